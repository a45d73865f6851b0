import { describe, expect, test } from '@jest/globals';
import { pooledVariance } from '../../src/stats/groups.ts';
import { median, summarise } from '../../src/stats/summary.ts';
import { contrast, type Sessions } from '../../src/stats/twoLevels.ts';
import { winsorise } from '../../src/stats/winsorise.ts';

/** Small cases whose figures were worked out by hand, at the limits of the rules. */

describe('summaries', () => {
  test('two values have a spread, one has none', () => {
    expect(summarise([1, 3])?.sampleSd).toBeCloseTo(Math.SQRT2, 12);
    expect(summarise([1])?.sampleSd).toBeNull();
  });

  test('the middle of none is none', () => {
    expect([median([]), median([3, 1, 2]), median([4, 1])]).toEqual([null, 2, 2.5]);
  });

  test('a group without values has no share in a variance', () => {
    expect(pooledVariance([[], [1, 3]])).toBe(2);
    expect(pooledVariance([[], [1]])).toBeNull();
  });
});

describe('wild values', () => {
  const pulled = (groups: readonly (readonly number[])[]) => winsorise(groups);
  const reach = (scale: number) => (2.5 * scale) / 1.2816;
  const CALM = [0, 0, 0, 0, 0, 0, 0, 0, 0, 50];

  test('of an even number are measured by all distances', () => {
    const [values = []] = pulled([[10, 11, 12, 13, 14, 15, 16, 17, 18, 100]]);
    expect(values.at(-1)).toBeCloseTo(14.5 + reach(3.7), 10);
  });

  test('of an odd number are measured by all distances but that of the middle one', () => {
    const [values = []] = pulled([[10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 100]]);
    expect(values.at(-1)).toBeCloseTo(15 + reach(4.2), 10);
  });

  test('three values tell of the spread, and one of them may be wild', () => {
    const [calm = [], three = []] = pulled([CALM, [1, 2, 100]]);
    expect(calm.at(-1)).toBeCloseTo(reach(0.8), 10);
    expect(three).toEqual([1, 2, expect.closeTo(2 + reach(0.8), 10)]);
  });

  test('two values tell nothing of it, and neither is the wild one', () => {
    const [calm = [], two] = pulled([CALM, [0, 1000], [0, 1000], [0, 1000]]);
    expect(calm.at(-1)).toBe(0);
    expect(two).toEqual([0, 1000]);
  });
});

describe('a contrast', () => {
  const PRIOR = { alone: 0, beside: 1, weight: 1 };
  const of = (sessions: Partial<Sessions>) =>
    contrast({ reference: [[0], [0]], others: [], candidate: [0], prior: PRIOR, ...sessions });

  test('is after less before, with wild values and without', () => {
    expect(of({ reference: [[1], [1]], candidate: [3] })).toMatchObject({
      ...{ before: 1, after: 3, difference: 2, plainDifference: 2, wildAbove: 0 },
    });
  });

  test('other levels without a session change nothing', () => {
    const sessions = { reference: [[0], [2], [4]], candidate: [1] };
    expect(of({ ...sessions, others: [[], []] })).toEqual(of(sessions));
  });

  test('a new session is held to its own scatter where that is clearly more', () => {
    const reference = [
      [-1, 0, 1],
      [-1, 0, 1],
    ];
    // Half of what is believed, 1/3, stands for sessions: 1/6, and the mean of two of them: 1/12.
    expect(of({ reference, candidate: [-3, 0, 3] }).standardError).toBeCloseTo(Math.sqrt(3 + 1 / 12), 10);
    // Twice the standard deviation is not clearly more.
    expect(of({ reference, candidate: [-2, 0, 2] }).standardError).toBeCloseTo(Math.sqrt(1 / 3 + 1 / 12), 10);
  });

  test('the scatter of values is known where either side tells it', () => {
    expect(of({ candidate: [5, 6] }).valueSd).toBeCloseTo(Math.sqrt(0.5), 12);
    expect(
      of({
        reference: [
          [1, 2],
          [1, 2],
        ] as const,
        candidate: [5],
      }).valueSd,
    ).toBeCloseTo(Math.sqrt(0.5), 12);
    expect(of({ candidate: [5] }).valueSd).toBeNull();
  });

  test('a prior that the sessions contradict has no say', () => {
    const sessions = (variance: number) => {
      const far = Math.sqrt(variance);
      return of({ reference: [[0], [far], [-far]] });
    };
    // The 95 % quantile of χ² with two degrees of freedom is 5.991: half of that.
    const contradicted = sessions(3.1);
    expect(contradicted.degreesOfFreedom).toBe(2);
    expect(contradicted.standardError).toBeCloseTo(Math.sqrt(3.1 + 3.1 / 3), 10);
    const allowed = sessions(2.9);
    expect(allowed.degreesOfFreedom).toBe(3);
    const weighed = (1 + 2 * 2.9) / 3;
    expect(allowed.standardError).toBeCloseTo(Math.sqrt(weighed + weighed / 3), 10);
  });

  test('sessions that repeat each other say nothing of one that does not', () => {
    const reference = [
      [1, 2, 3, 4],
      [1, 2, 3, 4],
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ];
    const repeating = true;
    const same = of({ reference, candidate: [1, 2, 3, 4], repeating });
    expect(same.interval).toEqual([0, 0]);
    const other = of({ reference, candidate: [2, 3, 4, 5], repeating });
    expect(other.degreesOfFreedom).toBe(Math.min(1 + 3, 1 + 4 - 1));
    const [low, high] = other.interval;
    expect(high - low).toBeGreaterThan(2 * other.standardError);
    expect((low + high) / 2).toBeCloseTo(1, 10);
    // A mean of four sessions is known no better than one of them: twice the scatter of a centre, 5/3 by 4.
    expect(other.standardError).toBeGreaterThanOrEqual(Math.sqrt((2 * 5) / 3 / 4) - 1e-12);
  });
});
