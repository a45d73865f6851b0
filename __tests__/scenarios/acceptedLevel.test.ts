import { expect } from '@jest/globals';
import type { SessionRecord } from '../../src/model/record.ts';
import { lineageOf, pullsOf, UPLOAD } from './requests.ts';
import { type Scenario, slow, startScenario, test } from './scenario.ts';
import { ESTABLISHED, sessionsIn } from './sessions.ts';
import { measuredHistory } from './stored.ts';

/** Slow never becomes normal unseen: the default branch is held to the level that was last accepted. */

/** The commit `later` of the default branch made everything four times slower. */
async function regressed(): Promise<Scenario> {
  const scenario = await startScenario({
    baseline: await measuredHistory(),
    ollama: { answer: () => slow() },
  });
  await scenario.commits.add('later', ['base'], { 'later.txt': 'x' });
  await scenario.forge.git.branch('main', scenario.commits.sha('later'));
  const push = await scenario.push({ at: 'later' });
  expect(push).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed' } });
  expect(push.requests).toEqual([lineageOf('later'), pullsOf('later'), ...UPLOAD]);
  expect(push.text).toMatch('Stored in the baseline file baseline.json, marked as slower');
  return scenario;
}

async function newest(scenario: Scenario): Promise<SessionRecord | undefined> {
  return sessionsIn(await scenario.readBaseline()).at(-1);
}

/** What is not at the level that it was held to. */
function leftOf(session: SessionRecord | undefined): readonly string[] {
  return (session?.standing ?? []).map(({ is }) => is).filter((is) => is !== 'at');
}

test('it fails every run until somebody accepts the new level with a reason, and then passes', async () => {
  const scenario = await regressed();
  expect(leftOf(await newest(scenario))).toEqual(['slower', 'slower']);

  const still = await scenario.push({ at: 'later' });
  expect(still).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed' } });
  expect(still.summary).toContain(
    '### ❌ Slower than the accepted level: 2 of 6 gated metrics. Action needed',
  );
  expect(still.text).toMatch('run once on the default branch with accept-level set to the reason');

  const reason = 'The new driver is safer, and this is what it costs';
  const accepting = await scenario.dispatch({
    ...{ at: 'later', actor: 'mona', inputs: { 'accept-level': reason } },
  });
  expect(accepting).toMatchObject({ exitCode: 0, outputs: { passed: 'true' } });
  expect(accepting.text).toMatch('Stored in the baseline file baseline.json, as the new level');
  expect(accepting.text).toMatch(`Accepted by mona: ${reason}`);
  for (const text of [accepting.summary, accepting.files.get('report.md')]) {
    expect(text).toContain('mona');
    expect(text).toContain(reason);
  }
  expect((await newest(scenario))?.accepted).toEqual({
    ...{ by: 'mona', reason, pullRequest: null, at: expect.stringMatching(/^20\d\d-/) },
  });

  const next = await scenario.push({ at: 'later' });
  expect(next).toMatchObject({ exitCode: 0, outputs: { passed: 'true' } });
  expect(['unchanged', 'inconclusive']).toContain(next.outputs.verdict);
  expect((await newest(scenario))?.accepted).toBeNull();
  expect(leftOf(await newest(scenario))).toEqual([]);
  expect(sessionsIn(await scenario.readBaseline())).toHaveLength(ESTABLISHED + 4);
});

test('a pull request is not blocked for what its base already did', async () => {
  const scenario = await regressed();
  await scenario.push({ at: 'later' });
  await scenario.commits.add('head 2', ['later'], { 'head.txt': 'x' });
  await scenario.commits.add('merge 2', ['later', 'head 2'], { 'head.txt': 'x' });
  const job = await scenario.pullRequest({ base: 'later', head: 'head 2', merge: 'merge 2' });
  expect(job).toMatchObject({ exitCode: 0, outputs: { passed: 'true', regressions: '[]' } });
  expect(['unchanged', 'inconclusive']).toContain(job.outputs.verdict);
});

test('a level is accepted by nothing but a run of the default branch', async () => {
  const scenario = await startScenario({
    baseline: await measuredHistory(),
    ollama: { answer: () => slow() },
  });
  const job = await scenario.pullRequest({ inputs: { 'accept-level': 'because I say so' } });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed' } });
  const branch = await scenario.dispatch({
    ...{ at: 'head', branch: 'topic', inputs: { 'accept-level': 'because I say so' } },
  });
  expect(branch).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed' } });
  expect(sessionsIn(await scenario.readBaseline())).toHaveLength(ESTABLISHED);
});
