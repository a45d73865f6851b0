import { describe, expect, test } from '@jest/globals';
import { unknownMetrics, unmeasuredUnits } from '../../src/judge/gaps.ts';
import { cureOf, reasonsOf } from '../../src/judge/setAside.ts';
import type { Call, Results } from '../../src/model/results.ts';
import { makeCall, makeFailedCall, makeResults } from '../support/results.ts';

const changed = (concerns: (call: Call) => boolean, change: Partial<Call>): Results => {
  const results = makeResults();
  return { ...results, calls: results.calls.map((call) => (concerns(call) ? { ...call, ...change } : call)) };
};
const isChimeraReport = (call: Call) => call.agent === 'chimera' && call.stage === 'report';

describe('unmeasuredUnits', () => {
  test('is empty for a session that was measured', () => {
    expect(unmeasuredUnits(makeResults())).toEqual([]);
  });

  test.each<[string, Partial<Call>, number]>([
    ['failed', { status: 'failed', reason: 'no answer' }, 2],
    ['invalid', { status: 'invalid', reason: 'a tenant', marks: ['gpu-tenant'] }, 2],
    ['cold', { cold: true }, 2],
    ['warm-up', { phase: 'warmup' }, 0],
    ['cold start', { phase: 'cold', cold: true }, 0],
  ])('counts no %s call', (_, change, setAside) => {
    const isLater = (call: Call) => isChimeraReport(call) && call.phase === 'measured' && call.run > 1;
    expect(unmeasuredUnits(changed(isLater, change))).toMatchObject([
      { unit: 'chimera · report has 1 of 2', setAside: { length: setAside } },
    ]);
  });

  test('names a stage that was never reached', () => {
    expect(unmeasuredUnits({ ...makeResults(), calls: [] })).toEqual(
      ['baseline · analysis', 'baseline · report', 'chimera · analysis', 'chimera · report'].map((unit) => ({
        unit: `${unit} has 0 of 2`,
        setAside: [],
      })),
    );
  });
});

const invalid = (mark: Call['marks'][number], reason: string) =>
  makeCall({ status: 'invalid', marks: [mark], reason });
const failed = (reason: string) => makeFailedCall({ reason });

describe('reasonsOf', () => {
  test('names the most frequent reasons, one trouble with its differing numbers once', () => {
    expect(
      reasonsOf([
        failed('the stream ended without a done record.'),
        invalid('gpu-tenant', 'another process held 6.1 GiB of GPU memory'),
        failed('HTTP 500'),
        makeCall({ cold: true }),
        invalid('gpu-tenant', 'another process held 12 GiB of GPU memory'),
      ]),
    ).toBe(
      '2 invalid: another process held 6.1 GiB of GPU memory; 1 failed: the stream ended without a done record; 2 more',
    );
  });

  test('keeps failed and invalid apart, whatever the reason', () => {
    expect(reasonsOf([failed('odd'), invalid('runaway', 'odd')])).toBe('1 failed: odd; 1 invalid: odd');
  });

  test('tells of calls that found the model unloaded, and of those without a reason', () => {
    expect(reasonsOf([makeCall({ cold: true })])).toBe('1 cold: the model was not loaded');
    expect(reasonsOf([makeFailedCall({ reason: null })])).toBe('1 failed');
    expect(reasonsOf([])).toBe('');
  });

  test('is one line, however long a reason is', () => {
    const text = reasonsOf([failed(`first line\n  ${'x'.repeat(300)}`)]);
    expect(text).toMatch(/^1 failed: first line x+…$/);
    expect(text.length).toBeLessThanOrEqual(131);
  });
});

describe('cureOf', () => {
  test('is for the mark that most calls have', () => {
    expect(cureOf([invalid('cache-hit', 'a'), invalid('gpu-tenant', 'b'), invalid('gpu-tenant', 'b')])).toBe(
      'keep other programs off the GPU',
    );
  });

  test('blames no mark where more calls failed, or there is none', () => {
    expect(cureOf([invalid('gpu-tenant', 'b'), failed('c'), failed('c')])).toBe('mend the cause');
    expect(cureOf([])).toBe('mend the cause');
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
