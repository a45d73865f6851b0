import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { RESULTS_SCHEMA_VERSION } from '../../src/model/results.ts';
import { makeFailedCall, makeResults, slowed } from '../support/results.ts';
import { desk, store } from './desk.ts';
import { createPlace, type Place } from './place.ts';

let place: Place;
beforeEach(async () => {
  place = await createPlace();
});
afterEach(() => rm(place.folder, { recursive: true }));

describe('ingest', () => {
  test('prints the corpus summary, as text or as JSON', async () => {
    const json = await desk(place, 'ingest', 'reports', '--json');
    expect(json).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(json.stdout)).toMatchObject({
      ...{ root: 'reports', fileCount: 3, problems: [], shown: 3, leftOut: 0 },
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      listing: [
        { type: 'csv', count: 1, first: ['reports/sweep.csv'] },
        { type: 'json', count: 1, first: ['reports/nightly/run.json'] },
        { type: 'markdown', count: 1, first: ['reports/notes.md'] },
      ],
    });
    const text = await desk(place, 'ingest', 'reports');
    expect(text).toMatchObject({ status: 0, stderr: '' });
    expect(text.stdout).toMatch(/^Total files analyzed: 3\n\nCSV Files \(1\)\n {2}- reports\/sweep\.csv\n/);
    expect(text.stdout).toMatch(
      '  - reports/sweep.csv: latency_ms is best at 4.5 (threads=4) and worst at 12.5',
    );
  });

  test('says in one sentence where it looked in vain', async () => {
    const ended = await desk(place, 'ingest', 'nowhere');
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toMatch(/^error: The reports directory "nowhere" does not exist: [^\n]*\n$/);
  });
});

describe('compare', () => {
  const compare = (...words: string[]) => desk(place, 'compare', ...words);

  test('exits 0 for what passes, 1 for what fails, and tells both as text and as JSON', async () => {
    const baseline = await store(place, 'a.json', makeResults());
    const slow = slowed(makeResults(), 1.5, ({ agent, stage }) => agent === 'chimera' && stage === 'report');
    const candidate = await store(place, 'b.json', slow);

    const same = await compare('--baseline', baseline, '--candidate', baseline);
    expect(same).toMatchObject({ status: 0, stderr: '' });
    expect(same.stdout).toMatch(
      /\ninconclusive: 8 of 12 gated metrics are left open by the noise, none is proven slower/,
    );

    const worse = await compare('--baseline', baseline, '--candidate', candidate);
    expect(worse).toMatchObject({ status: 1, stderr: '' });
    expect(worse.stdout).toMatch(/^chimera · report · throughput: .*\(limit −3 %\): regressed$/m);

    const json = await compare('--baseline', baseline, baseline, '--candidate', candidate, '--json');
    expect(json.status).toBe(1);
    const { decision, comparisons } = JSON.parse(json.stdout);
    expect(decision).toMatchObject({ verdict: 'regressed', passed: false });
    expect(decision.regressions.map(({ metric }: { metric: string }) => metric)).toEqual([
      'throughput',
      'ttft-net',
    ]);
    expect(comparisons).toHaveLength(32);
    expect(comparisons[0]).toMatchObject({
      ...{
        metric: 'throughput',
        verdict: expect.any(String),
        ratio: 1,
        interval: [expect.any(Number), expect.any(Number)],
      },
      ...{ before: { sessions: 2, calls: 6 }, after: { sessions: 1, calls: 3 }, limit: { percent: 3 } },
    });

    const wide = ['--thresholds', '{ throughput: 60, ttft-net: 60 }'];
    expect((await compare('--baseline', baseline, '--candidate', candidate, ...wide)).status).toBe(0);
  });

  test('a session that was not measured fails, whatever it is compared with', async () => {
    const baseline = await store(place, 'a.json', makeResults());
    const results = makeResults();
    const calls = results.calls.map(({ agent, stage, run, phase, position, cold, startedAt }) =>
      makeFailedCall({ agent, stage, run, phase, position, cold, startedAt }),
    );
    const candidate = await store(place, 'b.json', { ...results, calls });
    const ended = await compare('--baseline', baseline, '--candidate', candidate);
    expect(ended).toMatchObject({ status: 1, stderr: '' });
    expect(ended.stdout).toMatch(/\nnot-measured: Too few valid calls: /);
  });

  test('exits 2 with a sentence for what cannot be read', async () => {
    const good = await store(place, 'good.json', makeResults());
    await place.write('cut.json', JSON.stringify(makeResults()).slice(0, -9));
    await store(place, 'newer.json', { ...makeResults(), schemaVersion: RESULTS_SCHEMA_VERSION + 1 });
    const environment = { ...makeResults().environment, cpuModel: 'Abacus' };
    await store(place, 'other.json', makeResults({ environment }));
    for (const [baseline, sentence] of [
      [['missing.json'], 'There is no results file '],
      [['cut.json'], 'is not JSON: '],
      [['newer.json'], 'was written by a newer version of this tool'],
      [['.'], 'is not a regular file'],
      [['good.json', 'other.json'], 'The baseline files come from unlike hardware (CPU: '],
    ] as const) {
      const ended = await compare('--baseline', ...baseline, '--candidate', good);
      expect(ended).toMatchObject({ status: 2, stdout: '' });
      expect(ended.stderr).toMatch(/^error: [^\n]*\n$/);
      expect(ended.stderr).toContain(sentence);
    }
  });
});

test('render writes the reports and the comment of stored results', async () => {
  const baseline = await store(place, 'a.json', makeResults());
  const slow = slowed(makeResults(), 2, () => true);
  const candidate = await store(place, 'b.json', slow);
  const ended = await desk(
    place,
    'render',
    '--baseline',
    baseline,
    '--candidate',
    candidate,
    '--output-dir',
    'out',
  );
  const names = [
    'report.md',
    'report-baseline.md',
    'report-chimera.md',
    'results.json',
    'calls.csv',
    'benchmarks.txt',
    'baseline.json',
    'report.html',
    'comment.md',
  ];
  const out = join(place.workspace, 'out');
  expect(ended).toEqual({
    status: 0,
    stdout: names.map((name) => `${join(out, name)}\n`).join(''),
    stderr: '',
  });
  expect((await readdir(out)).sort()).toEqual([...names].sort());
  expect(await readFile(join(out, 'comment.md'), 'utf8')).toMatch(
    /^### ❌ Slower: 8 of 12 gated metrics\. Action needed\n/,
  );
});
