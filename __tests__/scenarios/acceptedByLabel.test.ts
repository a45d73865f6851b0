import { expect } from '@jest/globals';
import type { StandIn } from '../support/ollamaStandIn.ts';
import { EDIT_COMMENT, lineageOf, PULL_NUMBER, pullsOf, READ_POLICY, REPORT, UPLOAD } from './requests.ts';
import { type Job, type JobOptions, type Scenario, slow, startScenario, test } from './scenario.ts';
import { sessionsIn } from './sessions.ts';
import { measuredHistory } from './stored.ts';

/** A slowdown is accepted by a label, a right and a reason, for the commit that was measured. */

const LABEL = 'benchmark-accepted';
const REASON = 'the new model answers better, and this is what it costs';
const BODY = `Answers get better.\n\nBenchmark-accepted: ${REASON}\n`;
const ROLES = { mona: 'write', hubot: 'read' } as const;

/** Whoever sets a label has looked at what was measured. */
const later = () => new Date(Date.now() + 5_000);

interface Regressed extends Scenario {
  readonly slowed: StandIn;
  /** Somebody sets a label, and the workflow runs for it. */
  label(actor: string, label?: string): Promise<Job>;
}

/** A pull request that was measured, is slower and failed. */
async function regressed(options: JobOptions = {}): Promise<Regressed> {
  const scenario = await startScenario({ baseline: await measuredHistory(), roles: ROLES });
  const slowed = await scenario.serve({ answer: () => slow() });
  const first = await scenario.pullRequest({ ...options, ollama: slowed });
  expect(first).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed' } });
  return {
    ...scenario,
    slowed,
    async label(actor, label = LABEL) {
      scenario.forge.label({ issue: PULL_NUMBER, label, actor, createdAt: later() });
      const asked = slowed.requests.length;
      const job = await scenario.pullRequest({ action: 'labeled', label, sender: actor, ollama: slowed });
      expect(slowed.requests).toHaveLength(asked);
      return job;
    },
  };
}

/** The stored results of the head: of its runs, the newest of which is this one, the artifacts, and the newest of these. */
const LIST_STORED = [
  'GET actions/runs?head_sha=head&per_page=100',
  ...['GET actions/runs/102/artifacts?per_page=100', 'GET actions/runs/101/artifacts?per_page=100'],
];
const LOAD_STORED = ['GET actions/artifacts/1000/zip', 'GET blob'];
const STORED = [...LIST_STORED, ...LOAD_STORED];
/** Who set the label, and whether that was for this head: its results, and the runs of other heads. */
const ACCEPTANCE = [
  ...['GET pulls/7', 'GET issues/7/events?per_page=100&page=1', 'GET collaborators/mona/permission'],
  ...[...LIST_STORED, 'GET actions/runs?branch=topic&per_page=100&page=1', ...LOAD_STORED],
];

test('the label of somebody who may write, with a reason, passes what was measured without measuring it again', async () => {
  const scenario = await regressed();
  scenario.forge.pull(PULL_NUMBER, { body: BODY });
  const job = await scenario.label('mona');

  expect(job).toMatchObject({ exitCode: 0, outputs: { verdict: 'regressed', passed: 'true' } });
  expect(job.requests).toEqual([
    ...[...READ_POLICY, ...STORED, lineageOf('base'), ...ACCEPTANCE],
    ...[...REPORT, ...EDIT_COMMENT],
  ]);
  for (const text of [scenario.comment(), job.summary]) {
    expect(text).toContain('### ⚠️ Slower: 2 of 6 gated metrics, accepted by `mona`. No action needed');
    expect(text).toContain(REASON);
  }
  expect(job.text).toMatch(`Accepted by mona: ${REASON}`);
  expect(job.results?.source).toMatchObject({ runId: '101', commit: scenario.commits.sha('head') });

  // Taken away, it fails again.
  scenario.forge.unlabel({ issue: PULL_NUMBER, label: LABEL, actor: 'mona', createdAt: later() });
  const without = await scenario.pullRequest({ action: 'unlabeled', label: LABEL, ollama: scenario.slowed });
  expect(without).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed', passed: 'false' } });
  expect(scenario.comment()).toContain('### ❌ Slower: 2 of 6 gated metrics. Action needed');
});

test('an unrelated label turns nothing green, and measures nothing again', async () => {
  const scenario = await regressed();
  scenario.forge.pull(PULL_NUMBER, { body: BODY });
  const job = await scenario.label('mona', 'documentation');
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed', passed: 'false' } });
  expect(scenario.comment()).toContain('### ❌ Slower: 2 of 6 gated metrics. Action needed');
});

test('after another push the old label does not count, and the comment says so', async () => {
  const scenario = await regressed();
  const { commits, forge, slowed } = scenario;
  forge.pull(PULL_NUMBER, { body: BODY });
  expect(await scenario.label('mona')).toMatchObject({ exitCode: 0 });

  await commits.add('head 2', ['head'], { 'head.txt': 'x' });
  await commits.add('merge 2', ['base', 'head 2'], { 'head.txt': 'x' });
  const again = { action: 'synchronize', head: 'head 2', merge: 'merge 2', ollama: slowed } as const;
  const job = await scenario.pullRequest(again);
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed', passed: 'false' } });
  const why = `The label ${LABEL} was set for an earlier commit, or before this one was measured: remove it and set it again.`;
  expect(job.text).toContain(why);
  for (const text of [scenario.comment(), job.summary]) expect(text).toContain(why);
});

for (const [which, actor, body, why] of [
  [
    'without a reason',
    'mona',
    null,
    `The label ${LABEL} does not count yet: add a line "Benchmark-accepted: why" to the pull request's description`,
  ],
  [
    'set by somebody who may not write',
    'hubot',
    BODY,
    `The label ${LABEL} does not count: hubot, who set it, has no write permission.`,
  ],
] as const) {
  test(`a label ${which} accepts nothing and says why`, async () => {
    const scenario = await regressed();
    scenario.forge.pull(PULL_NUMBER, { body });
    const job = await scenario.label(actor);
    expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed', passed: 'false' } });
    expect(job.text.replaceAll('`', '"')).toContain(why);
    for (const text of [scenario.comment(), job.summary]) expect(text).toContain(`⚠️ ${why}`);
  });
}

test('without actions: read the label accepts nothing, and the message names the permission', async () => {
  const scenario = await startScenario({
    ...{ baseline: await measuredHistory(), roles: ROLES, repository: { private: true } },
    permissions: { metadata: 'read', contents: 'read', pull_requests: 'write' },
    ollama: { answer: () => slow() },
  });
  await scenario.pullRequest();
  scenario.forge.pull(PULL_NUMBER, { body: BODY });
  scenario.forge.label({ issue: PULL_NUMBER, label: LABEL, actor: 'mona', createdAt: later() });
  const job = await scenario.pullRequest({ action: 'labeled', label: LABEL, sender: 'mona' });
  expect(job).toMatchObject({ exitCode: 1, outputs: { passed: 'false' } });
  expect(job.outputs.summary).toContain('`actions: read`');
  expect(scenario.comment()).toContain('actions: read');
});

test('squashed onto the default branch, its first session is the new level, and the next is held to it', async () => {
  const scenario = await regressed();
  const { commits, forge, slowed } = scenario;
  forge.pull(PULL_NUMBER, { body: BODY });
  expect(await scenario.label('mona')).toMatchObject({ exitCode: 0 });
  await commits.add('squashed', ['base'], { 'squashed.txt': 'x' });
  await forge.git.branch('main', commits.sha('squashed'));
  forge.pull(PULL_NUMBER, { mergedAt: later(), mergeSha: commits.sha('squashed') });

  const push = await scenario.push({ at: 'squashed', ollama: slowed });
  expect(push).toMatchObject({ exitCode: 0, outputs: { verdict: 'regressed', passed: 'true' } });
  expect(push.requests.slice(0, 2)).toEqual([lineageOf('squashed'), pullsOf('squashed')]);
  expect(push.requests.slice(-UPLOAD.length)).toEqual(UPLOAD);
  expect(push.text).toMatch('Stored in the baseline file baseline.json, as the new level');
  expect(sessionsIn(await scenario.readBaseline()).at(-1)).toMatchObject({
    accepted: { by: 'mona', reason: REASON, pullRequest: PULL_NUMBER },
  });

  await commits.add('next', ['squashed'], { 'next.txt': 'x' });
  await forge.git.branch('main', commits.sha('next'));
  const next = await scenario.push({ at: 'next', ollama: slowed });
  expect(next).toMatchObject({ exitCode: 0, outputs: { passed: 'true', regressions: '[]' } });
});
