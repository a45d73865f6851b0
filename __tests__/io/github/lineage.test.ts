import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { secondaryRateLimit, serverError } from '../../../dev/forge/faults.ts';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import { readLineage } from '../../../src/io/github/lineage.ts';
import { temporaryDirectory } from '../temporary.ts';
import { changeOf, checkOut, groupPayload, type Job, pullPayload } from './changes.ts';
import { pushPayload, schedulePayload } from './payloads.ts';

/** main: root ─ old ─ base; the change forked from `old`; `merge` is what GitHub made of base and head. */
let forge: Forge;
let workspace: string;
let root: string;
let old: string;
let base: string;
let head: string;
let merge: string;

beforeEach(async () => {
  forge = await startForge();
  workspace = await temporaryDirectory();
  root = await forge.git.commit([], { 'a.txt': 'root' }, 'root', at(1));
  old = await forge.git.commit([root], { 'a.txt': 'old' }, 'old', at(2));
  base = await forge.git.commit([old], { 'a.txt': 'base' }, 'base', at(3));
  head = await forge.git.commit([old], { 'b.txt': 'head' }, 'head', at(4));
  merge = await forge.git.commit([base, head], { 'b.txt': 'head' }, `A merge\n\nparent ${root}\n`, at(5));
  await forge.git.branch('main', base);
});
afterEach(async () => {
  const { violations } = forge;
  await forge.close();
  expect(violations).toEqual([]);
});

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const asked = () => forge.requests.map(({ path }) => path.replace(/^\/repos\/octo-org\/octo-bench\//, ''));

/** The event told an older base: the branch went on before the job started. */
const pullJob = (more: Partial<Job> = {}): Job => ({
  event: 'pull_request',
  payload: pullPayload({ head, base: old }),
  cwd: workspace,
  ...more,
  env: { GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA: merge, ...more.env },
});

describe('a pull request', () => {
  test('of which the test merge was checked out has its first parent as base, which a shallow clone tells', async () => {
    await checkOut(forge, merge, workspace);
    expect(await readLineage(changeOf(forge, pullJob()))).toEqual({
      commits: [base, old, root],
      from: 'first-parent',
      otherBranch: null,
    });
    expect(asked()).toEqual([`commits?sha=${base}&per_page=100&page=1`]);
  });

  test('of which the head was checked out has the merge base, whose files are not asked for', async () => {
    await checkOut(forge, head, workspace);
    expect(await readLineage(changeOf(forge, pullJob({ payload: pullPayload({ head, base }) })))).toEqual({
      commits: [old, root],
      from: 'merge-base',
      otherBranch: null,
    });
    expect(asked()[0]).toBe(`compare/${base}...${head}?per_page=1&page=2`);
  });

  test.each(['nothing', 'another commit'])('of which %s was checked out is asked of GitHub', async (what) => {
    if (what === 'another commit') await checkOut(forge, root, workspace);
    expect(await readLineage(changeOf(forge, pullJob()))).toMatchObject({
      commits: [base, old, root],
      from: 'first-parent',
    });
    expect(asked()[0]).toBe(`git/commits/${merge}`);
  });

  test('is found in the folder that it was checked out into, among others', async () => {
    await mkdir(join(workspace, 'empty'));
    await checkOut(forge, root, join(workspace, 'another'));
    await checkOut(forge, head, join(workspace, 'code'));
    const lineage = await readLineage(changeOf(forge, pullJob({ payload: pullPayload({ head, base }) })));
    expect(lineage).toMatchObject({ commits: [old, root], from: 'merge-base' });
  });

  test('under pull_request_target has the base that the event names, unless the merge was checked out', async () => {
    const job = pullJob({
      event: 'pull_request_target',
      payload: pullPayload({ head, base }),
      env: { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: base },
    });
    await checkOut(forge, base, workspace);
    expect(await readLineage(changeOf(forge, job))).toMatchObject({
      commits: [base, old, root],
      from: 'event',
    });
    const cwd = await temporaryDirectory();
    await checkOut(forge, merge, cwd);
    expect(await readLineage(changeOf(forge, { ...job, cwd }))).toMatchObject({ from: 'first-parent' });
  });

  test('into another branch says so', async () => {
    await checkOut(forge, merge, workspace);
    const payload = pullPayload({ head, base, into: 'release/2' });
    expect(await readLineage(changeOf(forge, pullJob({ payload })))).toMatchObject({
      from: 'first-parent',
      otherBranch: 'release/2',
    });
  });

  test('is told its true parents whatever replacement the checkout has', async () => {
    await checkOut(forge, merge, workspace);
    const git = (...args: string[]) => execFileSync('git', ['-C', workspace, ...args], { stdio: 'pipe' });
    git('fetch', '-q', await forge.git.path(), root);
    git('replace', merge, root);
    expect((await readLineage(changeOf(forge, pullJob())))?.commits[0]).toBe(base);
    expect(asked()).toEqual([`commits?sha=${base}&per_page=100&page=1`]);
  });

  test('whose event cannot be understood has no base to guess', async () => {
    await expect(readLineage(changeOf(forge, pullJob({ payload: {} })))).rejects.toThrow(
      /^The pull_request event \(GITHUB_EVENT_PATH\) does not tell the base of the change/,
    );
    expect(forge.requests).toEqual([]);
  });
});

test('a merge queue’s group has the base that its event names', async () => {
  const ref = `refs/heads/gh-readonly-queue/main/pr-7-${head}`;
  const job = {
    event: 'merge_group',
    payload: groupPayload(base, ref),
    env: { GITHUB_REF: ref, GITHUB_SHA: merge },
  };
  expect(await readLineage(changeOf(forge, job))).toEqual({
    commits: [base, old, root],
    from: 'merge-group',
    otherBranch: null,
  });
});

describe('a commit that is measured for itself', () => {
  test.each(['push', 'schedule', 'workflow_dispatch'])(
    'by %s counts first: its run may be a repetition',
    async (event) => {
      const payload = event === 'schedule' ? schedulePayload : pushPayload;
      const lineage = await readLineage(changeOf(forge, { event, payload, env: { GITHUB_SHA: base } }));
      expect(lineage).toEqual({ commits: [base, old, root], from: 'own-history', otherBranch: null });
    },
  );

  test('on another branch says so', async () => {
    const env = { GITHUB_SHA: base, GITHUB_REF: 'refs/heads/next' };
    const lineage = await readLineage(changeOf(forge, { event: 'push', payload: pushPayload, env }));
    expect(lineage?.otherBranch).toBe('next');
  });

  test('has three hundred ancestors at most', async () => {
    let newest = base;
    for (let made = 0; made < 320; made += 1) newest = await forge.git.commit([newest], {}, `${made}`);
    const lineage = await readLineage(
      changeOf(forge, { event: 'push', payload: pushPayload, env: { GITHUB_SHA: newest } }),
    );
    expect(new Set(lineage?.commits).size).toBe(300);
    expect(lineage?.commits[0]).toBe(newest);
    expect(forge.requests).toHaveLength(3);
  });
});

describe('what is lacking is named', () => {
  const push = { event: 'push', payload: pushPayload, env: {} };

  test('the permission', async () => {
    forge = await replaced(startForge({ repository: { private: true }, permissions: { metadata: 'read' } }));
    await expect(readLineage(changeOf(forge, push))).rejects.toThrow(
      "GitHub does not tell the history of the base: the job's token lacks `contents: read` (add it under `permissions:`).",
    );
  });

  test.each([
    ['the rate limit', secondaryRateLimit(30), /rate limit is reached for 30 s; re-run the job later/],
    ['a failing server', serverError(), /it answered 502 \(.*\); re-run the job/],
    [
      'a wrong token',
      { status: 401, body: { message: 'Bad credentials' } },
      /check the input `github-token`/,
    ],
    [
      'an answer of another shape',
      { status: 200, body: [{ sha: '$(id)' }] },
      /not .* in a way that is understood: 0\.sha/,
    ],
  ])('%s', async (_what, reply, message) => {
    forge.trouble(() => reply);
    const lineage = readLineage(changeOf(forge, push));
    await expect(lineage).rejects.toThrow(message);
    await expect(lineage).rejects.toMatchObject({ name: 'ExpectedError' });
  });

  test('the token', async () => {
    await expect(readLineage(changeOf(forge, { ...push, token: null }))).rejects.toThrow(
      /there is no token; set the input `github-token`/,
    );
  });

  const replaced = async (next: Promise<Forge>) => {
    await forge.close();
    return next;
  };
});
