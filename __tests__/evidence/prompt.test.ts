import { describe, expect, test } from '@jest/globals';
import { makeAgent, makeCall } from '../support/results.ts';
import { marksAmongSound, marksOf, reasonAmongSound, timedCall } from './examined.ts';

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

  test('all but the first', () => {
    expect(marksOf(prefills(300, 9, 9, 10, 9))).toEqual(['', ...Array(4).fill('cache-hit')]);
    expect(marksOf(prefills(300, 9))).toEqual(['', 'cache-hit']);
  });

  test('not where the first one alone was slow, and the others were read all the same', () => {
    // 68.1 ms is what 8 tokens take to decode.
    expect(marksOf(prefills(8003, 300, 300, 290))).toEqual(['', '', '', '']);
    expect(marksOf(prefills(8003, 69, 69, 69))).toEqual(['', '', '', '']);
    expect(marksOf(prefills(8003, 68, 68, 68))).toEqual(['', ...Array(3).fill('cache-hit')]);
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
      marksOf(prefills(300, 300, 9).map((call) => ({ ...call, promptTokens })))[2];
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
