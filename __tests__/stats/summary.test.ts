import { describe, expect, test } from '@jest/globals';
import { coefficientOfVariation, summarise } from '../../src/stats/summary.ts';

describe('summarise', () => {
  test('gives the sample standard deviation, not that of a population', () => {
    // Squares of the deviations sum to 32: 32 / 7 for a sample, 32 / 8 (a round 2) for a population.
    const summary = summarise([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(summary).toEqual({ n: 8, mean: 5, median: 4.5, sampleSd: Math.sqrt(32 / 7) });
  });

  test('takes the middle one of an odd number, whatever their order, and leaves them in it', () => {
    const values = [9, 1, 100];
    expect(summarise(values)?.median).toBe(9);
    expect(values).toEqual([9, 1, 100]);
  });

  test('one value says nothing about spread', () => {
    expect(summarise([7])).toEqual({ n: 1, mean: 7, median: 7, sampleSd: null });
  });

  test('no value is no summary', () => {
    expect(summarise([])).toBeNull();
  });

  test('reproduces the spread that the report stage of a real session had', () => {
    const summary = summarise([112.89, 112.66, 112.46]);
    expect(summary?.mean).toBeCloseTo(112.67, 2);
    expect(summary?.sampleSd).toBeCloseTo(0.2152, 4);
  });
});

describe('coefficientOfVariation', () => {
  test('is the sample SD over the mean, as a fraction', () => {
    expect(coefficientOfVariation({ n: 3, mean: -50, median: 0, sampleSd: 5 })).toBeCloseTo(0.1, 12);
  });

  test('is unknown without a spread, and where the mean is 0', () => {
    expect(coefficientOfVariation({ n: 1, mean: 50, median: 50, sampleSd: null })).toBeNull();
    expect(coefficientOfVariation({ n: 2, mean: 0, median: 0, sampleSd: 5 })).toBeNull();
  });
});
