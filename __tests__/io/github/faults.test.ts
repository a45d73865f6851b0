import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FAULTS, type Fault, type FaultName, late, stale } from '../../../dev/forge/faults.ts';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import { matchOperation, responseFaults } from '../../../dev/forge/openapi.ts';
import type { Asked } from '../../../dev/forge/trouble.ts';
import { writeCheck } from '../../../src/io/github/check.ts';
import { connectToGithub } from '../../../src/io/github/client.ts';
import { writeStickyComment } from '../../../src/io/github/comment.ts';
import { ask } from '../../../src/io/github/trouble.ts';
import { recordingLog } from '../temporary.ts';
import { BASE, HEAD } from './payloads.ts';

/** Each fault of GitHub's through each way of asking it; what becomes of the data branch is tested with its store. */

const BOT = 'github-actions[bot]';
const MARKER = '<!-- ollama-benchmark-action:gpu run=400 attempt=1 -->';
const PULL = { number: 7, head: { ref: 'faster', sha: HEAD }, base: { ref: 'main', sha: BASE } };

let forge: Forge;
let commit = '';

beforeEach(async () => {
  const granted = { contents: 'write', pull_requests: 'write', checks: 'write', statuses: 'write' } as const;
  forge = await startForge({ pulls: [PULL], permissions: { metadata: 'read', actions: 'read', ...granted } });
  commit = await forge.git.commit([], { 'README.md': 'x' });
});
afterEach(async () => {
  const { violations } = forge;
  await forge.close();
  expect(violations).toEqual([]);
});

const connect = (withinMs?: number) =>
  connectToGithub({ GITHUB_API_URL: forge.apiUrl }, forge.token, withinMs);
const short = (path: string) =>
  path.replace(/^\/repos\/[^/]+\/[^/]+|^\/repositories\/\d+/, '').replace(commit, 'COMMIT');
const sent = () => forge.requests.map(({ method, path }) => `${method} ${short(path)}`);

async function comment(runId = '500', withinMs?: number) {
  const place = { repository: 'octo-org/octo-bench', pullRequest: 7, key: 'gpu', runId, runAttempt: '1' };
  const rules = { log: recordingLog(), mayBegin: true };
  return writeStickyComment(await connect(withinMs), place, 'All well.', rules);
}

async function check(kind: 'check-run' | 'commit-status') {
  const place = { repository: 'octo-org/octo-bench', commit, kind, key: '', runUrl: null };
  return writeCheck(await connect(), place, {
    ...{ state: 'failure', title: 'Slower', summary: 'Slower', isAdvisory: false },
  });
}

async function artifacts() {
  const { rest } = await connect();
  const where = { owner: 'octo-org', repo: 'octo-bench' };
  return ask({ what: 'the artifacts', permission: 'actions: read' }, () =>
    rest.actions.listArtifactsForRepo(where),
  );
}

const LIST = 'GET /issues/7/comments?per_page=100';
const CREATE = 'POST /issues/7/comments';

interface Way {
  readonly go: () => Promise<unknown>;
  readonly meets: (asked: Asked) => boolean;
  readonly permission: string;
  /** All that is asked where the fault is met and looked into no further. */
  readonly asked: readonly string[];
  /** A POST may have been carried out although no answer came. */
  readonly afterwards: readonly string[];
}

const WAYS: Readonly<Record<string, Way>> = {
  'the comment': {
    go: () => comment(),
    meets: ({ method }) => method === 'POST',
    ...{ permission: 'pull-requests: write', asked: [LIST, CREATE], afterwards: [LIST] },
  },
  'the check run': {
    go: () => check('check-run'),
    meets: () => true,
    ...{ permission: 'checks: write', asked: ['POST /check-runs'], afterwards: [] },
  },
  'the status': {
    go: () => check('commit-status'),
    meets: () => true,
    ...{
      permission: 'statuses: write',
      asked: ['POST /statuses/COMMIT'],
      afterwards: [],
    },
  },
  'the artifacts': {
    go: artifacts,
    meets: () => true,
    ...{ permission: 'actions: read', asked: ['GET /actions/artifacts'], afterwards: [] },
  },
};

const LIMIT = /rate limit is reached; re-run the job later/;
const LIMIT_30 = /rate limit is reached for 30 s; re-run the job later/;
const AGAIN = /answered 50\d .*; re-run the job/;
/** Nobody said 500 where the connection broke. */
const NOTHING = /gave no answer .*; re-run the job/;
const CURES: Partial<Record<FaultName, RegExp | 'permission'>> = {
  ...{ forbidden: 'permission', notFound: 'permission' },
  ...{ primaryLimit: LIMIT, primaryLimit429: LIMIT },
  ...{ secondaryLimit: LIMIT_30, secondaryLimitUntold: LIMIT, secondaryLimit429: LIMIT },
  ...{ badGateway: AGAIN, unavailable: AGAIN, lostRequest: NOTHING },
};

const ROWS = Object.entries(WAYS).flatMap(([way, how]) =>
  (Object.keys(CURES) as FaultName[]).map((name) => ({ way, how, name, is: FAULTS[name].is })),
);

test.each(ROWS)(
  '$way meets $is: one sentence that names the cure, nothing sent twice',
  async ({ how, name }) => {
    forge.trouble((asked) => (how.meets(asked) ? FAULTS[name].plays : null));
    const going = how.go();
    await expect(going).rejects.toMatchObject({ name: 'ExpectedError' });
    const cure = CURES[name];
    await expect(going).rejects.toThrow(cure === 'permission' ? `\`${how.permission}\`` : cure);
    // A limit is no missing permission, nor the other way round.
    if (cure !== 'permission') await expect(going).rejects.not.toThrow('permissions:');
    const isUnknown = cure === AGAIN || cure === NOTHING;
    expect(sent()).toEqual([...how.asked, ...(isUnknown ? how.afterwards : [])]);
    expect([forge.comments, forge.checks]).toEqual([[], []]);
  },
);

describe('the comment', () => {
  test('is found where only its answer was lost', async () => {
    forge.trouble(({ method }) => (method === 'POST' ? FAULTS.lostAnswer.plays : null));
    expect(await comment()).toMatch(/-1001$/);
    expect(sent()).toEqual([LIST, CREATE, LIST, 'GET /user']);
    expect(forge.comments).toHaveLength(1);
  });

  test('is not made twice where the answer was lost and the list lags behind', async () => {
    const lagging = stale(({ path }) => path.includes('comments'), 1);
    forge.trouble((asked) => (asked.method === 'POST' ? 'unanswered' : lagging(asked)));
    await expect(comment()).rejects.toThrow(NOTHING);
    expect(sent()).toEqual([LIST, CREATE, LIST]);
    // The next run finds it, the list having caught up.
    forge.trouble(lagging);
    await comment('501');
    expect(forge.comments.map(({ id, body }) => [id, body])).toEqual([
      [1001, `${MARKER.replace('400', '501')}\nAll well.`],
    ]);
  });

  test('waits for a slow answer no longer than the client’s patience, and looks for what it may have done', async () => {
    const slowly = late(400);
    forge.trouble(({ method }) => (method === 'POST' ? slowly : null));
    await expect(comment('500', 150)).rejects.toMatchObject({ name: 'ExpectedError' });
    await forge.settled();
    expect(forge.comments).toHaveLength(1);
    expect(forge.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
    forge.trouble(null);
    await comment('501');
    expect(forge.comments).toHaveLength(1);
  });

  test('of many pages is one: the oldest, edited, while those on other pages go', async () => {
    const at = (index: number) => [3, 150, 309].includes(index);
    for (let index = 0; index < 310; index++) {
      const ours = { author: BOT, body: `${MARKER}\nOld.` };
      forge.comment({ issue: 7, ...(at(index) ? ours : { author: 'octocat', body: `Comment ${index}` }) });
    }
    expect(await comment()).toMatch(/-1004$/);
    expect(forge.comments).toHaveLength(308);
    expect(sent().filter((line) => line.includes('comments'))).toEqual([
      LIST,
      ...[2, 3, 4].map((page) => `GET /issues/7/comments?per_page=100&page=${page}`),
      'PATCH /issues/comments/1004',
      ...[1151, 1310].map((id) => `DELETE /issues/comments/${id}`),
    ]);
  });

  test('is not made where a later page of the list fails', async () => {
    for (let index = 0; index < 310; index++)
      forge.comment({ issue: 7, author: 'octocat', body: `Comment ${index}` });
    forge.trouble(({ path }) => (path.includes('page=3') ? FAULTS.badGateway.plays : null));
    await expect(comment()).rejects.toThrow(AGAIN);
    expect(forge.comments).toHaveLength(310);
  });
});

describe('each fault', () => {
  const all: readonly [string, Fault][] = Object.entries(FAULTS);

  test.each(all)('%s has a source that can be looked up', (_, { source, is }) => {
    expect(source).toMatch(/^https:\/\/(docs\.github\.com|github\.com|nodejs\.org)\/\S+$/);
    expect(is).not.toBe('');
  });

  const OPERATIONS = [
    ['POST', '/repos/o/r/issues/7/comments'],
    ['GET', '/repos/o/r/issues/7/comments'],
    ['POST', '/repos/o/r/git/trees'],
    ['POST', '/repos/o/r/git/refs'],
    ['PATCH', '/repos/o/r/git/refs/heads%2Fx'],
    ['GET', '/repos/o/r/git/ref/heads%2Fx'],
  ] as const;
  test.each(all)('%s is as GitHub’s description has errors', (_, { plays }) => {
    if (typeof plays !== 'object') return;
    for (const [method, path] of OPERATIONS) {
      const match = matchOperation(method, path);
      if (match === null) throw new Error(`${method} ${path} is not in the cut.`);
      expect([path, responseFaults(match.operation, plays.status, plays.body)]).toEqual([path, []]);
    }
  });
});
