import { expect } from '@jest/globals';
import { CREATE_COMMENT, READ_BASE, REPORT } from './requests.ts';
import { slow, startScenario, test } from './scenario.ts';
import { measuredHistory } from './stored.ts';

test('a fork’s read-only token costs the comment alone: warning, summary, artifact and gate stand', async () => {
  const scenario = await startScenario({
    baseline: await measuredHistory(),
    permissions: { metadata: 'read', contents: 'read', issues: 'read' },
    ollama: { answer: () => slow() },
  });
  const baseline = await scenario.readBaseline();
  const job = await scenario.pullRequest({ fork: 'mona' });

  expect(job).toMatchObject({ exitCode: 1, conclusion: 'failure' });
  expect(job.outputs).toMatchObject({ verdict: 'regressed', passed: 'false', 'comment-url': '' });
  expect(job.outputs['artifact-url']).toMatch(/\/artifacts\/1000$/);
  expect(job.requests).toEqual([...READ_BASE, 'GET pulls/7', ...REPORT, ...CREATE_COMMENT]);
  expect(scenario.forge.requests.at(-1)).toMatchObject({ method: 'POST', status: 403 });
  expect(scenario.forge.comments).toEqual([]);
  // The two slowdowns, and the job's own message.
  expect(job.annotations.map(({ level }) => level)).toEqual(['warning', 'error', 'error', 'error']);
  expect(job.annotations[0]?.message).toMatch(/`pull-requests: write`.*for a pull request from a fork/);
  expect(job.summary).toContain('### ❌ Slower: 2 of 6 gated metrics. Action needed');
  expect(await scenario.readBaseline()).toBe(baseline);
});

test('the same job passes where nothing is slower', async () => {
  const scenario = await startScenario({ permissions: { metadata: 'read' } });
  const job = await scenario.pullRequest({ fork: 'mona' });
  expect(job).toMatchObject({ exitCode: 0, conclusion: 'success', outputs: { verdict: 'no-baseline' } });
  expect(job.annotations.map(({ level }) => level)).toEqual(['warning']);
});
