import { describe, expect, test } from '@jest/globals';
import type { Comparison } from '../../src/model/judgement.ts';
import { limitValue, scaleOf, shownLimit } from '../../src/page/scale.ts';

function comparison(overrides: Partial<Comparison> = {}): Comparison {
  return {
    ...{ agent: 'a', stage: 's', metric: 'throughput', gated: true, limit: { percent: 3, floor: 0 } },
    ...{ before: { value: 100, sessions: 5, calls: 25 }, after: { value: 99, sessions: 1, calls: 5 } },
    ...{ ratio: 0.99, interval: [0.97, 1.01], p: 0.3, pFamily: 1, smallestVisiblePercent: 4, noise: null },
    ...{ verdict: 'unchanged', reason: null, ...overrides },
  } as Comparison;
}

describe('the limit stands', () => {
  test.each<[string, Partial<Comparison>, number | null, number | null]>([
    ['below for a rate', {}, -3, 97],
    ['above for a time', { metric: 'ttft-net', limit: { percent: 10, floor: 5 } }, 10, 110],
    ['at the floor where that is wider', { metric: 'ttft-net', limit: { percent: 10, floor: 25 } }, 25, 125],
    [
      'in points below the share before',
      {
        metric: 'success-rate',
        limit: { percent: 5, floor: 0 },
        before: { value: 0.98, sessions: 5, calls: 50 },
      },
      93,
      0.93,
    ],
    ['nowhere where there is none', { limit: null }, null, null],
    ['nowhere in the unit where nothing was before', { before: null }, -3, null],
  ])('%s', (_, overrides, percent, value) => {
    const shown = shownLimit(comparison(overrides));
    expect(shown === null ? null : Number(shown.toFixed(9))).toBe(percent);
    const own = limitValue(comparison(overrides));
    expect(own === null ? null : Number(own.toFixed(9))).toBe(value);
  });
});

describe('the scale', () => {
  test('shows intervals, limits and no change, at round numbers', () => {
    const { domain, ticks, zero, tick } = scaleOf([
      comparison(),
      comparison({ interval: [0.9, 0.95], ratio: 0.92 }),
    ]);
    expect(domain[0]).toBeLessThan(-10);
    expect(domain[1]).toBeGreaterThan(1);
    expect(zero).toBe(0);
    expect(ticks.map(tick)).toEqual(['−10 %', '−8 %', '−6 %', '−4 %', '−2 %', '0 %']);
  });

  test('is not stretched by one wild interval until the limit cannot be seen', () => {
    const { domain } = scaleOf([comparison(), comparison({ interval: [0.2, 40], ratio: 3 })]);
    expect(domain[0]).toBeGreaterThan(-25);
    expect(domain[1]).toBeLessThan(25);
  });

  test('of success rates is the share', () => {
    const share = comparison({
      metric: 'success-rate',
      interval: [0.4, 0.9],
      ratio: null,
      after: { value: 0.7, sessions: 1, calls: 10 },
      before: { value: 1, sessions: 5, calls: 50 },
    });
    const { domain, point, interval, tick } = scaleOf([share]);
    expect(domain[0]).toBeLessThan(40);
    expect([point(share), interval(share), tick(70)]).toEqual([70, [40, 90], '70 %']);
  });
});
