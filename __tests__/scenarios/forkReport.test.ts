import { expect } from '@jest/globals';
import { CREATE_COMMENT, lineageOf, UPLOAD, workflowAt } from './requests.ts';
import { type Job, type Scenario, slow, startScenario, test } from './scenario.ts';
import { measuredHistory } from './stored.ts';

/** A fork's pull request is measured without a permission; `workflow_run` reports it with those of the base. */

const MEASURES = { contents: 'read', metadata: 'read' } as const;
const REPORTS = {
  ...MEASURES,
  actions: 'read',
  pull_requests: 'write',
  checks: 'write',
  statuses: 'write',
} as const;
const NOWHERE = { url: 'http://127.0.0.1:9' };

function measure(scenario: Scenario, options: Parameters<Scenario['pullRequest']>[0] = {}): Promise<Job> {
  return scenario.pullRequest({
    ...{ inputs: { mode: 'measure' }, permissions: MEASURES, job: 'measure', ...options },
  });
}

function report(scenario: Scenario, inputs: Readonly<Record<string, string>> = {}): Promise<Job> {
  return scenario.workflowRun({
    ...{ permissions: REPORTS, job: 'report', ollama: NOWHERE },
    inputs: { mode: 'report', check: 'check-run', ...inputs },
  });
}

test('a fork’s results are shown, labelled as the fork’s, and set the check neutral', async () => {
  const scenario = await startScenario({
    baseline: await measuredHistory(),
    ollama: { answer: () => slow() },
  });
  const { forge, commits } = scenario;
  const measured = await measure(scenario, { fork: 'mona' });
  expect(measured).toMatchObject({ exitCode: 0, outputs: { verdict: 'measured' } });
  expect(measured.requests).toEqual(UPLOAD);

  const told = await report(scenario);
  expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'regressed', passed: 'true' } });
  expect(told.requests).toEqual([
    'GET pulls?head=mona:topic&state=open&per_page=100',
    'GET contents/.github/ollama-benchmark.yml?ref=base',
    ...['GET actions/runs/101/artifacts?per_page=100&page=1', 'GET actions/artifacts/1000/zip', 'GET blob'],
    ...[lineageOf('base'), 'GET pulls/7', 'GET compare/base...head?per_page=1&page=2'],
    ...[workflowAt('base'), workflowAt('head'), ...UPLOAD, ...CREATE_COMMENT, 'POST check-runs'],
  ]);
  expect(told.summary).toContain('### ⚠️ Slower: 2 of 6 gated metrics. Advisory: measured by a fork');
  expect(scenario.comment()).toMatch(
    /^<!-- .* -->\n### ⚠️ Slower: 2 of 6 gated metrics\. Advisory: measured by a fork/,
  );
  expect(scenario.comment()).toContain('a run of the fork `mona/octo-bench`');
  expect(forge.checks).toEqual([
    expect.objectContaining({
      ...{
        kind: 'check-run',
        name: 'Ollama benchmark (fork, advisory)',
        state: 'neutral',
        sha: commits.sha('head'),
      },
      title: 'Slower: 2 of 6 gated metrics. Advisory: measured by a fork',
    }),
  ]);
});

test('a branch of this repository is gated by the check of its head commit, not by the red of the default branch', async () => {
  const scenario = await startScenario({
    baseline: await measuredHistory(),
    ollama: { answer: () => slow() },
  });
  const { forge, commits } = scenario;
  await measure(scenario);
  const told = await report(scenario, { check: 'commit-status', 'comment-key': 'nightly' });
  expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'no-baseline' } });

  const again = await report(scenario, { check: 'commit-status' });
  expect(again).toMatchObject({ exitCode: 0, outputs: { verdict: 'regressed', passed: 'false' } });
  expect(forge.checks.map(({ kind, name, state, sha }) => [kind, name, state, sha])).toEqual([
    ['commit-status', 'Ollama benchmark (nightly)', 'success', commits.sha('head')],
    ['commit-status', 'Ollama benchmark', 'failure', commits.sha('head')],
  ]);
});

test('a gate that cannot be set fails the job, and one that nobody asked for is told', async () => {
  const scenario = await startScenario();
  await measure(scenario);
  const { checks, ...others } = REPORTS;
  expect(checks).toBe('write');
  const refused = await scenario.workflowRun({
    ...{ permissions: others, job: 'report', ollama: NOWHERE },
    inputs: { mode: 'report', check: 'check-run' },
  });
  expect(refused).toMatchObject({ exitCode: 1, conclusion: 'failure' });
  expect(refused.annotations.at(-1)?.message).toMatch(/^The gate could not be set: .*`checks: write`/);

  const ungated = await report(scenario, { check: 'none' });
  expect(ungated.exitCode).toBe(0);
  expect(ungated.annotations[0]?.message).toMatch(/^The verdict gates nothing: .*set the input `check`/);
});

test('nobody is told of a commit that is the head no more', async () => {
  const scenario = await startScenario();
  await measure(scenario, { fork: 'mona' });
  await scenario.commits.add('newer', ['head']);
  scenario.forge.pull(7, {
    head: {
      ref: 'topic',
      sha: scenario.commits.sha('newer'),
      repo: { ...scenario.forge.repository, id: 99, owner: 'mona' },
    },
  });
  const told = await report(scenario);
  expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'not-measured', passed: 'true' } });
  expect(told.annotations.map(({ level }) => level)).toEqual(['notice']);
  expect(told.requests).toEqual(['GET pulls?head=mona:topic&state=open&per_page=100']);
  expect(scenario.forge.comments).toEqual([]);
  expect(scenario.forge.checks).toEqual([]);
});

test('what an artifact says of itself counts for nothing', async () => {
  const scenario = await startScenario({ baseline: await measuredHistory() });
  const { forge } = scenario;
  const measured = await measure(scenario, { fork: 'mona' });
  const text = measured.files.get('results.json') ?? '';
  const forged = (name: string, change: (results: { source: Record<string, unknown> }) => void) => {
    const results = JSON.parse(text);
    change(results);
    forge.artifact({ name, runId: 101, files: { 'results.json': JSON.stringify(results) } });
  };
  forged('ollama-benchmark-x-1', ({ source }) => {
    source.commit = scenario.commits.sha('base');
  });
  forged('ollama-benchmark-y-1', ({ source }) => {
    source.repository = 'mallory/evil';
  });
  forge.artifact({ name: 'ollama-benchmark-z-1', runId: 101, files: { 'results.json': '{' } });
  const told = await report(scenario);
  expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'not-measured', passed: 'true' } });
  expect(scenario.comment()).toMatch(/3 results could not be used/);
  const warnings = told.annotations.map(({ message }) => message).join('\n');
  for (const name of ['x', 'y'])
    expect(warnings).toContain(
      `results.json of the artifact "ollama-benchmark-${name}-1" is of another repository, commit or run.`,
    );
});

test('a fork that measures the same commit takes no failing check away', async () => {
  const scenario = await startScenario({
    baseline: await measuredHistory(),
    ollama: { answer: () => slow() },
  });
  for (const check of ['check-run', 'commit-status']) {
    await measure(scenario);
    await report(scenario, { check });
    await measure(scenario, { fork: 'mallory' });
    await report(scenario, { check });
  }
  expect(scenario.forge.checks.map(({ name, state }) => [name, state])).toEqual([
    ['Ollama benchmark', 'failure'],
    ['Ollama benchmark (fork, advisory)', 'neutral'],
    ['Ollama benchmark', 'failure'],
    ['Ollama benchmark (fork, advisory)', 'success'],
  ]);
});

test('a fork without usable results makes no cross on the default branch', async () => {
  const scenario = await startScenario({ ollama: null });
  await measure(scenario, { fork: 'mona', inputs: { mode: 'measure', 'start-ollama': 'false' } });
  const told = await report(scenario);
  expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'not-measured', passed: 'false' } });
  expect(scenario.forge.checks.map(({ name, state }) => [name, state])).toEqual([
    ['Ollama benchmark (fork, advisory)', 'neutral'],
  ]);
  expect(scenario.comment()).toContain('### ⚪ Not measured');
});

test('a push whose session cannot be stored fails the job that reports it', async () => {
  const scenario = await startScenario();
  const store = { 'baseline-store': 'branch', 'baseline-file': '' };
  await scenario.push({ inputs: { ...store, mode: 'measure' }, permissions: MEASURES, job: 'measure' });
  const told = await report(scenario, store);
  expect(told).toMatchObject({ exitCode: 1, outputs: { passed: 'false' } });
  expect(told.annotations.at(-1)?.message).toMatch(/data branch ollama-benchmark-data .*`contents: write`/);
});
