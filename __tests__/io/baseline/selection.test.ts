import { describe, expect, test } from '@jest/globals';
import { factsOf, ranking, selectSessions } from '../../../src/io/baseline/selection.ts';
import { commitOf, makeSession } from './sessions.ts';

const lineage = (...numbers: readonly number[]) =>
  ({ commits: numbers.map(commitOf), from: 'merge-base', otherBranch: null }) as const;
const session = (id: string, commit: number | null, at: string, agents = ['a']) => ({
  id,
  commit: commit === null ? null : commitOf(commit).slice(0, 12),
  startedAt: at,
  agents,
});
const ids = (chosen: readonly { readonly id: string }[]) => chosen.map(({ id }) => id).join(' ');

describe('sessions', () => {
  const all = [
    session('base-2', 3, '2026-01-03T00:00:00Z'),
    session('base-1', 3, '2026-01-02T00:00:00Z'),
    session('parent', 2, '2026-01-09T00:00:00Z'),
    session('oldest', 1, '2026-01-01T00:00:00Z'),
    session('newer', 4, '2026-01-08T00:00:00Z'),
    session('unknown', null, '2026-01-07T00:00:00Z'),
  ];

  test('of the lineage stand in its order, those of one commit in their time', () => {
    const { chosen, relation } = selectSessions(all, {
      agents: ['a'],
      lineage: lineage(3, 2, 1),
      window: 10,
    });
    expect(ids(chosen)).toBe('oldest parent base-1 base-2');
    expect(relation).toBe('ancestors');
    const few = selectSessions(all, { agents: ['a'], lineage: lineage(3, 2, 1), window: 2 });
    expect(ids(few.chosen)).toBe('base-1 base-2');
  });

  test('without any of the lineage, and without a lineage, are the newest', () => {
    const stranger = selectSessions(all, { agents: ['a'], lineage: lineage(9), window: 2 });
    expect([ids(stranger.chosen), stranger.relation]).toEqual(['newer parent', 'default-branch']);
    const desk = selectSessions(all, { agents: ['a'], lineage: null, window: 3 });
    expect([ids(desk.chosen), desk.relation]).toEqual(['unknown newer parent', 'any']);
  });

  test('are as many of each agent as are wanted, and each stands once', () => {
    const both = [
      session('1', 1, '2026-01-01T00:00:00Z', ['b']),
      session('2', 1, '2026-01-02T00:00:00Z', ['a', 'b']),
      session('3', 1, '2026-01-03T00:00:00Z', ['a']),
      session('4', 1, '2026-01-04T00:00:00Z', ['a']),
      session('5', 1, '2026-01-05T00:00:00Z', ['c']),
    ];
    const wanted = { agents: ['a', 'b'], lineage: null, window: 2 };
    expect(ids(selectSessions(both, wanted).chosen)).toBe('1 2 3 4');
    expect(selectSessions(both, { ...wanted, window: 0 }).chosen).toEqual([]);
    expect(selectSessions([], wanted).chosen).toEqual([]);
  });

  test('in other time zones stand where they belong', () => {
    const zones = [
      session('late', 1, '2026-01-01T10:00:00Z'),
      session('early', 1, '2026-01-01T11:00:00+02:00'),
    ];
    expect(ids(selectSessions(zones, { agents: ['a'], lineage: null, window: 1 }).chosen)).toBe('late');
  });
});

test('a commit is known by its first twelve digits', () => {
  const rank = ranking(lineage(7, 8));
  expect([rank(commitOf(8)), rank(commitOf(7).slice(0, 12)), rank(commitOf(9)), rank(null)]).toEqual([
    1,
    0,
    null,
    null,
  ]);
  expect(ranking(null)(commitOf(7))).toBeNull();
});

test('the facts of a record', () => {
  const record = makeSession({ number: 4, agents: ['a', 'b'] });
  expect(factsOf(record)).toEqual({ commit: commitOf(4), startedAt: record.startedAt, agents: ['a', 'b'] });
});
