import { describe, expect, test } from '@jest/globals';
import { unknownMetrics, unmeasuredUnits } from '../../src/judge/gaps.ts';
import type { Call, Results } from '../../src/model/results.ts';
import { makeResults } from '../support/results.ts';

const changed = (concerns: (call: Call) => boolean, change: Partial<Call>): Results => {
  const results = makeResults();
  return { ...results, calls: results.calls.map((call) => (concerns(call) ? { ...call, ...change } : call)) };
};
const isChimeraReport = (call: Call) => call.agent === 'chimera' && call.stage === 'report';

describe('unmeasuredUnits', () => {
  test('is empty for a session that was measured', () => {
    expect(unmeasuredUnits(makeResults())).toEqual([]);
  });

  test.each([
    ['failed', { status: 'failed', failure: 'no answer' }],
    ['cold', { cold: true }],
    ['warm-up', { phase: 'warmup' }],
  ] as const)('counts no %s call', (_, change) => {
    expect(unmeasuredUnits(changed((call) => isChimeraReport(call) && call.run > 1, change))).toEqual([
      'chimera · report has 1 of 2',
    ]);
  });

  test('names a stage that was never reached', () => {
    expect(unmeasuredUnits({ ...makeResults(), calls: [] })).toEqual([
      'baseline · analysis has 0 of 2',
      'baseline · report has 0 of 2',
      'chimera · analysis has 0 of 2',
      'chimera · report has 0 of 2',
    ]);
  });
});

describe('unknownMetrics', () => {
  test('is empty where every gated metric has values', () => {
    expect(unknownMetrics(makeResults())).toEqual([]);
  });

  test('says what answers too short for a rate need', () => {
    expect(unknownMetrics(changed(isChimeraReport, { throughputTokS: null, tpotMs: null }))).toEqual([
      'chimera · report has too few values of throughput to be compared; a call has a rate from 16 answer tokens on: raise num-predict, or ask for longer answers.',
    ]);
  });

  test('is silent about metrics that only inform, and about stages that were not measured at all', () => {
    expect(unknownMetrics(changed(isChimeraReport, { prefillMs: null, loadMs: null }))).toEqual([]);
    expect(unknownMetrics({ ...makeResults(), calls: [] })).toEqual([]);
  });
});
