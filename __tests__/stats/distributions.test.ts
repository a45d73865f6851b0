import { describe, expect, test } from '@jest/globals';
import {
  chiSquareQuantile,
  fisherTail,
  shareInterval,
  studentQuantile,
  studentTail,
} from '../../src/stats/distributions.ts';
import { fc } from '../support/properties.ts';

/** Figures by SciPy 1.17.1, with the call that gave them. */

describe('Student’s t', () => {
  // stats.t.sf(t, df)
  test.each([
    [0, 3, 0.5],
    [1, 1, 0.25],
    [2.5, 4, 0.03338327240599407],
    [3.97, 12, 0.0009297475195552419],
    [-1.5, 9, 0.9160746719714625],
    [12, 5, 3.544746258580761e-5],
    [30, 9, 1.2418523520791317e-10],
    [2.2, 7.5, 0.03059973295305805],
    [6, 200, 4.557560174405173e-9],
    [100, 13, 1.874146830937102e-20],
  ])('is beyond %p with %p degrees of freedom with the chance %p', (t, degrees, chance) => {
    expect(studentTail(t, degrees) / chance).toBeCloseTo(1, 7);
  });

  // stats.t.ppf(p, df)
  test.each([
    [0.975, 2, 4.302652729749462],
    [0.975, 9, 2.262157162798205],
    [0.95, 3, 2.3533634348018233],
    [1 - 0.01 / 12, 12, 4.03084467279517],
    [0.8, 12, 0.8726092915881383],
    [0.975, 6.5, 2.4020020079102764],
    [0.5, 4, 0],
    [0.9995, 1, 636.6192487687897],
    [0.975, 1000, 1.9623390808264083],
  ])('stays with the chance %p and %p degrees of freedom below %p', (probability, degrees, t) => {
    expect(studentQuantile(probability, degrees) - t).toBeCloseTo(0, 6);
  });

  test('is symmetric, falls with t, and its quantile undoes its tail', () => {
    const degrees = fc.double({ min: 2, max: 60, noNaN: true });
    const size = fc.double({ min: 0.01, max: 20, noNaN: true });
    fc.assert(
      fc.property(degrees, size, size, (df, t, more) => {
        expect(studentTail(-t, df)).toBeCloseTo(1 - studentTail(t, df), 7);
        expect(studentTail(t + more, df)).toBeLessThan(studentTail(t, df));
        const chance = studentTail(t, df);
        // Beyond, 1 − chance has no digits left to tell the quantile by.
        if (chance > 1e-6) expect(studentQuantile(1 - chance, df) / t).toBeCloseTo(1, 4);
      }),
    );
  });
});

describe('χ²', () => {
  // stats.chi2.ppf(probability, df)
  test.each([
    [0.95, 2, 5.991464547107979],
    [0.95, 9, 16.918977604620448],
    [0.95, 19, 30.14352720564616],
    [0.5, 4, 3.3566939800333224],
  ])('%d of it with %d degrees of freedom is below %d', (probability, degrees, quantile) => {
    expect(chiSquareQuantile(probability, degrees)).toBeCloseTo(quantile, 6);
  });
});

// stats.chi2.ppf(p, df)
test.each([
  [0.95, 1, 3.841458820694124],
  [0.95, 2, 5.991464547107979],
  [0.95, 4, 9.487729036781154],
  [0.95, 9, 16.918977604620448],
  [0.95, 40, 55.75847927888702],
  [0.5, 3, 2.3659738843753377],
])('χ² stays with the chance %p and %p degrees of freedom below %p', (probability, degrees, value) => {
  expect(chiSquareQuantile(probability, degrees)).toBeCloseTo(value, 6);
});

describe('shareInterval', () => {
  // stats.binomtest(events, trials).proportion_ci(confidence, method='exact')
  test.each([
    [0, 10, 0.95, 0, 0.30849710781876294],
    [10, 10, 0.95, 0.6915028921812371, 1],
    [1, 200, 0.95, 0.00012658102800940386, 0.027541898457558386],
    [5, 142, 0.95, 0.011530096224555511, 0.08025670897006798],
    [50, 100, 0.99, 0.36886143735890525, 0.6311385626410948],
    [3, 5, 0.95, 0.14663279963467254, 0.9472550494736843],
    [0, 50_000, 0.95, 0, 7.377486758213045e-5],
    [120, 24_000, 0.95, 0.004147184329533524, 0.0059758458488947674],
  ])('of %p in %p at %p is %p to %p', (events, trials, confidence, low, high) => {
    const [below, above] = shareInterval(events, trials, confidence);
    expect(below).toBeCloseTo(low, 8);
    expect(above).toBeCloseTo(high, 8);
  });

  const counts = fc
    .integer({ min: 1, max: 500 })
    .chain((trials) =>
      fc.record({ trials: fc.constant(trials), events: fc.integer({ min: 0, max: trials }) }),
    );

  test('holds the share that was seen, within 0 and 1, and is its own mirror', () => {
    fc.assert(
      fc.property(counts, ({ events, trials }) => {
        const [low, high] = shareInterval(events, trials, 0.95);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(events / trials);
        expect(high).toBeGreaterThanOrEqual(events / trials);
        const [mirrored] = shareInterval(trials - events, trials, 0.95);
        expect(mirrored).toBeCloseTo(1 - high, 7);
      }),
    );
  });

  test('is wider the surer it is to be', () => {
    fc.assert(
      fc.property(counts, ({ events, trials }) => {
        const [low, high] = shareInterval(events, trials, 0.9);
        const [lower, higher] = shareInterval(events, trials, 0.99);
        expect(lower).toBeLessThanOrEqual(low);
        expect(higher).toBeGreaterThanOrEqual(high);
      }),
    );
  });
});

describe('fisherTail', () => {
  // stats.fisher_exact([[events, trials - events], [others, otherTrials - others]], alternative='greater').pvalue
  test.each([
    [2, 5, 0, 50, 0.006734006734006733],
    [1, 5, 0, 5, 0.5],
    [3, 5, 1, 50, 0.001480699593907141],
    [2, 10, 2, 100, 0.040698505244505405],
    [5, 5, 0, 5, 0.003968253968253969],
    [3, 20, 7, 40, 0.7224139768938684],
    [2, 3, 1, 30, 0.016678885630498533],
    [10, 10, 250, 1000, 1.121583359347965e-6],
  ])('of %p in %p against %p in %p is %p', (events, trials, otherEvents, otherTrials, p) => {
    expect(fisherTail(events, trials, otherEvents, otherTrials) / p).toBeCloseTo(1, 6);
  });

  test.each([
    [0, 5, 3, 50],
    [0, 0, 3, 50],
    [2, 5, 0, 0],
  ])('%p of %p against %p of %p say nothing', (...counts) => {
    expect(fisherTail(...counts)).toBe(1);
  });

  test('falls with every event more among those few', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 10 }),
        fc.integer({ min: 10, max: 60 }),
        fc.integer({ min: 0, max: 9 }),
        (trials, otherTrials, otherEvents) => {
          const chances = Array.from({ length: trials + 1 }, (_, events) =>
            fisherTail(events, trials, otherEvents, otherTrials),
          );
          for (const [events, chance] of chances.slice(1).entries())
            expect(chance).toBeLessThanOrEqual((chances[events] as number) + 1e-12);
        },
      ),
    );
  });
});
