import { describe, expect, test } from '@jest/globals';
import { decide, type Evidence } from '../../src/judge/gate.ts';
import type { Comparison, Judgement, Verdict } from '../../src/model/judgement.ts';
import type { Call } from '../../src/model/results.ts';
import type { PolicySettings } from '../../src/model/settings.ts';
import { makeCall, makeFailedCall } from '../support/results.ts';

const policy = (overrides: Partial<PolicySettings> = {}): PolicySettings => ({
  baselineFile: 'baseline.json',
  updateBaseline: 'auto',
  onMissingBaseline: 'pass',
  failOn: 'regression',
  ...overrides,
});
const POLICIES = (['pass', 'fail'] as const).flatMap((onMissingBaseline) =>
  (['regression', 'never'] as const).map((failOn) => policy({ onMissingBaseline, failOn })),
);

const SUMMARY = { n: 3, mean: 100, median: 100, sampleSd: 1 };

const comparison = (verdict: Verdict, overrides: Partial<Comparison> = {}): Comparison => ({
  agent: 'chimera',
  stage: 'report',
  metric: 'ttft-net',
  gated: true,
  limitPercent: 10,
  baseline: SUMMARY,
  candidate: SUMMARY,
  ratio: verdict === 'unchanged' ? 1 : null,
  verdict,
  reason: verdict.startsWith('not-') ? 'a reason' : null,
  ...overrides,
});

const judgement = (...comparisons: readonly Comparison[]): Judgement => ({
  comparisons,
  hardwareDifferences: [],
  otherDifferences: [],
});

const evidence = (overrides: Partial<Evidence> = {}): Evidence => ({
  interruption: null,
  unmeasured: [],
  judgement: judgement(comparison('unchanged')),
  ...overrides,
});

const of = (...comparisons: readonly Comparison[]) => evidence({ judgement: judgement(...comparisons) });
const gate = (given: Evidence, overrides: Partial<PolicySettings> = {}) => decide(given, policy(overrides));

const unmeasured = (unit: string, ...setAside: readonly Call[]) => ({ unit, setAside });

describe('verdicts and policies', () => {
  test.each<[Verdict, string, boolean[]]>([
    // In the order of POLICIES: pass/regression, pass/never, fail/regression, fail/never.
    ['unchanged', 'unchanged', [true, true, true, true]],
    ['improved', 'improved', [true, true, true, true]],
    ['regressed', 'regressed', [false, true, false, true]],
    ['not-measured', 'not-measured', [false, false, false, false]],
    ['not-comparable', 'not-comparable', [true, true, false, false]],
  ])('%s', (verdict, expected, passed) => {
    const decisions = POLICIES.map((one) => decide(of(comparison(verdict)), one));
    expect(decisions.map((decision) => decision.passed)).toEqual(passed);
    expect(new Set(decisions.map((decision) => decision.verdict))).toEqual(new Set([expected]));
  });

  test('no baseline passes or fails as asked', () => {
    const decisions = POLICIES.map((one) => decide(evidence({ judgement: null }), one));
    expect(decisions.map(({ passed, verdict }) => `${verdict} ${passed}`)).toEqual([
      'no-baseline true',
      'no-baseline true',
      'no-baseline false',
      'no-baseline false',
    ]);
    expect(decisions[0]?.action).toBe('Store a baseline to let the next run compare.');
    expect(decisions[2]?.action).toBe('Store a baseline, or set on-missing-baseline to pass.');
  });

  test.each<[string, Partial<Evidence>, string]>([
    [
      'an interruption',
      { interruption: 'The job was cancelled (SIGINT).' },
      'The session was interrupted: The job was cancelled (SIGINT).',
    ],
    [
      'too few valid calls',
      {
        unmeasured: [unmeasured('chimera · report has 1 of 3'), unmeasured('chimera · analysis has 0 of 3')],
      },
      'Not measured: too few valid calls: chimera · report has 1 of 3; chimera · analysis has 0 of 3.',
    ],
  ])('%s fails whatever the policy and whatever else was found', (_, gap, summary) => {
    const everything = judgement(comparison('regressed'), comparison('improved'), comparison('unchanged'));
    for (const one of POLICIES) {
      for (const found of [everything, null]) {
        expect(decide(evidence({ ...gap, judgement: found }), one)).toEqual({
          verdict: 'not-measured',
          passed: false,
          summary,
          action: 'This says nothing about the change: mend the cause and run again.',
          regressions: [],
          improvements: [],
          lost: [],
        });
      }
    }
  });
});

describe('too few valid calls', () => {
  const tenant = makeCall({
    status: 'invalid',
    marks: ['gpu-tenant'],
    reason: 'another process held 6.1 GiB of GPU memory',
  });
  const failed = makeFailedCall();

  test('are told with their reasons, and with what may help', () => {
    const given = evidence({
      unmeasured: [unmeasured('baseline · report has 1 of 3', tenant, failed, tenant)],
    });
    expect(gate(given)).toMatchObject({
      verdict: 'not-measured',
      passed: false,
      summary:
        'Not measured: too few valid calls: baseline · report has 1 of 3 (2 invalid: another process held 6.1 GiB of GPU memory; 1 failed: the stream ended without a done record).',
      action: 'This says nothing about the change: keep other programs off the GPU and run again.',
    });
  });

  test('of many stages are told with the reasons of three', () => {
    const units = ['a', 'b', 'c', 'd', 'e'].map((stage) => unmeasured(`x · ${stage} has 0 of 3`, failed));
    const { summary, action } = gate(evidence({ unmeasured: units }));
    expect(summary.match(/1 failed/g)).toHaveLength(3);
    expect(summary).toMatch(/; x · d has 0 of 3; x · e has 0 of 3\.$/);
    expect(action).toBe('This says nothing about the change: mend the cause and run again.');
  });

  test('are not what an interruption is told by', () => {
    const given = evidence({ interruption: 'Over.', unmeasured: [unmeasured('a', tenant)] });
    expect(gate(given)).toMatchObject({
      summary: 'The session was interrupted: Over.',
      action: 'This says nothing about the change: mend the cause and run again.',
    });
  });
});

describe('several comparisons', () => {
  test('one regression decides, and names itself alone', () => {
    const slow = comparison('regressed', { agent: 'tuned' });
    const decision = gate(of(comparison('improved'), slow, comparison('unchanged')));
    expect(decision).toMatchObject({
      verdict: 'regressed',
      passed: false,
      regressions: [slow],
      summary: '1 of 3 gated metrics is slower than its limit allows.',
      action:
        'Find the cause; if the new level is meant, store it: run once on the default branch with update-baseline set to always, or commit the new baseline file.',
    });
    expect(decision.improvements).toHaveLength(1);
  });

  test('one that gained makes it faster, where none lost', () => {
    expect(gate(of(comparison('improved'), comparison('unchanged')))).toMatchObject({
      verdict: 'improved',
      summary: '1 of 2 gated metrics is faster, none is slower than its limit allows.',
      action: 'No action needed.',
    });
  });

  test.each([
    [[comparison('unchanged')], 'None of 1 gated metric is slower than its limit allows.'],
    [
      [comparison('unchanged'), comparison('unchanged'), comparison('not-comparable')],
      'None of 2 gated metrics is slower than its limit allows. 1 more could not be compared.',
    ],
    [
      [comparison('regressed'), comparison('regressed'), comparison('not-comparable')],
      '2 of 2 gated metrics are slower than their limit allows. 1 more could not be compared.',
    ],
    [
      [comparison('improved'), comparison('improved')],
      '2 of 2 gated metrics are faster, none is slower than its limit allows.',
    ],
  ])('counts what was compared, and what was not', (comparisons, summary) => {
    expect(gate(of(...comparisons)).summary).toBe(summary);
  });

  test('metrics that only inform decide nothing', () => {
    const informs = { gated: false, metric: 'e2e' } as const;
    const decision = gate(
      of(comparison('unchanged'), comparison('regressed', informs), comparison('not-measured', informs)),
    );
    expect(decision).toMatchObject({ verdict: 'unchanged', passed: true, regressions: [] });
  });

  test('a single one that was lost fails, though all others are well', () => {
    const lost = comparison('not-measured', { stage: 'analysis' });
    const alive = comparison('unchanged', { stage: 'analysis', metric: 'throughput' });
    expect(gate(of(comparison('improved'), alive, lost), { failOn: 'never' })).toMatchObject({
      verdict: 'not-measured',
      passed: false,
      summary: 'Not measured: chimera · analysis · ttft-net (a reason).',
      action: 'Bring back what the baseline has, or accept the loss by updating the baseline.',
    });
  });

  test('a regression that only informs, by policy, does not let a lost one pass', () => {
    const tolerated = gate(of(comparison('regressed')), { failOn: 'never' });
    expect(tolerated.passed).toBe(true);
    expect(tolerated.action).toMatch(/^This passes because fail-on is never\. Find the cause/);
    const lost = comparison('not-measured', { stage: 'analysis' });
    expect(gate(of(comparison('regressed'), lost), { failOn: 'never' }).action).toMatch(/^Find the cause/);
    expect(gate(of(comparison('regressed'), lost), { failOn: 'never' })).toMatchObject({
      verdict: 'regressed',
      passed: false,
      summary:
        '1 of 1 gated metric is slower than its limit allows. Not measured: chimera · analysis (a reason).',
    });
  });

  test('lost metrics are told by reason, and a stage that is gone once', () => {
    const lost = (stage: string, metric: Comparison['metric'], reason: string) =>
      comparison('not-measured', { stage, metric, reason });
    const { summary } = gate(
      of(
        lost('analysis', 'throughput', 'gone'),
        lost('analysis', 'ttft-net', 'gone'),
        lost('report', 'throughput', 'too short'),
        comparison('unchanged', { stage: 'report' }),
      ),
    );
    expect(summary).toBe(
      'Not measured: chimera · analysis (gone); chimera · report · throughput (too short).',
    );
  });
});

describe('nothing to compare', () => {
  const ACTION = 'Store a baseline measured on this machine with these agents and prompts.';

  test('other hardware is named as the cause', () => {
    const other = judgement(comparison('not-comparable', { reason: 'other hardware' }));
    const hardware = { ...other, hardwareDifferences: [{ what: 'GPU', before: 'a', after: 'b' }] };
    expect(gate(evidence({ judgement: hardware }))).toMatchObject({
      verdict: 'not-comparable',
      summary: 'The baseline was measured on other hardware, so nothing was compared.',
      action: ACTION,
    });
  });

  test('so is an Ollama that measures something else, with what to do about it', () => {
    const reason = 'Ollama 0.30 changed what it measures (0.29.1 → 0.33.0)';
    const informs = comparison('improved', { gated: false, metric: 'e2e' });
    const found = {
      ...judgement(comparison('not-comparable', { reason }), informs),
      otherDifferences: [
        { what: "meaning of Ollama's times", before: 'before 0.30 (0.29.1)', after: 'since 0.30 (0.33.0)' },
      ],
    };
    expect(gate(evidence({ judgement: found }))).toMatchObject({
      verdict: 'not-comparable',
      passed: true,
      summary: `Nothing gated could be compared: ${reason}.`,
      action: 'Store a new baseline measured with this Ollama.',
    });
    expect(gate(evidence({ judgement: found }), { onMissingBaseline: 'fail' }).passed).toBe(false);
  });

  test('another workload is no pass in disguise', () => {
    const advisory = comparison('regressed', { gated: false, reason: 'workload changed' });
    expect(gate(of(advisory))).toMatchObject({
      verdict: 'not-comparable',
      regressions: [],
      summary:
        'The prompts are of another length than those of the baseline, so no change was held to its limit.',
    });
    expect(gate(of(advisory), { onMissingBaseline: 'fail' }).passed).toBe(false);
  });

  test('otherwise the reasons are given, each once', () => {
    const one = comparison('not-comparable', { reason: 'new: the baseline lacks it', baseline: null });
    expect(gate(of(one, one))).toMatchObject({
      summary: 'No gated metric could be compared: new: the baseline lacks it.',
      action: ACTION,
    });
  });

  test('an empty judgement is no pass in disguise', () => {
    expect(gate(of())).toMatchObject({ verdict: 'not-comparable' });
    expect(gate(of(), { onMissingBaseline: 'fail' }).passed).toBe(false);
  });
});
