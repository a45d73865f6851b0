import { expect } from '@jest/globals';
import { checkOut } from './commits.ts';
import { REPORTS } from './place.ts';
import { CREATE_COMMENT, lineageOf, REPORT, workflowAt } from './requests.ts';
import { type Scenario, slow, startScenario, test } from './scenario.ts';
import { baselineText, earlier, ofCommit } from './sessions.ts';
import { measuredHistory } from './stored.ts';

/** Which sessions a pull request is held against: those of the base that its tree contains. */

const DAY_MS = 86_400_000;

/** The default branch went on to `later`; the pull request stays at `base`. */
async function goneOn(options: Parameters<typeof startScenario>[0] = {}): Promise<Scenario> {
  const scenario = await startScenario(options);
  const { commits, forge } = scenario;
  await commits.add('later', ['base'], { 'later.txt': 'x' });
  await forge.git.branch('main', commits.sha('later'));
  return scenario;
}

/** Nine sessions of `base`, a day before nine of `later`, which are twice as fast. */
async function bothHistories({ commits }: Scenario): Promise<string> {
  const sessions = await measuredHistory();
  const faster = sessions.map((session) => ({
    ...session,
    units: session.units.map((unit) => ({
      ...unit,
      values: { ...unit.values, throughput: (unit.values.throughput ?? []).map((value) => value * 2) },
    })),
  }));
  return baselineText([
    ...ofCommit(
      sessions.map((session) => earlier(session, DAY_MS)),
      commits.sha('base'),
    ),
    ...ofCommit(faster, commits.sha('later')),
  ]);
}

test('the sessions of its own base count, not those of what the default branch has become', async () => {
  const scenario = await goneOn();
  const { commits } = scenario;
  await scenario.write(scenario.baselineFile, await bothHistories(scenario));

  const job = await scenario.pullRequest();
  expect(job).toMatchObject({ exitCode: 0, outputs: { verdict: 'unchanged' } });
  expect(scenario.comment()).toMatch(
    new RegExp(`with 9 sessions of the baseline file .* up to \`${commits.short('base')}\``),
  );
  expect(scenario.comment()).not.toContain('The baseline needs a look');

  // Brought up to date, it is held against the others: what is half as fast as they are is slower.
  await commits.add('head 2', ['head', 'later'], { 'later.txt': 'x' });
  await commits.add('merge 2', ['later', 'head 2'], { 'later.txt': 'x' });
  const updated = await scenario.pullRequest({
    ...{ base: 'later', head: 'head 2', merge: 'merge 2' },
    inputs: { 'baseline-window': '9' },
  });
  expect(updated).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed' } });
  expect(updated.requests.slice(0, 3)).toEqual([
    'GET git/commits/merge 2',
    'GET contents/.github/ollama-benchmark.yml?ref=later',
    lineageOf('later'),
  ]);
  expect(scenario.comment()).toContain(`up to \`${commits.short('later')}\``);
});

test('the merge commit is asked of its checkout where there is one', async () => {
  const scenario = await goneOn({ base: REPORTS });
  await scenario.write(scenario.baselineFile, await bothHistories(scenario));
  await checkOut(scenario.forge, 'merge', scenario.workspace);
  // GitHub's event may name a base that is newer than the one that was merged.
  const job = await scenario.pullRequest({ base: 'later' });
  expect(job).toMatchObject({ exitCode: 0, outputs: { verdict: 'unchanged' } });
  expect(job.requests).toEqual([
    ...['GET contents/.github/ollama-benchmark.yml?ref=base', lineageOf('base')],
    ...[...REPORT, ...CREATE_COMMENT],
  ]);
});

test('where the head itself was checked out its merge base counts', async () => {
  const scenario = await goneOn({ base: REPORTS });
  await scenario.write(scenario.baselineFile, await bothHistories(scenario));
  await scenario.commits.add('merge 2', ['later', 'head'], { 'later.txt': 'x' });
  await checkOut(scenario.forge, 'head', scenario.workspace);
  const job = await scenario.pullRequest({ base: 'later', merge: 'merge 2' });
  expect(job).toMatchObject({ exitCode: 0, outputs: { verdict: 'unchanged' } });
  expect(job.requests).toEqual([
    ...['GET compare/later...head?per_page=1&page=2', 'GET contents/.github/ollama-benchmark.yml?ref=base'],
    ...[lineageOf('base'), workflowAt('base'), workflowAt('merge 2')],
    ...[...REPORT.slice(2), ...CREATE_COMMENT],
  ]);
  expect(scenario.comment()).toContain(`up to \`${scenario.commits.short('base')}\``);
});

test('a pull request to a branch without sessions is held against the latest of the default branch, and says so', async () => {
  const scenario = await startScenario({ baseline: await measuredHistory() });
  const { commits } = scenario;
  await commits.add('release', ['root'], { 'release.txt': 'x' });
  await commits.add('head 2', ['release']);
  await commits.add('merge 2', ['release', 'head 2']);
  const job = await scenario.pullRequest({
    ...{ baseRef: 'release', base: 'release', head: 'head 2', merge: 'merge 2' },
  });
  expect(job).toMatchObject({ exitCode: 0, outputs: { verdict: 'unchanged' } });
  for (const text of [scenario.comment(), job.summary]) {
    expect(text).toContain(
      'The baseline needs a look: no session is of an ancestor of this change (it goes to the branch release), so the latest of the default branch stand in.',
    );
  }
});

test('a merge group is held against the sessions of its base, comments nowhere and stores nothing', async () => {
  const scenario = await startScenario({ baseline: await measuredHistory() });
  const baseline = await scenario.readBaseline();
  const slowed = await scenario.serve({ answer: () => slow() });
  const job = await scenario.mergeGroup({ ollama: slowed, inputs: { 'update-baseline': 'always' } });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed', 'comment-url': '' } });
  expect(job.requests).toEqual([
    ...['GET contents/.github/ollama-benchmark.yml?ref=base', lineageOf('base'), 'GET pulls/7'],
    ...REPORT,
  ]);
  expect(job.text).toMatch('a run of the event merge_group may measure what nobody has merged');
  expect(scenario.forge.comments).toEqual([]);
  expect(await scenario.readBaseline()).toBe(baseline);

  const healthy = await scenario.mergeGroup();
  expect(healthy).toMatchObject({ exitCode: 0, outputs: { verdict: 'unchanged' } });
});
