import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import type { LabelSeed, PullSeed, RunSeed } from '../../../dev/forge/types.ts';
import { createRepository } from '../../../src/io/github/repository.ts';
import { recordingLog } from '../temporary.ts';
import { changeOf, groupPayload, type Job, pullPayload, WORKFLOW } from './changes.ts';
import { BASE, HEAD, MERGE, pushPayload } from './payloads.ts';
import { storedText } from './stored.ts';

const LABEL = 'benchmark-accepted';
const OLDER = 'd'.repeat(40);
let forge: Forge;

const pull: PullSeed = {
  number: 7,
  head: { ref: 'faster', sha: HEAD },
  base: { ref: 'main', sha: BASE },
  body: 'A change.\r\n\r\n- Benchmark-accepted: a larger model is worth it\r\n',
};
const PERMISSIONS = { metadata: 'read', actions: 'read', pull_requests: 'read' } as const;

beforeEach(async () => {
  forge = await startForge({
    pulls: [pull],
    permissions: PERMISSIONS,
    roles: { mona: 'write', tess: 'triage', max: 'maintain' },
  });
  measured({ id: 400, headSha: HEAD }, 2);
});
afterEach(async () => {
  const { violations } = forge;
  await forge.close();
  expect(violations).toEqual([]);
});

const day = (number: number) => new Date(Date.UTC(2026, 0, number));

/** A run of the pull request, and what it measured. */
function measured(run: RunSeed, at: number, text = storedText({ commit: run.headSha })): void {
  forge.run({ event: 'pull_request', headBranch: 'faster', path: WORKFLOW, ...run });
  const files = { 'results.json': text };
  forge.artifact({ name: 'ollama-benchmark-bench-1', runId: run.id, files, createdAt: day(at) });
}

const label = (at: number, more: Partial<LabelSeed> = {}) =>
  forge.label({ issue: 7, label: LABEL, actor: 'mona', createdAt: day(at), ...more });

const pullJob: Job = {
  event: 'pull_request',
  payload: pullPayload({ head: HEAD, base: BASE }),
  env: { GITHUB_REF: 'refs/pull/7/merge' },
};

function acceptance(job: Partial<Job> = {}, since: string | null = null, reports = false) {
  const change = changeOf(forge, { ...pullJob, ...job });
  const options = { acceptLabel: LABEL, artifactName: 'ollama-benchmark', log: recordingLog() };
  return createRepository({ change, reports, ...options }).acceptance(since);
}

const nothing = { accepted: null, note: null };
const refused = (note: RegExp) => ({ accepted: null, note: expect.stringMatching(note) });
const accepted = {
  accepted: {
    by: 'mona',
    reason: 'a larger model is worth it',
    at: '2026-01-03T00:00:00Z',
    pullRequest: 7,
  },
  note: null,
};

describe('a pull request', () => {
  test('is accepted by a label that somebody with write permission set after it was measured', async () => {
    label(3);
    expect(await acceptance()).toEqual(accepted);
  });

  test('without the label is not, and nothing more is asked', async () => {
    label(3, { label: 'docs' });
    expect(await acceptance()).toEqual(nothing);
    expect(forge.requests.map(({ path }) => path)).toEqual(['/repos/octo-org/octo-bench/pulls/7']);
  });

  test('is accepted by a label in other letters, which is the same one on GitHub', async () => {
    label(3, { label: 'Benchmark-Accepted' });
    expect(await acceptance()).toEqual(accepted);
  });

  test.each(['tess', 'stranger'])('is not by %s, who may set labels and not write', async (actor) => {
    label(3, { actor });
    expect(await acceptance()).toEqual(
      refused(new RegExp(`^The label benchmark-accepted does not count: ${actor}, .* no write permission`)),
    );
  });

  test('counts who set it last: a label that was taken away and set by another is the other’s', async () => {
    label(3);
    forge.unlabel({ issue: 7, label: LABEL, actor: 'tess', createdAt: day(4) });
    expect(await acceptance()).toEqual(nothing);
    label(5, { actor: 'tess' });
    expect(await acceptance()).toEqual(refused(/tess, who set it, has no write permission/));
    label(6, { actor: 'max' });
    expect((await acceptance()).accepted).toMatchObject({ by: 'max', at: '2026-01-06T00:00:00Z' });
  });

  test('is not by somebody who may not write any more', async () => {
    label(3);
    forge.role('mona', 'read');
    expect(await acceptance()).toEqual(refused(/mona, who set it, has no write permission/));
  });

  test('whose label no event tells of is not', async () => {
    forge.pull(7, { labels: [LABEL] });
    expect(await acceptance()).toEqual(refused(/GitHub does not tell who set it/));
    label(3);
    forge.unlabel({ issue: 7, label: LABEL, actor: 'mona', createdAt: day(4) });
    forge.pull(7, { labels: [LABEL] });
    expect(await acceptance()).toEqual(refused(/GitHub does not tell who set it/));
  });

  test('finds the label among hundreds of events', async () => {
    label(3, { actor: 'tess' });
    for (let index = 0; index < 350; index += 1) label(3, { label: `other-${index}` });
    forge.unlabel({ issue: 7, label: LABEL, actor: 'mona', createdAt: day(3) });
    label(3);
    expect(await acceptance()).toEqual(accepted);
    expect(forge.requests.filter(({ path }) => path.includes('/events'))).toHaveLength(4);
  });
});

describe('a label is bound to the head', () => {
  const stale = refused(
    /^The label benchmark-accepted was set for an earlier commit, or before this one was measured/,
  );

  test('a push after it takes its force, until it is set again', async () => {
    forge.pull(7, { head: { ref: 'faster', sha: OLDER } });
    measured({ id: 399, headSha: OLDER }, 1);
    label(2);
    forge.pull(7, pull);
    forge.pull(7, { labels: [LABEL] });
    expect(await acceptance()).toEqual(stale);
    forge.unlabel({ issue: 7, label: LABEL, actor: 'mona', createdAt: day(3) });
    label(3);
    expect(await acceptance()).toEqual(accepted);
  });

  test('before the head was ever measured it has none, in the run that its setting started neither', async () => {
    label(1);
    expect(await acceptance()).toEqual(stale);
    const labelled = (head: string) =>
      acceptance({
        payload: pullPayload({ head, base: BASE }, { action: 'labeled', label: { name: LABEL } }),
      });
    // A push just before the click: its head was never seen by who clicked.
    expect(await labelled(HEAD)).toEqual(stale);
    // That run again, after a push.
    expect(await labelled(OLDER)).toEqual(refused(/has a newer commit than this run measured/));
    forge.unlabel({ issue: 7, label: LABEL, actor: 'mona', createdAt: day(3) });
    label(3);
    expect(await labelled(HEAD)).toEqual(accepted);
  });

  test('going back by force to an earlier commit that was measured takes its force', async () => {
    forge.forcePush({ issue: 7, actor: 'mallory', sha: OLDER, createdAt: day(3) });
    measured({ id: 401, headSha: OLDER, createdAt: day(3) }, 4);
    label(5);
    const ofOlder = { payload: pullPayload({ head: OLDER, base: BASE }) };
    expect((await acceptance(ofOlder)).accepted).toMatchObject({ by: 'mona' });
    forge.forcePush({ issue: 7, actor: 'mallory', sha: HEAD, createdAt: day(6) });
    expect(await acceptance()).toEqual(refused(/^The label .* the branch was force-pushed after it was set/));
    forge.unlabel({ issue: 7, label: LABEL, actor: 'mona', createdAt: day(7) });
    label(7);
    // The results of before are of the time when this was the head before.
    expect(await acceptance()).toEqual(stale);
    measured({ id: 402, headSha: HEAD, createdAt: day(8) }, 8);
    forge.unlabel({ issue: 7, label: LABEL, actor: 'mona', createdAt: day(9) });
    label(9);
    expect((await acceptance()).accepted).toMatchObject({ by: 'mona' });
  });

  test('going on to a later commit that was measured before the present head does not pass it on either', async () => {
    // HEAD was measured, then forced back to its parent; which was measured and labelled, and HEAD pushed again.
    forge.forcePush({ issue: 7, actor: 'mallory', sha: OLDER, createdAt: day(3) });
    measured({ id: 401, headSha: OLDER, createdAt: day(3) }, 4);
    label(5);
    forge.pull(7, { head: pull.head });
    expect(await acceptance()).toEqual(stale);
  });

  test('what runs of a branch of that name elsewhere, or of a later head, had does not matter', async () => {
    const fork = { id: 2, owner: 'mallory', name: 'octo-bench', private: false, defaultBranch: 'main' };
    const more = { headSha: OLDER, event: 'pull_request', headBranch: 'faster' };
    forge.run({ ...more, id: 401, headRepository: fork });
    forge.run({ ...more, id: 402, event: 'push' });
    forge.run({ ...more, id: 403, createdAt: day(4) });
    label(3);
    expect(await acceptance()).toEqual(accepted);
  });

  test('where more runs came since than are looked at, it is set again', async () => {
    for (let index = 1; index <= 300; index += 1) {
      forge.run({ id: 400 + index, headSha: HEAD, event: 'pull_request', headBranch: 'faster' });
    }
    label(3);
    expect(await acceptance()).toEqual(stale);
  });

  test('results of a session that was interrupted are nothing to look at', async () => {
    await forge.close();
    forge = await startForge({ pulls: [pull], permissions: PERMISSIONS, roles: { mona: 'write' } });
    const interrupted = { ...JSON.parse(storedText()), interruption: 'The job was cancelled (SIGINT).' };
    measured({ id: 401, headSha: HEAD }, 1, JSON.stringify(interrupted));
    label(3);
    expect(await acceptance()).toEqual(stale);
  });

  test('results of another leg of a matrix are not this one’s', async () => {
    const elsewhere = { env: { ...pullJob.env, GITHUB_JOB: 'other' } };
    label(3);
    expect(await acceptance(elsewhere)).toEqual(stale);
  });

  test('results of this commit count from where they are believed alone', async () => {
    await forge.close();
    forge = await startForge({ pulls: [pull], permissions: PERMISSIONS, roles: { mona: 'write' } });
    // The same commit was pushed elsewhere first: to another branch, as another pull request, by another workflow.
    measured({ id: 401, headSha: HEAD, event: 'push' }, 1);
    measured({ id: 402, headSha: HEAD }, 1, storedText({ pullRequest: 8 }));
    measured({ id: 403, headSha: HEAD, path: '.github/workflows/evil.yml' }, 1);
    measured({ id: 404, headSha: HEAD }, 4);
    label(3);
    expect(await acceptance()).toEqual(stale);
  });
});

describe('the reason', () => {
  beforeEach(() => {
    label(3);
  });
  const reasonOf = async (body: string | null) => {
    forge.pull(7, { body });
    const { accepted: found, note } = await acceptance();
    return found?.reason ?? note;
  };
  const lacking = expect.stringMatching(
    /does not count yet: add a line `Benchmark-accepted: why` to the pull request's description/,
  );

  test.each<[string, string]>([
    ['benchmark-ACCEPTED:why', 'why'],
    ['text\n  * Benchmark-accepted:\t two  words \n', 'two  words'],
    ['> Benchmark-accepted: first\nBenchmark-accepted: second', 'first'],
    ['Benchmark-accepted:\nBenchmark-accepted: it is told here', 'it is told here'],
    ['Benchmark-accepted: a\u0000b\u001b[31m\u202ec\u200b', 'ab[31mc'],
    [`Benchmark-accepted: ${'é'.repeat(600)}`, 'é'.repeat(500)],
    ['<!-- a hint -->\nBenchmark-accepted: yes', 'yes'],
  ])('is in %j', async (body, reason) => {
    expect(await reasonOf(body)).toBe(reason);
  });

  test.each<[string, string | null]>([
    ['no text', null],
    ['another text', 'A slower one.'],
    ['a line without a reason', 'Benchmark-accepted: \u200b'],
    ['words before it', 'I would say Benchmark-accepted: no'],
    ['a comment of the template', '<!--\nBenchmark-accepted: why\n-->'],
    ['a comment that never ends', '<!--\nBenchmark-accepted: why'],
  ])('is not in %s', async (_what, body) => {
    expect(await reasonOf(body)).toEqual(lacking);
  });
});

describe('after the merge', () => {
  const push: Job = { event: 'push', payload: pushPayload };
  beforeEach(() => {
    label(3);
  });

  test.each(['push', 'schedule', 'workflow_dispatch'])(
    'a squash is found through its commit, by %s',
    async (event) => {
      forge.pull(7, { state: 'closed', mergedAt: day(4), mergeSha: MERGE });
      expect(await acceptance({ ...push, event, env: {} })).toEqual(accepted);
    },
  );

  test('a rebase is found through any of its commits', async () => {
    forge.pull(7, { state: 'closed', mergedAt: day(4), mergeSha: OLDER, commits: [MERGE] });
    expect(await acceptance({ ...push, env: {} })).toEqual(accepted);
  });

  test('the rule is the same', async () => {
    forge.pull(7, { state: 'closed', mergedAt: day(4), mergeSha: MERGE, body: null });
    expect(await acceptance({ ...push, env: {} })).toEqual(refused(/add a line/));
  });

  describe('of commits that had no run of their own', () => {
    const EIGHT = 'e'.repeat(40);
    const SEVENTH = '7'.repeat(40);
    let base: string;
    let seventh: string;
    let eighth: string;

    /** Two merges after a commit that was measured, and only the last of them is. */
    beforeEach(async () => {
      forge.grant({ ...PERMISSIONS, contents: 'read' });
      base = await forge.git.commit([], { a: '0' }, 'base');
      seventh = await forge.git.commit([base], { a: '7' }, 'seventh');
      eighth = await forge.git.commit([seventh], { a: '8' }, 'eighth');
      await forge.git.branch('main', eighth);
      forge.pull(7, { mergedAt: day(4), mergeSha: seventh });
    });
    const pushOf = (commit: string): Job => ({ ...push, env: { GITHUB_SHA: commit } });

    test('since the newest stored session a pull request counts', async () => {
      expect(await acceptance(pushOf(eighth), base)).toEqual(accepted);
      expect(await acceptance(pushOf(eighth), seventh)).toEqual(nothing);
      expect(await acceptance(pushOf(eighth), eighth)).toEqual(nothing);
      expect(await acceptance(pushOf(eighth), null)).toEqual(nothing);
      expect(await acceptance(pushOf(eighth), SEVENTH)).toEqual(nothing);
      expect(await acceptance(pushOf(seventh), seventh)).toEqual(accepted);
    });

    test('of several that are accepted it is the newest, and the reason names the others', async () => {
      await forge.close();
      const eight: PullSeed = { ...pull, number: 8, head: { ref: 'eight', sha: EIGHT } };
      forge = await startForge({
        pulls: [pull, { ...eight, body: 'Benchmark-accepted: it is right' }],
        permissions: { ...PERMISSIONS, contents: 'read' },
        roles: { mona: 'write' },
      });
      base = await forge.git.commit([], { a: '0' }, 'base');
      seventh = await forge.git.commit([base], { a: '7' }, 'seventh');
      eighth = await forge.git.commit([seventh], { a: '8' }, 'eighth');
      await forge.git.branch('main', eighth);
      measured({ id: 400, headSha: HEAD }, 2);
      const ofEight = storedText({ commit: EIGHT, pullRequest: 8 });
      measured({ id: 401, headSha: EIGHT, headBranch: 'eight' }, 2, ofEight);
      label(3);
      forge.pull(7, { mergedAt: day(4), mergeSha: seventh });
      forge.pull(8, { mergedAt: day(5), mergeSha: eighth });
      expect(await acceptance(pushOf(eighth), base)).toEqual(accepted);
      label(4, { issue: 8 });
      expect((await acceptance(pushOf(eighth), base)).accepted).toMatchObject({
        ...{ pullRequest: 8, reason: 'it is right (also #7)', at: '2026-01-04T00:00:00Z' },
      });
    });

    test('at most twenty commits are asked about', async () => {
      let commit = eighth;
      for (let index = 0; index < 25; index += 1) {
        commit = await forge.git.commit([commit], { a: `more ${index}` }, 'more');
      }
      expect(await acceptance(pushOf(commit), base)).toEqual(nothing);
      expect(forge.requests.filter(({ path }) => path.includes('/pulls?'))).toHaveLength(20);
    });
  });

  test('results of a job of another name count, those of another benchmark beside it do not', async () => {
    forge.pull(7, { state: 'closed', mergedAt: day(4), mergeSha: MERGE });
    const env = { GITHUB_JOB: 'nightly' };
    expect(await acceptance({ ...push, env })).toEqual(accepted);
    await forge.close();
    forge = await startForge({
      pulls: [{ ...pull, mergedAt: day(4), mergeSha: MERGE }],
      ...{ permissions: PERMISSIONS, roles: { mona: 'write' } },
    });
    measured({ id: 400, headSha: HEAD }, 4);
    const files = { 'results.json': storedText() };
    forge.artifact({ name: 'ollama-benchmark-large-bench-1', runId: 400, files, createdAt: day(1) });
    label(3);
    expect(await acceptance({ ...push, env })).toEqual(refused(/before this one was measured/));
  });

  test('what came without a pull request, or to another branch, has none', async () => {
    expect(await acceptance({ ...push, env: {} })).toEqual(nothing);
    forge.pull(7, { mergedAt: day(4), mergeSha: MERGE, base: { ref: 'next', sha: BASE } });
    expect(await acceptance({ ...push, env: {} })).toEqual(nothing);
    expect(await acceptance({ ...push, env: { GITHUB_REF: 'refs/heads/next' } })).toEqual(nothing);
  });

  test.each([
    ['pull requests', { actions: 'read' }, 'pull-requests: read'],
    ['runs', { pull_requests: 'read' }, 'actions: read'],
  ] as const)(
    'without the permission to read %s it is not accepted, and it is told',
    async (_what, granted, lacks) => {
      await forge.close();
      forge = await startForge({
        ...{
          repository: { private: true },
          permissions: { metadata: 'read', ...granted },
          roles: { mona: 'write' },
        },
        pulls: [{ ...pull, mergedAt: day(4), mergeSha: MERGE }],
      });
      label(3);
      expect(await acceptance({ ...push, env: {} })).toEqual(
        refused(new RegExp(`^No acceptance was looked for: .* lacks \`${lacks}\``)),
      );
    },
  );
});

describe('in a merge queue', () => {
  const group = (ref: string): Job => ({ event: 'merge_group', payload: groupPayload(BASE, ref), env: {} });

  test('the pull request that the group names is looked at', async () => {
    label(3);
    expect(await acceptance(group(`refs/heads/gh-readonly-queue/main/pr-7-${BASE}`))).toEqual(accepted);
  });

  test('a group whose ref names none has none', async () => {
    label(3);
    expect(await acceptance(group('refs/heads/gh-readonly-queue/main/pr-7'))).toEqual(nothing);
  });
});

test('a pull request’s missing permission is named', async () => {
  await forge.close();
  forge = await startForge({
    repository: { private: true },
    permissions: { metadata: 'read' },
    pulls: [pull],
  });
  await expect(acceptance()).rejects.toThrow(
    "GitHub does not tell the pull request: the job's token lacks `pull-requests: read` (add it under `permissions:`).",
  );
});

describe('of what several jobs measured', () => {
  const leg = (name: string, at: number) =>
    forge.artifact({
      ...{ name: `ollama-benchmark-${name}-measure-1`, runId: 400, createdAt: day(at) },
      files: { 'results.json': storedText({ commit: HEAD }) },
    });
  const ofLegs = () => acceptance({}, null, true);

  test('a label counts that was set after every one of them', async () => {
    leg('a', 2);
    leg('b', 2);
    label(3);
    expect(await ofLegs()).toEqual(accepted);
  });

  test('a label accepts nothing that came after it', async () => {
    leg('a', 2);
    label(3);
    leg('b', 4);
    expect(await ofLegs()).toEqual(refused(/was set for an earlier commit, or before this one was measured/));
  });
});
