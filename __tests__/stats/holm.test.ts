import { describe, expect, test } from '@jest/globals';
import { holm } from '../../src/stats/holm.ts';
import { fc } from '../support/properties.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const family = fc.array(chance, { minLength: 1, maxLength: 30 });

describe('holm', () => {
  test('takes the smallest by the number of all, the next by one less, and never falls', () => {
    // 4 × 0.01, 3 × 0.02, 2 × 0.03 (which the one before lifts no further), 1 × 0.04 (which 0.06 lifts).
    const adjusted = holm([0.04, 0.01, 0.03, 0.02]);
    for (const [place, expected] of [0.06, 0.04, 0.06, 0.06].entries())
      expect(adjusted[place]).toBeCloseTo(expected, 12);
  });

  test.each([[[]], [[0.2]], [[1, 1, 1]]])('leaves %p as it is', (values: readonly number[]) => {
    expect(holm(values)).toEqual(values);
  });

  test('lies between each chance alone and Bonferroni’s', () => {
    fc.assert(
      fc.property(family, (values) => {
        for (const [place, adjusted] of holm(values).entries()) {
          const alone = values[place] as number;
          expect(adjusted).toBeGreaterThanOrEqual(alone);
          expect(adjusted).toBeLessThanOrEqual(Math.min(1, alone * values.length));
        }
      }),
    );
  });

  test('gives the smallest what Bonferroni would', () => {
    fc.assert(
      fc.property(family, (values) => {
        expect(Math.min(...holm(values))).toBe(Math.min(1, Math.min(...values) * values.length));
      }),
    );
  });

  test('keeps the order of the chances, and does not care for that of the comparisons', () => {
    fc.assert(
      fc.property(fc.uniqueArray(chance, { minLength: 2, maxLength: 20 }), (values) => {
        const adjusted = holm(values);
        const turned = holm([...values].reverse()).toReversed();
        expect(turned).toEqual(adjusted);
        const sorted = values.map((value, place) => [value, adjusted[place] as number] as const);
        sorted.sort(([a], [b]) => a - b);
        for (const [place, [, later]] of sorted.slice(1).entries())
          expect(later).toBeGreaterThanOrEqual((sorted[place] as readonly [number, number])[1]);
      }),
    );
  });

  test('rejects nothing less when another comparison is sure', () => {
    fc.assert(
      fc.property(family, (values) => {
        const before = holm([...values, 1]);
        const after = holm([...values, 0]);
        for (const place of values.keys()) expect(after[place]).toBeLessThanOrEqual(before[place] as number);
      }),
    );
  });
});
