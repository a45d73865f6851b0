import { describe, expect, test } from '@jest/globals';
import { chanceAbove, chanceBelow, contrast, type Prior, type Sessions } from '../../src/stats/twoLevels.ts';
import { fc } from '../support/properties.ts';

const PRIOR: Prior = { alone: 0.02, beside: 0.01, weight: 3 };
const REFERENCE = [
  [4.7, 4.72, 4.71],
  [4.75, 4.74, 4.73],
  [4.69, 4.71, 4.7],
  [4.72, 4.73, 4.735],
];
const CANDIDATE = [4.8, 4.79, 4.81];
const of = (sessions: Partial<Sessions>) =>
  contrast({
    reference: REFERENCE,
    fixed: null,
    others: [],
    candidate: CANDIDATE,
    prior: PRIOR,
    ...sessions,
  });

describe('contrast', () => {
  // NumPy and SciPy 1.17.1: c = means of the sessions, s = np.std(c, ddof=1),
  // d ± stats.t.ppf(.975, 3) * s * np.sqrt(1 + 1/4); the variance for tests (3 * (.01² + w²/3) + 3 * s²) / 6, where
  // w² = the pooled np.var(x, ddof=1); stats.t.sf(d / se, 6)
  test('predicts one more session from the spread of those before, and moderates what tests use', () => {
    const seen = of({});
    expect(seen.difference).toBeCloseTo(0.08041666666666725, 12);
    expect(seen.sessionSd).toBeCloseTo(0.017969882210706424, 12);
    expect(seen.valueSd).toBeCloseTo(0.009464847243000353, 12);
    expect(seen.interval[0]).toBeCloseTo(0.016478331804649984, 8);
    expect(seen.interval[1]).toBeCloseTo(0.14435500152868452, 8);
    expect(seen.standardError).toBeCloseTo(0.016822191031821882, 12);
    expect(seen.degreesOfFreedom).toBe(6);
    expect(seen.learned).toBe(true);
    expect(chanceAbove(seen)).toBeCloseTo(0.001530803569538422, 9);
    expect(chanceBelow(seen)).toBeCloseTo(1 - 0.001530803569538422, 9);
  });

  // se = np.sqrt(2 * (.02² + np.var(x, ddof=1) / 3)); d ± stats.t.ppf(.975, 3) * se
  test('stands on the prior where one session is all', () => {
    const seen = of({ reference: REFERENCE.slice(0, 1) });
    expect(seen.standardError).toBeCloseTo(0.02943920288775944, 12);
    expect(seen.interval[0]).toBeCloseTo(-0.00368868246064763, 8);
    expect(seen.degreesOfFreedom).toBe(3);
    expect(seen.learned).toBe(false);
  });

  // Sums of squares of both groups' means over 3 + 1 degrees of freedom; stats.t.ppf(.975, 4)
  test('learns noise, and no level, from sessions at another level', () => {
    const others = [
      [
        [4.6, 4.62, 4.61],
        [4.58, 4.6, 4.59],
      ],
    ];
    const seen = of({ others });
    expect(seen.difference).toBeCloseTo(0.08041666666666725, 12);
    expect(seen.interval[0]).toBeCloseTo(0.027355729779593205, 8);
    expect(seen.interval[1]).toBeCloseTo(0.13347760355374128, 8);
  });

  // As in the first case, but d = np.mean(candidate) - 4.7 and the interval's root is of 1 + 1/10.
  test('holds against a fixed centre, the mean of so many sessions, where there is one', () => {
    const seen = of({ fixed: { centre: 4.7, sessions: 10 } });
    expect(seen.before).toBe(4.7);
    expect(seen.difference).toBeCloseTo(0.1, 12);
    expect(seen.interval[1] - 0.1).toBeCloseTo(3.182446305284263 * 0.017969882210706424 * Math.sqrt(1.1), 8);
  });

  test('is no surer than the scatter within allows, however alike sessions are', () => {
    const alike = Array.from({ length: 10 }, () => [1, 1.3, 0.7]);
    const { standardError } = of({ reference: alike, candidate: [1, 1.3, 0.7] });
    expect(standardError).toBeGreaterThanOrEqual(0.3 / Math.sqrt(3) - 1e-12);
  });

  test('widens for a session of fewer values', () => {
    const long = REFERENCE.map((values) => [...values, ...values, ...values]);
    const short = of({ reference: long, candidate: [4.8, 4.79, 4.81] });
    const whole = of({ reference: long, candidate: [4.8, 4.79, 4.81, 4.8, 4.79, 4.81, 4.8, 4.79, 4.81] });
    expect(short.interval[1] - short.interval[0]).toBeGreaterThan(whole.interval[1] - whole.interval[0]);
  });

  test('counts the values that were pulled in, and tells what the difference is without that', () => {
    const calm = [0, 0.01, -0.01, 0.005, -0.005];
    const reference = Array.from({ length: 6 }, () => calm);
    const wild = of({ reference, candidate: [0, 0.01, -0.01, 1, 2] });
    expect(wild.wildAbove).toBe(2);
    expect(wild.plainDifference).toBeCloseTo(0.6, 12);
    expect(wild.difference).toBeLessThan(0.05);
    const tame = of({ reference, candidate: calm });
    expect(tame.wildAbove).toBe(0);
    expect(tame.plainDifference).toBe(tame.difference);
  });

  // Sessions 1 apart where 0.01 is believed: stats.t.sf(d / (s * np.sqrt(1 + 1/4)), 3), the prior having no say.
  test('forgets a prior that the sessions contradict', () => {
    const reference = [0, 1, 2, 3].map((level) => [level, level + 0.01, level - 0.01]);
    const seen = of({ reference, candidate: [6.5, 6.51, 6.49] });
    expect(seen.degreesOfFreedom).toBe(3);
    expect(seen.standardError).toBeCloseTo(1.2909944487358056 * Math.sqrt(1.25), 9);
    expect(chanceAbove(seen)).toBeCloseTo(0.02025966317691701, 9);
  });

  test('takes a session that is wild itself as it is, and no other', () => {
    const reference = Array.from({ length: 10 }, () => [0, 0.01, -0.01, 0.02, -0.02]);
    const whole = of({ reference, candidate: [0.5, 0.51, 0.49, 0.52, 0.48] });
    const oneWild = of({ reference, candidate: [0.5, 0.51, 0.49, 0.52, 2] });
    const wild = of({ reference, candidate: [0.1, 0.2, 0.5, 0.9, 1.2] });
    expect(oneWild.standardError).toBeLessThan(1.5 * whole.standardError);
    expect(wild.standardError).toBeGreaterThan(10 * whole.standardError);
  });

  test('one value on each side stands on the prior alone', () => {
    const seen = of({ reference: [[1]], candidate: [1.5] });
    expect(seen.valueSd).toBeNull();
    expect(seen.standardError).toBeCloseTo(0.02 * Math.SQRT2, 12);
  });
});

describe('contrast, whatever the numbers', () => {
  const value = fc.integer({ min: -2000, max: 2000 }).map((thousandths) => thousandths / 1000);
  const session = fc.array(value, { minLength: 1, maxLength: 6 });
  const reference = fc.array(session, { minLength: 1, maxLength: 6 });

  test('does not care for the order of values or sessions', () => {
    fc.assert(
      fc.property(reference, session, (before, candidate) => {
        const one = of({ reference: before, candidate });
        const turned = of({
          reference: before.map((values) => values.toReversed()).toReversed(),
          candidate: candidate.toReversed(),
        });
        expect(turned.difference).toBeCloseTo(one.difference, 9);
        expect(turned.standardError).toBeCloseTo(one.standardError, 9);
        expect(turned.interval[0]).toBeCloseTo(one.interval[0], 7);
      }),
    );
  });

  test('sees a slower session as slower by as much, and is as sure of it as before', () => {
    fc.assert(
      fc.property(reference, session, value, (before, candidate, shift) => {
        const one = of({ reference: before, candidate });
        const slower = of({ reference: before, candidate: candidate.map((each) => each + shift) });
        expect(slower.difference).toBeCloseTo(one.difference + shift, 9);
        expect(slower.standardError).toBeCloseTo(one.standardError, 9);
        expect(slower.interval[0]).toBeCloseTo(one.interval[0] + shift, 7);
      }),
    );
  });

  test('does not care where zero is', () => {
    fc.assert(
      fc.property(reference, session, value, (before, candidate, shift) => {
        const moved = (values: readonly number[]) => values.map((each) => each + shift);
        const one = of({ reference: before, candidate });
        const other = of({ reference: before.map(moved), candidate: moved(candidate) });
        expect(other.difference).toBeCloseTo(one.difference, 9);
        expect(other.standardError).toBeCloseTo(one.standardError, 9);
      }),
    );
  });

  test('the slower, the less likely by chance', () => {
    fc.assert(
      fc.property(reference, session, fc.integer({ min: 1, max: 1000 }), (before, candidate, step) => {
        const one = of({ reference: before, candidate });
        const slower = of({ reference: before, candidate: candidate.map((each) => each + step / 1000) });
        expect(chanceAbove(slower)).toBeLessThanOrEqual(chanceAbove(one) + 1e-9);
        expect(chanceAbove(one) + chanceBelow(one)).toBeCloseTo(1, 7);
      }),
    );
  });

  test('the interval holds the difference, and its middle is it', () => {
    fc.assert(
      fc.property(reference, session, (before, candidate) => {
        const { difference, interval } = of({ reference: before, candidate });
        expect((interval[0] + interval[1]) / 2).toBeCloseTo(difference, 7);
        expect(interval[1]).toBeGreaterThanOrEqual(interval[0]);
      }),
    );
  });
});

describe('chanceAbove without any noise', () => {
  const sure = { standardError: 0, degreesOfFreedom: 3 };

  test.each([
    [0.1, 0],
    [0, 1],
    [-0.1, 1],
  ])('a difference of %p has the chance %p', (difference, chance) => {
    expect(chanceAbove({ ...sure, difference })).toBe(chance);
  });
});

describe('a prior that the sessions contradict', () => {
  const at = (...centres: number[]) => centres.map((centre) => [centre - 0.001, centre, centre + 0.001]);
  const quiet = { alone: 0.02, beside: 0.01, weight: 3 };

  test('has no say: what is seen counts alone, with its own degrees of freedom', () => {
    const unruly = contrast({
      reference: at(4.6, 4.7, 4.8, 4.9),
      others: [],
      candidate: CANDIDATE,
      prior: quiet,
    });
    // Standard deviation of 4.6, 4.7, 4.8, 4.9.
    expect(unruly.sessionSd).toBeCloseTo(0.12909944487358055, 12);
    expect(unruly.standardError).toBeCloseTo(0.12909944487358055 * Math.sqrt(1 + 1 / 4), 12);
    expect(unruly.degreesOfFreedom).toBe(3);
  });

  test('keeps it as long as chance explains them', () => {
    const usual = contrast({
      reference: at(4.69, 4.7, 4.71, 4.72),
      others: [],
      candidate: CANDIDATE,
      prior: quiet,
    });
    expect(usual.degreesOfFreedom).toBe(6);
  });

  test('of two sessions that are far apart the difference counts, though it proves nothing yet', () => {
    const apart = contrast({ reference: at(4.5, 4.9), others: [], candidate: CANDIDATE, prior: quiet });
    expect(apart.learned).toBe(false);
    // np.std([4.5, 4.9], ddof=1)
    expect(apart.sessionSd).toBeCloseTo(0.28284271247461906, 12);
  });
});

describe('a new session whose own values are all over the place', () => {
  const steady = Array.from({ length: 10 }, (_, day) =>
    [4.7, 4.702, 4.698, 4.701, 4.699].map((one) => one + day / 1e4),
  );

  test('is not called certain for what taming made of it', () => {
    const wild = contrast({
      reference: steady,
      others: [],
      candidate: [4.71, 5.3, 5.2, 4.7, 5.4],
      prior: PRIOR,
    });
    const even = contrast({
      reference: steady,
      others: [],
      candidate: [5.3, 5.301, 5.299, 5.3, 5.3],
      prior: PRIOR,
    });
    expect(chanceAbove(even)).toBeLessThan(1e-6);
    expect(chanceAbove(wild)).toBeGreaterThan(0.001);
  });
});
