import { expect } from '@jest/globals';
import { CREATE_COMMENT, READ_BASE, REPORT, UPLOAD } from './requests.ts';
import { startScenario, test } from './scenario.ts';
import { baselineText, earlier, ofCommit } from './sessions.ts';
import { measuredHistory, measuredSession } from './stored.ts';

const DAY_MS = 86_400_000;

for (const [policy, status] of [
  ['auto', 0],
  ['pass', 0],
  ['fail', 1],
] as const) {
  test(`without any session and with on-missing-baseline ${policy} the job ends with ${status}`, async () => {
    const scenario = await startScenario();
    const job = await scenario.pullRequest({ inputs: { 'on-missing-baseline': policy } });
    expect(job).toMatchObject({ exitCode: status, outputs: { verdict: 'no-baseline' } });
    expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT]);
    expect(job.outputs.summary).toBe('Measured, but there is no baseline to compare with.');
    for (const text of [scenario.comment(), job.summary]) {
      expect(text).toContain(
        status === 0
          ? '### ⚪ No baseline yet, so nothing was compared. Next step below'
          : '### ❌ No baseline, and the gate asks for one. Next step below',
      );
      expect(text).toContain('run this workflow on the default branch: a push there stores a session');
    }
  });
}

test('with none wanted it measures only, asks for no history and stores nothing', async () => {
  const scenario = await startScenario({ baseline: await measuredHistory() });
  const baseline = await scenario.readBaseline();
  const job = await scenario.push({ inputs: { 'baseline-store': 'none' } });
  expect(job).toMatchObject({ exitCode: 0, outputs: { verdict: 'no-baseline', passed: 'true' } });
  expect(job.requests).toEqual(UPLOAD);
  expect(await scenario.readBaseline()).toBe(baseline);
});

test('sessions of another commit-key are no baseline of this one', async () => {
  const scenario = await startScenario({ baseline: await measuredHistory() });
  const job = await scenario.pullRequest({ inputs: { 'comment-key': 'other' } });
  expect(job).toMatchObject({ exitCode: 0, outputs: { verdict: 'no-baseline', passed: 'true' } });
});

test('an old or distant baseline is told', async () => {
  const old = earlier(await measuredSession(), 40 * DAY_MS);
  const scenario = await startScenario();
  const { commits } = scenario;
  await scenario.write(scenario.baselineFile, baselineText(ofCommit([old], commits.sha('root'))));
  const job = await scenario.pullRequest({ inputs: { 'baseline-stale-commits': '1' } });
  expect(job).toMatchObject({ exitCode: 0, outputs: { passed: 'true' } });
  for (const text of [scenario.comment(), job.summary]) {
    expect(text).toContain(
      '⚠️ The baseline needs a look: its newest session is 40 days old; see that runs on the',
    );
    expect(text).toContain('1 commit back)');
  }
  await commits.add('base 2', ['base'], { 'more.txt': 'x' });
  await commits.add('head 2', ['base 2']);
  await commits.add('merge 2', ['base 2', 'head 2']);
  const distant = await scenario.pullRequest({
    ...{ base: 'base 2', head: 'head 2', merge: 'merge 2' },
    inputs: { 'baseline-stale-commits': '1', 'baseline-stale-days': '90' },
  });
  expect(distant).toMatchObject({ exitCode: 0 });
  expect(scenario.comment()).toContain(
    'The baseline needs a look: its newest session is 2 commits back; see that',
  );
});
