import { describe, expect, test } from '@jest/globals';
import { historyFacts } from '../../src/judge/history.ts';
import type { Lineage } from '../../src/model/ports.ts';
import { commitOf, dated, makeHistory, makeRecord, rules } from '../support/records.ts';

const HISTORY = makeHistory(3);
const NEWEST = HISTORY[2]?.startedAt ?? '';
const later = (days: number) => new Date(Date.parse(NEWEST) + days * 86_400_000);

/** A base whose newest session is so many commits back. */
const lineage = (distance: number, otherBranch: string | null = null): Lineage => ({
  commits: [...Array.from({ length: distance }, (_, index) => `${index}`.padStart(40, 'f')), commitOf(0)],
  from: 'first-parent',
  otherBranch,
});

const cautionOf = (overrides: Parameters<typeof rules>[0]) =>
  historyFacts(HISTORY, rules({ relation: 'ancestors', now: later(1), ...overrides })).caution;

describe('historyFacts', () => {
  test('are of the newest session, with its age and its distance from the base', () => {
    expect(
      historyFacts(HISTORY, rules({ relation: 'ancestors', lineage: lineage(4), now: later(2.5) })),
    ).toEqual({
      sessions: 3,
      startedAt: NEWEST,
      commit: commitOf(0),
      distance: 4,
      ageDays: 2.5,
      caution: null,
    });
  });

  test('know no distance without a lineage, of a commit that it does not name, and of none', () => {
    const distance = (overrides: Parameters<typeof rules>[0], history = HISTORY) =>
      historyFacts(history, rules(overrides)).distance;
    expect(distance({})).toBeNull();
    expect(distance({ lineage: { ...lineage(0), commits: ['e'.repeat(40)] } })).toBeNull();
    const session = dated(makeRecord(), 0);
    const unknown = { ...session, source: { ...session.source, commit: null } };
    expect(distance({ lineage: lineage(0) }, [unknown])).toBeNull();
    expect(distance({ lineage: lineage(0) })).toBe(0);
  });

  test('a session that is newer than the judgement, by whatever clock, has no age', () => {
    expect(historyFacts(HISTORY, rules({ now: later(-3) })).ageDays).toBe(0);
  });
});

describe('caution', () => {
  const CURE = '; see that runs on the default branch still store theirs.';

  test('is taken from the day and the commit on that are more than allowed', () => {
    expect(cautionOf({ now: later(30) })).toBeNull();
    expect(cautionOf({ now: later(30.1) })).toBe(
      `The baseline needs a look: its newest session is 30 days old${CURE}`,
    );
    expect(cautionOf({ now: later(8), staleDays: 7 })).toContain('is 8 days old');
    expect(cautionOf({ lineage: lineage(100) })).toBeNull();
    expect(cautionOf({ lineage: lineage(101) })).toBe(
      `The baseline needs a look: its newest session is 101 commits back${CURE}`,
    );
    expect(cautionOf({ lineage: lineage(3), staleCommits: 2 })).toContain('is 3 commits back');
  });

  test('names the branch that has no session of its own, which nobody need mend', () => {
    const relation = 'default-branch';
    expect(cautionOf({ relation, lineage: lineage(0, 'release-1') })).toBe(
      'The baseline needs a look: no session is of an ancestor of this change (it goes to the branch release-1), so the latest of the default branch stand in.',
    );
    expect(cautionOf({ relation, lineage: lineage(0) })).toBe(
      'The baseline needs a look: no session is of an ancestor of this change, so the latest of the default branch stand in.',
    );
  });

  test('tells all that is amiss in one sentence', () => {
    expect(cautionOf({ relation: 'default-branch', lineage: lineage(200, 'old'), now: later(90) })).toBe(
      `The baseline needs a look: no session is of an ancestor of this change (it goes to the branch old), so the latest of the default branch stand in, its newest session is 90 days old, its newest session is 200 commits back${CURE}`,
    );
  });
});
