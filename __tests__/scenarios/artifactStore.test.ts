import { expect } from '@jest/globals';
import { CREATE_COMMENT, lineageOf, pullsOf, READ_POLICY, REPORT, UPLOAD } from './requests.ts';
import { slow, startScenario, test } from './scenario.ts';
import { baselineText, ofCommit, sessionsIn } from './sessions.ts';
import { measuredHistory } from './stored.ts';

/** The store that writes nothing to the repository: an artifact of the default branch's latest run. */

const STORE = { 'baseline-store': 'artifact' };
const LISTS = [1, 2, 3, 4, 5].map(
  (attempt) => `GET actions/artifacts?name=ollama-benchmark-baseline.${attempt}&per_page=100&page=1`,
);
/** Of the newest ones, whose sessions are united: of which run each is, and whether the default branch has its commit. */
const DOWNLOAD = (...from: readonly (readonly [run: number, id: number])[]) => [
  ...LISTS,
  ...from.flatMap(([run]) => [`GET actions/runs/${run}`, 'GET compare/heads/main...base?per_page=1&page=2']),
  ...from.flatMap(([, id]) => [`GET actions/artifacts/${id}/zip`, 'GET blob']),
];

test('sessions travel from run to run of the default branch, and pull requests are judged by them', async () => {
  const scenario = await startScenario();
  const { forge, commits } = scenario;
  const first = await scenario.push({ inputs: STORE });
  expect(first).toMatchObject({ exitCode: 0, annotations: [] });
  expect(first.requests).toEqual([lineageOf('base'), ...LISTS, ...LISTS, ...UPLOAD, ...UPLOAD]);
  const windowOf = (runId: number) => {
    const stored = forge.artifacts.find(
      (each) => each.runId === runId && each.name === 'ollama-benchmark-baseline.1',
    );
    expect(stored?.entries.map(({ name }) => name)).toEqual(['baseline.json']);
    return sessionsIn(stored?.entries[0]?.data.toString('utf8') ?? '');
  };
  expect(windowOf(101)).toHaveLength(1);

  const second = await scenario.push({ inputs: STORE });
  expect(second).toMatchObject({ exitCode: 0 });
  expect(second.requests).toEqual([
    ...[
      lineageOf('base'),
      ...DOWNLOAD([101, 1000]),
      pullsOf('base'),
      ...DOWNLOAD([101, 1000]),
      ...UPLOAD,
      ...UPLOAD,
    ],
  ]);
  expect(windowOf(102)).toHaveLength(2);

  const slowed = await scenario.serve({ answer: () => slow() });
  const slower = await scenario.pullRequest({ ollama: slowed, inputs: STORE });
  expect(slower).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed' } });
  expect(slower.requests).toEqual([
    ...[...READ_POLICY, lineageOf('base'), ...DOWNLOAD([102, 1002], [101, 1000]), 'GET pulls/7'],
    ...[...REPORT, ...CREATE_COMMENT],
  ]);
  expect(scenario.comment()).toMatch(
    new RegExp(
      `Compared \`${commits.short('head')}\` with 2 sessions of the baseline artifact ollama-benchmark-baseline.* up to \`${commits.short('base')}\``,
    ),
  );
});

test('what a pull request or a fork uploads under that name is no baseline', async () => {
  const scenario = await startScenario({ ollama: { answer: () => slow() } });
  const { forge, commits } = scenario;
  const sessions = ofCommit(await measuredHistory(), commits.sha('base'));
  const fork = { ...forge.repository, id: 99, owner: 'mallory' };
  const of = (headRepository: typeof fork, headBranch: string) => ({
    ...{ headSha: commits.sha('head'), event: 'pull_request', headRepository, headBranch },
  });
  forge.run({ id: 7001, ...of(forge.repository, 'topic') });
  forge.run({ id: 7002, ...of(fork, 'main') });
  for (const runId of [7001, 7002]) {
    forge.artifact({
      ...{ name: 'ollama-benchmark-baseline.1', runId },
      files: { 'baseline.json': baselineText(sessions) },
    });
  }
  const job = await scenario.pullRequest({ inputs: STORE });
  expect(job).toMatchObject({ exitCode: 0, outputs: { verdict: 'no-baseline' } });
});

test('without actions: read nothing is measured, and the message names the permission', async () => {
  const scenario = await startScenario({
    ...{ repository: { private: true } },
    permissions: { metadata: 'read', contents: 'read', pull_requests: 'read' },
  });
  const job = await scenario.push({ inputs: STORE });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' }, results: null });
  expect(job.outputs.summary).toMatch(
    /^GitHub does not tell the latest baseline artifact: the job's token lacks `actions: read`/,
  );
  expect(scenario.ollama.requests).toEqual([]);
});
