import { expect } from '@jest/globals';
import { recordOf } from '../../src/model/recordOf.ts';
import {
  CREATE_COMMENT,
  EDIT_COMMENT,
  LIST_COMMENTS,
  lineageOf,
  READ_BASE,
  REPORT,
  UPLOAD,
} from './requests.ts';
import { startScenario, test } from './scenario.ts';
import { sessionsIn } from './sessions.ts';
import { measuredHistory } from './stored.ts';

const COMMENT_URL = 'https://github.com/octo-org/octo-bench/pull/7#issuecomment-1001';

test('a push stores the session without answers, and says that nothing is left to do', async () => {
  const scenario = await startScenario();
  const push = await scenario.push();

  expect(push).toMatchObject({ exitCode: 0, annotations: [] });
  expect(push.outputs).toMatchObject({ verdict: 'no-baseline', passed: 'true', 'comment-url': '' });
  expect(push.requests).toEqual([lineageOf('base'), ...UPLOAD]);
  expect(scenario.forge.comments).toEqual([]);

  const stored = await scenario.readBaseline();
  expect(push.results?.calls.map(({ answer }) => answer)).toContain('word '.repeat(20));
  expect(stored).not.toContain('word ');
  if (push.results === null) throw new Error('There are no results.');
  expect(sessionsIn(stored)).toEqual([recordOf(push.results, '')]);
  expect(sessionsIn(stored)[0]?.source.commit).toBe(scenario.commits.sha('base'));
  const word = 'No action needed: this session becomes the baseline, and the next one is compared with it.';
  expect(push.summary).toContain(`**Next step:** ${word}`);
  expect(push.text).toMatch(
    'Stored in the baseline file baseline.json: a measured run on the default branch',
  );
});

test('an unchanged pull request passes; later runs edit its comment in place, earlier ones leave it', async () => {
  const scenario = await startScenario({ baseline: await measuredHistory() });
  const baseline = await scenario.readBaseline();

  const first = await scenario.pullRequest({ runId: 102 });
  expect(first).toMatchObject({ exitCode: 0, annotations: [] });
  expect(first.outputs).toMatchObject({
    ...{ verdict: 'unchanged', passed: 'true', regressions: '[]', 'comment-url': COMMENT_URL },
    summary: 'None of 6 gated metrics is slower by more than its limit allows.',
  });
  expect(first.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT]);
  const comment = scenario.comment();
  expect(comment).toContain('### ✅ No slowdown beyond the limits (6 gated metrics). No action needed');
  expect(comment).toMatch(
    /\| `baseline` · `report` · throughput \| 800\.0 → 800\.0 tok\/s \| 0\.0 % \[−0\.\d, \+0\.\d\] \| −5 % \|/,
  );
  expect(comment).toMatch(/\| `baseline` · `report` · throughput \| .* 9; 27 → \d+ \|/);
  expect(comment).toMatch(
    new RegExp(
      `Compared \`${scenario.commits.short('head')}\` with 9 sessions of the baseline file baseline\\.json up to \`${scenario.commits.short('base')}\` \\(.*, the base itself\\)`,
    ),
  );
  expect(first.summary).toContain('### ✅ No slowdown beyond the limits (6 gated metrics). No action needed');

  const later = await scenario.pullRequest({ runId: 103 });
  expect(later.outputs).toMatchObject({ verdict: 'unchanged', 'comment-url': COMMENT_URL });
  expect(later.requests).toEqual([...READ_BASE, ...REPORT, ...EDIT_COMMENT]);
  const edited = scenario.comment();
  expect(edited).toMatch(/^<!-- ollama-benchmark-action:default run=103 attempt=1 -->\n/);

  const earlier = await scenario.pullRequest({ runId: 101 });
  expect(earlier).toMatchObject({
    exitCode: 0,
    outputs: { verdict: 'unchanged', 'comment-url': COMMENT_URL },
  });
  expect(earlier.requests).toEqual([...READ_BASE, ...REPORT, LIST_COMMENTS, 'GET user']);
  expect(earlier.annotations).toEqual([
    expect.objectContaining({ level: 'notice', message: expect.stringContaining('run 103') }),
  ]);
  expect(scenario.comment()).toBe(edited);
  expect(await scenario.readBaseline()).toBe(baseline);
});

test('with one stored session an unchanged pull request passes, and says that more would tell', async () => {
  const scenario = await startScenario({ baseline: await measuredHistory(1) });
  const job = await scenario.pullRequest({ inputs: { thresholds: '{ throughput: 3, ttft-net: 1000 }' } });
  expect(job).toMatchObject({ exitCode: 0, annotations: [] });
  expect(job.outputs).toMatchObject({ verdict: 'inconclusive', passed: 'true', regressions: '[]' });
  expect(scenario.comment()).toMatch(
    /### ⚪ No slowdown beyond the limits proven, \d of 6 gated metrics left open by the noise\. No action needed/,
  );
  expect(scenario.comment()).toContain('only 1 stored session, store 10 (record-sessions)');

  const strict = await scenario.pullRequest({
    inputs: { thresholds: '{ throughput: 3, ttft-net: 1000 }', 'fail-on': 'inconclusive' },
  });
  expect(strict).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive', passed: 'false' } });
  expect(strict.requests).toEqual([...READ_BASE, 'GET pulls/7', ...REPORT, ...EDIT_COMMENT]);
});

test('a push to another branch is compared and stores nothing', async () => {
  const scenario = await startScenario();
  const job = await scenario.push({ branch: 'topic', at: 'head' });
  expect(job).toMatchObject({ exitCode: 0, outputs: { verdict: 'no-baseline' } });
  expect(job.requests).toEqual([lineageOf('head'), ...UPLOAD]);
  expect(job.summary).toContain('**Next step:** run this workflow on the default branch');
  expect(job.text).toMatch(
    'Not stored in the baseline file baseline.json: only runs on the default branch write',
  );
  await expect(scenario.readBaseline()).rejects.toThrow('ENOENT');
});

test('a baseline that cannot be written fails the job, for it would freeze unseen', async () => {
  // Whole file names end at 255 characters, and a file is written under a longer name first.
  const file = `${'x'.repeat(250)}.json`;
  const scenario = await startScenario();
  const job = await scenario.push({ inputs: { 'baseline-file': file } });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'no-baseline' } });
  expect(job.requests).toEqual([lineageOf('base'), ...UPLOAD]);
  expect(job.outputs.summary).toMatch(
    /^The baseline file x+\.json (?:was not|could not be) written: .*ENAMETOOLONG/,
  );
  expect(job.annotations.map(({ level }) => level)).toEqual(['error', 'error']);
  for (const { message } of job.annotations) expect(message).toMatch(/^The baseline file x+/);
  expect(job.text).toMatch(/\nFAILED \(no-baseline\): The baseline file x+/);
  expect(job.text).not.toMatch('Passed');
});
