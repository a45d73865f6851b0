import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareMedians, type MedianRule } from '../../src/stats/medians.ts';

const rule = (overrides: Partial<MedianRule> = {}): MedianRule => ({
  direction: 'lower-is-better',
  limitPercent: 10,
  minimum: 1,
  ...overrides,
});

const higher = (limitPercent: number) => rule({ direction: 'higher-is-better', limitPercent });
const lower = (limitPercent: number) => rule({ direction: 'lower-is-better', limitPercent });

describe('compareMedians', () => {
  test.each([
    // The change is the limit, which binary fractions have a little beyond it: 18.437 / 17.9 > 1.03.
    [17.9, 18.437, lower(3), 'unchanged'],
    [33.3, 34.965, lower(5), 'unchanged'],
    [100, 110, lower(10), 'unchanged'],
    [34, 32.98, higher(3), 'unchanged'],
    [18, 16.2, higher(10), 'unchanged'],
    [100, 97, higher(3), 'unchanged'],
    // And the other way, which would be an improvement.
    [18, 16.2, lower(10), 'unchanged'],
    [17.9, 18.437, higher(3), 'unchanged'],
    // A ten-thousandth of a percent further.
    [100, 110.0001, lower(10), 'regressed'],
    [100, 89.9999, lower(10), 'improved'],
    [100, 96.9999, higher(3), 'regressed'],
    [100, 103.0001, higher(3), 'improved'],
    [100, 100, lower(10), 'unchanged'],
    [100, 0, higher(3), 'regressed'],
  ] as const)('%p → %p, %o: %s', (before, after, limits, verdict) => {
    expect(compareMedians([before], [after], limits)).toEqual({ verdict, ratio: after / before });
  });

  test('looks at medians: one wild value on either side changes nothing', () => {
    const steady = [100, 101, 99];
    expect(compareMedians([...steady, 1e9, 0], [...steady, 0, 1e9], rule()).verdict).toBe('unchanged');
  });

  test.each([
    ['before', [1, 1], [1, 1, 1]],
    ['after', [1, 1, 1], [1, 1]],
    ['both', [], []],
  ])('too few values %s are not measured', (_, before, after) => {
    expect(compareMedians(before, after, rule({ minimum: 3 }))).toEqual({
      verdict: 'not-measured',
      ratio: null,
    });
  });

  test('nothing at all is not measured, whatever minimum is asked for', () => {
    expect(compareMedians([], [], rule({ minimum: 0 })).verdict).toBe('not-measured');
    expect(compareMedians([1], [], rule({ minimum: 0 })).verdict).toBe('not-measured');
  });

  test.each([0, -1])('a median of %p before has no ratio', (median) => {
    expect(compareMedians([median], [5], rule())).toEqual({ verdict: 'not-measured', ratio: null });
  });
});

describe('compareMedians, whatever the numbers', () => {
  /** Microseconds, up to an hour: what a call may take. */
  const value = fc.integer({ min: 1, max: 3_600_000_000 }).map((microseconds) => microseconds / 1000);
  const sample = fc.array(value, { minLength: 1, maxLength: 12 });
  const direction = fc.constantFrom<MedianRule['direction']>('lower-is-better', 'higher-is-better');
  const limitPercent = fc.integer({ min: 1, max: 9_999 }).map((hundredths) => hundredths / 100);

  test('does not know in which unit they are', () => {
    const factor = fc.constantFrom(1e-6, 1e-3, 0.1, 1 / 3, 7, 60, 1e3, 1e9);
    fc.assert(
      fc.property(sample, sample, direction, limitPercent, factor, (before, after, way, limit, c) => {
        const limits = rule({ direction: way, limitPercent: limit });
        const plain = compareMedians(before, after, limits);
        const times = (values: readonly number[]) => values.map((one) => one * c);
        const scaled = compareMedians(times(before), times(after), limits);
        expect(scaled.verdict).toBe(plain.verdict);
        expect((scaled.ratio ?? 0) / (plain.ratio ?? 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  test('a metric that is better the other way round gets the opposite verdict', () => {
    const opposite = { regressed: 'improved', improved: 'regressed', unchanged: 'unchanged' } as const;
    const seen = new Set<string>();
    fc.assert(
      fc.property(sample, sample, limitPercent, (before, after, limit) => {
        const { verdict } = compareMedians(before, after, lower(limit));
        seen.add(verdict);
        expect(verdict).not.toBe('not-measured');
        expect(compareMedians(before, after, higher(limit)).verdict).toBe(
          opposite[verdict as keyof typeof opposite],
        );
      }),
    );
    expect(seen).toEqual(new Set(['regressed', 'improved', 'unchanged']));
  });

  test('a sample against itself is unchanged, in whatever order', () => {
    fc.assert(
      fc.property(sample, direction, limitPercent, (values, way, limit) => {
        const limits = rule({ direction: way, limitPercent: limit });
        expect(compareMedians(values, [...values].reverse(), limits)).toEqual({
          verdict: 'unchanged',
          ratio: 1,
        });
      }),
    );
  });

  test('more values than needed never make it unmeasured', () => {
    fc.assert(
      fc.property(sample, sample, sample, fc.nat(12), (before, after, more, minimum) => {
        const isEnough = Math.min(before.length, after.length) >= minimum;
        const verdict = (b: readonly number[], a: readonly number[]) =>
          compareMedians(b, a, rule({ minimum })).verdict;
        expect(verdict(before, after) === 'not-measured').toBe(!isEnough);
        if (isEnough) {
          expect(verdict([...before, ...more], after)).not.toBe('not-measured');
          expect(verdict(before, [...after, ...more])).not.toBe('not-measured');
        }
      }),
    );
  });

  test('slower than slow is slow: a worse sample never gets a better verdict', () => {
    const rank = { improved: 0, unchanged: 1, regressed: 2, 'not-measured': 3 };
    fc.assert(
      fc.property(
        sample,
        sample,
        limitPercent,
        fc.integer({ min: 1, max: 900 }),
        (before, after, limit, more) => {
          const slower = after.map((one) => one * (1 + more / 100));
          const { verdict } = compareMedians(before, after, lower(limit));
          expect(rank[compareMedians(before, slower, lower(limit)).verdict]).toBeGreaterThanOrEqual(
            rank[verdict],
          );
        },
      ),
    );
  });
});
