import { afterEach, describe, expect, test } from '@jest/globals';
import type { Forge } from '../../../dev/forge/forge.ts';
import type { ForgeSeed } from '../../../dev/forge/state.ts';
import { readZip } from '../../../dev/forge/zip.ts';
import { at, openForge, refusal } from './opened.ts';

let forge: Forge;
const sha = (digit: string) => digit.repeat(40);
const pull = {
  number: 7,
  head: { ref: 'topic', sha: sha('a') },
  base: { ref: 'main', sha: sha('b') },
  body: 'benchmark-reason: larger model',
};

async function open(seed: ForgeSeed = {}) {
  const opened = await openForge({ pulls: [pull], ...seed });
  forge = opened.forge;
  return opened.octokit.rest;
}

afterEach(async () => {
  expect(forge.violations).toEqual([]);
  await forge.close();
});

describe('pull requests', () => {
  test('carry text, labels and head as they are now, and what a merge made of them', async () => {
    const { pulls } = await open();
    const get = async () => (await pulls.get({ ...at, pull_number: 7 })).data;
    expect(await get()).toMatchObject({ body: pull.body, labels: [], merged: false, state: 'open' });
    forge.label({ issue: 7, label: 'accepted', actor: 'mona' });
    forge.pull(7, { head: { ref: 'topic', sha: sha('c') } });
    expect(await get()).toMatchObject({ labels: [{ name: 'accepted' }], head: { sha: sha('c') } });
    forge.pull(7, { mergedAt: new Date('2026-05-01T10:00:00Z'), mergeSha: sha('d') });
    expect(await get()).toMatchObject({
      merged: true,
      state: 'closed',
      merged_at: '2026-05-01T10:00:00Z',
      merge_commit_sha: sha('d'),
    });
  });

  test('are found by a commit: the merged one of what it became, the open ones of what they hold', async () => {
    const other = { ...pull, number: 8, commits: [sha('e')] };
    const { repos } = await open({ pulls: [pull, other], permissions: { pull_requests: 'read' } });
    const numbers = async (commit: string) => {
      const { data } = await repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha: commit });
      return data.map(({ number }) => number);
    };
    expect(await numbers(sha('a'))).toEqual([7, 8]);
    expect(await numbers(sha('e'))).toEqual([8]);
    forge.pull(8, { mergedAt: new Date(), mergeSha: sha('d') });
    expect(await numbers(sha('d'))).toEqual([8]);
    expect(await numbers(sha('a'))).toEqual([8]);
    expect(await numbers(sha('f'))).toEqual([]);
  });

  test('tell who set and took away which label, in order and in pages', async () => {
    const { issues } = await open();
    const createdAt = new Date('2026-05-01T10:00:00Z');
    forge.label({ issue: 7, label: 'x', actor: 'mona', createdAt });
    forge.unlabel({ issue: 7, label: 'x', actor: 'hubot' });
    forge.label({ issue: 7, label: 'y', actor: 'mona' });
    const list = (query: object) => issues.listEvents({ ...at, issue_number: 7, ...query });
    const { data, headers } = await list({ per_page: 2 });
    expect(data).toMatchObject([
      {
        event: 'labeled',
        label: { name: 'x' },
        actor: { login: 'mona' },
        created_at: '2026-05-01T10:00:00Z',
      },
      { event: 'unlabeled', label: { name: 'x' }, actor: { login: 'hubot' } },
    ]);
    expect(headers.link).toContain('rel="next"');
    expect((await list({ per_page: 2, page: 2 })).data).toMatchObject([{ label: { name: 'y' } }]);
    expect(await refusal(issues.listEvents({ ...at, issue_number: 99 }))).toBe('404 Not Found');
  });

  test('and of pushes that put another head in the place of the one before', async () => {
    const { issues, pulls } = await open();
    forge.label({ issue: 7, label: 'x', actor: 'mona' });
    const createdAt = new Date('2026-05-02T10:00:00Z');
    forge.forcePush({ issue: 7, actor: 'hubot', sha: sha('c'), createdAt });
    forge.label({ issue: 7, label: 'y', actor: 'mona' });
    const { data } = await issues.listEvents({ ...at, issue_number: 7 });
    expect(data.map(({ event }) => event)).toEqual(['labeled', 'head_ref_force_pushed', 'labeled']);
    expect(data[1]).toMatchObject({ actor: { login: 'hubot' }, created_at: '2026-05-02T10:00:00Z' });
    expect(data[1]).not.toHaveProperty('label');
    const ids = data.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect((await pulls.get({ ...at, pull_number: 7 })).data.head).toMatchObject({
      ...{ ref: 'topic', sha: sha('c') },
    });
  });

  test('and who may write: by role, and of a stranger what is public', async () => {
    const { repos } = await open({ roles: { mona: 'maintain', hubot: 'triage' } });
    const level = async (username: string) => {
      const { data } = await repos.getCollaboratorPermissionLevel({ ...at, username });
      return `${data.permission} ${data.role_name}`;
    };
    expect(await level('mona')).toBe('write maintain');
    expect(await level('hubot')).toBe('read triage');
    expect(await level('stranger')).toBe('read read');
    forge.role('stranger', 'admin');
    expect(await level('stranger')).toBe('admin admin');
  });
});

describe('workflow runs and artifacts', () => {
  const fork = { id: 99, owner: 'mona', name: 'octo-bench', private: false, defaultBranch: 'main' };
  const seed = {
    permissions: { actions: 'read' },
    runs: [
      { id: 41, headSha: sha('a'), event: 'pull_request', headBranch: 'topic', headRepository: fork },
      { id: 42, headSha: sha('b') },
      { id: 43, headSha: sha('b'), conclusion: 'failure', attempt: 2 },
    ],
    artifacts: [
      {
        name: 'bench',
        runId: 41,
        files: { 'r.json': '{"n":41}' },
        createdAt: new Date('2026-02-01T00:00:00Z'),
      },
      {
        name: 'bench',
        runId: 42,
        files: { 'r.json': '{"n":42}' },
        createdAt: new Date('2026-03-01T00:00:00Z'),
      },
      { name: 'old', runId: 42, files: { 'r.json': '{}' }, expired: true },
    ],
  } as const;

  test('runs are chosen by head, branch, event and status, newest first', async () => {
    const { actions } = await open(seed);
    const ids = async (query: object) => {
      const { data } = await actions.listWorkflowRunsForRepo({ ...at, ...query });
      return [data.total_count, ...data.workflow_runs.map(({ id }) => id)];
    };
    expect(await ids({})).toEqual([3, 43, 42, 41]);
    expect(await ids({ head_sha: sha('b') })).toEqual([2, 43, 42]);
    expect(await ids({ head_sha: sha('b'), status: 'success' })).toEqual([1, 42]);
    expect(await ids({ event: 'pull_request', branch: 'topic', exclude_pull_requests: true })).toEqual([
      1, 41,
    ]);
    const { data } = await actions.getWorkflowRun({ ...at, run_id: 43 });
    expect(data).toMatchObject({ head_sha: sha('b'), conclusion: 'failure', run_attempt: 2 });
    expect(await refusal(actions.getWorkflowRun({ ...at, run_id: 1 }))).toBe('404 Not Found');
  });

  test('artifacts name their run, and are had from a signed address', async () => {
    const { actions } = await open(seed);
    const { data } = await actions.listArtifactsForRepo({ ...at, name: 'bench' });
    expect(data.artifacts.map(({ workflow_run: run }) => run)).toEqual([
      {
        id: 42,
        repository_id: 1296269,
        head_repository_id: 1296269,
        head_branch: 'main',
        head_sha: sha('b'),
      },
      { id: 41, repository_id: 1296269, head_repository_id: 99, head_branch: 'topic', head_sha: sha('a') },
    ]);
    const ofRun = await actions.listWorkflowRunArtifacts({ ...at, run_id: 42 });
    expect(ofRun.data.artifacts.map(({ name, expired }) => `${name} ${expired}`)).toEqual([
      'old true',
      'bench false',
    ]);
    const [newest] = data.artifacts;
    const reply = await actions.downloadArtifact({
      ...at,
      artifact_id: newest?.id ?? 0,
      archive_format: 'zip',
    });
    expect(
      readZip(Buffer.from(reply.data as ArrayBuffer)).map(({ name, data }) => `${name} ${data}`),
    ).toEqual(['r.json {"n":42}']);
    const [old] = ofRun.data.artifacts;
    expect(
      await refusal(actions.downloadArtifact({ ...at, artifact_id: old?.id ?? 0, archive_format: 'zip' })),
    ).toBe('410 Artifact has expired');
  });

  test('a download takes `actions: read` even where all may look', async () => {
    const { actions } = await open({ ...seed, permissions: { contents: 'read' } });
    const [artifact] = (await actions.listArtifactsForRepo({ ...at, name: 'bench' })).data.artifacts;
    const id = { ...at, artifact_id: artifact?.id ?? 0, archive_format: 'zip' };
    expect(await refusal(actions.downloadArtifact(id))).toBe('403 Resource not accessible by integration');
  });
});
