import { describe, expect, test } from '@jest/globals';
import { type CallContext, callOf, unsentCall } from '../../src/bench/call.ts';
import type { ChatOutcome, FinalRecord } from '../../src/model/ports.ts';
import type { Call } from '../../src/model/results.ts';
import { makeGpuEvidence } from '../support/watch.ts';

const CONTEXT: CallContext = {
  agent: 'baseline',
  stage: 'report',
  run: 2,
  phase: 'measured',
  position: 5,
  cold: false,
  startedAt: '2026-01-01T00:00:00.000Z',
  retries: 1,
  promptCharacters: 3000,
  cpuShare: 0.25,
  otherModels: [],
  gpu: null,
  numPredict: 512,
  durationMeaning: 'from-0.30.1',
};

const FINAL: FinalRecord = {
  doneReason: 'stop',
  totalMs: 5000,
  loadMs: 100,
  prefillMs: 300,
  decodeMs: 4000,
  promptTokens: 900,
  cachedTokens: null,
  outputTokens: 400,
};

function outcome(final: Partial<FinalRecord> | null, more: Partial<ChatOutcome> = {}): ChatOutcome {
  return {
    sentAtMs: 1_000_000,
    firstTokenMs: 450.12345,
    firstContentMs: 470.5,
    lastTokenMs: 5049,
    endMs: 5050,
    textLines: 390,
    blockedMs: 0,
    content: 'words',
    final: final === null ? null : { ...FINAL, ...final },
    failure: null,
    failureKind: null,
    httpStatus: null,
    ...more,
  };
}

describe('a valid call', () => {
  test('has its figures with their units', () => {
    expect(callOf(CONTEXT, outcome({ cachedTokens: 300 }))).toEqual({
      agent: 'baseline',
      stage: 'report',
      run: 2,
      phase: 'measured',
      position: 5,
      cold: false,
      startedAt: '2026-01-01T00:00:00.000Z',
      status: 'valid',
      reason: null,
      marks: [],
      notes: [],
      retries: 1,
      doneReason: 'stop',
      ttftMs: 450.123,
      ttfoMs: 470.5,
      ttftNetMs: 350.123,
      e2eMs: 5050,
      serverTotalMs: 5000,
      loadMs: 100,
      prefillMs: 300,
      decodeMs: 4000,
      overheadMs: 600,
      clientGapMs: 50,
      promptCharacters: 3000,
      promptTokens: 900,
      cachedTokens: 300,
      outputTokens: 400,
      prefillTokS: 2000,
      throughputTokS: 100,
      tpotMs: 10,
      joulesPerToken: null,
      textLines: 390,
      textSpanMs: 4598.877,
      blockedMs: 0,
      cpuShare: 0.25,
      otherModels: [],
      gpu: null,
      grounding: null,
      answer: 'words',
    });
  });

  test('may end at our own length limit', () => {
    const call = callOf(CONTEXT, outcome({ doneReason: 'length', outputTokens: 512 }));
    expect(call).toMatchObject({ status: 'valid', doneReason: 'length' });
  });

  test.each([
    [15, null],
    [16, 4],
  ])('with %i tokens has the rate %p', (outputTokens, throughputTokS) => {
    const call = callOf(CONTEXT, outcome({ outputTokens }));
    expect(call).toMatchObject({ status: 'valid', throughputTokS });
    expect(call.tpotMs === null).toBe(throughputTokS === null);
  });

  test('what the server did not tell is unknown', () => {
    const call = callOf(CONTEXT, outcome({ loadMs: null, decodeMs: null }));
    expect(call).toMatchObject({ ttftNetMs: null, overheadMs: null, throughputTokS: null, tpotMs: null });
  });

  test('a load longer than the time to first token is a disagreement of clocks, not a number', () => {
    expect(callOf(CONTEXT, outcome({ loadMs: 600 })).ttftNetMs).toBeNull();
  });

  test('a server that took longer than the client waited shows in the gap', () => {
    expect(callOf(CONTEXT, outcome({ totalMs: 5060 }))).toMatchObject({ status: 'valid', clientGapMs: -10 });
    expect(callOf(CONTEXT, outcome({ totalMs: null })).clientGapMs).toBeNull();
  });

  test.each([
    ['from-0.30.1', 300, 2000],
    ['from-0.30.1', 0, 3000],
    ['from-0.30.1', null, null],
    ['from-0.30.1', 900, null],
    ['0.30.0', null, 3000],
    ['0.30.0', 300, 3000],
    ['before-0.30', 300, null],
    ['unknown', 300, null],
  ] as const)(
    'prefill rate of Ollama %s with %p tokens cached is %p',
    (durationMeaning, cachedTokens, rate) => {
      const call = callOf({ ...CONTEXT, durationMeaning }, outcome({ cachedTokens }));
      expect(call.prefillTokS).toBe(rate);
      expect(
        callOf({ ...CONTEXT, durationMeaning }, outcome({ cachedTokens, prefillMs: null })).prefillTokS,
      ).toBe(null);
    },
  );

  test('energy is per token, and unknown with few tokens or where power is', () => {
    const gpu = makeGpuEvidence({ energyJoules: 1200 });
    const energyOf = (tokens: number, evidence: Call['gpu']) =>
      callOf({ ...CONTEXT, gpu: evidence }, outcome({ outputTokens: tokens })).joulesPerToken;
    expect(energyOf(400, gpu)).toBe(3);
    expect(energyOf(15, gpu)).toBeNull();
    expect(energyOf(400, makeGpuEvidence({ energyJoules: null }))).toBeNull();
    expect(callOf({ ...CONTEXT, gpu }, outcome({})).gpu).toEqual(gpu);
  });
});

describe('a failed call', () => {
  test.each([
    ['no done record', outcome(null), 'the stream ended without a done record'],
    ['told by the client', outcome(null, { failure: 'ECONNRESET' }), 'ECONNRESET'],
    [
      'a load reply',
      outcome({ doneReason: 'load', outputTokens: null }),
      'the server answered with done_reason load instead of text',
    ],
    ['no tokens', outcome({ outputTokens: null }, { content: '' }), 'the answer has no tokens'],
    ['no tokens, counted', outcome({ outputTokens: 0 }, { content: '' }), 'the answer has no tokens'],
    [
      'text that was not counted',
      outcome({ outputTokens: null }),
      "Ollama did not count the answer's tokens",
    ],
    [
      'thinking alone',
      outcome({ doneReason: 'length', outputTokens: 512 }, { content: ' \n' }),
      'the answer is empty: its 512 tokens are thinking, tool calls or white space (done_reason length)',
    ],
    [
      'a full context',
      outcome({ doneReason: 'length', outputTokens: 100 }),
      'the context was full after 100 tokens, before the length limit of 512',
    ],
  ])('%s carries its reason', (_, seen, failure) => {
    expect(callOf(CONTEXT, seen)).toMatchObject({ status: 'failed', reason: failure });
  });

  test('keeps what the client saw', () => {
    expect(callOf(CONTEXT, outcome(null))).toMatchObject({
      ttftMs: 450.123,
      ttfoMs: 470.5,
      e2eMs: 5050,
      textLines: 390,
      textSpanMs: 4598.877,
      cpuShare: 0.25,
      throughputTokS: null,
      decodeMs: null,
      clientGapMs: null,
    });
  });

  const brokenOff = (content: string, more: Partial<ChatOutcome> = {}) =>
    callOf(CONTEXT, outcome(null, { content, textLines: 40, ...more })).reason;

  test.each([
    ['a word', 'Numbers: ', ' ok', 31, '"ok"'],
    ['a word in lines', 'Numbers:', 'ok\n', 31, '"ok"'],
    ['a sign', '', '\u{1F600}', 40, '"\u{1F600}"'],
    ['several words', 'a ', 'to be ', 31, '"tobe"'],
  ])('that broke off after repeating %s names it', (_, start, fragment, times, named) => {
    const content = start + fragment.repeat(times);
    const likely = `; it had repeated ${named} more than 30 times`;
    expect(brokenOff(content)).toBe(`the stream ended without a done record${likely}`);
    expect(brokenOff(content, { failure: 'No end came', failureKind: 'stream' })).toBe(
      `No end came${likely}`,
    );
  });

  test('that broke off in white space says so', () => {
    expect(brokenOff(`words${'\n'.repeat(2000)}`)).toBe(
      'the stream ended without a done record; it had gone on in white space',
    );
  });

  test('names no repetition that cannot be the reason', () => {
    const plain = 'the stream ended without a done record';
    expect(brokenOff('ok '.repeat(30))).toBe(plain);
    expect(brokenOff(`${'ok '.repeat(31)} and on`)).toBe(plain);
    expect(brokenOff('')).toBe(plain);
    expect(brokenOff('ok '.repeat(40), { textLines: 30 })).toBe(plain);
    expect(brokenOff('ok '.repeat(40), { failure: 'too slow', failureKind: 'timeout' })).toBe('too slow');
  });

  test('that was never sent has no number at all', () => {
    const { agent, stage, run, phase, position, cold, startedAt } = CONTEXT;
    const place = { agent, stage, run, phase, position, cold, startedAt };
    const call = unsentCall(place, 'not sent: stage analysis of this run failed');
    const numbers = Object.entries(call).filter(
      ([key, value]) => typeof value === 'number' && !['run', 'position', 'retries'].includes(key),
    );
    expect(numbers).toEqual([]);
    expect(call.status).toBe('failed');
  });
});
