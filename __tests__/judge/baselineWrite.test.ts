import { describe, expect, test } from '@jest/globals';
import { baselineWrite } from '../../src/judge/baselineWrite.ts';
import type { SessionVerdict } from '../../src/model/judgement.ts';
import type { Source } from '../../src/model/results.ts';
import type { PolicySettings } from '../../src/model/settings.ts';
import { makeResults } from '../support/results.ts';

type Update = PolicySettings['updateBaseline'];

const UPDATES: readonly Update[] = ['auto', 'always', 'never'];
const VERDICTS: readonly SessionVerdict[] = [
  'no-baseline',
  'unchanged',
  'improved',
  'not-comparable',
  'regressed',
  'not-measured',
];
const SOUND: readonly SessionVerdict[] = VERDICTS.slice(0, 4);

const MAIN: Source = {
  ...makeResults().source,
  event: 'push',
  ref: 'refs/heads/main',
  defaultBranch: 'main',
  pullRequest: null,
};
const DESK: Source = { ...MAIN, event: null, ref: null, defaultBranch: null };

const writeOf = (update: Update, source: Source, verdict: SessionVerdict, gap: string | null = null) =>
  baselineWrite(
    { baselineFile: 'b.json', updateBaseline: update, onMissingBaseline: 'pass', failOn: 'regression' },
    source,
    gap,
    verdict,
  );

/** The verdicts under which it writes. */
const writes = (update: Update, source: Source) =>
  VERDICTS.filter((verdict) => writeOf(update, source, verdict).write);

describe('what is trusted', () => {
  test.each<[string, Partial<Source>]>([
    ['push', {}],
    ['schedule', { event: 'schedule' }],
    ['workflow_dispatch', { event: 'workflow_dispatch' }],
    ['push to a default branch of another name', { ref: 'refs/heads/trunk', defaultBranch: 'trunk' }],
  ])('%s on the default branch: auto writes what is sound, always all that was measured', (_, source) => {
    expect(writes('auto', { ...MAIN, ...source })).toEqual(SOUND);
    expect(writes('always', { ...MAIN, ...source })).toEqual(VERDICTS);
    expect(writes('never', { ...MAIN, ...source })).toEqual([]);
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
    expect(writes('auto', { ...MAIN, ...source })).toEqual([]);
    expect(writes('always', { ...MAIN, ...source })).toEqual(VERDICTS);
    expect(writes('never', { ...MAIN, ...source })).toEqual([]);
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
    for (const update of UPDATES) expect(writes(update, { ...MAIN, ...source })).toEqual([]);
  });
});

test('a session that was not measured is never written, on whatever branch and for whatever verdict', () => {
  for (const source of [MAIN, DESK]) {
    for (const update of UPDATES) {
      for (const verdict of VERDICTS) {
        expect(writeOf(update, source, verdict, 'Too few valid calls').write).toBe(false);
      }
    }
  }
});

test.each<[Update, Source, SessionVerdict, string | null, string]>([
  ['never', MAIN, 'unchanged', null, 'update-baseline is never'],
  ['always', { ...MAIN, event: 'pull_request' }, 'unchanged', null, 'a pull request never writes a baseline'],
  [
    'always',
    { ...MAIN, event: 'merge_group' },
    'unchanged',
    null,
    'a run of the event merge_group may measure what nobody has merged, and never writes a baseline',
  ],
  ['always', MAIN, 'not-measured', 'a gap', 'the session was not measured'],
  ['always', MAIN, 'not-measured', null, 'update-baseline is always'],
  ['auto', DESK, 'unchanged', null, 'only runs on the default branch write a baseline'],
  [
    'auto',
    MAIN,
    'regressed',
    null,
    'the session is slower than the baseline; set update-baseline to always to accept it',
  ],
  [
    'auto',
    MAIN,
    'not-measured',
    null,
    'the session lacks what the baseline has; set update-baseline to always to accept the loss',
  ],
  ['auto', MAIN, 'unchanged', null, 'a measured run on the default branch'],
])('%s, %o, %s, gap %p: %s', (update, source, verdict, gap, reason) => {
  expect(writeOf(update, source, verdict, gap).reason).toBe(reason);
});
