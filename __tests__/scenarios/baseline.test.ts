import { expect } from '@jest/globals';
import * as v from 'valibot';
import { ResultsSchema } from '../../src/model/results.ts';
import {
  CREATE_COMMENT,
  EDIT_COMMENT,
  LIST_COMMENTS,
  measuredBaseline,
  startScenario,
  test,
  UPLOAD,
} from './scenario.ts';

const COMMENT_URL = 'https://github.com/octo-org/octo-bench/pull/7#issuecomment-1001';

test('a push stores the baseline without answers, and says that nothing is left to do', async () => {
  const scenario = await startScenario();
  const push = await scenario.push();

  expect(push).toMatchObject({ exitCode: 0, annotations: [] });
  expect(push.outputs).toMatchObject({ verdict: 'no-baseline', passed: 'true', 'comment-url': '' });
  expect(push.requests).toEqual(UPLOAD);
  expect(scenario.forge.comments).toEqual([]);

  const stored = v.parse(ResultsSchema, JSON.parse(await scenario.readBaseline()));
  expect(push.results?.calls.map(({ answer }) => answer)).toEqual(Array(9).fill('word '.repeat(20)));
  expect(stored).toEqual({
    ...push.results,
    calls: push.results?.calls.map((call) => ({ ...call, answer: null })),
  });
  const word = 'No action needed: this session becomes the baseline, and the next one is compared with it.';
  expect(push.summary).toContain(`**Next step:** ${word}`);
  expect(push.text).toMatch(`was written: a measured run on the default branch`);
  expect(push.text).toMatch(word);
});

test('an unchanged pull request passes; later runs edit its comment in place, earlier ones leave it', async () => {
  const baseline = await measuredBaseline();
  const scenario = await startScenario({ baseline });

  const first = await scenario.pullRequest({ runId: 102 });
  expect(first).toMatchObject({ exitCode: 0, annotations: [] });
  expect(first.outputs).toMatchObject({
    ...{ verdict: 'unchanged', passed: 'true', regressions: '[]', 'comment-url': COMMENT_URL },
    summary: 'None of 4 gated metrics is slower than its limit allows.',
  });
  expect(first.requests).toEqual([...UPLOAD, ...CREATE_COMMENT]);
  const comment = scenario.comment();
  expect(comment).toContain('### ✅ No slowdown beyond the limits (4 gated metrics). No action needed');
  expect(comment).toContain(
    '| `baseline` | `report` | throughput | 800.0 → 800.0 tok/s | 0.0 % | −5 % | 3 → 3 | within the limit |',
  );
  expect(comment).toContain('Compared `aaaaaaa` with `bbbbbbb`');
  expect(first.summary).toContain('### ✅ No slowdown beyond the limits (4 gated metrics). No action needed');

  const later = await scenario.pullRequest({ runId: 103 });
  expect(later.outputs).toMatchObject({ verdict: 'unchanged', 'comment-url': COMMENT_URL });
  expect(later.requests).toEqual([...UPLOAD, ...EDIT_COMMENT]);
  const edited = scenario.comment();
  expect(edited).toMatch(/^<!-- ollama-benchmark-action:default run=103 attempt=1 -->\n/);

  const earlier = await scenario.pullRequest({ runId: 101 });
  expect(earlier).toMatchObject({
    exitCode: 0,
    outputs: { verdict: 'unchanged', 'comment-url': COMMENT_URL },
  });
  expect(earlier.requests).toEqual([...UPLOAD, LIST_COMMENTS, 'GET user']);
  expect(earlier.annotations).toEqual([
    expect.objectContaining({ level: 'notice', message: expect.stringContaining('run 103') }),
  ]);
  expect(scenario.comment()).toBe(edited);
  expect(await scenario.readBaseline()).toBe(baseline);
});

test('a push to another branch is compared and stores nothing', async () => {
  const scenario = await startScenario();
  const job = await scenario.push({ branch: 'topic' });
  expect(job).toMatchObject({ exitCode: 0, outputs: { verdict: 'no-baseline' }, requests: UPLOAD });
  expect(job.summary).toContain('**Next step:** run this workflow on the default branch');
  expect(job.text).toMatch('stays as it is: only runs on the default branch write a baseline');
  await expect(scenario.readBaseline()).rejects.toThrow('ENOENT');
});

test('a baseline that cannot be written fails the job, for it would freeze unseen', async () => {
  // Whole file names end at 255 characters, and a file is written under a longer name first.
  const file = `${'x'.repeat(250)}.json`;
  const scenario = await startScenario();
  const job = await scenario.push({ inputs: { 'baseline-file': file } });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'no-baseline' }, requests: UPLOAD });
  expect(job.outputs.summary).toMatch(/^The baseline file x+\.json was not written: .*ENAMETOOLONG/);
  expect(job.annotations.map(({ level }) => level)).toEqual(['error', 'error']);
  for (const { message } of job.annotations) expect(message).toMatch(/^The baseline file x+/);
  expect(job.text).toMatch(/\nFAILED \(no-baseline\): The baseline file x+/);
  expect(job.text).not.toMatch('Passed');
});
