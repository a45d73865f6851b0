import { describe, expect, test } from '@jest/globals';
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { randomOf } from '../../scripts/bench-verdict/random.ts';
import { winsorise } from '../../src/stats/winsorise.ts';
import { fc } from '../support/properties.ts';

const value = fc.integer({ min: -1000, max: 1000 }).map((thousandths) => thousandths / 1000);
const group = fc.array(value, { minLength: 1, maxLength: 8 });
const groups = fc.array(group, { minLength: 1, maxLength: 6 });

describe('winsorise', () => {
  test('pulls a wild value in and leaves the others', () => {
    const calm = [
      [1, 2, 3, 4, 5],
      [2, 3, 4, 5, 6],
    ];
    const [wild] = winsorise([[1, 2, 3, 4, 100], ...calm]) as [readonly number[]];
    expect(wild.slice(0, 4)).toEqual([1, 2, 3, 4]);
    expect(wild[4]).toBeGreaterThan(4);
    expect(wild[4]).toBeLessThan(10);
  });

  test('does not care how wild a value is', () => {
    const others = [
      [1, 2, 3, 4, 5],
      [2, 3, 4, 5, 6],
    ];
    expect(winsorise([[1, 2, 3, 4, 100], ...others])).toEqual(winsorise([[1, 2, 3, 4, 1e9], ...others]));
  });

  test.each([[[[1, 900]]], [[[5], [7, 8]]]])('leaves groups too small to have a wild one: %p', (few) => {
    expect(winsorise(few)).toEqual(few);
  });

  test('leaves two modes alone', () => {
    const sessions = [
      [1, 3, 1, 3, 1],
      [3, 1, 3, 3, 1],
      [1, 1, 3, 1, 3],
    ];
    expect(winsorise(sessions)).toEqual(sessions);
  });

  test('keeps the shape, each group’s median, and moves no value outwards', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const tamed = winsorise(given);
        expect(tamed.map(({ length }) => length)).toEqual(given.map(({ length }) => length));
        for (const [place, values] of tamed.entries()) {
          const before = given[place] as readonly number[];
          expect(Math.max(...values)).toBeLessThanOrEqual(Math.max(...before));
          expect(Math.min(...values)).toBeGreaterThanOrEqual(Math.min(...before));
        }
      }),
    );
  });

  test('shifts and scales with what it is given', () => {
    fc.assert(
      fc.property(groups, value, fc.integer({ min: 1, max: 9 }), (given, shift, factor) => {
        const moved = winsorise(given.map((values) => values.map((one) => one * factor + shift)));
        const expected = winsorise(given).map((values) => values.map((one) => one * factor + shift));
        for (const [place, values] of moved.entries())
          for (const [index, one] of values.entries())
            expect(one).toBeCloseTo(expected[place]?.[index] ?? 0, 9);
      }),
    );
  });

  test('takes groups and values in whatever order', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const turned = winsorise(given.map((values) => values.toReversed()).toReversed());
        const back = turned.map((values) => values.toReversed()).toReversed();
        for (const [place, values] of back.entries())
          for (const [index, one] of values.entries())
            expect(one).toBeCloseTo(winsorise(given)[place]?.[index] ?? 0, 9);
      }),
    );
  });

  test('costs a mean of clean normal values little', () => {
    const random = randomOf(1);
    const means = Array.from({ length: 2000 }, () => {
      const sessions = Array.from({ length: 6 }, () => Array.from({ length: 5 }, random.normal));
      return mean([...(winsorise(sessions)[0] as readonly number[])]);
    });
    // 1/√5 is what the plain mean scatters by.
    expect(sampleStandardDeviation(means) * Math.sqrt(5)).toBeLessThan(1.05);
    expect(Math.abs(mean(means))).toBeLessThan(0.05);
  });
});
