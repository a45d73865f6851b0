import { expect } from '@jest/globals';
import { CREATE_COMMENT, EDIT_COMMENT, READ_BASE, REPORT } from './requests.ts';
import { slow, startScenario, test } from './scenario.ts';
import { measuredHistory } from './stored.ts';

/** The verdict as a check of the commit, beside the job's own exit status. */

const CHECKS = {
  metadata: 'read',
  contents: 'read',
  pull_requests: 'write',
  actions: 'read',
  checks: 'write',
} as const;

test('a check run says what the comment says, red or green, on the head of the pull request', async () => {
  const scenario = await startScenario({ baseline: await measuredHistory(), permissions: CHECKS });
  const { forge, commits } = scenario;
  const slowed = await scenario.serve({ answer: () => slow() });
  const inputs = { check: 'check-run' };
  const red = await scenario.pullRequest({ ollama: slowed, inputs });
  expect(red).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed' } });
  const slower = [...READ_BASE, 'GET pulls/7', ...REPORT, ...CREATE_COMMENT];
  expect(red.requests).toEqual([...slower, 'POST check-runs']);
  expect(red.summary).toContain('### ❌ Slower: 2 of 6 gated metrics. Action needed');
  const green = await scenario.pullRequest({ inputs });
  expect(green).toMatchObject({ exitCode: 0, outputs: { verdict: 'unchanged' } });
  expect(green.requests).toEqual([...READ_BASE, ...REPORT, ...EDIT_COMMENT, 'POST check-runs']);
  expect(forge.checks.map(({ state, title, sha }) => [state, title, sha])).toEqual([
    ['failure', 'Slower: 2 of 6 gated metrics. Action needed', commits.sha('head')],
    ['success', 'No slowdown beyond the limits (6 gated metrics). No action needed', commits.sha('head')],
  ]);
  expect(scenario.comment()).toContain(forge.checks[1]?.text.replaceAll('\u00a0', ' ').trim() ?? 'no text');
});

test('what could not be measured is a failure of the check too, and no older green one stands', async () => {
  const scenario = await startScenario({ ollama: null, permissions: CHECKS });
  const inputs = { check: 'check-run', 'start-ollama': 'false' };
  const job = await scenario.pullRequest({ inputs });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' } });
  expect(job.requests).toEqual([...READ_BASE, ...CREATE_COMMENT, 'POST check-runs']);
  const tolerated = await scenario.pullRequest({ inputs: { ...inputs, 'on-not-measured': 'warn' } });
  expect(tolerated.exitCode).toBe(0);
  expect(scenario.forge.checks.map(({ state }) => state)).toEqual(['failure', 'neutral']);
});

test('without the permission it is a warning, and the exit status is the gate', async () => {
  const scenario = await startScenario({ baseline: await measuredHistory() });
  const job = await scenario.pullRequest({ inputs: { check: 'commit-status' } });
  expect(job).toMatchObject({ exitCode: 0, outputs: { verdict: 'unchanged' } });
  expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT, 'POST statuses/head']);
  expect(job.annotations).toEqual([
    expect.objectContaining({ level: 'warning', message: expect.stringContaining('`statuses: write`') }),
  ]);
  expect(scenario.forge.checks).toEqual([]);
});
