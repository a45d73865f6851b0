import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { callLine, estimateLine, totalsLines } from '../../src/report/log.ts';
import { makeAgent, makeCall, makeFailedCall, makeResults } from '../support/results.ts';
import { commandsIn, hostileText } from './hostile.ts';

describe('a call', () => {
  test('is one line with its figures', () => {
    const call = makeCall({
      agent: 'chimera',
      stage: 'report',
      run: 3,
      ttftMs: 412,
      throughputTokS: 115.87,
      e2eMs: 4961,
    });
    expect(callLine(call, 12, 24)).toBe(
      '12/24 chimera · report · run 3: TTFT 412 ms, 115.9 tok/s, 512 tokens (length), 5.0 s',
    );
  });

  test('that failed tells its reason and no number', () => {
    expect(callLine(makeFailedCall({ run: 2 }), 3, 24)).toBe(
      '3/24 baseline · analysis · run 2: FAILED: the stream ended without a done record',
    );
  });

  test('says when it is a warm-up, and when it is cold', () => {
    expect(callLine(makeCall({ phase: 'warmup', cold: true }), 1, 24)).toContain(
      '· warm-up 1, cold start: TTFT',
    );
  });

  test('with unknown figures shows dashes', () => {
    const call = makeCall({
      ttftMs: null,
      throughputTokS: null,
      outputTokens: null,
      doneReason: null,
      e2eMs: null,
    });
    expect(callLine(call, 1, 1)).toBe('1/1 baseline · analysis · run 1: TTFT –, –, – tokens, –');
  });

  test('never carries a workflow command', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (agent, failure, doneReason) => {
        const lines = [
          callLine(makeFailedCall({ agent, failure }), 1, 1),
          callLine(makeCall({ agent, stage: agent, doneReason }), 1, 1),
          ...totalsLines(makeResults({ agents: [makeAgent({ name: agent })], interruption: failure })),
        ];
        expect(lines.flatMap(commandsIn)).toEqual([]);
        expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
      }),
    );
  });
});

test('totals name every agent and stage, then the session', () => {
  expect(totalsLines(makeResults())).toEqual([
    'baseline · analysis: median 117.2 tok/s, TTFT net of load 281 ms (n = 3)',
    'baseline · report: median 112.4 tok/s, TTFT net of load 159 ms (n = 3)',
    'chimera · analysis: median 117.2 tok/s, TTFT net of load 281 ms (n = 3)',
    'chimera · report: median 112.4 tok/s, TTFT net of load 159 ms (n = 3)',
    '16 calls, 0 failed, in 2 min 14 s',
  ]);
  expect(totalsLines(makeResults({ interruption: 'cancelled' })).at(-1)).toMatch(/; interrupted: cancelled$/);
});

test('an estimate says what it knows', () => {
  const plan = { calls: 24, numPredict: 512 };
  expect(estimateLine({ ...plan, perCallMs: null, timeBudgetMs: null })).toBe(
    '24 calls of at most 512 tokens: how long they take is known after the first; no time budget',
  );
  expect(estimateLine({ ...plan, perCallMs: 5000, timeBudgetMs: 1_800_000 })).toBe(
    '24 calls of at most 512 tokens: about 2 min 0 s at 5.0 s a call; time budget 30 min 0 s',
  );
  expect(estimateLine({ ...plan, perCallMs: 5000, timeBudgetMs: 60_000 })).toMatch(
    /too short for all of them$/,
  );
});
