import { describe, expect, test } from '@jest/globals';
import { markCalls } from '../../src/evidence/marks.ts';
import type { Call } from '../../src/model/results.ts';
import { makeAgent } from '../support/results.ts';
import { AGAINST, marksAmongSound, marksOf, reasonAmongSound, soundCalls, timedCall } from './examined.ts';

/** A call whose load took so long, and all else as ever. */
function loaded(loadMs: number | null, overrides: Partial<Call> = {}): Call {
  return { ...timedCall({ loadMs: loadMs ?? 250 }, overrides), loadMs };
}

const cold = (loadMs: number | null, overrides: Partial<Call> = {}) =>
  loaded(loadMs, { phase: 'cold', cold: true, ...overrides });

describe('reload', () => {
  test('a warm call that loads as long as a cold one', () => {
    expect(marksOf([cold(4250), loaded(250), loaded(4200), loaded(260)])).toEqual(['', '', 'reload', '']);
  });

  test('most warm calls, where another client keeps pushing the model out', () => {
    const pushed = [cold(4250), loaded(250), loaded(4200), loaded(4100), loaded(4300)];
    expect(marksOf(pushed)).toEqual(['', '', 'reload', 'reload', 'reload']);
  });

  test('nearer to the cold load than to the warm ones', () => {
    const withLoad = (loadMs: number) => marksOf([cold(4250), loaded(250), loaded(loadMs), loaded(250)])[2];
    expect(withLoad(2249)).toBe('');
    expect(withLoad(2250)).toBe('');
    expect(withLoad(2251)).toBe('reload');
  });

  test('only above a tenth of a second, in which no process of a model starts', () => {
    const withLoad = (loadMs: number) => marksOf([cold(150), loaded(1), loaded(loadMs), loaded(1)])[2];
    expect(withLoad(100)).toBe('');
    expect(withLoad(101)).toBe('reload');
  });

  test('only where cold loads are at least three times as long', () => {
    const withCold = (coldMs: number) => marksOf([cold(coldMs), loaded(400), loaded(1190), loaded(400)])[2];
    expect(withCold(1199)).toBe('');
    expect(withCold(1200)).toBe('reload');
  });

  test('unknown loads prove nothing', () => {
    expect(marksOf([cold(null), loaded(250), loaded(4200)])).toEqual(['', '', '']);
    expect(marksOf([cold(4250), loaded(null), loaded(4200)])).toEqual(['', '', '']);
    expect(marksOf([loaded(250), loaded(4200), loaded(250)])).toEqual(['', '', '']);
    expect(marksOf([cold(4250), loaded(250), loaded(null)])).toEqual(['', '', '']);
  });

  test('of two warm calls it is the one that loaded', () => {
    expect(marksOf([cold(4250), loaded(4200), loaded(250)])).toEqual(['', 'reload', '']);
  });

  test('failed calls are no measure of loads', () => {
    const failed = { status: 'failed', reason: 'the answer has no tokens' } as const;
    expect(marksOf([cold(4250, failed), loaded(250), loaded(4200)])).toEqual(['failed', '', '']);
  });

  test("another agent's loads of the same model serve where this one has none", () => {
    const calls = [cold(4250), loaded(250), loaded(4200, { agent: 'chimera' })];
    const same = makeAgent({ name: 'chimera' });
    expect(marksOf(calls, { agents: [makeAgent(), same] })).toEqual(['', '', 'reload']);
    const other = makeAgent({ name: 'chimera', model: 'qwen2.5:7b' });
    expect(marksOf(calls, { agents: [makeAgent(), other] })).toEqual(['', '', '']);
  });

  test('says all three loads', () => {
    const calls = [cold(4250), loaded(250), loaded(4200), loaded(260)];
    expect(markCalls(calls, AGAINST)[2]?.reason).toContain(
      'load took 4.20 s, cold ones take 4.25 s, and another warm one took 250 ms',
    );
  });
});

describe('a cold start that loaded nothing', () => {
  const SAID = /^the model was not listed as loaded, and its load took only 1\.0 ms, as that of a loaded one/;

  test('somebody else was loading the model', () => {
    const calls = [cold(500), cold(1), loaded(1), loaded(1.2)];
    expect(marksOf(calls)).toEqual(['', 'reload', '', '']);
    expect(markCalls(calls, AGAINST)[1]?.reason).toMatch(SAID);
  });

  test('took no longer than half as much again as warm ones', () => {
    const withCold = (coldMs: number) => marksOf([cold(4250), cold(4250), cold(coldMs), loaded(250)])[2];
    expect([withCold(375), withCold(376)]).toEqual(['reload', '']);
  });

  test('or than the tenth of a second in which no process of a model starts', () => {
    const withCold = (coldMs: number) => marksOf([cold(900), cold(900), cold(coldMs), loaded(1)])[2];
    expect([withCold(100), withCold(101)]).toEqual(['reload', '']);
  });

  test('is nearer to warm ones than to cold ones, which take above a tenth of a second', () => {
    const among = (coldMs: number, quickMs: number) =>
      marksOf([cold(coldMs), cold(coldMs), cold(quickMs), loaded(1)])[2];
    expect([among(151, 76), among(151, 77)]).toEqual(['reload', '']);
    expect([among(100, 1), among(101, 1)]).toEqual(['', 'reload']);
  });

  test('and cold ones take at least three times as long as warm ones', () => {
    const among = (coldMs: number) => marksOf([cold(coldMs), cold(coldMs), cold(250), loaded(250)])[2];
    expect([among(749), among(750)]).toEqual(['', 'reload']);
  });

  test('a file in the page cache loads ten times as fast as from a disk, and is a cold start', () => {
    expect(marksOf([cold(20_000), cold(2000), cold(1900), loaded(250)])).toEqual(['', '', '', '']);
    expect(marksOf([cold(20_000), cold(2000), loaded(250)])).toEqual(['', '', '']);
  });

  test('needs another cold load of the model, and a warm one', () => {
    expect(marksOf([cold(1), loaded(1)])).toEqual(['', '']);
    expect(marksOf([cold(500), cold(1)])).toEqual(['', '']);
    expect(marksOf([cold(500), cold(null), loaded(1)])).toEqual(['', '', '']);
    const elsewhere = [cold(500), cold(1, { agent: 'chimera' }), loaded(1)];
    const chimera = (model?: string) => [
      makeAgent(),
      makeAgent({ name: 'chimera', ...(model && { model }) }),
    ];
    expect(marksOf(elsewhere, { agents: chimera() })).toEqual(['', 'reload', '']);
    expect(marksOf(elsewhere, { agents: chimera('gemma3') })).toEqual(['', 'reload', '']);
    expect(marksOf(elsewhere, { agents: chimera('qwen2.5:7b') })).toEqual(['', '', '']);
  });
});

describe('slot contention', () => {
  /** A call of so long a server time, of which it waited so long. */
  const waiting = (overheadMs: number, totalMs: number, loadMs = 250) =>
    timedCall({ loadMs, prefillMs: 260, decodeMs: totalMs - loadMs - 260 - overheadMs, overheadMs });

  test('more than a tenth of the server time, and more than 50 ms', () => {
    expect(marksAmongSound(waiting(600, 6000))).toBe('');
    expect(marksAmongSound(waiting(601, 6000))).toBe('slot-contention');
    expect(marksAmongSound(waiting(50, 490, 80))).toBe('');
    expect(marksAmongSound(waiting(51, 490, 80))).toBe('slot-contention');
  });

  test('unknown durations prove nothing', () => {
    expect(marksAmongSound({ ...waiting(2000, 6870), overheadMs: null })).toBe('');
    expect(marksAmongSound({ ...waiting(2000, 6870), serverTotalMs: null })).toBe('');
  });

  test('says how long', () => {
    expect(reasonAmongSound(waiting(2000, 6870))).toContain('2.00 s of its 6.87 s are neither load');
  });

  describe.each(['before-0.30', 'unknown'] as const)(
    'where sampling is in no duration (%s)',
    (durationMeaning) => {
      test('only what is lost before the first token is waiting', () => {
        const sampling = { ...waiting(1500, 6380), ttftMs: 530, ttfoMs: 530 };
        expect(marksAmongSound(sampling)).toBe('slot-contention');
        expect(marksAmongSound(sampling, { durationMeaning })).toBe('');
        expect(marksAmongSound(waiting(1500, 6380), { durationMeaning })).toBe('slot-contention');
      });

      test('without a first token nothing is known', () => {
        expect(marksAmongSound({ ...waiting(1500, 6380), ttftMs: null }, { durationMeaning })).toBe('');
      });
    },
  );
});

describe('runaway', () => {
  test('more tokens than the length limit', () => {
    expect(marksAmongSound({ outputTokens: 511 })).toBe('');
    expect(marksAmongSound({ outputTokens: 512 })).toBe('');
    expect(marksAmongSound({ outputTokens: 513 })).toBe('runaway');
    expect(marksAmongSound({ outputTokens: null })).toBe('');
    expect(reasonAmongSound({ outputTokens: 20_480 })).toBe(
      'the length limit was not honoured: 20480 tokens where 512 were allowed',
    );
  });
});

test('sound calls have no mark', () => {
  expect(marksOf(soundCalls(5))).toEqual(['', '', '', '', '']);
});
