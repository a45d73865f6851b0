import { describe, expect, test } from '@jest/globals';
import { judge } from '../../src/judge/compare.ts';
import { decide } from '../../src/judge/gate.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import type { Limits } from '../../src/model/settings.ts';
import { DEFAULT_LIMITS } from '../../src/settings/limits.ts';
import { type History, makeHistory, makeRecord, mapUnits, policy, rules } from '../support/records.ts';

/** Grounding gates where a threshold asks for it. */

const LIMIT = { percent: 5, floor: 0 };
const ASKED: Limits = { general: { ...DEFAULT_LIMITS, grounding: LIMIT }, own: [] };
const NO_GATE: Limits = { general: DEFAULT_LIMITS, own: [] };

type Unit = SessionRecord['units'][number];
const grounded = (record: SessionRecord, values: (unit: Unit) => number[] | undefined) =>
  mapUnits(record, (unit) => {
    const own = values(unit);
    return own === undefined ? unit : { ...unit, values: { ...unit.values, grounding: own } };
  });
const history = (sessions: number, values: number[] | undefined) =>
  makeHistory(sessions).map((one) => grounded(one, () => values)) as unknown as History;
const now = (values: number[] | undefined) => grounded(makeRecord(), () => values);
const isReport = ({ agent, stage }: { agent: string; stage: string }) =>
  agent === 'chimera' && stage === 'report';
const ofReport = ({ comparisons }: Judgement) =>
  comparisons.find((one) => isReport(one) && one.metric === 'grounding');
const decided = (judgement: Judgement, limits = ASKED) =>
  decide(
    {
      ...{ interruption: null, unmeasured: [], unseen: null, judgement, everStored: true },
      ...{ acceptance: { accepted: null, note: null }, place: { kind: 'pull-request', label: 'x' } },
    },
    policy({ limits }),
  );

const STEADY = [0.9, 0.88, 0.92];

test('without a threshold it is not compared, and nothing else is otherwise', () => {
  const [plain, told] = [undefined, STEADY].map((values) =>
    judge(history(5, values), now(values), rules({ limits: NO_GATE })),
  );
  expect(told).toEqual(plain);
  expect(told?.comparisons.some(({ metric }) => metric === 'grounding')).toBe(false);
});

test('a threshold of one agent, or of one stage of it, gates only there', () => {
  const own = [{ agent: 'chimera', stage: 'report', metric: 'grounding', limit: LIMIT }] as const;
  const judgement = judge(
    history(5, STEADY),
    now(STEADY),
    rules({ limits: { general: DEFAULT_LIMITS, own } }),
  );
  const found = judgement.comparisons.filter(({ metric }) => metric === 'grounding');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ agent: 'chimera', stage: 'report', gated: true, limit: LIMIT });
});

describe('the verdict', () => {
  const verdictOf = (before: number[], after: number[], sessions = 10) =>
    ofReport(judge(history(sessions, before), now(after), rules({ limits: ASKED })));

  test.each([
    ['the same, with no scatter at all', [0.9, 0.9, 0.9], [0.9, 0.9, 0.9], 'unchanged'],
    ['the same texts again', STEADY, STEADY, 'unchanged'],
    ['nothing found, before and after', [0, 0, 0], [0, 0, 0], 'unchanged'],
    ['everything found, before and after', [1, 1, 1], [1, 1, 1], 'unchanged'],
    ['a fall of forty points', STEADY, [0.5, 0.52, 0.48], 'regressed'],
    ['a fall to nothing', STEADY, [0, 0, 0], 'regressed'],
    ['a rise of forty points', [0.5, 0.52, 0.48], STEADY, 'improved'],
    ['a fall of 7 points, as texts scatter', STEADY, [0.83, 0.81, 0.85], 'inconclusive'],
    ['another text, two points lower', STEADY, [0.88, 0.86, 0.9], 'inconclusive'],
  ])('of %s', (_, before, after, verdict) => {
    expect(verdictOf(before, after)?.verdict).toBe(verdict);
  });

  test('is in shares and percentage points', () => {
    const found = verdictOf(STEADY, [0.5, 0.52, 0.48]);
    expect(found?.before?.value).toBeCloseTo(0.9, 9);
    expect(found?.after?.value).toBeCloseTo(0.5, 9);
    expect(found).toMatchObject({ gated: true, ratio: null, limit: LIMIT });
    const [low, high] = found?.interval ?? [];
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThanOrEqual(1);
    expect(low).toBeLessThanOrEqual(0.5 + 1e-9);
    expect(high).toBeGreaterThanOrEqual(0.5 - 1e-9);
    expect(found?.smallestVisiblePercent).toBeGreaterThan(5);
    expect(found?.smallestVisiblePercent).toBeLessThan(100);
  });

  test('of one stored session only is never proven by a fall as texts make it', () => {
    expect(verdictOf(STEADY, [0.8, 0.78, 0.82], 1)?.verdict).toBe('inconclusive');
  });

  test('does not mind prompts of another length: what they ask for is what it is held to', () => {
    const longer = mapUnits(now([0.5, 0.52, 0.48]), (unit) => ({
      ...unit,
      values: { ...unit.values, 'prompt-tokens': [3000, 3000, 3000] },
    }));
    const judgement = judge(
      history(10, STEADY),
      { ...longer, corpusDigest: 'other' },
      rules({ limits: ASKED }),
    );
    expect(ofReport(judgement)).toMatchObject({ gated: true, verdict: 'regressed' });
  });

  test('against the accepted level: that is a mean of shares, and may be 0', () => {
    const level = (value: number) =>
      judge(history(3, [value, value, value]), now([value, value, value]), {
        ...rules({ limits: ASKED }),
        against: 'level',
      }).standing.find((one) => isReport(one) && one.metric === 'grounding');
    expect(level(0)).toMatchObject({ is: 'at', level: 0, sessions: 4 });
    expect(level(0.5)?.level).toBeCloseTo(0.5, 9);
  });
});

describe('the gate', () => {
  test('fails a fall that is proven, and calls it lower', () => {
    const judgement = judge(history(10, STEADY), now([0.5, 0.52, 0.48]), rules({ limits: ASKED }));
    const decision = decided(judgement);
    expect(decision).toMatchObject({ verdict: 'regressed', passed: false });
    expect(decision.regressions.every(({ metric }) => metric === 'grounding')).toBe(true);
    expect(decision.summary).toContain('are lower by more than their limit allows');
    expect(judgement.causes.some(isReport)).toBe(false);
  });

  test('a baseline of earlier versions passes, and says that it has none and what to do', () => {
    const judgement = judge(history(5, undefined), now(STEADY), rules({ limits: ASKED }));
    expect(ofReport(judgement)).toMatchObject({
      verdict: 'not-comparable',
      reason: expect.stringContaining('the baseline has 0 of the 2 values'),
    });
    expect(ofReport(judgement)?.reason).toContain('record-sessions');
    expect(decided(judgement).passed).toBe(true);
  });

  test('answers that state no number any more are not measured', () => {
    const judgement = judge(history(5, STEADY), now(undefined), rules({ limits: ASKED }));
    expect(ofReport(judgement)).toMatchObject({ verdict: 'not-measured' });
    expect(ofReport(judgement)?.reason).toContain('take grounding out of thresholds');
    expect(decided(judgement).passed).toBe(false);
  });
});

/** Deterministic draws: the same on every machine. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test('texts that are drawn anew, and are no worse, are seldom called so: 1 in 100 at most', () => {
  const next = draws(7);
  const drawn = () =>
    Array.from(
      { length: 5 },
      () => Array.from({ length: 30 }, () => next() < 0.9).filter(Boolean).length / 30,
    );
  const one = makeRecord();
  const few = { ...one, agents: one.agents.slice(0, 1), stages: one.stages.slice(0, 1) };
  const record = { ...few, units: one.units.slice(0, 1) };
  const limits: Limits = { general: { ...DEFAULT_LIMITS, grounding: LIMIT }, own: [] };
  let blocked = 0;
  const trials = 1000;
  for (let trial = 0; trial < trials; trial++) {
    // The history wrote the same texts ten times, the candidate writes others.
    const same = drawn();
    const sessions = Array.from({ length: 10 }, () => grounded(record, () => same)) as unknown as History;
    const other = drawn();
    const { comparisons } = judge(
      sessions,
      grounded(record, () => other),
      rules({ limits }),
    );
    if (comparisons.some((found) => found.metric === 'grounding' && found.verdict === 'regressed')) blocked++;
  }
  expect(blocked).toBeLessThanOrEqual(trials / 100);
});
