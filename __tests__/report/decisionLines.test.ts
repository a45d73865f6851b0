import { describe, expect, test } from '@jest/globals';
import type { Comparison, GateDecision } from '../../src/model/judgement.ts';
import { comparisonLine, decisionLines } from '../../src/report/decisionLines.ts';

const summary = (median: number) => ({ n: 3, mean: median, median, sampleSd: 1 });

const SLOWER: Comparison = {
  agent: 'chimera',
  stage: 'report',
  metric: 'ttft-net',
  gated: true,
  limitPercent: 10,
  baseline: summary(412),
  candidate: summary(487),
  ratio: 487 / 412,
  verdict: 'regressed',
  reason: null,
};

describe('comparisonLine', () => {
  test.each<[Partial<Comparison>, string]>([
    [{}, 'chimera · report · TTFT net of load: 412 → 487 ms, +18.2 % (limit +10 %): regressed'],
    [
      {
        metric: 'throughput',
        baseline: summary(115.9),
        candidate: summary(116),
        ratio: 1.001,
        limitPercent: 3,
        verdict: 'unchanged',
      },
      'chimera · report · throughput: 115.9 → 116.0 tok/s, +0.1 % (limit −3 %): unchanged',
    ],
    [
      { gated: false, reason: 'workload changed: 900 → 1800 prompt tokens' },
      'chimera · report · TTFT net of load: 412 → 487 ms, +18.2 % (informs only): not gated (workload changed: 900 → 1800 prompt tokens)',
    ],
    [
      {
        candidate: null,
        ratio: null,
        verdict: 'not-measured',
        reason: 'the baseline has it, this session does not',
      },
      'chimera · report · TTFT net of load: 412 ms → –, – (limit +10 %): not-measured (the baseline has it, this session does not)',
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
  };

  test('tell the outcome, each regression, and what to do', () => {
    expect(decisionLines(decision)).toEqual([
      'FAILED (regressed): 1 of 8 gated metrics is slower than its limit allows.',
      'chimera · report · TTFT net of load: 412 → 487 ms, +18.2 % (limit +10 %): regressed',
      'Find the cause.',
    ]);
  });

  test('a gate that is off passes, and still tells what it saw', () => {
    const [first, second] = decisionLines({ ...decision, passed: true });
    expect(first).toBe('Passed (regressed): 1 of 8 gated metrics is slower than its limit allows.');
    expect(second).toContain('+18.2 %');
  });
});
