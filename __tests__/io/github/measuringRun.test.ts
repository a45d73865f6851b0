import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import type { PullSeed } from '../../../dev/forge/types.ts';
import { workflowRunEvent } from '../../../dev/runner/events.ts';
import { connectToGithub } from '../../../src/io/github/client.ts';
import { reportedRun } from '../../../src/io/github/measuringRun.ts';
import { sourceOf } from '../../../src/io/github/source.ts';
import { BASE, HEAD, runnerVariables } from './payloads.ts';

/** Which pull request a `workflow_run` is about: by what GitHub says, never by what an artifact does. */

let forge: Forge;
const fork = () => ({ ...forge.repository, id: 99, owner: 'mona' });

beforeEach(async () => {
  forge = await startForge({ permissions: { metadata: 'read', pull_requests: 'read' } });
});
afterEach(async () => {
  const { violations } = forge;
  await forge.close();
  expect(violations).toEqual([]);
});

function propose(number: number, { sha = HEAD, ref = 'faster', into = 'main', from = fork() } = {}) {
  return { number, head: { ref, sha, repo: from }, base: { ref: into, sha: BASE } };
}

async function open(pulls: readonly PullSeed[]) {
  await forge.close();
  forge = await startForge({ permissions: { metadata: 'read', pull_requests: 'read' }, pulls });
}

function read(run: Partial<Parameters<typeof workflowRunEvent>[0]['run']> = {}, env = {}) {
  const told = {
    id: 400,
    event: 'pull_request',
    headSha: HEAD,
    headBranch: 'faster',
    headRepository: fork(),
    ...run,
  };
  const payload = workflowRunEvent({ repo: forge.repository, run: told });
  const variables = runnerVariables('workflow_run', { GITHUB_API_URL: forge.apiUrl, ...env });
  return reportedRun(variables, payload, () => connectToGithub(variables, forge.token));
}

test('a fork’s run is of the pull request whose head it measured', async () => {
  await open([propose(7)]);
  const { run, env, payload, stale } = await read();
  expect(stale).toBeNull();
  expect(run).toEqual({
    id: 400,
    url: 'https://github.com/octo-org/octo-bench/actions/runs/400',
    fork: 'mona/octo-bench',
  });
  expect(sourceOf(env, payload)).toMatchObject({
    event: 'pull_request',
    pullRequest: 7,
    commit: HEAD,
    baseCommit: BASE,
    defaultBranch: 'main',
    // Of the job that reports: its comments are newer than those of the run before.
    runId: '500',
  });
});

describe('of several', () => {
  test('the one into the default branch, then the oldest', async () => {
    await open([propose(5, { into: 'release' }), propose(9), propose(8)]);
    expect(sourceOf(...facts(await read())).pullRequest).toBe(8);
  });

  test('never one of another commit, of a branch of the same name elsewhere, or that is closed', async () => {
    await open([
      propose(5, { sha: BASE }),
      propose(6, { from: { ...fork(), id: 98, owner: 'mallory' } }),
      { ...propose(7), state: 'closed' as const },
    ]);
    const { stale, payload, env } = await read();
    expect(stale).toMatch(
      /^Commit aaaaaaa, which run 400 measured, is the head of no open pull request any more/,
    );
    expect(sourceOf(env, payload).pullRequest).toBeNull();
  });
});

const facts = ({ env, payload }: Awaited<ReturnType<typeof reportedRun>>) => [env, payload] as const;

test('a fork of the same owner proposes nothing of the repository’s own branch of that name', async () => {
  const sibling = { ...forge.repository, id: 77, name: 'bench-fork' };
  await open([propose(7, { from: forge.repository }), propose(12, { from: sibling })]);
  const { payload, env } = await read({ headRepository: sibling });
  expect(sourceOf(env, payload).pullRequest).toBe(12);
});

describe('a push of this repository', () => {
  const grown = async () => {
    const commit = await forge.git.commit([], { 'README.md': 'x' });
    await forge.git.branch('main', commit);
    return { commit, later: await forge.git.commit([commit], { 'README.md': 'y' }) };
  };

  test('that the default branch contains is of it, and may become a baseline', async () => {
    const { commit } = await grown();
    forge.grant({ metadata: 'read', contents: 'read' });
    const told = await read({
      event: 'push',
      headBranch: 'main',
      headSha: commit,
      headRepository: forge.repository,
    });
    expect(told.run.fork).toBeNull();
    expect(sourceOf(...facts(told))).toMatchObject({
      ...{ event: 'push', ref: 'refs/heads/main', commit, pullRequest: null, defaultBranch: 'main' },
    });
  });

  test('of a tag that is called like the default branch is none of it', async () => {
    const { later } = await grown();
    forge.grant({ metadata: 'read', contents: 'read' });
    const told = await read({
      event: 'push',
      headBranch: 'main',
      headSha: later,
      headRepository: forge.repository,
    });
    expect(sourceOf(...facts(told)).ref).toBeNull();
  });

  test('to another branch asks nobody', async () => {
    const told = await read({ event: 'push', headBranch: 'topic', headRepository: forge.repository });
    expect(sourceOf(...facts(told)).ref).toBe('refs/heads/topic');
    expect(forge.requests).toEqual([]);
  });
});

test.each([
  ['push', 'mona', /started by push in a fork/],
  ['issue_comment', 'octo-org', /started by issue_comment: mode report takes/],
  ['workflow_run', 'octo-org', /started by workflow_run/],
])('a run of %s by %s is refused', async (event, owner, reason) => {
  const headRepository = owner === 'mona' ? fork() : forge.repository;
  await expect(read({ event, headRepository })).rejects.toThrow(reason);
});

test('a payload that tells no run is refused, whatever it is', async () => {
  const env = runnerVariables('workflow_run');
  for (const payload of [
    null,
    {},
    { workflow_run: { id: 'x' } },
    { workflow_run: { id: 1 }, repository: {} },
  ]) {
    await expect(reportedRun(env, payload, () => Promise.reject(new Error('asked')))).rejects.toThrow(
      /The workflow_run event \(GITHUB_EVENT_PATH\) does not tell which run it is about/,
    );
  }
});

test('any other event is about its own run', async () => {
  const env = runnerVariables('pull_request');
  const told = await reportedRun(env, { a: 1 }, () => Promise.reject(new Error('asked')));
  expect(told).toMatchObject({ run: { id: 500, fork: null }, env, payload: { a: 1 }, stale: null });
});
