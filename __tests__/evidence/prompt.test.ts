import { describe, expect, test } from '@jest/globals';
import { markCalls } from '../../src/evidence/marks.ts';
import type { Call } from '../../src/model/results.ts';
import { makeAgent, makeCall } from '../support/results.ts';
import { makeGpuEvidence } from '../support/watch.ts';
import { AGAINST, marksAmongSound, marksOf, reasonAmongSound, timedCall } from './examined.ts';

/** Calls whose prompts were read in so many milliseconds. */
const prefills = (...prefillMs: readonly number[]) =>
  prefillMs.map((ms, index) => timedCall({ prefillMs: ms }, { run: index + 1, position: index + 1 }));

describe('cache hits by count', () => {
  test('more than 32 tokens and 5 % of the prompt', () => {
    const withCached = (cachedTokens: number, promptTokens = 1830) =>
      marksAmongSound({ cachedTokens, promptTokens });
    expect([withCached(0), withCached(91), withCached(92)]).toEqual(['', '', 'cache-hit']);
    // The sound calls have the same characters in 1830 tokens.
    const short = (cachedTokens: number) =>
      marksAmongSound({ cachedTokens, promptTokens: 400, promptCharacters: 1400 });
    expect([short(32), short(33)]).toEqual(['', 'cache-hit']);
  });

  test('a known count of none outweighs a fast prefill', () => {
    expect(marksAmongSound({ cachedTokens: 0, prefillMs: 9 })).toBe('');
  });

  test('0.30.0 counts the cached tokens apart', () => {
    const durationMeaning = '0.30.0';
    const split = (promptTokens: number, cachedTokens: number) =>
      marksAmongSound({ promptTokens, cachedTokens }, { durationMeaning });
    expect([split(1739, 91), split(1738, 92)]).toEqual(['', 'cache-hit']);
    expect(reasonAmongSound({ promptTokens: 30, cachedTokens: 1800 }, { durationMeaning })).toBe(
      '1800 of 1830 prompt tokens came from the prompt cache',
    );
  });
});

describe('cache hits by pace', () => {
  test('a prefill more than three times as fast as the others', () => {
    expect(marksOf(prefills(300, 300, 100, 300))).toEqual(['', '', '', '']);
    expect(marksOf(prefills(300, 300, 99, 300))).toEqual(['', '', 'cache-hit', '']);
  });

  describe('all but the first', () => {
    const cold = (prefillMs: number, overrides: Partial<Call> = {}) =>
      timedCall({ loadMs: 4500, prefillMs }, { cold: true, phase: 'cold', ...overrides });
    const hits = (count: number) => Array(count).fill('cache-hit');
    const of = (overrides: Partial<Call>, calls: readonly Call[]) =>
      calls.map((call) => ({ ...call, ...overrides }));

    test.each([
      ['a cold call', [cold(290)]],
      ['the first of another stage', of({ stage: 'report' }, prefills(280))],
      ['the first of another agent with this model', of({ agent: 'chimera' }, prefills(280))],
    ])('was read as slowly as %s', (_, [other]) => {
      const agents = [makeAgent(), makeAgent({ name: 'chimera' })];
      const calls = [other ?? makeCall(), ...prefills(300, 9, 9, 10, 9)];
      expect(marksOf(calls, { agents })).toEqual(['', '', ...hits(4)]);
      expect(markCalls(calls, { ...AGAINST, agents })[2]?.reason).toBe(
        'the prompt was read at 203333 tok/s, where the first was read at 6100 tok/s: it came from the prompt cache',
      );
    });

    test.each([
      ['nothing else', []],
      ['a cold call as fast', [cold(9)]],
      ['another model', of({ agent: 'other' }, prefills(280))],
      ['a call with another mark', [cold(290, { cpuShare: 0.4 })]],
      ['a failed call', [cold(290, { status: 'failed', reason: 'it broke off' })]],
    ])('may be slow by itself: %s bears it out', (_, others) => {
      const agents = [makeAgent(), makeAgent({ name: 'other', model: 'qwen2.5:7b' })];
      expect(marksOf([...others, ...prefills(300, 9, 9, 10, 9)], { agents }).slice(-5)).toEqual(
        Array(5).fill(''),
      );
    });

    test('both more than five times as slow', () => {
      const among = (coldMs: number, firstMs: number) =>
        marksOf([cold(coldMs), ...prefills(firstMs, 10, 10, 10)]).slice(-3);
      expect([among(51, 50), among(50, 51)]).toEqual(Array(2).fill(['', '', '']));
      expect(among(50.1, 50.1)).toEqual(hits(3));
    });

    test('and no longer than two tokens take to decode: else the others were read all the same', () => {
      // 17.03 ms are two tokens; the first ones compiled kernels.
      const beside = (prefillMs: number) =>
        marksOf([cold(8100), ...prefills(8003, prefillMs, prefillMs, prefillMs)]).slice(-3);
      expect([beside(300), beside(17.1), beside(17)]).toEqual([['', '', ''], ['', '', ''], hits(3)]);
    });

    test('of an unknown pace of decoding nothing is told', () => {
      const calls = of({ tpotMs: null }, prefills(300, 9, 9, 10, 9));
      expect(marksOf([cold(290), ...calls])).toEqual(Array(6).fill(''));
    });
  });

  test('a slow warm-up of a small model on a fast GPU invalidates no call after it', () => {
    const gpu = makeGpuEvidence({ tenants: [{ name: 'game', pid: 1, memoryMib: 1 }] });
    const fast = (first: Partial<Call>) =>
      prefills(60, 15, 15.3, 15.1, 15.2, 15).map((call, index) => ({
        ...{ ...call, tpotMs: 2.5 },
        ...(index === 0 ? first : {}),
      }));
    expect(marksOf(fast({}))).toEqual(Array(6).fill(''));
    expect(marksOf(fast({ gpu }))).toEqual(['gpu-tenant', ...Array(5).fill('')]);
  });

  test('calls with another mark are no measure of the usual pace', () => {
    const throttled = { gpu: makeGpuEvidence({ thermalMs: 4000 }) };
    const calls = prefills(900, 900, 900, 250, 260).map((call, index) => ({
      ...call,
      ...(index < 3 ? throttled : {}),
    }));
    expect(marksOf(calls)).toEqual([...Array(3).fill('thermal-throttling'), '', '']);
    // What went wrong after the prompt was read leaves its pace as it was.
    const ranAway = prefills(300, 300, 300, 90).map((call, index) => ({
      ...call,
      ...(index < 3 ? { outputTokens: 600 } : {}),
    }));
    expect(marksOf(ranAway)).toEqual([...Array(3).fill('runaway'), 'cache-hit']);
  });

  test('the first prompt after a load may be read faster: a cold call is never held against warm ones', () => {
    const cold = (prefillMs: number) => timedCall({ loadMs: 4500, prefillMs }, { cold: true });
    expect(marksOf([cold(79), ...prefills(275, 304, 290)])).toEqual(['', '', '', '']);
    // Nor are they held against a slow one.
    expect(marksOf([cold(3000), ...prefills(60, 60, 60)])).toEqual(['', '', '', '']);
  });

  test('nor is the first call after a reload a hit', () => {
    const cold = timedCall({ loadMs: 4500 }, { cold: true, phase: 'cold' });
    const reloaded = timedCall({ loadMs: 4500, prefillMs: 60 });
    expect(marksOf([cold, ...prefills(275, 304), reloaded, ...prefills(290)])).toEqual([
      '',
      '',
      '',
      'reload',
      '',
    ]);
  });

  test('needs two warm calls of the stage, and 64 prompt tokens', () => {
    expect(marksOf(prefills(9))).toEqual(['']);
    const stages = prefills(300, 9).map((call, index) => ({ ...call, stage: `stage ${index}` }));
    expect(marksOf(stages)).toEqual(['', '']);
    const short = (promptTokens: number) =>
      marksOf(prefills(300, 300, 9).map((call) => ({ ...call, promptTokens, promptCharacters: 220 })))[2];
    expect([short(63), short(64)]).toEqual(['', 'cache-hit']);
  });

  test('unknown durations and counts prove nothing', () => {
    const unknown = { ...timedCall({}), prefillMs: null };
    expect(marksOf([...prefills(300), unknown, ...prefills(300)])).toEqual(['', '', '']);
    expect(marksOf(prefills(300, 9, 300).map((call) => ({ ...call, promptTokens: null })))).toEqual([
      '',
      '',
      '',
    ]);
    expect(marksAmongSound({ prefillMs: 9, tpotMs: null })).toBe('cache-hit');
  });

  test('failed calls are no reference', () => {
    const failed = makeCall({ status: 'failed', reason: 'the answer has no tokens', prefillMs: 3000 });
    expect(marksOf([failed, ...prefills(60, 60)])).toEqual(['failed', '', '']);
  });

  test('says both paces', () => {
    expect(reasonAmongSound({ prefillMs: 10 })).toBe(
      'the prompt was read at 183000 tok/s, where 7038 tok/s are usual: it came from the prompt cache',
    );
  });

  test('0.30.0 counts what it read: fewer tokens than the characters make are a hit', () => {
    const against = { durationMeaning: '0.30.0' } as const;
    const read = (promptTokens: number) => marksAmongSound({ promptTokens, prefillMs: 12 }, against);
    expect([read(1098), read(1097), read(25)]).toEqual(['', 'cache-hit', 'cache-hit']);
    expect(marksAmongSound({ prefillMs: 9 }, against)).toBe('');
  });
});

describe('truncation', () => {
  test('a prompt that fills the effective context', () => {
    const filled = (promptTokens: number) => timedCall({ prefillMs: 500 }, { promptTokens });
    const marks = [4095, 4096, 4097].map((promptTokens) => marksAmongSound(filled(promptTokens)));
    expect(marks).toEqual(['', 'truncated', 'truncated']);
    expect(reasonAmongSound(filled(4096))).toBe(
      'the prompt fills the context: 4096 prompt tokens in a context of 4096',
    );
  });

  test('0.30.0: cached tokens fill the context too', () => {
    const agents = [makeAgent({ effectiveContext: 1830 })];
    const split = { promptTokens: 1800, cachedTokens: 30 };
    expect(marksAmongSound(split, { agents, durationMeaning: '0.30.0' })).toBe('truncated');
    expect(marksAmongSound({ promptTokens: 1800 }, { agents, durationMeaning: '0.30.0' })).toBe('');
  });

  test('fewer than 60 % of the tokens that so many characters usually make', () => {
    const counted = (promptTokens: number | null) => marksAmongSound({ promptTokens, prefillMs: 200 });
    expect([counted(1098), counted(1097)]).toEqual(['', 'truncated']);
    expect(counted(null)).toBe('');
    expect(marksAmongSound({ promptTokens: 1000, promptCharacters: null })).toBe('');
    expect(reasonAmongSound({ promptTokens: 900 })).toBe(
      'the prompt was cut: 900 prompt tokens, where its 6400 characters usually make 1830',
    );
  });

  describe('of all prompts of a stage', () => {
    const all = (promptCharacters: number, promptTokens: number, against = {}) =>
      marksOf(
        [1, 2, 3].map((position) => makeCall({ promptCharacters, promptTokens, position })),
        against,
      );
    const [sound, cut] = [Array(3).fill(''), Array(3).fill('truncated')];

    test('no tokenizer makes so few tokens', () => {
      expect([all(12_000, 1000), all(12_001, 1000)]).toEqual([sound, cut]);
      expect(reasonAmongSound({ promptCharacters: 36_000, promptTokens: 1900, prefillMs: 260 })).toBe(
        'the prompt was cut: 36000 characters cannot be 1900 prompt tokens',
      );
    });

    test('of a short prompt that says little', () => {
      expect([all(255, 20), all(256, 20)]).toEqual([sound, cut]);
    });

    test('the half of the context, which Ollama leaves since 0.30', () => {
      // The context is of 4096 tokens.
      const halved = [2047, 2048, 2050, 2052, 2053].map((tokens) => all(14_000, tokens)[0]);
      expect(halved).toEqual(['', 'truncated', 'truncated', 'truncated', '']);
      expect([all(12_300, 2050), all(12_301, 2050)]).toEqual([sound, cut]);
      expect(all(14_000, 2050, { agents: [makeAgent({ effectiveContext: null })] })).toEqual(sound);
      expect(all(14_000, 2050, { agents: [makeAgent({ effectiveContext: 8192 })] })).toEqual(sound);
      expect(all(14_000, 1025, { agents: [makeAgent({ effectiveContext: 2049 })] })).toEqual(cut);
    });

    test('not where 0.30.0 left cached tokens out of the count', () => {
      expect(all(36_000, 1000, { durationMeaning: '0.30.0' })).toEqual(sound);
    });
  });

  test('a stage of tables beside one of prose is sound, however many calls each has', () => {
    const calls = [3200, 3200, 3200, 1330, 3200, 1330, 3200, 1330].map((promptTokens, index) =>
      makeCall({ promptTokens, stage: promptTokens > 2000 ? 'analysis' : 'report', position: index + 1 }),
    );
    expect(marksOf(calls)).toEqual(Array(8).fill(''));
  });

  test('an agent most of whose prompts were cut is told by another one with the same model', () => {
    const short = { promptTokens: 900, prefillMs: 130 };
    const calls = [
      ...[0, 1, 2, 3].map((index) => makeCall({ agent: 'chimera', ...short, position: index + 1 })),
      ...[4, 5].map((index) => makeCall({ position: index + 1 })),
    ];
    const same = [makeAgent(), makeAgent({ name: 'chimera', effectiveContext: 2048 })];
    expect(marksOf(calls, { agents: same })).toEqual([...Array(4).fill('truncated'), '', '']);
    const unlike = [makeAgent(), makeAgent({ name: 'chimera', model: 'qwen2.5:7b' })];
    expect(marksOf(calls, { agents: unlike })).toEqual(Array(6).fill(''));
  });

  test('without a context and with one call nothing is known', () => {
    const agents = [makeAgent({ effectiveContext: null })];
    expect(marksOf([makeCall({ promptTokens: 5000 })], { agents })).toEqual(['']);
    expect(marksOf([makeCall({ promptTokens: 5000 })], { agents: [] })).toEqual(['']);
  });
});
