import { expect } from '@jest/globals';
import { CREATE_COMMENT, PULL_NUMBER, READ_BASE, REPORT } from './requests.ts';
import { startScenario, test } from './scenario.ts';

/** What is not there is not passed over. */

const CONFIG = '.github/ollama-benchmark.yml';
const TWO = 'agents:\n  baseline: {}\n  chimera:\n    temperature: 0.8\n';
const ONE = 'agents:\n  baseline: {}\n';
const OTHER = 'agents:\n  renamed: {}\n';
const LOST =
  'Not measured: chimera · analysis, chimera · report (the baseline has it, this session does not).';

test('where the policy says so a job without a measurement passes with a warning', async () => {
  const scenario = await startScenario({ ollama: null, base: { [CONFIG]: 'on-not-measured: warn\n' } });
  const job = await scenario.pullRequest({ inputs: { 'start-ollama': 'false' } });
  expect(job).toMatchObject({ exitCode: 0, results: null });
  expect(job.outputs).toMatchObject({ verdict: 'not-measured', passed: 'true', regressions: '[]' });
  expect(job.annotations).toEqual([
    expect.objectContaining({
      level: 'warning',
      message: expect.stringMatching(
        /^Not measured, and passing because on-not-measured is warn: Ollama does not/,
      ),
    }),
  ]);
  expect(scenario.comment()).toContain('### ⚪ Not measured');
});

test('an agent that a pull request removes fails it, and its removal is accepted by label', async () => {
  const scenario = await startScenario({ roles: { mona: 'admin' } });
  await scenario.write(CONFIG, TWO);
  expect(await scenario.push()).toMatchObject({ exitCode: 0 });
  await scenario.write(CONFIG, ONE);

  const job = await scenario.pullRequest();
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured', passed: 'false' } });
  expect(job.outputs.summary).toBe(LOST);
  expect(job.requests).toEqual([...READ_BASE, 'GET pulls/7', ...REPORT, ...CREATE_COMMENT]);
  for (const text of [scenario.comment(), job.summary]) {
    expect(text).toContain('### ❌ Not measured: the baseline has what this change lacks. Action needed');
    expect(text).toContain('`chimera` · `analysis`');
  }
  const tolerated = await scenario.pullRequest({ inputs: { 'on-not-measured': 'warn' } });
  expect(tolerated).toMatchObject({ exitCode: 0, outputs: { verdict: 'not-measured', passed: 'true' } });

  scenario.forge.pull(PULL_NUMBER, { body: 'Benchmark-accepted: nobody uses chimera' });
  const createdAt = new Date(Date.now() + 5_000);
  scenario.forge.label({ issue: PULL_NUMBER, label: 'benchmark-accepted', actor: 'mona', createdAt });
  const asked = scenario.ollama.requests.length;
  const accepted = await scenario.pullRequest({
    ...{ action: 'labeled', label: 'benchmark-accepted', sender: 'mona' },
  });
  expect(accepted).toMatchObject({ exitCode: 0, outputs: { verdict: 'not-measured', passed: 'true' } });
  expect(scenario.ollama.requests).toHaveLength(asked);
  expect(scenario.comment()).toContain('accepted by `mona`. No action needed');
  expect(scenario.comment()).toContain('nobody uses chimera');
});

test('agents that are all called otherwise are lost, and no new beginning', async () => {
  const scenario = await startScenario();
  expect(await scenario.push()).toMatchObject({ exitCode: 0 });
  await scenario.write(CONFIG, OTHER);
  const job = await scenario.pullRequest();
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured', passed: 'false' } });
  expect(job.outputs.summary).toContain('baseline · analysis');
  const push = await scenario.push();
  expect(push).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' } });
  expect(push.text).toMatch('the session lacks what the baseline has; set accept-level to the reason');
});
