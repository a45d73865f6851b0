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

function acceptance(job: Partial<Job> = {}) {
  const change = changeOf(forge, { ...pullJob, ...job });
  const options = { acceptLabel: LABEL, artifactName: 'ollama-benchmark', log: recordingLog() };
  return createRepository({ change, ...options }).acceptance();
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

  test('before the head was ever measured it has none, but for the run that its setting started', async () => {
    label(1);
    expect(await acceptance()).toEqual(stale);
    const labelled = (name: string, head = HEAD, action = 'labeled') =>
      acceptance({ payload: pullPayload({ head, base: BASE }, { action, label: { name } }) });
    expect((await labelled(LABEL)).accepted).toMatchObject({ by: 'mona', at: '2026-01-01T00:00:00Z' });
    expect(await labelled('docs')).toEqual(stale);
    expect(await labelled(LABEL, HEAD, 'unlabeled')).toEqual(stale);
    // That run again, after a push.
    expect(await labelled(LABEL, OLDER)).toEqual(refused(/has a newer commit than this run measured/));
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
