import { expect } from '@jest/globals';
import { CREATE_COMMENT, EDIT_COMMENT, lineageOf, READ_BASE, READ_POLICY_FILE, REPORT } from './requests.ts';
import { GREEN_COMMENT, slow, startScenario, test } from './scenario.ts';
import { measuredHistory } from './stored.ts';

/** Nobody is judged by a policy of their own making. */

const CONFIG = '.github/ollama-benchmark.yml';
const STRICT = 'thresholds:\n  throughput: 5\n  ttft-net: 1000\n';
const LOOSE =
  'thresholds:\n  throughput: 90\n  ttft-net: 1000\nfail-on: never\nbaseline-store: none\non-not-measured: warn\n';

test('a pull request that loosens its own gate is judged by that of its base, and the comment shows the change', async () => {
  const scenario = await startScenario({
    ...{ base: { [CONFIG]: STRICT }, head: { [CONFIG]: LOOSE } },
    ...{ baseline: await measuredHistory(), ollama: { answer: () => slow() } },
  });
  // As it would be checked out.
  await scenario.write(CONFIG, LOOSE);
  const job = await scenario.pullRequest();

  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed', passed: 'false' } });
  expect(job.requests).toEqual([
    ...[...READ_POLICY_FILE, lineageOf('base'), 'GET pulls/7'],
    ...[...REPORT, ...CREATE_COMMENT],
  ]);
  expect(JSON.parse(job.outputs.regressions ?? '')[0]).toMatchObject({ limitPercent: 5 });
  for (const text of [scenario.comment(), job.summary]) {
    expect(text).toContain('Changed by this pull request, in force after the merge:');
    expect(text).toMatch(/\| `?fail-on`? \| `?regression`? \| `?never`? \|/);
    expect(text).toMatch(/\| `?on-not-measured`? \| `?fail`? \| `?warn`? \|/);
    expect(text).toMatch(/throughput.*\| .*5.* \| .*90.* \|/);
    expect(text).toMatch(/baseline-store.*none/);
  }

  // After the merge it holds.
  await scenario.commits.add('merged', ['base', 'head'], { [CONFIG]: LOOSE });
  const push = await scenario.push({ at: 'merged' });
  expect(push).toMatchObject({ exitCode: 0, outputs: { verdict: 'no-baseline', passed: 'true' } });
});

test('what the base asks for holds where the pull request takes it out, and over inputs of its own workflow', async () => {
  const scenario = await startScenario({
    ...{ base: { [CONFIG]: `${STRICT}on-missing-baseline: fail\n` }, head: { [CONFIG]: null } },
    files: { 'reports/a.csv': 'a\n1\n2\n' },
  });
  const job = await scenario.pullRequest({ inputs: { 'on-missing-baseline': 'pass' } });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'no-baseline', passed: 'false' } });
  expect(scenario.comment()).toContain('### ❌ No baseline, and the gate asks for one. Next step below');
});

test('a workflow file that the pull request changes is named, as its inputs are in force', async () => {
  const workflow = '.github/workflows/benchmark.yml';
  const scenario = await startScenario({
    ...{ base: { [workflow]: 'on: push\n' }, head: { [workflow]: 'on: pull_request\n' } },
    baseline: await measuredHistory(),
  });
  const job = await scenario.pullRequest();
  expect(job).toMatchObject({ exitCode: 0, outputs: { verdict: 'unchanged' } });
  expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT]);
  for (const text of [scenario.comment(), job.summary]) expect(text).toContain(`\`${workflow}\``);
});

test('a mistake in the file of the base is told as one of the base', async () => {
  const scenario = await startScenario({
    ...{ base: { [CONFIG]: 'fail-on: sometimes\n' }, comments: [GREEN_COMMENT] },
  });
  const job = await scenario.pullRequest();
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' }, results: null });
  expect(job.requests).toEqual([...READ_POLICY_FILE, ...EDIT_COMMENT]);
  expect(job.outputs.summary).toMatch(
    /ollama-benchmark\.yml.*base.*fail-on must be regression, inconclusive or never/,
  );
  expect(scenario.ollama.requests).toEqual([]);
});

test('without contents: read the policy is not guessed: nothing is measured, and the message names the permission', async () => {
  const scenario = await startScenario({
    ...{ repository: { private: true }, comments: [GREEN_COMMENT] },
    permissions: { metadata: 'read', pull_requests: 'write' },
  });
  const job = await scenario.pullRequest();
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured', passed: 'false' } });
  expect(job.outputs.summary).toMatch(
    /^GitHub does not tell .*: the job's token lacks `contents: read` \(add it under `permissions:`\)\.$/,
  );
  expect(job.requests).toEqual(['GET git/commits/merge', ...EDIT_COMMENT]);
  expect(scenario.comment()).toContain('`contents: read`');
  expect(scenario.ollama.requests).toEqual([]);
});
