import { describe, expect, test } from '@jest/globals';
import type { DurationMeaning } from '../../src/model/results.ts';
import { marksAmongSound, marksOf, reasonAmongSound, soundCalls, timedCall } from './examined.ts';

const MARK = 'clock-disagreement';

describe("Ollama's total within the call", () => {
  // 5 ms and 0.2 % of 4000 ms.
  const total = (serverTotalMs: number | null) =>
    marksAmongSound({ e2eMs: 4000, serverTotalMs, clientGapMs: null, decodeMs: 3400, textSpanMs: 3400 });

  test('at the tolerance and beyond', () => {
    expect([total(3990), total(4013), total(4013.1)]).toEqual(['', '', MARK]);
    expect(total(null)).toBe('');
    expect(marksAmongSound({ e2eMs: null, serverTotalMs: 90_000 })).toBe('');
  });

  test('says both', () => {
    expect(reasonAmongSound({ serverTotalMs: 6000 })).toBe(
      'Ollama reports 6.00 s for a call that took 4.89 s from here',
    );
  });
});

describe('the first token after it was sampled', () => {
  // 250 + 260 ms by Ollama; the tolerance of a first token at 504 ms is 6.008 ms.
  const first = (ttftMs: number | null) => marksAmongSound({ ttftMs });

  test('at the tolerance and beyond', () => {
    expect([first(510), first(504), first(503.9)]).toEqual(['', '', MARK]);
    expect(first(null)).toBe('');
    expect(marksAmongSound({ ttftMs: 100, loadMs: null })).toBe('');
    expect(marksAmongSound({ ttftMs: 100, prefillMs: null })).toBe('');
  });

  test('says both', () => {
    expect(reasonAmongSound({ ttftMs: 100 })).toBe(
      "the first token arrived after 100 ms, and by Ollama's load and prefill it was made after 510 ms",
    );
  });
});

describe('the parts within the total', () => {
  // 250 + 260 + 4360 = 4870 ms.
  const total = (serverTotalMs: number) => marksAmongSound({ serverTotalMs, clientGapMs: null });

  test('at the tolerance and beyond', () => {
    expect([total(4870), total(4856), total(4855)]).toEqual(['', '', MARK]);
  });

  test.each(['loadMs', 'prefillMs', 'decodeMs'] as const)('%s unknown proves nothing', (field) => {
    expect(marksAmongSound({ serverTotalMs: 3000, clientGapMs: null, [field]: null })).toBe('');
  });
});

describe('a reply that was held up', () => {
  const gap = (clientGapMs: number | null, prefillMs = 260) => {
    const call = timedCall({ prefillMs });
    return marksAmongSound({ ...call, clientGapMs, e2eMs: (call.serverTotalMs ?? 0) + (clientGapMs ?? 0) });
  };

  test('by more than 100 ms and a twentieth of the time to the first token', () => {
    expect([gap(100), gap(101), gap(null)]).toEqual(['', MARK, '']);
    // 250 ms of load and 20 ms on the way make a first token after 3 s.
    expect([gap(150, 2730), gap(151, 2730)]).toEqual(['', MARK]);
  });

  test('over a network only beyond what is usual there, and no network takes a second', () => {
    const far = { ollamaIsLocal: false };
    const among = (usualMs: number, clientGapMs: number) => {
      const others = { clientGapMs: usualMs, e2eMs: 4880 + usualMs };
      const call = { clientGapMs, e2eMs: 4880 + clientGapMs };
      return marksOf(soundCalls(5, { 0: others, 1: others, 2: call, 3: others, 4: others }), far);
    };
    expect(among(300, 400)).toEqual(['', '', '', '', '']);
    expect(among(300, 401)).toEqual(['', '', MARK, '', '']);
    expect(among(1_101, 1_100)).toEqual([MARK, MARK, '', MARK, MARK]);
  });
});

describe('a stream that was buffered on its way', () => {
  // 512 tokens in 4360 ms: 511 lines after the first take 4351 ms.
  const within = (textSpanMs: number | null, overrides = {}) => marksAmongSound({ textSpanMs, ...overrides });

  test('arrived in less than half of the time that it took to make', () => {
    expect([within(4350), within(2176), within(2175), within(0)]).toEqual(['', '', MARK, MARK]);
    expect(reasonAmongSound({ textSpanMs: 40 })).toBe(
      'the stream was buffered on its way: 512 lines that took 4.35 s to generate arrived within 40.0 ms',
    );
  });

  test('a few milliseconds are not worth a mark', () => {
    // 16 lines after the first at 3.125 ms a token: 50 ms.
    const fast = { decodeMs: 1600, outputTokens: 512, textLines: 17 };
    expect(within(0, fast)).toBe('');
    expect(within(0, { ...fast, textLines: 18 })).toBe(MARK);
  });

  test('needs 16 lines and known tokens and durations', () => {
    expect([within(0, { textLines: 15 }), within(0, { textLines: 16 })]).toEqual(['', MARK]);
    expect(within(null)).toBe('');
    expect(within(0, { textLines: null })).toBe('');
    expect(within(0, { decodeMs: null })).toBe('');
    expect(within(0, { outputTokens: null })).toBe('');
  });

  test.each([
    ['several tokens a line: fewer lines over the same time', { textLines: 128, textSpanMs: 4330 }],
    ['a parser that holds back the first half, then streams', { textLines: 256, textSpanMs: 2180 }],
    ['held back to the end but for a few lines', { textLines: 15, textSpanMs: 1 }],
    ['tokens guessed and accepted in fours', { textLines: 512, textSpanMs: 4320 }],
    ['more lines than tokens', { textLines: 700, textSpanMs: 4300 }],
  ])('%s is sound', (_, overrides) => {
    expect(marksAmongSound(overrides)).toBe('');
  });
});

describe('a first text that something on the way held back', () => {
  // The reply ends 4360 ms after a first token at 530 ms; 512 tokens, each with its line, take 4360 ms.
  const first = (ttftMs: number | null, overrides = {}) => marksAmongSound({ ttftMs, ...overrides });

  test('later than 50 ms and a tenth of itself', () => {
    // 8.5 ms of them are the first token's own.
    expect([first(597), first(605)]).toEqual(['', MARK]);
    const long = { ttftMs: 2000, e2eMs: 6370, serverTotalMs: 6360, prefillMs: 1700, overheadMs: 50 };
    expect(first(2000, long)).toBe('');
    expect(first(2000, { ...long, e2eMs: 6150, serverTotalMs: null, clientGapMs: null })).toBe(MARK);
    expect(first(2000, { ...long, e2eMs: 6152, serverTotalMs: null, clientGapMs: null })).toBe('');
  });

  test('not where a parser held it back: tokens without lines of their own explain it', () => {
    expect(first(530 + 30 * 8.6, { textLines: 482, textSpanMs: 4090 })).toBe('');
    expect(first(530 + 300 * 8.5, { textLines: 212, textSpanMs: 1800 })).toBe('');
  });

  test('unknown figures prove nothing', () => {
    expect(first(null)).toBe('');
    expect(first(900, { decodeMs: null })).toBe('');
    expect(first(900, { textLines: null })).toBe('');
    expect(first(900, { textLines: 15, outputTokens: 512 })).toBe('');
    expect(first(900, { e2eMs: null })).toBe('');
  });

  test('says how late', () => {
    expect(reasonAmongSound({ ttftMs: 900 })).toBe(
      'the first text arrived 361 ms late: the reply ended 3.99 s after it, and took 4.36 s to generate',
    );
  });
});

describe('a decode too short for its text', () => {
  /** 512 lines over 4 s, made within so long by Ollama's clock, whose total fits. */
  const within = (decodeMs: number | null, durationMeaning: DurationMeaning, overrides = {}) =>
    marksAmongSound({ decodeMs, textSpanMs: 4000, overheadMs: null, ...overrides }, { durationMeaning });

  test('is less than half of the time over which the text arrived', () => {
    expect([within(2000, 'from-0.30.1'), within(1999, 'from-0.30.1')]).toEqual(['', MARK]);
    expect([within(2000, '0.30.0'), within(1999, '0.30.0')]).toEqual(['', MARK]);
    expect(reasonAmongSound({ decodeMs: 5, textSpanMs: 4680, overheadMs: null })).toBe(
      "the text arrived over 4.68 s, and by Ollama's clock it was generated within 5.0 ms",
    );
  });

  test('by more than 50 ms', () => {
    const brief = (textSpanMs: number) =>
      within(5, 'from-0.30.1', { textSpanMs, textLines: 16, outputTokens: 16 });
    expect([brief(55), brief(56)]).toEqual(['', MARK]);
  });

  describe.each(['before-0.30', 'unknown'] as const)('beside sampling of its own (%s)', (meaning) => {
    test('a lie is found all the same', () => {
      expect([within(1999, meaning), within(5, meaning)]).toEqual([MARK, MARK]);
      // 2.5 ms a token, as of a tiny model.
      expect(within(5, meaning, { textSpanMs: 1280 })).toBe(MARK);
    });

    test('three milliseconds a token may be sampling, and no more than three times the decoding', () => {
      // 512 tokens: 1536 ms.
      const over = (decodeMs: number, textSpanMs: number) => within(decodeMs, meaning, { textSpanMs });
      expect([over(1000, 2536), over(1000, 2537)]).toEqual(['', MARK]);
      expect([over(300, 1200), over(300, 1201)]).toEqual(['', MARK]);
    });

    test('of how many tokens is not always known', () => {
      const over = (textSpanMs: number) => within(1000, meaning, { textSpanMs, outputTokens: null });
      expect([over(4000), over(4001)]).toEqual(['', MARK]);
    });
  });

  test('needs 16 lines, and known times', () => {
    const lines = (textLines: number | null) => within(5, 'before-0.30', { textLines });
    expect([lines(15), lines(16), lines(null)]).toEqual(['', MARK, '']);
    expect(within(5, 'before-0.30', { textSpanMs: null })).toBe('');
    expect(within(null, 'before-0.30')).toBe('');
  });
});

describe('our own event loop', () => {
  const blocked = (blockedMs: number | null, ttftMs: number | null) => marksAmongSound({ blockedMs, ttftMs });

  test('above 10 ms and 5 % of the time to the first token', () => {
    expect([blocked(26.5, 530), blocked(26.6, 530)]).toEqual(['', 'client-blocked']);
    expect([blocked(10, null), blocked(10.1, null)]).toEqual(['', 'client-blocked']);
    const quick = { loadMs: 50, prefillMs: 40, ttftMs: 100, overheadMs: 5 };
    expect(marksAmongSound({ ...quick, blockedMs: 10, prefillMs: 90, loadMs: 5 })).toBe('');
    expect(marksAmongSound({ ...quick, blockedMs: 10.1, prefillMs: 90, loadMs: 5 })).toBe('client-blocked');
    expect(blocked(null, 530)).toBe('');
  });
});

test('several disagreements are one mark with all reasons', () => {
  expect(marksAmongSound({ ttftMs: 100, textSpanMs: 40 })).toBe(MARK);
  expect(reasonAmongSound({ ttftMs: 100, textSpanMs: 40 })?.split('; ')).toHaveLength(2);
});
