import { describe, expect, test } from '@jest/globals';
import { baselineWrite, isOfDefaultBranch } from '../../src/judge/baselineWrite.ts';
import type { Comparison } from '../../src/model/judgement.ts';
import type { Acceptance } from '../../src/model/record.ts';
import type { Source } from '../../src/model/results.ts';
import type { RecordSettings } from '../../src/model/settings.ts';
import { makeResults } from '../support/results.ts';

type Update = RecordSettings['updateBaseline'];
type Found = Parameters<typeof baselineWrite>[3];

const UPDATES: readonly Update[] = ['auto', 'always', 'never'];
const ACCEPTED: Acceptance = {
  by: 'mona',
  reason: 'it is worth it',
  at: '2026-01-01T00:00:00.000Z',
  pullRequest: 7,
};
const LOST: Comparison = {
  ...{ agent: 'chimera', stage: 'report', metric: 'throughput', gated: true, limit: null },
  ...{ before: null, after: null, ratio: null, interval: null, p: null, pFamily: null },
  ...{ smallestVisiblePercent: null, noise: null, verdict: 'not-measured', reason: 'gone' },
};
const SOUND: Found = { lost: [], accepted: null };
const WITH_LOSS: Found = { lost: [LOST], accepted: null };
const ACCEPTED_LOSS: Found = { lost: [LOST], accepted: ACCEPTED };
const FOUND = [SOUND, WITH_LOSS, ACCEPTED_LOSS, { lost: [], accepted: ACCEPTED }];

const MAIN: Source = {
  ...makeResults().source,
  event: 'push',
  ref: 'refs/heads/main',
  defaultBranch: 'main',
  pullRequest: null,
};
const DESK: Source = { ...MAIN, event: null, ref: null, defaultBranch: null };

const writeOf = (update: Update, source: Source, found: Found, gap: string | null = null) =>
  baselineWrite({ updateBaseline: update, acceptLevel: null, sessions: 1 }, source, gap, found);

/** Whether it writes what is sound, what lost something, what lost it with somebody's consent, and what was accepted. */
const writes = (update: Update, source: Source) => FOUND.map((found) => writeOf(update, source, found).write);
const ALL_BUT_LOSSES = [true, false, true, true];
const NOTHING = [false, false, false, false];

describe('what is trusted', () => {
  test.each<[string, Partial<Source>]>([
    ['push', {}],
    ['schedule', { event: 'schedule' }],
    ['workflow_dispatch', { event: 'workflow_dispatch' }],
    ['push to a default branch of another name', { ref: 'refs/heads/trunk', defaultBranch: 'trunk' }],
  ])('%s on the default branch: auto and always write all but losses that nobody accepted', (_, source) => {
    expect(writes('auto', { ...MAIN, ...source })).toEqual(ALL_BUT_LOSSES);
    expect(writes('always', { ...MAIN, ...source })).toEqual(ALL_BUT_LOSSES);
    expect(writes('never', { ...MAIN, ...source })).toEqual(NOTHING);
  });

  test.each<[string, Partial<Source>]>([
    ['a push to another branch', { ref: 'refs/heads/feature' }],
    ['a branch whose name ends alike', { ref: 'refs/heads/feature/main' }],
    ['a tag of that name', { ref: 'refs/tags/main' }],
    ['a push where the default branch is not known', { defaultBranch: null }],
    ['an unknown ref', { ref: null }],
    ['a release', { event: 'release', ref: 'refs/tags/v1' }],
    ['a repository dispatch', { event: 'repository_dispatch' }],
    ['a desk', DESK],
  ])('%s: only always', (_, source) => {
    expect(writes('auto', { ...MAIN, ...source })).toEqual(NOTHING);
    expect(writes('always', { ...MAIN, ...source })).toEqual(ALL_BUT_LOSSES);
    expect(writes('never', { ...MAIN, ...source })).toEqual(NOTHING);
  });

  test.each<[string, Partial<Source>]>([
    ['a pull request', { event: 'pull_request', pullRequest: 7, ref: 'refs/pull/7/merge' }],
    ['a pull request whose payload could not be read', { event: 'pull_request', ref: 'refs/heads/main' }],
    ['pull_request_target, which says it is on the default branch', { event: 'pull_request_target' }],
    ['a review', { event: 'pull_request_review' }],
    ['a push that belongs to one', { pullRequest: 7 }],
    ['a merge queue', { event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7' }],
    ['a comment, which may ask for a pull request', { event: 'issue_comment' }],
    ['a workflow after another, which may be that of a fork', { event: 'workflow_run' }],
    ['an event that nobody knows yet', { event: 'brand_new' }],
  ])('%s: never, whatever is asked', (_, source) => {
    for (const update of UPDATES) expect(writes(update, { ...MAIN, ...source })).toEqual(NOTHING);
  });
});

test('a session that was not measured is never written, on whatever branch and whoever accepts it', () => {
  for (const source of [MAIN, DESK]) {
    for (const update of UPDATES) {
      for (const found of FOUND) {
        expect(writeOf(update, source, found, 'Too few valid calls').write).toBe(false);
      }
    }
  }
});

const LACKING = 'the session lacks what the baseline has; set accept-level to the reason to accept the loss';

test.each<[Update, Source, Found, string | null, string]>([
  ['never', MAIN, SOUND, null, 'update-baseline is never'],
  ['always', { ...MAIN, event: 'pull_request' }, SOUND, null, 'a pull request never writes a baseline'],
  [
    'always',
    { ...MAIN, event: 'merge_group' },
    SOUND,
    null,
    'a run of the event merge_group may measure what nobody has merged, and never writes a baseline',
  ],
  ['always', MAIN, ACCEPTED_LOSS, 'a gap', 'the session was not measured'],
  ['always', MAIN, WITH_LOSS, null, LACKING],
  ['always', MAIN, ACCEPTED_LOSS, null, 'update-baseline is always'],
  ['auto', DESK, SOUND, null, 'only runs on the default branch write a baseline'],
  ['auto', MAIN, WITH_LOSS, null, LACKING],
  ['auto', MAIN, ACCEPTED_LOSS, null, 'a measured run on the default branch'],
  ['auto', MAIN, SOUND, null, 'a measured run on the default branch'],
])('%s, %o, %o, gap %p: %s', (update, source, found, gap, reason) => {
  expect(writeOf(update, source, found, gap).reason).toBe(reason);
});

test('the default branch is known by a trusted event, its ref and no pull request', () => {
  expect(isOfDefaultBranch(MAIN)).toBe(true);
  for (const other of [
    { event: 'pull_request' },
    { event: 'merge_group' },
    { event: 'release' },
    { event: null },
    { pullRequest: 7 },
    { ref: 'refs/heads/feature' },
    { ref: 'refs/tags/main' },
    { defaultBranch: null },
    { defaultBranch: null, ref: 'refs/heads/null' },
  ]) {
    expect(isOfDefaultBranch({ ...MAIN, ...other })).toBe(false);
  }
});
