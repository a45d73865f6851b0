import { describe, expect, test } from '@jest/globals';
import type { Comparison, GateDecision, Level } from '../../src/model/judgement.ts';
import { comparisonLine, decisionLines } from '../../src/report/decisionLines.ts';

const level = (value: number, sessions = 1): Level => ({ value, sessions, calls: 5 * sessions });

const SLOWER: Comparison = {
  agent: 'chimera',
  stage: 'report',
  metric: 'ttft-net',
  gated: true,
  limit: { percent: 10, floor: 5 },
  before: level(412, 10),
  after: level(487),
  ratio: 487 / 412,
  interval: [1.149, 1.216],
  p: 1e-9,
  pFamily: 1e-8,
  smallestVisiblePercent: 12.8,
  noise: { betweenPercent: 1.2, withinPercent: 0.3, sessions: 10, source: 'history' },
  verdict: 'regressed',
  reason: null,
};

describe('comparisonLine', () => {
  test.each<[Partial<Comparison>, string]>([
    [
      {},
      'chimera · report · TTFT net of load: 412 → 487 ms, +18.2 % [+14.9, +21.6] (limit +10 %): regressed',
    ],
    [
      {
        metric: 'throughput',
        before: level(115.9, 10),
        after: level(116),
        ratio: 1.001,
        interval: [0.996, 1.006],
        limit: { percent: 3, floor: 0.5 },
        verdict: 'unchanged',
      },
      'chimera · report · throughput: 115.9 → 116.0 tok/s, +0.1 % [−0.4, +0.6] (limit −3 %): unchanged',
    ],
    [
      { gated: false, reason: 'workload changed: 900 → 1800 prompt tokens' },
      'chimera · report · TTFT net of load: 412 → 487 ms, +18.2 % [+14.9, +21.6] (informs only): not gated (workload changed: 900 → 1800 prompt tokens)',
    ],
    [
      {
        after: null,
        ratio: null,
        interval: null,
        verdict: 'not-measured',
        reason: 'the baseline has it, this session does not',
      },
      'chimera · report · TTFT net of load: 412 ms → –, – (limit +10 %): not-measured (the baseline has it, this session does not)',
    ],
    [
      {
        metric: 'success-rate',
        before: level(1, 10),
        after: level(0.6),
        ratio: null,
        interval: [0.147, 0.947],
        limit: { percent: 5, floor: 0 },
      },
      'chimera · report · success rate: 100 % → 60 %, 2 of 5 failed, −40 points (true rate 15 to 95 %) (limit −5 points): regressed',
    ],
    [
      { before: level(30, 10), after: level(34), ratio: 34 / 30, verdict: 'unchanged' },
      'chimera · report · TTFT net of load: 30.0 → 34.0 ms, +13.3 % [+14.9, +21.6] (limit +10 % and 5.00 ms): unchanged',
    ],
    [
      { before: level(0.4, 10), after: level(0.6), ratio: 1.5, gated: false, limit: null },
      'chimera · report · TTFT net of load: 0.40 → 0.60 ms, – (informs only): not gated',
    ],
  ])('%o', (overrides, line) => {
    expect(comparisonLine({ ...SLOWER, ...overrides })).toBe(line);
  });

  test('no name acts in the log of a runner', () => {
    const line = comparisonLine({ ...SLOWER, agent: 'a\n::error::b', stage: '##[group]c' });
    expect(line).not.toMatch(/\n|::|##\[/);
  });
});

describe('decisionLines', () => {
  const decision: GateDecision = {
    verdict: 'regressed',
    passed: false,
    summary: '1 of 8 gated metrics is slower than its limit allows.',
    action: 'Find the cause.',
    regressions: [SLOWER],
    improvements: [],
    lost: [],
    open: [],
    accepted: null,
    acceptanceNote: null,
  };

  test('tell the outcome, each regression, and what to do', () => {
    expect(decisionLines(decision)).toEqual([
      'FAILED (regressed): 1 of 8 gated metrics is slower than its limit allows.',
      'chimera · report · TTFT net of load: 412 → 487 ms, +18.2 % [+14.9, +21.6] (limit +10 %): regressed',
      'Find the cause.',
    ]);
  });

  test('a gate that is off passes, and still tells what it saw', () => {
    const [first, second] = decisionLines({ ...decision, passed: true });
    expect(first).toBe('Passed (regressed): 1 of 8 gated metrics is slower than its limit allows.');
    expect(second).toContain('+18.2 %');
  });

  test('what the noise left open is told where it is the verdict', () => {
    const open: Comparison = { ...SLOWER, verdict: 'inconclusive', reason: 'only 1 stored session' };
    const lines = decisionLines({ ...decision, verdict: 'inconclusive', regressions: [], open: [open] });
    expect(lines[1]).toMatch(/: inconclusive \(only 1 stored session\)$/);
    expect(decisionLines({ ...decision, open: [open] })).toHaveLength(3);
  });

  test('who accepted it and why, and why a label does not count', () => {
    const accepted = { by: 'octo', reason: 'meant\n::error::', at: '2025-11-14T19:41:10Z', pullRequest: 7 };
    const lines = decisionLines({ ...decision, accepted, acceptanceNote: 'The label is of an older head.' });
    expect(lines.slice(2, 4)).toEqual([
      'Accepted by octo: meant : :error: :',
      'The label is of an older head.',
    ]);
  });
});
