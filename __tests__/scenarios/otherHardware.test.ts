import { expect } from '@jest/globals';
import type { SessionRecord } from '../../src/model/record.ts';
import { CREATE_COMMENT, lineageOf, pullsOf, READ_BASE, REPORT, UPLOAD } from './requests.ts';
import { slow, startScenario, test } from './scenario.ts';
import { ESTABLISHED, sessionsIn } from './sessions.ts';
import { measuredHistory } from './stored.ts';

/** The same numbers from another processor, whose name is no friend of Markdown. */
async function baselineOfAnotherMachine(): Promise<readonly SessionRecord[]> {
  const cpuModel = 'Abacus | @octocat <b>9000</b>';
  const sessions = await measuredHistory();
  return sessions.map((session) => ({ ...session, environment: { ...session.environment, cpuModel } }));
}

test('a baseline of other hardware says nothing, and passes unless the policy asks for one', async () => {
  const scenario = await startScenario({
    baseline: await baselineOfAnotherMachine(),
    ollama: { answer: () => slow() },
  });
  const baseline = await scenario.readBaseline();
  const job = await scenario.pullRequest();

  expect(job).toMatchObject({ exitCode: 0, annotations: [], outputs: { passed: 'true', regressions: '[]' } });
  expect(job.outputs).toMatchObject({
    verdict: 'not-comparable',
    summary: 'The baseline was measured on other hardware, so nothing was compared.',
  });
  expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT]);
  for (const text of [scenario.comment(), job.summary]) {
    expect(text).toContain(
      '### ⚪ Not comparable with the baseline: this says nothing about your change. Not blocking',
    );
    expect(text).toContain('| CPU | `Abacus \\| @octocat <b>9000</b>` | `');
    expect(text).toContain('**Next step:** run this workflow on the default branch');
    expect(text).not.toContain('❌');
  }

  const strict = await scenario.pullRequest({ inputs: { 'on-missing-baseline': 'fail' } });
  expect(strict).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-comparable', passed: 'false' } });
  expect(scenario.comment()).toContain('this says nothing about your change. Action needed');
  expect(await scenario.readBaseline()).toBe(baseline);
});

test('a push on the new machine stores beside the other one, and says so', async () => {
  const scenario = await startScenario({ baseline: await baselineOfAnotherMachine() });
  const job = await scenario.push({ inputs: { 'on-missing-baseline': 'fail' } });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-comparable' } });
  expect(job.requests).toEqual([lineageOf('base'), pullsOf('base'), ...UPLOAD]);
  expect(job.summary).toContain('No action needed: this session becomes the baseline');
  const stored = sessionsIn(await scenario.readBaseline());
  expect(stored).toHaveLength(ESTABLISHED + 1);
  expect(stored.at(-1)?.environment).toEqual(job.results?.environment);
});
