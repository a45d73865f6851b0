import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { writeLargeFiles, writeSmallFiles } from '../../scripts/bench-ingest/material.ts';
import { rowsOf } from '../../scripts/bench-ingest/rows.ts';
import { takeTurns } from '../../scripts/bench-ingest/turns.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { temporaryDirectory } from '../io/temporary.ts';
import { readReports } from '../support/readReports.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

describe('the reports of `npm run bench:ingest`', () => {
  test('small ones are all understood, no two alike, the same for the same seed', async () => {
    const cwd = await temporaryDirectory();
    await writeSmallFiles(join(cwd, 'a'), 250, 7);
    const byteCount = await writeSmallFiles(join(cwd, 'b'), 250, 7);
    const files = await readReports('b', { cwd });
    expect(files.reduce((sum, file) => sum + file.byteCount, 0)).toBe(byteCount);
    expect(byteCount / 250).toBeGreaterThan(100);
    expect(byteCount / 250).toBeLessThan(1000);
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(250);
    const same = await readReports('a', { cwd });
    expect(same.map(({ text }) => text)).toEqual(files.map(({ text }) => text));
    const { documents } = await buildCorpus('b', files);
    expect(documents.filter(({ problem, varies }) => problem !== null || !varies)).toEqual([]);
  });

  test('large ones are as large as wanted and understood in full', async () => {
    const cwd = await temporaryDirectory();
    const wanted = 400_000;
    const byteCount = await writeLargeFiles(join(cwd, 'a'), 3, wanted, 7);
    expect(byteCount).toBeLessThanOrEqual(3 * wanted);
    expect(byteCount).toBeGreaterThan(2 * wanted);
    const { documents } = await buildCorpus('a', await readReports('a', { cwd }));
    expect(documents.map(({ type, problem }) => [type, problem])).toEqual([
      ['csv', null],
      ['json', null],
      ['markdown', null],
    ]);
    for (const { numberCount } of documents) expect(numberCount).toBeGreaterThan(10_000);
  });
});

describe('what it tells', () => {
  const outcome = { wallMs: 1000, peakMib: 100, progressLines: 0, silenceMs: 900 };
  const told = { fileCount: 3, problems: 1 };
  const goals = (ingest: Partial<typeof outcome>) =>
    rowsOf({ count: 3, byteCount: 3 * 1024 * 1024 }, [
      { raw: outcome, ingest: { ...outcome, ...ingest }, told },
    ]).map(({ measured, goal }) => [measured, goal?.isMet]);

  test('goals are missed beyond five times, at 256 MiB, and after ten silent seconds', () => {
    expect(goals({ wallMs: 5000, peakMib: 255, silenceMs: 10_000, progressLines: 2 })).toEqual([
      ['5.0 times (5.0 to 5.0), 5.00 s against 1.00 s', true],
      ['255 MiB', true],
      ['10.0 s, 2 lines of progress', true],
      ['3, 1', undefined],
    ]);
    const missed = goals({ wallMs: 5001, peakMib: 256, silenceMs: 10_001 }).map(([, isMet]) => isMet);
    expect(missed).toEqual([false, false, false, undefined]);
  });

  test('both processes really run, and leave their memory', async () => {
    const cwd = await temporaryDirectory();
    await writeSmallFiles(join(cwd, 'reports'), 10, 1);
    const [turn] = await takeTurns(cwd, 'reports', 1);
    expect(turn?.told).toEqual({ fileCount: 10, problems: 0 });
    for (const { wallMs, peakMib, silenceMs } of [turn?.raw, turn?.ingest].filter(
      (each) => each !== undefined,
    )) {
      expect(peakMib).toBeGreaterThan(20);
      expect(silenceMs).toBeGreaterThan(0);
      expect(silenceMs).toBeLessThanOrEqual(wallMs);
    }
  });
});

test('thirty megabytes of reports are read in 256 MiB, as no file is kept', async () => {
  const cwd = await temporaryDirectory();
  const rows = Array.from({ length: 3000 }, (_, at) => `g${at % 7},${at % 11},${100 + at / 100}\n`).join('');
  await mkdir(join(cwd, 'reports'));
  for (let at = 0; at < 900; at += 1) {
    await writeFile(join(cwd, 'reports', `${at}.csv`), `config,batch,tokens_s\nall,${at},${at}\n${rows}`);
  }
  const [turn] = await takeTurns(cwd, 'reports', 1);
  expect(turn?.told).toEqual({ fileCount: 900, problems: 0 });
  expect(turn?.ingest.peakMib).toBeLessThan(256);
}, 180_000);

test('`npm run bench` writes a page with machine, commit, ratios and goals, and no name of the machine', async () => {
  const out = join(await temporaryDirectory(), 'performance.md');
  // Whether goals are met in so small a run is the machine's to say: then it ends with 1.
  await promisify(execFile)(process.execPath, [join('scripts', 'bench.ts'), '--quick', '--out', out], {
    cwd: ROOT,
  }).catch((thrown: { code?: unknown; stderr?: string }) => {
    if (thrown.code !== 1) throw thrown;
  });
  const page = await readFile(out, 'utf8');
  expect(page).toMatch(/^- Date: \d{4}-\d\d-\d\d, of commit [0-9a-f]{10}/m);
  expect(page).toMatch(/^- Processor: \d+ × .+\n- Memory: \d+ GiB\n- System: .+\n- Node: v\d+/m);
  expect(page).toMatch(/^\| action \| \d+ \| \d+ \| \d+\.\d \|$/m);
  expect(page).toMatch(
    /^\| 200 files, 0 MiB: time against reading the same bytes \| \d+\.\d times .* \| at most 5 times \| (yes|\*\*no\*\*) \|$/m,
  );
  expect(page).toMatch(/^\| 1 files, 17 MiB: found, and refused with a reason \| 1, 1 \|/m);
  expect(page).toMatch(/^\| 8 writes by 4 writers: acknowledged and lost \| 0 of 8 \| 0 \| yes \|$/m);
  expect(page).not.toContain(ROOT);
  expect(page).not.toContain('/tmp');
}, 180_000);
