import { describe, expect, test } from '@jest/globals';
import { estimateFromRecord, meanDurationMs, plannedCalls } from '../../src/bench/estimate.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import { fakeSettings } from '../support/fakePorts.ts';
import { makeAgent, makeCall, makeFailedCall, makeResults } from '../support/results.ts';

const settings = (inputs: Readonly<Record<string, string>> = {}) => fakeSettings(inputs).benchmark;
const earlier = (...calls: ReturnType<typeof makeCall>[]) =>
  recordOf(makeResults({ agents: [makeAgent()], calls }), '');
const analysis = (e2eMs: number | null) => makeCall({ stage: 'analysis', e2eMs });
const report = (e2eMs: number | null) => makeCall({ stage: 'report', e2eMs });

test('plannedCalls counts every cold start, and every stage of every run of every agent', () => {
  const inputs = { runs: '5', 'warmup-runs': '2', 'cold-starts': '3', agents: '{ a: {}, b: { top_k: 1 } }' };
  expect(plannedCalls(settings(inputs))).toBe(2 * 3 + 2 * 2 * 7);
});

test('plannedCalls counts the warm-ups of every block', () => {
  const inputs = { runs: '4', agents: '{ a: {}, b: { num_gpu: 9 } }' };
  expect(plannedCalls(settings(inputs))).toBe(2 + 2 * (2 + 1 + 4 + 4));
});

describe('estimateFromRecord', () => {
  test('takes the mean of each stage as often as it will run', () => {
    const known = earlier(analysis(1000), analysis(3000), report(500));
    expect(estimateFromRecord(settings({ runs: '3', 'cold-starts': '0' }), known)).toBe(4 * 2000 + 4 * 500);
  });

  test('takes a cold start as much longer as its first token came later, and without any the pace of warm calls', () => {
    const late = { ttftMs: 8530, e2eMs: 12_000 };
    const cold = makeCall({ stage: 'analysis', phase: 'cold', cold: true, ...late });
    const inputs = settings({ runs: '1', 'cold-starts': '2' });
    expect(estimateFromRecord(inputs, earlier(cold, analysis(1000), report(500)))).toBe(
      2 * (1000 + 8000) + 2 * 1500,
    );
    expect(estimateFromRecord(inputs, earlier(analysis(1000), report(500)))).toBe(2 * 1000 + 2 * 1500);
    expect(estimateFromRecord(inputs, earlier(cold, report(500)))).toBeNull();
  });

  test('takes the warm-ups of a block that is opened again', () => {
    const agents = [makeAgent({ name: 'a' }), makeAgent({ name: 'b' })];
    const calls = agents.flatMap(({ name }) =>
      ['analysis', 'report'].map((stage) => makeCall({ agent: name, stage, e2eMs: 100 })),
    );
    const inputs = settings({ runs: '4', 'cold-starts': '0', agents: '{ a: {}, b: { num_gpu: 9 } }' });
    expect(estimateFromRecord(inputs, recordOf(makeResults({ agents, calls }), ''))).toBe(
      100 * 2 * (2 + 1 + 4 + 4),
    );
  });

  test('is of calls that count: a failed one is stored as a number alone', () => {
    const known = earlier(
      analysis(1000),
      makeFailedCall({ stage: 'analysis', e2eMs: 5000 }),
      analysis(null),
      report(500),
    );
    expect(estimateFromRecord(settings({ runs: '1', 'cold-starts': '0' }), known)).toBe(2 * 1000 + 2 * 500);
  });

  test('does not guess what it has not seen', () => {
    expect(estimateFromRecord(settings(), earlier(analysis(1000)))).toBeNull();
    expect(estimateFromRecord(settings(), earlier(analysis(1000), report(null)))).toBeNull();
    expect(
      estimateFromRecord(settings({ agents: '{ new: {} }' }), earlier(analysis(1), report(1))),
    ).toBeNull();
  });
});

test('meanDurationMs is unknown for none', () => {
  expect(meanDurationMs([])).toBeNull();
  expect(meanDurationMs([analysis(10), analysis(20), report(null)])).toBe(15);
});
