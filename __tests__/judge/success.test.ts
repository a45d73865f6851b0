import { describe, expect, test } from '@jest/globals';
import { judge } from '../../src/judge/compare.ts';
import type { Comparison } from '../../src/model/judgement.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import { DEFAULT_LIMITS } from '../../src/settings/limits.ts';
import {
  failing,
  type History,
  makeHistory,
  makeRecord,
  mapUnits,
  rules,
  slower,
} from '../support/records.ts';

const isUnit = ({ agent, stage }: { agent: string; stage: string }) =>
  agent === 'chimera' && stage === 'report';

/** A session of so many measured calls in each unit. */
const withCalls = (record: SessionRecord, measured: number): SessionRecord =>
  mapUnits(record, (unit) => ({ ...unit, measured }));

const history = (sessions: number, calls: number, failed = 0): History =>
  makeHistory(sessions).map((record) =>
    failing(withCalls(record, calls), failed, isUnit),
  ) as unknown as History;

function successOf(
  sessions: History,
  calls: number,
  failed: number,
  overrides: Parameters<typeof rules>[0] = {},
): Comparison {
  const candidate = failing(withCalls(makeRecord(), calls), failed, isUnit);
  const { comparisons } = judge(sessions, candidate, rules(overrides));
  const found = comparisons.find((one) => isUnit(one) && one.metric === 'success-rate');
  if (found === undefined) throw new Error('no success rate was compared');
  return found;
}

describe('the success rate', () => {
  test('counts over the whole history, each call as much as the other', () => {
    const found = successOf(history(10, 5, 1), 5, 0);
    expect(found).toMatchObject({
      gated: true,
      limit: DEFAULT_LIMITS['success-rate'],
      before: { value: 0.8, sessions: 10, calls: 50 },
      after: { value: 1, sessions: 1, calls: 5 },
      ratio: null,
      verdict: 'unchanged',
    });
    // Clopper and Pearson's for 5 of 5: (0.025)^(1/5).
    expect(found.interval?.[0]).toBeCloseTo(0.025 ** (1 / 5), 6);
    expect(found.interval?.[1]).toBe(1);
  });

  test('a single failed call never blocks, however long nothing had failed', () => {
    for (const calls of [2, 3, 5, 10]) {
      for (const sessions of [1, 10, 20]) {
        expect(successOf(history(sessions, 100), calls, 1).verdict).toBe('unchanged');
      }
    }
  });

  test('many failures do, where there were none', () => {
    for (const [sessions, failed] of [
      [20, 3],
      [10, 4],
      [10, 5],
    ] as const) {
      expect(successOf(history(sessions, 5), 5, failed)).toMatchObject({
        verdict: 'regressed',
        reason: null,
      });
    }
  });

  test('two of few calls are open where chance may have done it, with what would tell', () => {
    const found = successOf(history(1, 5), 5, 2);
    expect(found).toMatchObject({
      verdict: 'inconclusive',
      reason: '2 of 5 calls failed, too few calls to tell it from chance: raise runs',
    });
    // Fisher's exact test of 2 of 5 against 0 of 5: (5·4)/(10·9).
    expect(found.p).toBeCloseTo(20 / 90, 10);
  });

  test('the share of calls that always fails, one in two hundred, is nothing new', () => {
    expect(successOf(history(20, 100, 1), 100, 2).verdict).toBe('unchanged');
    expect(successOf(history(20, 100, 1), 100, 4).verdict).toBe('unchanged');
    expect(successOf(history(20, 100, 1), 100, 12).verdict).toBe('regressed');
  });

  test('as many failures as ever are no regression, and fewer are no more than well', () => {
    expect(successOf(history(10, 10, 3), 10, 3).verdict).toBe('unchanged');
    expect(successOf(history(10, 10, 3), 10, 0).verdict).toBe('unchanged');
  });

  test('the limit is in percentage points, and its floor in shares', () => {
    const limits = (percent: number, floor = 0) => ({
      limits: { general: { ...DEFAULT_LIMITS, 'success-rate': { percent, floor } }, own: [] },
    });
    expect(successOf(history(20, 10), 10, 5, limits(49)).verdict).toBe('regressed');
    expect(successOf(history(20, 10), 10, 5, limits(50)).verdict).toBe('unchanged');
    expect(successOf(history(20, 10), 10, 5, limits(5, 0.5)).verdict).toBe('unchanged');
  });

  test('a session that made no call of a stage takes no part, and begins no level without values', () => {
    const [first, ...others] = history(6, 5);
    const absent = mapUnits(first, (unit) => (isUnit(unit) ? { ...unit, measured: 0 } : unit));
    expect(successOf([absent, ...others], 5, 0).before).toMatchObject({ sessions: 5, calls: 25 });
    const accepted = { by: 'mona', reason: 'why', at: '2026-01-01T00:00:00.000Z', pullRequest: null };
    const last = { ...absent, accepted };
    const found = successOf([first, ...others, last] as unknown as History, 5, 4);
    expect(found).toMatchObject({ verdict: 'regressed', before: { value: 1, sessions: 6, calls: 30 } });
  });

  test('a stage that is new, or gone, is told as such', () => {
    const gone = judge(
      makeHistory(3),
      makeRecord({ stages: [{ name: 'analysis', templateSha256: 'ab'.repeat(32) }] }),
      rules(),
    ).comparisons.filter(({ metric, stage }) => metric === 'success-rate' && stage === 'report');
    expect(gone.map(({ verdict }) => verdict)).toEqual(['not-measured', 'not-measured']);
    const [short] = makeHistory(1).map((record) => ({
      ...record,
      stages: record.stages.slice(0, 1),
      units: record.units.filter(({ stage }) => stage === 'analysis'),
    }));
    const fresh = judge([short as SessionRecord], makeRecord(), rules()).comparisons.filter(
      ({ metric, stage }) => metric === 'success-rate' && stage === 'report',
    );
    expect(fresh.map(({ verdict, reason }) => `${verdict}: ${reason}`)).toEqual(
      Array(2).fill('not-comparable: new: the baseline lacks it'),
    );
  });
});

test('failures that prove nothing make no other proof harder', () => {
  const pOf = (candidate: SessionRecord) =>
    judge(makeHistory(10), candidate, rules())
      .comparisons.filter(({ metric, gated }) => gated && metric === 'throughput')
      .map(({ p, pFamily }) => (pFamily ?? 0) / (p ?? 1));
  const slow = slower(makeRecord(), 1.02);
  // Of eight speeds the least likely counts eightfold, whether or not four success rates stand beside them.
  expect(Math.max(...pOf(slow))).toBeCloseTo(8, 6);
  expect(pOf(failing(slow, 1, isUnit))).toEqual(pOf(slow));
});
