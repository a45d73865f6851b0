import { describe, expect, test } from '@jest/globals';
import { judge } from '../../src/judge/compare.ts';
import type { Comparison, Verdict } from '../../src/model/judgement.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import type { Limits } from '../../src/model/settings.ts';
import { fc } from '../support/properties.ts';
import { failing, type History, makeRecord, mapUnits, rules, slower } from '../support/records.ts';

/** Laws that hold for every history and every candidate. */

type Unit = SessionRecord['units'][number];

/** Floors are in units of the metric, so that no law of ratios holds with them. */
const NO_FLOORS: Limits = {
  general: {
    throughput: { percent: 3, floor: 0 },
    'ttft-net': { percent: 10, floor: 0 },
    'success-rate': { percent: 5, floor: 0 },
  },
  own: [],
};

const [ANALYSIS] = makeRecord().units;
if (ANALYSIS === undefined) throw new Error('the fixture has no unit');
const SMALL = { agents: makeRecord().agents.slice(0, 1), stages: makeRecord().stages.slice(0, 1) };

/** A relative difference, of a session or of a call: mostly small, at times a wild one. */
const difference = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -0.02, max: 0.02, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: -0.4, max: 1.5, noNaN: true }) },
);
const calls = fc.array(difference, { minLength: 2, maxLength: 6 });

const session = fc.record({ level: difference, calls }).map(({ level, calls: own }): SessionRecord => {
  const values = (base: number) => own.map((call) => base * (1 + level) * (1 + call));
  const unit: Unit = {
    ...ANALYSIS,
    measured: own.length,
    valid: own.length,
    values: {
      throughput: values(117),
      'ttft-net': values(280),
      ttft: values(530),
      load: values(250),
      prefill: values(262),
      e2e: values(4890),
      'prompt-tokens': own.map(() => 1830),
    },
  };
  return { ...makeRecord(), ...SMALL, units: [unit] };
});

const history = fc.array(session, { minLength: 1, maxLength: 8 }).map((own) => own as unknown as History);

const judged = (sessions: History, candidate: SessionRecord, against: 'change' | 'level' = 'change') =>
  judge(sessions, candidate, rules({ limits: NO_FLOORS, against })).comparisons;

/** What a constant factor and the order of calls must not change, rounded beyond what sums of fractions differ by. */
const essence = (comparisons: readonly Comparison[]) =>
  comparisons.map(({ agent, stage, metric, gated, verdict, ratio, interval, p, pFamily }) => ({
    ...{ agent, stage, metric, gated, verdict },
    numbers: [ratio, ...(interval ?? []), p, pFamily].map((number) => number?.toPrecision(6)),
  }));

const multiplied = (record: SessionRecord, factor: number) =>
  mapUnits(record, (unit) => ({
    ...unit,
    values: Object.fromEntries(
      Object.entries(unit.values).map(([id, own = []]) => [
        id,
        id === 'prompt-tokens' ? own : own.map((value) => value * factor),
      ]),
    ),
  }));

const permuted = (record: SessionRecord, places: readonly number[]) =>
  mapUnits(record, (unit) => ({
    ...unit,
    values: Object.fromEntries(
      Object.entries(unit.values).map(([id, own = []]) => [
        id,
        own
          .map((value, index) => ({ value, place: places[index] ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ value }) => value),
      ]),
    ),
  }));

const RANK: Readonly<Record<Verdict, number>> = {
  improved: 0,
  unchanged: 1,
  inconclusive: 2,
  regressed: 3,
  'not-measured': 4,
  // Of what is not held against anything, a slower one is not either.
  'not-comparable': -1,
};
const ranks = (comparisons: readonly Comparison[]) => comparisons.map(({ verdict }) => RANK[verdict]);

describe('for every history and candidate', () => {
  test('the order of the calls changes nothing', () => {
    const places = fc.array(fc.nat(100), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(history, session, places, (sessions, candidate, order) => {
        const mixed = sessions.map((one) => permuted(one, order)) as unknown as History;
        expect(essence(judged(mixed, permuted(candidate, order)))).toEqual(
          essence(judged(sessions, candidate)),
        );
      }),
    );
  });

  test('nor does the order of sessions of one level, but for the newest of them', () => {
    fc.assert(
      fc.property(history, session, (sessions, candidate) => {
        const turned = [...sessions].reverse() as unknown as History;
        expect(essence(judged(turned, candidate, 'level'))).toEqual(
          essence(judged(sessions, candidate, 'level')),
        );
      }),
    );
  });

  test('nor does a factor that all of them have in common', () => {
    fc.assert(
      fc.property(
        history,
        session,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (sessions, candidate, factor) => {
          const all = sessions.map((one) => multiplied(one, factor)) as unknown as History;
          expect(essence(judged(all, multiplied(candidate, factor)))).toEqual(
            essence(judged(sessions, candidate)),
          );
        },
      ),
    );
  });

  test('a candidate whose calls are all slower never gets a better verdict', () => {
    const against = fc.constantFrom('change', 'level');
    const factor = fc.double({ min: 1, max: 2, noNaN: true });
    fc.assert(
      fc.property(history, session, factor, against, (sessions, candidate, times, which) => {
        const better = ranks(judged(sessions, candidate, which));
        const worse = ranks(judged(sessions, slower(candidate, times), which));
        for (const [place, rank] of worse.entries()) expect(rank).toBeGreaterThanOrEqual(better[place] ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  test('nor one of which more calls failed', () => {
    fc.assert(
      fc.property(history, session, fc.nat(6), fc.nat(6), (sessions, candidate, few, more) => {
        const measured = candidate.units[0]?.measured ?? 0;
        const rank = (failed: number) => {
          const found = judged(sessions, failing(candidate, Math.min(failed, measured)));
          return RANK[found.find(({ metric }) => metric === 'success-rate')?.verdict ?? 'not-comparable'];
        };
        expect(rank(few + more)).toBeGreaterThanOrEqual(rank(few));
      }),
    );
  });

  test('a regression is worse than nothing, in its estimate, its interval and its proof', () => {
    fc.assert(
      fc.property(
        history,
        session,
        fc.double({ min: 0.7, max: 2, noNaN: true }),
        (sessions, candidate, factor) => {
          for (const found of judged(sessions, slower(candidate, factor))) {
            const { verdict, ratio, interval, metric, limit, pFamily } = found;
            if (ratio === null || interval === null) continue;
            expect(interval[0]).toBeLessThanOrEqual(ratio);
            expect(interval[1]).toBeGreaterThanOrEqual(ratio);
            expect([ratio, ...interval].every(Number.isFinite)).toBe(true);
            if (verdict !== 'regressed' || limit === null) continue;
            const isRate = metric === 'throughput';
            expect(isRate ? 1 - ratio : ratio - 1).toBeGreaterThan(limit.percent / 100);
            expect(isRate ? interval[1] < 1 : interval[0] > 1).toBe(true);
            expect(pFamily).toBeLessThanOrEqual(0.01);
          }
        },
      ),
    );
  });

  test('all of it is finite, and goes into JSON as it is', () => {
    fc.assert(
      fc.property(history, session, (sessions, candidate) => {
        const judgement = judge(sessions, candidate, rules());
        expect(JSON.parse(JSON.stringify(judgement))).toEqual(judgement);
      }),
    );
  });
});
