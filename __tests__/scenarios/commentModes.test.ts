import { expect } from '@jest/globals';
import { CREATE_COMMENT, EDIT_COMMENT, LIST_COMMENTS, READ_BASE, REPORT } from './requests.ts';
import { slow, startScenario, test } from './scenario.ts';
import { measuredHistory } from './stored.ts';

/** When a pull request gets its comment, and that an old warning is never left standing. */

test('on-regression: nothing for a clean change, a warning for a slow one, and the warning turns green', async () => {
  const scenario = await startScenario({ baseline: await measuredHistory() });
  const inputs = { comment: 'on-regression' };

  const clean = await scenario.pullRequest({ inputs });
  expect(clean).toMatchObject({ exitCode: 0, outputs: { verdict: 'unchanged', 'comment-url': '' } });
  expect(clean.requests).toEqual([...READ_BASE, ...REPORT, LIST_COMMENTS]);
  expect(scenario.forge.comments).toEqual([]);

  const slowed = await scenario.serve({ answer: () => slow() });
  const red = await scenario.pullRequest({ ollama: slowed, inputs });
  expect(red).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed' } });
  expect(red.requests).toEqual([...READ_BASE, 'GET pulls/7', ...REPORT, ...CREATE_COMMENT]);
  expect(scenario.comment()).toContain('### ❌ Slower: 2 of 6 gated metrics. Action needed');

  const mended = await scenario.pullRequest({ inputs });
  expect(mended).toMatchObject({ exitCode: 0, outputs: { verdict: 'unchanged' } });
  expect(mended.outputs['comment-url']).toBe(red.outputs['comment-url']);
  expect(mended.requests).toEqual([...READ_BASE, ...REPORT, ...EDIT_COMMENT]);
  expect(scenario.comment()).toContain(
    '### ✅ No slowdown beyond the limits (6 gated metrics). No action needed',
  );
});

test('on-regression: a job that could measure nothing and fails says so', async () => {
  const scenario = await startScenario({ ollama: null });
  const job = await scenario.pullRequest({ inputs: { comment: 'on-regression', 'start-ollama': 'false' } });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' } });
  expect(job.requests).toEqual([...READ_BASE, ...CREATE_COMMENT]);
  for (const text of [scenario.comment(), job.summary]) expect(text).toContain('### ⚪ Not measured');
});
