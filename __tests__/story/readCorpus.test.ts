import { describe, expect, test } from '@jest/globals';
import { ingest } from '../../src/story/ingest.ts';
import { readCorpus } from '../../src/story/readCorpus.ts';
import { fileOf } from '../corpus/documents.ts';
import { fakeReports, fakeWorld } from '../support/fakePorts.ts';

const files = Array.from({ length: 120 }, (_, at) =>
  fileOf(`r/${at}.csv`, `a,b\n1,${at}\n`, { byteCount: 524_288 }),
);

describe('progress', () => {
  /** A clock that goes on by so much at every look. */
  async function toldAt(stepMs: number): Promise<readonly string[]> {
    const told: string[] = [];
    let nowMs = 0;
    const clock = { nowMs: () => (nowMs += stepMs) };
    await readCorpus('r', { reports: fakeReports(files), clock, tell: (line) => told.push(line) });
    return told;
  }

  test('is told every few seconds, with files and bytes', async () => {
    // Two looks a line: five seconds are over after some sixteen files.
    const told = await toldAt(300);
    expect(told.length).toBeGreaterThan(4);
    expect(told.length).toBeLessThan(10);
    for (const line of told) expect(line).toMatch(/^\d+ of 120 files read \(\d+\.\d MiB\)$/);
    const [done, bytes] =
      /^(\d+) of .*\((.*) MiB\)/
        .exec(told.at(-1) ?? '')
        ?.slice(1)
        .map(Number) ?? [];
    expect(bytes).toBe(Number(done) / 2);
  });

  test('is not told of what is read in a moment', async () => {
    expect(await toldAt(1)).toEqual([]);
  });
});

test('of very many files with problems the first are warned of, and the others counted', async () => {
  const { ports, log } = fakeWorld();
  const broken = Array.from({ length: 60 }, (_, at) => fileOf(`r/${at}.json`, '{'));
  const { corpus } = await ingest('r', { ...ports, reports: fakeReports([...files, ...broken]) });
  expect(corpus.documents).toHaveLength(180);
  const warnings = log.filter((line) => line.startsWith('warning: '));
  expect(warnings).toHaveLength(51);
  expect(warnings[49]).toMatch(/^warning: r\/49\.json: /);
  expect(warnings[50]).toBe('warning: 10 files more could not be read in full: results.json names them');
});

test('a signal is heard before the first file', async () => {
  const { ports } = fakeWorld();
  const reading = ingest('r', {
    ...ports,
    reports: fakeReports(files),
    signal: AbortSignal.abort(new Error('cancelled')),
  });
  await expect(reading).rejects.toThrow('cancelled');
});
