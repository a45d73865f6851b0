import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { nodeForActions } from '../../dev/runner/node.ts';
import { ResultsSchema } from '../../src/model/results.ts';
import { type Script, type StandIn, startStandIn } from '../support/ollamaStandIn.ts';
import { makeFailedCall, makeResults, slowed } from '../support/results.ts';
import { createPlace, type Place, privateLock } from './place.ts';
import { INPUTS, steady } from './scenario.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
const COMMANDS = ['run', 'ingest', 'compare', 'render'];

let place: Place;
const servers: StandIn[] = [];
beforeEach(async () => {
  place = await createPlace();
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  await rm(place.folder, { recursive: true });
});

interface Ended {
  readonly status: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The bundled program, as somebody types it in a checkout. */
async function desk(...words: string[]): Promise<Ended> {
  const env = { PATH: process.env.PATH ?? '', OLLAMA_BENCHMARK_LOCK: privateLock() };
  const ended = await new Promise<Ended>((resolve) => {
    const args = [PROGRAM, ...words];
    execFile(nodeForActions(), args, { cwd: place.workspace, env }, (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : (error.code ?? error.signal ?? null), stdout, stderr }),
    );
  });
  expect(ended.stderr).not.toMatch(/^ +at /m);
  expect(ended.stdout + ended.stderr).not.toMatch(/\b(?:NaN|undefined|\[object Object\])/);
  return ended;
}

async function serve(script: Script = {}): Promise<StandIn> {
  const server = await startStandIn({ answer: () => steady(), ...script });
  servers.push(server);
  return server;
}

/** A file of results in the checkout. */
async function store(name: string, results: unknown): Promise<string> {
  await place.write(name, JSON.stringify(results));
  return name;
}

describe('run', () => {
  const words = (server: StandIn, ...more: string[]) => [
    ...['run', '--ollama-host', server.url],
    ...Object.entries(INPUTS).flatMap(([name, value]) => [`--${name}`, value]),
    ...more,
  ];
  const output = (name: string) => join(place.workspace, 'ollama-benchmark-results', name);

  test('measures, stores on demand, passes what is unchanged and fails what is slower', async () => {
    const server = await serve();
    const first = await desk(...words(server));
    expect(first).toMatchObject({ status: 0 });
    expect(first.stdout.split('\n')).toEqual([
      'no-baseline: Measured, but there is no baseline to compare with. Store a baseline to let the next run compare.',
      ...['report.md', 'report-baseline.md', 'results.json'].map(output),
      '',
    ]);
    expect(first.stderr).toMatch('8/8 baseline · report · run 3: TTFT');
    expect(first.stderr).not.toMatch('::group::');
    const results = v.parse(ResultsSchema, JSON.parse(await readFile(output('results.json'), 'utf8')));
    expect(results.source).toMatchObject({ repository: null, event: null, runId: null });
    expect(await readFile(output('report.md'), 'utf8')).toContain(
      '**Next step:** run it again with `--update-baseline` always',
    );

    const stored = await desk(...words(server, '--update-baseline', 'always'));
    expect(stored).toMatchObject({ status: 0 });
    expect(stored.stdout).toMatch('this session becomes the baseline');
    expect(await readdir(join(place.workspace, '.github'))).toEqual(['ollama-benchmark-baseline.json']);

    const unchanged = await desk(...words(server));
    expect(unchanged).toMatchObject({ status: 0, stdout: expect.stringMatching(/^unchanged: /) });

    const slow = await serve({ answer: () => steady({ eval_duration: 1000e6 }) });
    const slower = await desk(...words(slow));
    expect(slower).toMatchObject({ status: 1, stdout: expect.stringMatching(/^regressed: 2 of 4 gated/) });
    expect(slower.stderr).toMatch('80.00 → 20.00 tok/s, −75.0 % (limit −5 %): regressed');
  });

  test('fails where nothing answers, and is wrong use where a setting is wrong', async () => {
    const server = await serve();
    await server.close();
    const silent = await desk(...words(server, '--start-ollama', 'false'));
    expect(silent).toMatchObject({ status: 1, stdout: '' });
    expect(silent.stderr).toMatch(
      /\nerror: Ollama does not answer at [^\n]* start it there, or set the input ollama-host[^\n]*\n$/,
    );

    const wrong = await desk('run', '--runs', 'many', '--think', 'hard');
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr.split('\n')).toEqual([
      'error: input runs must be a whole number from 1 to 100, not "many".',
      'error: input think must be false, true, low, medium or high, not "hard".',
      '',
    ]);
  });
});

describe('ingest', () => {
  test('prints the corpus summary, as text or as JSON', async () => {
    const json = await desk('ingest', 'reports', '--json');
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
    const text = await desk('ingest', 'reports');
    expect(text).toMatchObject({ status: 0, stderr: '' });
    expect(text.stdout).toMatch(/^Total files analyzed: 3\n\nCSV Files \(1\)\n {2}- reports\/sweep\.csv\n/);
    expect(text.stdout).toMatch(
      '  - reports/sweep.csv: latency_ms is best at 4.5 (threads=4) and worst at 12.5',
    );
  });

  test('says in one sentence where it looked in vain', async () => {
    const ended = await desk('ingest', 'nowhere');
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toMatch(/^error: The reports directory "nowhere" does not exist: [^\n]*\n$/);
  });
});

describe('compare', () => {
  const compare = (...words: string[]) => desk('compare', ...words);

  test('exits 0 for what passes, 1 for what fails, and tells both as text and as JSON', async () => {
    const baseline = await store('a.json', makeResults());
    const slow = slowed(makeResults(), 1.5, ({ agent, stage }) => agent === 'chimera' && stage === 'report');
    const candidate = await store('b.json', slow);

    const same = await compare('--baseline', baseline, '--candidate', baseline);
    expect(same).toMatchObject({ status: 0, stderr: '' });
    expect(same.stdout).toMatch(/\nunchanged: None of 8 gated metrics is slower than its limit allows\./);

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
    expect(comparisons).toHaveLength(24);
    expect(comparisons[0]).toMatchObject({ baseline: { n: 6 }, candidate: { n: 3 } });

    const wide = ['--thresholds', '{ throughput: 60, ttft-net: 60 }'];
    expect((await compare('--baseline', baseline, '--candidate', candidate, ...wide)).status).toBe(0);
  });

  test('a session that was not measured fails, whatever it is compared with', async () => {
    const baseline = await store('a.json', makeResults());
    const results = makeResults();
    const calls = results.calls.map(({ agent, stage, run, phase, position, cold, startedAt }) =>
      makeFailedCall({ agent, stage, run, phase, position, cold, startedAt }),
    );
    const candidate = await store('b.json', { ...results, calls });
    const ended = await compare('--baseline', baseline, '--candidate', candidate);
    expect(ended).toMatchObject({ status: 1, stderr: '' });
    expect(ended.stdout).toMatch(/\nnot-measured: Too few valid calls: /);
  });

  test('exits 2 with a sentence for what cannot be read', async () => {
    const good = await store('good.json', makeResults());
    await place.write('cut.json', JSON.stringify(makeResults()).slice(0, -9));
    await store('newer.json', { ...makeResults(), schemaVersion: 2 });
    const environment = { ...makeResults().environment, cpuModel: 'Abacus' };
    await store('other.json', makeResults({ environment }));
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
  const baseline = await store('a.json', makeResults());
  const candidate = await store(
    'b.json',
    slowed(makeResults(), 2, () => true),
  );
  const ended = await desk('render', '--baseline', baseline, '--candidate', candidate, '--output-dir', 'out');
  const names = ['report.md', 'report-baseline.md', 'report-chimera.md', 'results.json', 'comment.md'];
  const out = join(place.workspace, 'out');
  expect(ended).toEqual({
    status: 0,
    stdout: names.map((name) => `${join(out, name)}\n`).join(''),
    stderr: '',
  });
  expect((await readdir(out)).sort()).toEqual([...names].sort());
  expect(await readFile(join(out, 'comment.md'), 'utf8')).toMatch(
    /^### ❌ Slower: 8 of 8 gated metrics\. Action needed\n/,
  );
});

describe('help and wrong use', () => {
  test.each([[['--help']], ...COMMANDS.map((name) => [[name, '--help']])])('%j', async (words) => {
    const ended = await desk(...words);
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toMatch(/^Usage: ollama-benchmark /);
    const mentioned = words.length === 1 ? COMMANDS : ['--help'];
    for (const word of mentioned) expect(ended.stdout).toContain(word);
  });

  test.each([
    [['run', '--rums', '3'], /^error: unknown option '--rums'/],
    [['benchmark'], /^error: unknown command 'benchmark'/],
    [['ingest'], /^error: missing required argument 'dir'/],
    [['compare', '--candidate', 'a.json'], /^error: required option '--baseline <file\.\.\.>' not specified/],
    [['render', '--candidate'], /^error: option '--candidate <file>' argument missing/],
  ])('%j is told and ends with 2', async (words, told) => {
    const ended = await desk(...words);
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toMatch(told);
    expect(ended.stderr).toMatch(/\(--help shows what there is\)\n$/);
  });
});
