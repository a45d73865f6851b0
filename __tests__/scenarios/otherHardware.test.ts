import { expect } from '@jest/globals';
import { CREATE_COMMENT, measuredBaseline, slow, startScenario, test, UPLOAD } from './scenario.ts';

/** The same numbers from another processor, whose name is no friend of Markdown. */
async function baselineOfAnotherMachine(): Promise<string> {
  const results = JSON.parse(await measuredBaseline());
  results.environment.cpuModel = 'Abacus | @octocat <b>9000</b>';
  return JSON.stringify(results);
}

test('a baseline of other hardware says nothing, and passes unless the policy asks for one', async () => {
  const baseline = await baselineOfAnotherMachine();
  const scenario = await startScenario({
    baseline,
    ollama: { answer: () => slow() },
  });
  const job = await scenario.pullRequest();

  expect(job).toMatchObject({ exitCode: 0, annotations: [], outputs: { passed: 'true', regressions: '[]' } });
  expect(job.outputs).toMatchObject({
    verdict: 'not-comparable',
    summary: 'The baseline was measured on other hardware, so nothing was compared.',
  });
  expect(job.requests).toEqual([...UPLOAD, ...CREATE_COMMENT]);
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

test('a push on the new machine replaces the baseline and says so', async () => {
  const scenario = await startScenario({ baseline: await baselineOfAnotherMachine() });
  const job = await scenario.push({ inputs: { 'on-missing-baseline': 'fail' } });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-comparable' }, requests: UPLOAD });
  expect(job.summary).toContain('No action needed: this session becomes the baseline');
  expect(JSON.parse(await scenario.readBaseline()).environment).toEqual(job.results?.environment);
});
