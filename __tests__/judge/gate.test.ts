import { describe, expect, test } from '@jest/globals';
import { decide, type Evidence } from '../../src/judge/gate.ts';
import type { Comparison, Judgement, Verdict } from '../../src/model/judgement.ts';
import type { Acceptance } from '../../src/model/record.ts';
import type { Call } from '../../src/model/results.ts';
import type { PolicySettings } from '../../src/model/settings.ts';
import { policy } from '../support/records.ts';
import { makeCall, makeFailedCall } from '../support/results.ts';

const ACCEPTED: Acceptance = {
  by: 'mona',
  reason: 'longer contexts are worth it',
  at: '2026-01-01T00:00:00.000Z',
  pullRequest: 7,
};
const NOBODY = { accepted: null, note: null };

const POLICIES = (['auto', 'pass', 'fail'] as const).flatMap((onMissingBaseline) =>
  (['regression', 'inconclusive', 'never'] as const).flatMap((failOn) =>
    (['fail', 'warn'] as const).map((onNotMeasured) => policy({ onMissingBaseline, failOn, onNotMeasured })),
  ),
);

const LEVEL = { value: 100, sessions: 1, calls: 3 };

const comparison = (verdict: Verdict, overrides: Partial<Comparison> = {}): Comparison => ({
  agent: 'chimera',
  stage: 'report',
  metric: 'ttft-net',
  gated: true,
  limit: { percent: 10, floor: 5 },
  before: LEVEL,
  after: LEVEL,
  ratio: verdict === 'unchanged' ? 1 : null,
  interval: null,
  p: null,
  pFamily: null,
  smallestVisiblePercent: null,
  noise: null,
  verdict,
  reason: verdict.startsWith('not-') ? 'a reason' : null,
  ...overrides,
});

const judgement = (...comparisons: readonly Comparison[]): Judgement => ({
  comparisons,
  causes: [],
  hardwareDifferences: [],
  otherDifferences: [],
  history: { sessions: 10, startedAt: '', commit: null, distance: null, ageDays: 1, caution: null },
  against: 'change',
  standing: [],
});

const evidence = (overrides: Partial<Evidence> = {}): Evidence => ({
  interruption: null,
  unmeasured: [],
  judgement: judgement(comparison('unchanged')),
  unseen: null,
  everStored: true,
  acceptance: NOBODY,
  place: { kind: 'pull-request', label: 'benchmark-accepted' },
  ...overrides,
});

const of = (...comparisons: readonly Comparison[]) => evidence({ judgement: judgement(...comparisons) });
const gate = (given: Evidence, overrides: Partial<PolicySettings> = {}) => decide(given, policy(overrides));

const unmeasured = (unit: string, ...setAside: readonly Call[]) => ({ unit, setAside });

describe('verdicts and policies', () => {
  /** Which policies let it pass. */
  const passing = (given: Evidence) => POLICIES.filter((one) => decide(given, one).passed);
  const all = () => true;

  test.each<[Verdict, (one: PolicySettings) => boolean]>([
    ['unchanged', all],
    ['improved', all],
    ['inconclusive', ({ failOn }) => failOn !== 'inconclusive'],
    ['regressed', ({ failOn }) => failOn === 'never'],
    ['not-measured', ({ onNotMeasured }) => onNotMeasured === 'warn'],
    ['not-comparable', ({ onMissingBaseline }) => onMissingBaseline !== 'fail'],
  ])('%s', (verdict, passes) => {
    expect(passing(of(comparison(verdict)))).toEqual(POLICIES.filter(passes));
    const verdicts = POLICIES.map((one) => decide(of(comparison(verdict)), one).verdict);
    expect(new Set(verdicts)).toEqual(new Set([verdict]));
  });

  test.each<[Verdict, (one: PolicySettings) => boolean]>([
    ['unchanged', all],
    ['improved', all],
    ['inconclusive', all],
    ['regressed', all],
    ['not-measured', all],
    // Nothing was seen that could be accepted.
    ['not-comparable', ({ onMissingBaseline }) => onMissingBaseline !== 'fail'],
  ])('%s, and accepted', (verdict, passes) => {
    const given = { ...of(comparison(verdict)), acceptance: { accepted: ACCEPTED, note: null } };
    expect(passing(given)).toEqual(POLICIES.filter(passes));
    for (const one of POLICIES) {
      const decision = decide(given, one);
      expect(decision.verdict).toBe(verdict);
      const hadToBe =
        verdict === 'regressed' ||
        verdict === 'not-measured' ||
        (verdict === 'inconclusive' && one.failOn === 'inconclusive');
      expect(decision.accepted).toEqual(hadToBe ? ACCEPTED : null);
    }
  });

  test('both slower and without something passes only where both may pass', () => {
    const given = of(comparison('regressed'), comparison('not-measured', { stage: 'analysis' }));
    expect(passing(given)).toEqual(
      POLICIES.filter(({ failOn, onNotMeasured }) => failOn === 'never' && onNotMeasured === 'warn'),
    );
    expect(passing({ ...given, acceptance: { accepted: ACCEPTED, note: null } })).toEqual(POLICIES);
  });

  test('why a label does not count is passed on, whatever was found', () => {
    const note = 'The label was set before the last push.';
    const acceptance = { accepted: null, note };
    for (const given of [
      of(comparison('regressed')),
      of(comparison('unchanged')),
      evidence({ judgement: null }),
      evidence({ interruption: 'Over.' }),
    ]) {
      expect(gate({ ...given, acceptance }).acceptanceNote).toBe(note);
      expect(gate({ ...given, acceptance })).toMatchObject({ passed: gate(given).passed, accepted: null });
    }
  });

  test('no baseline passes or fails as asked; by default only where nothing of the kind was ever stored', () => {
    const first = evidence({ judgement: null, everStored: false });
    expect(passing(first)).toEqual(POLICIES.filter(({ onMissingBaseline }) => onMissingBaseline !== 'fail'));
    const vanished = evidence({ judgement: null });
    expect(passing(vanished)).toEqual(
      POLICIES.filter(({ onMissingBaseline }) => onMissingBaseline === 'pass'),
    );
    expect(gate(first)).toMatchObject({
      verdict: 'no-baseline',
      summary: 'Measured, but there is no baseline to compare with.',
      action: 'Store a baseline to let the next run compare.',
    });
    expect(gate(vanished)).toMatchObject({
      verdict: 'no-baseline',
      summary:
        'Measured, but no stored session can be used: this hardware has some, none of them in the history of this commit.',
      action: 'Store a baseline, or set on-missing-baseline to pass.',
    });
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
  ])('%s fails whatever was found and whoever accepts it, but where it is to warn', (_, gap, summary) => {
    const everything = judgement(comparison('regressed'), comparison('improved'), comparison('unchanged'));
    for (const one of POLICIES) {
      for (const found of [everything, null]) {
        for (const acceptance of [NOBODY, { accepted: ACCEPTED, note: null }]) {
          const warns = one.onNotMeasured === 'warn';
          expect(decide(evidence({ ...gap, judgement: found, acceptance }), one)).toEqual({
            verdict: 'not-measured',
            passed: warns,
            summary,
            action: `This says nothing about the change: mend the cause and run again.${warns ? ' It passes because on-not-measured is warn.' : ''}`,
            regressions: [],
            improvements: [],
            lost: [],
            open: [],
            accepted: null,
            acceptanceNote: null,
          });
        }
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
      summary: '1 of 3 gated metrics is slower by more than its limit allows.',
      action:
        'Find the cause; if the loss is intended, add a line "Benchmark-accepted: why" to the text of the pull request, and let someone with write permission set the label benchmark-accepted.',
    });
    expect(decision.improvements).toHaveLength(1);
  });

  test('one that gained makes it faster, where none lost', () => {
    expect(gate(of(comparison('improved'), comparison('unchanged')))).toMatchObject({
      verdict: 'improved',
      summary: '1 of 2 gated metrics is faster, none is slower by more than its limit allows.',
      action: 'No action needed.',
    });
  });

  test.each([
    [[comparison('unchanged')], 'None of 1 gated metric is slower by more than its limit allows.'],
    [
      [comparison('unchanged'), comparison('unchanged'), comparison('not-comparable')],
      'None of 2 gated metrics is slower by more than its limit allows. 1 more could not be compared.',
    ],
    [
      [comparison('regressed'), comparison('regressed'), comparison('not-comparable')],
      '2 of 2 gated metrics are slower by more than their limit allows. 1 more could not be compared.',
    ],
    [
      [comparison('improved'), comparison('improved')],
      '2 of 2 gated metrics are faster, none is slower by more than its limit allows.',
    ],
    [
      [comparison('improved'), comparison('inconclusive'), comparison('unchanged')],
      '1 of 3 gated metrics is left open by the noise, none is proven slower by more than its limit.',
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
      action:
        'Bring back what the baseline has; if it is gone on purpose, add a line "Benchmark-accepted: why" to the text of the pull request, and let someone with write permission set the label benchmark-accepted.',
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
        '1 of 1 gated metric is slower by more than its limit allows. Not measured: chimera · analysis (a reason).',
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

describe('where it is read', () => {
  const slow = of(comparison('regressed'));
  const lost = of(comparison('not-measured'));

  test('on the default branch the accepted level is named, and how to accept a new one', () => {
    const place = { kind: 'default-branch', label: 'x' } as const;
    const level = { ...judgement(comparison('regressed')), against: 'level' as const };
    expect(gate({ ...slow, place, judgement: level })).toMatchObject({
      summary: '1 of 1 gated metric is slower than the accepted level by more than its limit allows.',
      action:
        'Find the cause; if the loss is intended, accept the new level: run once on the default branch with accept-level set to the reason.',
    });
    expect(gate({ ...lost, place }).action).toBe(
      'Bring back what the baseline has; if it is gone on purpose, accept the new level: run once on the default branch with accept-level set to the reason.',
    );
  });

  test('at a desk nobody is asked to set labels', () => {
    const place = { kind: 'elsewhere', label: 'x' } as const;
    expect(gate({ ...slow, place }).action).toBe('Find the cause.');
    expect(gate({ ...lost, place }).action).toBe('Bring back what the baseline has.');
  });

  test('what somebody accepted needs no action', () => {
    const acceptance = { accepted: ACCEPTED, note: null };
    expect(gate({ ...slow, acceptance }).action).toBe('No action needed: mona accepted it.');
  });

  test('what is open says what would tell', () => {
    const open = of(comparison('inconclusive'));
    expect(gate(open)).toMatchObject({
      passed: true,
      open: [{ verdict: 'inconclusive' }],
      action: 'No action needed; more stored sessions (record-sessions) or more runs would tell.',
    });
    expect(gate(open, { failOn: 'inconclusive' })).toMatchObject({
      passed: false,
      action:
        'Run again with more runs, or store more sessions (record-sessions) on the default branch: fail-on is inconclusive.',
    });
  });
});

describe('that calls succeed says nothing of how fast they are', () => {
  const fine = comparison('unchanged', { metric: 'success-rate' });
  const open = comparison('inconclusive', { metric: 'success-rate' });
  const unknown = comparison('not-comparable', { metric: 'throughput', reason: 'an older Ollama' });

  test('so where nothing else could be compared, nothing was', () => {
    expect(gate(of(fine, unknown))).toMatchObject({
      verdict: 'not-comparable',
      passed: true,
      summary: 'No gated metric could be compared: an older Ollama.',
    });
    expect(gate(of(fine, unknown), { onMissingBaseline: 'fail' }).passed).toBe(false);
    const advisory = comparison('unchanged', { gated: false });
    expect(gate(of(fine, advisory))).toMatchObject({
      verdict: 'not-comparable',
      summary: expect.stringContaining('The prompts are of another length'),
    });
  });

  test('but failures fail all the same', () => {
    const worse = comparison('regressed', { metric: 'success-rate' });
    expect(gate(of(worse, unknown))).toMatchObject({ verdict: 'regressed', passed: false });
    expect(gate(of(open, unknown), { failOn: 'inconclusive' })).toMatchObject({
      verdict: 'inconclusive',
      passed: false,
    });
    expect(gate(of(open, unknown), { onMissingBaseline: 'fail' }).passed).toBe(false);
  });
});

describe('nothing to compare', () => {
  const ACTION = 'Store a baseline measured on this machine with these agents and prompts.';

  test('other hardware is named as the cause', () => {
    const other = judgement(comparison('not-comparable', { reason: 'other hardware' }));
    const hardware = { ...other, hardwareDifferences: [{ what: 'GPU', before: 'a', after: 'b' }] };
    const elsewhere = evidence({ judgement: hardware, everStored: false });
    expect(gate(elsewhere)).toMatchObject({
      verdict: 'not-comparable',
      passed: true,
      summary: 'The baseline was measured on other hardware, so nothing was compared.',
      action: ACTION,
    });
    expect(gate(elsewhere, { onMissingBaseline: 'fail' }).passed).toBe(false);
    // Sessions of this very hardware were stored: where are they?
    expect(gate({ ...elsewhere, everStored: true }).passed).toBe(false);
    expect(gate({ ...elsewhere, everStored: true }, { onMissingBaseline: 'pass' }).passed).toBe(true);
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
    const one = comparison('not-comparable', { reason: 'new: the baseline lacks it', before: null });
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
