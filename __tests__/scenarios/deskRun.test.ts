import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import * as v from 'valibot';
import { ResultsSchema } from '../../src/model/results.ts';
import { desk } from './desk.ts';
import { INPUTS } from './job.ts';
import type { Place } from './place.ts';
import { slow, startScenario, test } from './scenario.ts';

const words = (server: { readonly url: string }, ...more: string[]) => [
  ...['run', '--ollama-host', server.url],
  ...Object.entries(INPUTS).flatMap(([name, value]) => [`--${name}`, value]),
  ...more,
];
const outputOf =
  ({ workspace }: Place) =>
  (name: string) =>
    join(workspace, 'ollama-benchmark-results', name);

test('run measures, stores on demand, passes what is unchanged and fails what is slower', async () => {
  const scenario = await startScenario();
  const { ollama: server, workspace } = scenario;
  const output = outputOf(scenario);
  const first = await desk(scenario, ...words(server));
  expect(first).toMatchObject({ status: 0 });
  expect(first.stdout.split('\n')).toEqual([
    'no-baseline: Measured, but there is no baseline to compare with. Store a baseline to let the next run compare.',
    ...['report.md', 'report-baseline.md', 'results.json', 'calls.csv', 'benchmarks.txt', 'report.html'].map(
      output,
    ),
    '',
  ]);
  expect(first.stderr).toMatch('9/9 baseline · report · run 3: TTFT');
  expect(first.stderr).not.toMatch('::group::');
  const results = v.parse(ResultsSchema, JSON.parse(await readFile(output('results.json'), 'utf8')));
  expect(results.source).toMatchObject({ repository: null, event: null, runId: null });
  expect(await readFile(output('report.md'), 'utf8')).toContain(
    '**Next step:** run it again with `--update-baseline` always',
  );

  const stored = await desk(scenario, ...words(server, '--update-baseline', 'always'));
  expect(stored).toMatchObject({ status: 0 });
  expect(stored.stdout).toMatch('this session becomes the baseline');
  expect(await readdir(join(workspace, '.github'))).toEqual(['ollama-benchmark-baseline.json']);

  const unchanged = await desk(scenario, ...words(server));
  // Of one stored session: more would tell.
  expect(unchanged).toMatchObject({ status: 0, stdout: expect.stringMatching(/^inconclusive: /) });

  const slowed = await scenario.serve({ answer: () => slow() });
  const slower = await desk(scenario, ...words(slowed));
  expect(slower).toMatchObject({ status: 1, stdout: expect.stringMatching(/^regressed: 2 of 6 gated/) });
  expect(slower.stderr).toMatch(/800\.0 → 200\.0 tok\/s, −75\.0 % \[[^\]]*\] \(limit −5 %\): regressed/);
});

test('run fails where nothing answers, and is wrong use where a setting is wrong', async () => {
  const scenario = await startScenario({ ollama: null });
  const silent = await desk(scenario, ...words(scenario.ollama, '--start-ollama', 'false'));
  expect(silent).toMatchObject({ status: 1, stdout: '' });
  expect(silent.stderr).toMatch(
    /\nerror: Ollama does not answer at [^\n]* start it there, or set the input ollama-host[^\n]*\n$/,
  );

  const wrong = await desk(scenario, 'run', '--runs', 'many', '--think', 'hard');
  expect(wrong).toMatchObject({ status: 2, stdout: '' });
  expect(wrong.stderr.split('\n')).toEqual([
    'error: input runs must be a whole number from 1 to 100, not "many".',
    'error: input think must be false, true, low, medium or high, not "hard".',
    '',
  ]);
});
