import { describe, expect, test } from '@jest/globals';
import type { Call } from '../../src/model/results.ts';
import { callLine, estimateLine, totalsLines } from '../../src/report/log.ts';
import { fc } from '../support/properties.ts';
import { makeAgent, makeCall, makeFailedCall, makeResults } from '../support/results.ts';
import { commandsIn, hostileText } from './hostile.ts';
import { makeInvalid, troubledResults } from './troubled.ts';

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

  test('that makes up for a lost one is counted on top of the plan', () => {
    expect(callLine(makeCall({ run: 6 }), 26, 24)).toMatch(/^\+2 baseline · analysis · run 6: TTFT /);
  });

  test('that failed tells its reason and no number', () => {
    expect(callLine(makeFailedCall({ run: 2 }), 3, 24)).toBe(
      '3/24 baseline · analysis · run 2: FAILED: the stream ended without a done record',
    );
  });

  test.each<[Partial<Call>, string]>([
    [{ phase: 'warmup' }, '· warm-up 1: TTFT 530 ms, 117.4 tok/s'],
    [{ phase: 'cold', cold: true, loadMs: 4293 }, '· cold start 1: TTFT 530 ms, load 4293 ms, 117.4 tok/s'],
    [{ run: 2, cold: true, loadMs: 4105 }, '· run 2, reload: TTFT 530 ms, load 4105 ms, 117.4 tok/s'],
  ])('%j says what it is, and a load is timed', (overrides, words) => {
    expect(callLine(makeCall(overrides), 1, 24)).toContain(words);
  });

  test('that is invalid says so before any figure, with its reason', () => {
    const call = makeInvalid(makeCall(), ['cache-hit'], '961 of 980 prompt tokens came from the cache');
    expect(callLine(call, 3, 24)).toBe(
      '3/24 baseline · analysis · run 1: INVALID: 961 of 980 prompt tokens came from the cache (not counted: TTFT 530 ms, 117.4 tok/s, 512 tokens (length), 4.9 s)',
    );
  });

  test('tells how often it was sent again', () => {
    expect(callLine(makeCall({ retries: 2 }), 1, 24)).toMatch(/, 4\.9 s, after 2 attempts that failed$/);
    expect(callLine(makeFailedCall({ retries: 1 }), 1, 24)).toContain(
      'FAILED, after 1 attempt that failed: the',
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
          callLine(makeFailedCall({ agent, reason: failure }), 1, 1),
          callLine(makeCall({ agent, stage: agent, doneReason }), 1, 1),
          callLine(makeInvalid(makeCall({ agent, doneReason }), ['gpu-tenant'], failure), 1, 1),
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
    'baseline · analysis, cold start: median TTFT 4574 ms, of which load 4293 ms (n = 1)',
    'chimera · analysis, cold start: median TTFT 4574 ms, of which load 4293 ms (n = 1)',
    '18 calls: 18 valid, 0 invalid, 0 failed, in 2 min 14 s',
  ]);
  expect(totalsLines(makeResults({ interruption: 'cancelled' })).at(-1)).toMatch(/; interrupted: cancelled$/);
});

test('totals name what made calls invalid', () => {
  const lines = totalsLines(troubledResults());
  expect(lines).toContain(
    "4 invalid calls: another GPU tenant. A process that is not Ollama's came to the GPU, or grew there, and took its share.",
  );
  expect(lines.at(-1)).toBe('35 calls: 26 valid, 7 invalid, 2 failed, in 2 min 14 s');
});

test('an estimate says what it knows', () => {
  const plan = { calls: 24, numPredict: 512 };
  expect(estimateLine({ ...plan, perCallMs: null, timeBudgetMs: null })).toBe(
    '24 calls of at most 512 tokens: how long they take is known after the first; no time budget',
  );
  expect(estimateLine({ ...plan, perCallMs: 5000, timeBudgetMs: 1_800_000 })).toBe(
    '24 calls of at most 512 tokens: about 2 min 0 s at 5.0 s a call; time budget 30 min 0 s',
  );
  expect(estimateLine({ ...plan, coldStarts: 2, blocks: 4, perCallMs: null, timeBudgetMs: null })).toMatch(
    /^24 calls of at most 512 tokens, 2 cold starts among them, in 4 blocks: /,
  );
  expect(estimateLine({ ...plan, perCallMs: 5000, timeBudgetMs: 60_000 })).toMatch(
    /too short for all of them$/,
  );
});
