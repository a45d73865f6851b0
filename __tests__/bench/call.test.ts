import { describe, expect, test } from '@jest/globals';
import { type CallContext, callOf, unsentCall } from '../../src/bench/call.ts';
import type { ChatOutcome, FinalRecord } from '../../src/model/ports.ts';

const CONTEXT: CallContext = {
  agent: 'baseline',
  stage: 'report',
  run: 2,
  phase: 'measured',
  position: 5,
  cold: false,
  startedAt: '2026-01-01T00:00:00.000Z',
  numPredict: 512,
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
    firstTokenMs: 450.12345,
    firstContentMs: 450.12345,
    endMs: 5050,
    content: 'words',
    final: final === null ? null : { ...FINAL, ...final },
    failure: null,
    httpStatus: null,
    ...more,
  };
}

describe('a valid call', () => {
  test('has its figures with their units', () => {
    expect(callOf(CONTEXT, outcome({}))).toEqual({
      agent: 'baseline',
      stage: 'report',
      run: 2,
      phase: 'measured',
      position: 5,
      cold: false,
      startedAt: '2026-01-01T00:00:00.000Z',
      status: 'valid',
      failure: null,
      doneReason: 'stop',
      ttftMs: 450.123,
      firstContentMs: 450.123,
      ttftNetMs: 350.123,
      e2eMs: 5050,
      serverTotalMs: 5000,
      loadMs: 100,
      prefillMs: 300,
      decodeMs: 4000,
      overheadMs: 600,
      promptTokens: 900,
      cachedTokens: null,
      outputTokens: 400,
      throughputTokS: 100,
      tpotMs: 10,
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
    ['no tokens', outcome({ outputTokens: null }), 'the answer has no tokens'],
    ['no tokens, counted', outcome({ outputTokens: 0 }), 'the answer has no tokens'],
    [
      'thinking alone',
      outcome({ doneReason: 'length', outputTokens: 512 }, { content: ' \n' }),
      'the answer is empty: its 512 tokens are thinking or white space (done_reason length)',
    ],
    [
      'a full context',
      outcome({ doneReason: 'length', outputTokens: 100 }),
      'the context was full after 100 tokens, before the length limit of 512',
    ],
  ])('%s carries its reason', (_, seen, failure) => {
    expect(callOf(CONTEXT, seen)).toMatchObject({ status: 'failed', failure });
  });

  test('keeps what the client saw', () => {
    expect(callOf(CONTEXT, outcome(null))).toMatchObject({
      ttftMs: 450.123,
      throughputTokS: null,
      decodeMs: null,
    });
  });

  test('that was never sent has no number at all', () => {
    const call = unsentCall(CONTEXT, 'not sent: stage analysis of this run failed');
    const numbers = Object.entries(call).filter(
      ([key, value]) => typeof value === 'number' && !['run', 'position'].includes(key),
    );
    expect(numbers).toEqual([]);
    expect(call.status).toBe('failed');
  });
});
