import { describe, expect, test } from '@jest/globals';
import { estimateFromResults, meanDurationMs, plannedCalls } from '../../src/bench/estimate.ts';
import { fakeSettings } from '../support/fakePorts.ts';
import { makeAgent, makeCall, makeFailedCall, makeResults } from '../support/results.ts';

const settings = (inputs: Readonly<Record<string, string>> = {}) => fakeSettings(inputs).benchmark;
const earlier = (...calls: ReturnType<typeof makeCall>[]) => makeResults({ agents: [makeAgent()], calls });
const analysis = (e2eMs: number | null) => makeCall({ stage: 'analysis', e2eMs });
const report = (e2eMs: number | null) => makeCall({ stage: 'report', e2eMs });

test('plannedCalls counts every stage of every run of every agent, warm-ups included', () => {
  expect(plannedCalls(settings({ runs: '5', 'warmup-runs': '2', agents: '{ a: {}, b: {} }' }))).toBe(
    2 * 2 * 7,
  );
});

describe('estimateFromResults', () => {
  test('takes the mean of each stage as often as it will run', () => {
    const known = earlier(analysis(1000), analysis(3000), report(500));
    expect(estimateFromResults(settings({ runs: '3' }), known)).toBe(4 * 2000 + 4 * 500);
  });

  test('a failed call took its time as well; one that was never sent took none', () => {
    const known = earlier(
      analysis(1000),
      makeFailedCall({ stage: 'analysis', e2eMs: 5000 }),
      analysis(null),
      report(500),
    );
    expect(estimateFromResults(settings({ runs: '1' }), known)).toBe(2 * 3000 + 2 * 500);
  });

  test('does not guess what it has not seen', () => {
    expect(estimateFromResults(settings(), earlier(analysis(1000)))).toBeNull();
    expect(estimateFromResults(settings(), earlier(analysis(1000), report(null)))).toBeNull();
    expect(
      estimateFromResults(settings({ agents: '{ new: {} }' }), earlier(analysis(1), report(1))),
    ).toBeNull();
  });
});

test('meanDurationMs is unknown for none', () => {
  expect(meanDurationMs([])).toBeNull();
  expect(meanDurationMs([analysis(10), analysis(20), report(null)])).toBe(15);
});
