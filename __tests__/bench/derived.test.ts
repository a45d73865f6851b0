import { describe, expect, test } from '@jest/globals';
import { difference, energy, prefillRate, rates } from '../../src/bench/derived.ts';
import type { FinalRecord } from '../../src/model/ports.ts';
import type { Call } from '../../src/model/results.ts';

/** Figures that come of others, where those are nothing, less than nothing or just enough. */

const final = (overrides: Partial<FinalRecord> = {}): FinalRecord => ({
  ...{ doneReason: 'stop', totalMs: 4000, loadMs: 100, prefillMs: 500, decodeMs: 2000 },
  ...{ promptTokens: 1000, cachedTokens: 200, outputTokens: 100 },
  ...overrides,
});
const NO_RATES = { throughputTokS: null, tpotMs: null };
const gpu = (energyJoules: number | null) => ({ energyJoules }) as Call['gpu'];

describe('a difference', () => {
  test.each<[number | null, readonly [number | null, ...(number | null)[]], number | null]>([
    [5, [2], 3],
    [5, [5], 0],
    [5, [2, 2.9999], 0],
    [5, [5.001], null],
    [5, [2, 2, 2], null],
    [null, [0], null],
    [5, [null], null],
    [5, [1, null, 1], null],
    [1.00049, [0], 1],
  ])('%p less %p is %p', (whole, parts, wanted) => {
    expect(difference(whole, ...parts)).toBe(wanted);
  });
});

describe('rates', () => {
  test('are tokens by the time of decoding, and its inverse', () => {
    expect(rates(final())).toEqual({ throughputTokS: 50, tpotMs: 20 });
  });

  test('need sixteen tokens', () => {
    expect(rates(final({ outputTokens: 16 }))).toEqual({ throughputTokS: 8, tpotMs: 125 });
    expect(rates(final({ outputTokens: 15 }))).toEqual(NO_RATES);
    expect(rates(final({ outputTokens: null }))).toEqual(NO_RATES);
  });

  test.each([null, 0, -1])('are unknown where decoding took %p ms', (decodeMs) => {
    expect(rates(final({ decodeMs }))).toEqual(NO_RATES);
  });
});

describe('the rate of the prefill', () => {
  test.each([
    ['from-0.30.1', 1600],
    ['0.30.0', 2000],
    ['before-0.30', null],
    ['unknown', null],
  ] as const)('counts what was not cached as %s tells it', (meaning, wanted) => {
    expect(prefillRate(final(), meaning)).toBe(wanted);
  });

  test.each<Partial<FinalRecord>>([
    { prefillMs: null },
    { prefillMs: 0 },
    { prefillMs: -1 },
    { promptTokens: null },
    { promptTokens: 200 },
    { promptTokens: 100 },
    { cachedTokens: null },
  ])('is unknown with %p', (overrides) => {
    expect(prefillRate(final(overrides), 'from-0.30.1')).toBeNull();
  });
});

describe('energy', () => {
  test('is joules by tokens, from sixteen on', () => {
    expect(energy(gpu(50), final())).toBe(0.5);
    expect(energy(gpu(32), final({ outputTokens: 16 }))).toBe(2);
    expect(energy(gpu(50), final({ outputTokens: 15 }))).toBeNull();
    expect(energy(gpu(50), final({ outputTokens: null }))).toBeNull();
  });

  test('is unknown without a GPU or its meter', () => {
    expect(energy(null, final())).toBeNull();
    expect(energy(gpu(null), final())).toBeNull();
    expect(energy(gpu(0), final())).toBe(0);
  });
});
