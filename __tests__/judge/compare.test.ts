import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { judge } from '../../src/judge/compare.ts';
import { unmeasuredUnits } from '../../src/judge/gaps.ts';
import { decide } from '../../src/judge/gate.ts';
import { durationMeaningOf } from '../../src/model/durationMeaning.ts';
import type { Comparison } from '../../src/model/judgement.ts';
import { migrateResults } from '../../src/model/migration.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import { type Call, type Results, ResultsSchema } from '../../src/model/results.ts';
import { fc } from '../support/properties.ts';
import { makeHistory, policy, rules } from '../support/records.ts';
import { makeAgent, makeCall, makeFailedCall, makeResults, slowed } from '../support/results.ts';

const told = ({ agent, stage, metric, verdict, gated, reason }: Comparison) =>
  `${agent} · ${stage} · ${metric}: ${verdict}${gated ? '' : ' (informs)'}${reason === null ? '' : `: ${reason}`}`;

/** A session against ten like the baseline, a little different from day to day. */
const judged = (baseline: Results, candidate: Results) =>
  judge(makeHistory(10, baseline), recordOf(candidate, ''), rules());

/** What was not simply unchanged, of the metrics of speed that are gated. */
function findings(baseline: Results, candidate: Results): readonly string[] {
  return judged(baseline, candidate)
    .comparisons.filter(({ metric }) => metric === 'throughput' || metric === 'ttft-net')
    .filter(({ verdict, gated }) => verdict !== 'unchanged' || !gated)
    .map(told);
}

function decisionOf(baseline: Results, candidate: Results) {
  return decide(
    {
      interruption: candidate.interruption,
      unmeasured: unmeasuredUnits(candidate),
      judgement: judged(baseline, candidate),
      unseen: null,
      everStored: true,
      acceptance: { accepted: null, note: null },
      place: { kind: 'pull-request', label: 'benchmark-accepted' },
    },
    policy(),
  );
}

const withCalls = (results: Results, change: (call: Call) => Call): Results => ({
  ...results,
  calls: results.calls.map(change),
});
const isReport = (call: Call) => call.agent === 'chimera' && call.stage === 'report';

describe('judge', () => {
  test('compares every compared metric of every stage of every agent, and gates throughput, TTFT net of load and the success rate', () => {
    const { comparisons, hardwareDifferences, otherDifferences } = judged(makeResults(), makeResults());
    // Of the cold starts two more each, for the one stage that they are of.
    expect(comparisons).toHaveLength(2 * 2 * 7 + 2 * 2);
    expect(new Set(comparisons.map(({ verdict }) => verdict))).toEqual(new Set(['unchanged']));
    expect(new Set(comparisons.filter(({ gated }) => gated).map(({ metric }) => metric))).toEqual(
      new Set(['throughput', 'ttft-net', 'success-rate']),
    );
    expect(hardwareDifferences).toEqual([]);
    expect(otherDifferences).toEqual([]);
  });

  test('blames the stage that is slower, with its numbers and its limit', () => {
    const { comparisons } = judged(makeResults(), slowed(makeResults(), 1.2, isReport));
    const regressed = comparisons.filter(({ gated, verdict }) => gated && verdict === 'regressed');
    expect(regressed).toMatchObject([
      {
        ...{ agent: 'chimera', stage: 'report', metric: 'throughput' },
        limit: { percent: 3, floor: 0 },
        before: { sessions: 10, calls: 30 },
        after: { sessions: 1, calls: 3 },
      },
      {
        ...{ agent: 'chimera', stage: 'report', metric: 'ttft-net' },
        limit: { percent: 10, floor: 5 },
        before: { sessions: 10, calls: 30 },
        after: { sessions: 1, calls: 3 },
      },
    ]);
    for (const { ratio, before, after } of regressed) {
      expect(ratio).toBeCloseTo((after?.value ?? 0) / (before?.value ?? 0), 10);
    }
    expect(regressed[0]?.ratio).toBeCloseTo(1 / 1.2, 2);
    expect(regressed[1]?.ratio).toBeCloseTo(1.2, 2);
  });

  test('keeps stages apart: a slow one is not averaged away by a fast one', () => {
    const slow = slowed(makeResults(), 1.2, isReport);
    const both = slowed(slow, 0.7, (call) => call.agent === 'chimera' && call.stage === 'analysis');
    expect(findings(makeResults(), both)).toEqual([
      'chimera · analysis · throughput: improved',
      'chimera · analysis · ttft-net: improved',
      'chimera · report · throughput: regressed',
      'chimera · report · ttft-net: regressed',
    ]);
  });
});

describe('agents and stages that one side lacks', () => {
  const only = (...names: string[]) => makeResults({ agents: names.map((name) => makeAgent({ name })) });

  test('an agent that is gone is not measured, which fails', () => {
    expect(findings(only('baseline', 'chimera'), only('baseline'))).toEqual(
      ['analysis', 'report'].flatMap((stage) =>
        ['throughput', 'ttft-net'].map(
          (metric) =>
            `chimera · ${stage} · ${metric}: not-measured: the baseline has it, this session does not`,
        ),
      ),
    );
    expect(decisionOf(only('baseline', 'chimera'), only('baseline'))).toMatchObject({
      verdict: 'not-measured',
      passed: false,
      summary:
        'Not measured: chimera · analysis, chimera · report (the baseline has it, this session does not).',
      action:
        'Bring back what the baseline has; if it is gone on purpose, add a line "Benchmark-accepted: why" to the text of the pull request, and let someone with write permission set the label benchmark-accepted.',
    });
  });

  test('so is a stage that is gone', () => {
    const [analysis] = makeResults().stages;
    const short = makeResults({ stages: analysis === undefined ? [] : [analysis] });
    expect(
      new Set(
        judged(makeResults(), short)
          .comparisons.filter(({ stage }) => stage === 'report')
          .map(({ verdict }) => verdict),
      ),
    ).toEqual(new Set(['not-measured']));
    expect(decisionOf(makeResults(), short).passed).toBe(false);
  });

  test('a new agent is not comparable, which does not fail, and the others are judged', () => {
    expect(findings(only('baseline'), only('baseline', 'tuned'))).toEqual(
      ['analysis', 'report'].flatMap((stage) =>
        ['throughput', 'ttft-net'].map(
          (metric) => `tuned · ${stage} · ${metric}: not-comparable: new: the baseline lacks it`,
        ),
      ),
    );
    expect(decisionOf(only('baseline'), only('baseline', 'tuned'))).toMatchObject({
      verdict: 'unchanged',
      passed: true,
      summary:
        'None of 6 gated metrics is slower by more than its limit allows. 6 more could not be compared.',
    });
  });

  test('a renamed agent, if only in case, is one that is gone and a new one', () => {
    const decision = decisionOf(only('Chimera'), only('chimera'));
    expect(decision).toMatchObject({ verdict: 'not-measured', passed: false });
    expect(decision.summary).toContain('Chimera · analysis, Chimera · report');
  });

  test('an agent that is gone hides no regression of another', () => {
    const decision = decisionOf(
      only('baseline', 'chimera'),
      slowed(only('baseline'), 1.3, () => true),
    );
    expect(decision).toMatchObject({ verdict: 'regressed', passed: false });
    expect(decision.regressions).toHaveLength(4);
    expect(decision.summary).toBe(
      '4 of 6 gated metrics are slower by more than their limit allows. Not measured: chimera · analysis, chimera · report (the baseline has it, this session does not).',
    );
  });
});

describe('metrics that one side lacks', () => {
  const without = (keys: Partial<Call>, concerns: (call: Call) => boolean = () => true) =>
    withCalls(makeResults(), (call) => (concerns(call) ? { ...call, ...keys } : call));
  const noLoad = { loadMs: null, ttftNetMs: null };
  const TTFT = 'it takes the load_duration that Ollama reports: update Ollama where it reports none';
  const RATE = 'a call has a rate from 16 answer tokens on: raise num-predict, or ask for longer answers';

  test('a server that never told its load is judged by the rest, with a note', () => {
    expect(findings(without(noLoad), without(noLoad))).toEqual(
      ['baseline', 'chimera'].flatMap((agent) =>
        ['analysis', 'report'].map(
          (stage) => `${agent} · ${stage} · ttft-net: not-comparable: neither session has a value; ${TTFT}`,
        ),
      ),
    );
    expect(decisionOf(without(noLoad), without(noLoad))).toMatchObject({
      verdict: 'unchanged',
      passed: true,
    });
  });

  test('one that tells it no longer fails', () => {
    const after = without(noLoad, isReport);
    expect(findings(makeResults(), after)).toEqual([
      `chimera · report · ttft-net: not-measured: this session has 0 of the 2 values that are needed; ${TTFT}`,
    ]);
    expect(decisionOf(makeResults(), after)).toMatchObject({
      verdict: 'not-measured',
      passed: false,
      summary: `Not measured: chimera · report · ttft-net (this session has 0 of the 2 values that are needed; ${TTFT}).`,
    });
  });

  test('one that tells it for the first time is not comparable there', () => {
    expect(findings(without(noLoad, isReport), makeResults())).toEqual([
      'chimera · report · ttft-net: not-comparable: the baseline has 0 of the 2 values that it needs',
    ]);
    expect(decisionOf(without(noLoad, isReport), makeResults()).passed).toBe(true);
  });

  test('answers that become too short for a rate fail with what to do', () => {
    const isShort = (call: Call) => isReport(call) && call.run > 1;
    expect(findings(makeResults(), without({ throughputTokS: null, outputTokens: 9 }, isShort))).toEqual([
      `chimera · report · throughput: not-measured: this session has 1 of the 2 values that are needed; ${RATE}`,
    ]);
  });

  test('where neither side has any value at all, nothing was compared, and that is said', () => {
    const nothing = without({ ...noLoad, throughputTokS: null });
    expect(decisionOf(nothing, nothing)).toMatchObject({
      verdict: 'not-comparable',
      passed: true,
      summary: `No gated metric could be compared: neither session has a value; ${RATE}; neither session has a value; ${TTFT}.`,
      action: 'Mend that, or nothing can ever be compared.',
    });
  });

  test('a baseline that took no time at all has no ratio', () => {
    const instant = without({ ttftNetMs: 0 }, isReport);
    expect(findings(instant, makeResults())).toEqual([
      'chimera · report · ttft-net: not-comparable: the baseline has 0 of the 2 values that it needs',
    ]);
  });

  test('one value that is not above 0, of clocks that disagree, ends no comparison', () => {
    const isFirst = (call: Call) => isReport(call) && call.run === 1;
    const odd = without({ ttftNetMs: -3 }, isFirst);
    expect(findings(odd, makeResults())).toEqual([]);
    expect(findings(makeResults(), odd)).toEqual([]);
    const slow = slowed(odd, 1.2, (call) => isReport(call) && call.run > 1);
    expect(findings(makeResults(), slow)).toContain('chimera · report · ttft-net: regressed');
  });

  test('a baseline with too few values is its own fault: it must not fail every session to come', () => {
    const thin = without({ throughputTokS: null }, (call) => isReport(call) && call.run > 1);
    expect(findings(thin, makeResults())).toEqual([
      'chimera · report · throughput: not-comparable: the baseline has 1 of the 2 values that it needs',
    ]);
    expect(decisionOf(thin, makeResults()).passed).toBe(true);
  });
});

describe('how many calls are enough', () => {
  const session = (runs: number) =>
    makeResults({
      protocol: { ...makeResults().protocol, runs, minimumValidCalls: Math.min(3, runs) },
    });

  test('more runs than the baseline had are compared', () => {
    expect(findings(session(2), session(5))).toEqual([]);
  });

  test('fewer runs than the baseline needed are not: nobody gets past the gate by measuring less', () => {
    const decision = decisionOf(session(5), session(1));
    expect(decision).toMatchObject({ verdict: 'not-measured', passed: false });
    expect(decision.summary).toContain('this session has 1 of the 3 valid calls that are needed');
  });

  test('a baseline that claims to need none is still needed', () => {
    const { protocol } = makeResults();
    const empty = makeResults({ protocol: { ...protocol, minimumValidCalls: 0 }, calls: [] });
    for (const { metric, verdict, reason } of judged(empty, makeResults()).comparisons) {
      expect(verdict).toBe('not-comparable');
      expect(reason).toBe(
        metric.startsWith('cold-')
          ? 'the baseline has no valid cold start'
          : 'the baseline has 0 of the 1 values that it needs',
      );
    }
    expect(decisionOf(empty, empty)).toMatchObject({ verdict: 'not-comparable', regressions: [] });
  });
});

describe('cold starts', () => {
  const isCold = (call: Call) => call.phase === 'cold';
  const coldOf = (baseline: Results, candidate: Results) =>
    judged(baseline, candidate).comparisons.filter(({ metric }) => metric.startsWith('cold-'));
  const without = (results: Results) => ({
    ...results,
    calls: results.calls.filter((call) => !isCold(call)),
  });
  const broken = withCalls(makeResults(), (call) =>
    isCold(call) ? { ...call, status: 'failed', reason: 'no answer' } : call,
  );

  test('are compared among themselves, where there are any', () => {
    const slow = withCalls(makeResults(), (call) =>
      isCold(call) ? { ...call, loadMs: 9000, ttftMs: 9280 } : call,
    );
    expect(coldOf(makeResults(), slow).map(told)).toEqual(
      ['baseline', 'chimera'].flatMap((agent) => [
        `${agent} · analysis · cold-ttft: regressed (informs)`,
        `${agent} · analysis · cold-load: regressed (informs)`,
      ]),
    );
    expect(coldOf(makeResults(), slow)[0]).toMatchObject({ before: { calls: 10 }, after: { calls: 1 } });
    expect(findings(makeResults(), slow)).toEqual([]);
    expect(decisionOf(makeResults(), slow)).toMatchObject({ verdict: 'unchanged', passed: true });
    expect(coldOf(without(makeResults()), without(makeResults()))).toEqual([]);
  });

  test.each([
    ['that a session did not make', without(makeResults())],
    ['that failed', broken],
  ])('%s fail nobody, on whichever side', (_, lacking) => {
    expect(
      new Set(coldOf(makeResults(), lacking).map(({ verdict, reason }) => `${verdict}: ${reason}`)),
    ).toEqual(new Set(['not-measured: this session has no valid cold start']));
    expect(
      new Set(coldOf(lacking, makeResults()).map(({ verdict, reason }) => `${verdict}: ${reason}`)),
    ).toEqual(new Set(['not-comparable: the baseline has no valid cold start']));
    for (const decision of [decisionOf(makeResults(), lacking), decisionOf(lacking, makeResults())])
      expect(decision).toMatchObject({ verdict: 'unchanged', passed: true, lost: [] });
    expect(unmeasuredUnits(lacking)).toEqual([]);
  });

  test('without the load that Ollama reports say so', () => {
    const silent = withCalls(makeResults(), (call) => (isCold(call) ? { ...call, loadMs: null } : call));
    expect(coldOf(makeResults(), silent).map(told)).toContain(
      'baseline · analysis · cold-load: not-measured (informs): no cold start of this session has a value',
    );
    expect(coldOf(silent, makeResults()).map(told)).toContain(
      'baseline · analysis · cold-load: not-comparable (informs): no cold start of the baseline has a value',
    );
  });
});

describe('across Ollama 0.30', () => {
  const of = (ollamaVersion: string | null, results = makeResults()): Results => ({
    ...results,
    environment: {
      ...results.environment,
      ollamaVersion,
      durationMeaning: durationMeaningOf(ollamaVersion),
    },
  });
  const reasonsOf = (baseline: Results, candidate: Results) => [
    ...new Set(
      judged(baseline, candidate)
        .comparisons.filter(({ verdict }) => verdict === 'not-comparable')
        .map(({ reason }) => reason),
    ),
  ];

  test.each([
    ['0.29.1', '0.33.0', 'Ollama 0.30 changed what it measures (0.29.1 → 0.33.0)'],
    ['0.33.0', '0.29.1', 'Ollama 0.30 changed what it measures (0.33.0 → 0.29.1)'],
    ['0.29.1', '0.30.0', 'Ollama 0.30 changed what it measures (0.29.1 → 0.30.0)'],
    ['0.0.0', '0.33.0', 'it is unknown whether Ollama measures the same in both sessions (0.0.0 → 0.33.0)'],
    ['0.0.0', 'mine', 'it is unknown whether Ollama measures the same in both sessions (0.0.0 → mine)'],
    [
      '0.33.0',
      null,
      'it is unknown whether Ollama measures the same in both sessions (0.33.0 → version unknown)',
    ],
  ])('%s → %s: nothing that Ollama measured is compared', (before, after, reason) => {
    const slow = slowed(makeResults(), 2, () => true);
    expect(reasonsOf(of(before), of(after, slow))).toEqual([reason]);
    const decision = decisionOf(of(before), of(after, slow));
    expect(decision).toMatchObject({
      verdict: 'not-comparable',
      passed: true,
      regressions: [],
      summary: `Nothing gated could be compared: ${reason}.`,
      action: 'Store a new baseline measured with this Ollama.',
    });
  });

  test('what our own clock measured is compared all the same', () => {
    const slow = slowed(makeResults(), 2, () => true);
    const { comparisons } = judged(of('0.29.1'), of('0.33.0', slow));
    const compared = comparisons.filter(({ ratio }) => ratio !== null).map(({ metric }) => metric);
    expect(new Set(compared)).toEqual(new Set(['ttft', 'e2e', 'cold-ttft']));
    expect(comparisons.find(({ metric }) => metric === 'e2e')).toMatchObject({ verdict: 'regressed' });
  });

  test.each([
    ['0.20.0', '0.29.9'],
    ['0.30.1', '0.33.0'],
    // Only the count of cached prompt tokens differs.
    ['0.30.0', '0.30.1'],
    ['0.0.0', '0.0.0'],
    [null, null],
  ])('%s → %s: all is compared', (before, after) => {
    expect(reasonsOf(of(before), of(after))).toEqual([]);
    expect(decisionOf(of(before), of(after)).verdict).toBe('unchanged');
  });

  test('an agent that is gone fails as ever', () => {
    const alone = of('0.33.0', makeResults({ agents: [makeAgent()] }));
    expect(decisionOf(of('0.29.1'), alone)).toMatchObject({ verdict: 'not-measured', passed: false });
  });
});

describe('a baseline of results schema 1', () => {
  const path = join(import.meta.dirname, '../io/samples/results-v1.json');
  const old = v.parse(ResultsSchema, migrateResults(JSON.parse(readFileSync(path, 'utf8'))));

  test('is what a session of today is held to, cold starts included', () => {
    expect(findings(old, makeResults())).toEqual([]);
    expect(findings(old, slowed(makeResults(), 1.2, isReport))).toEqual([
      'chimera · report · throughput: regressed',
      'chimera · report · ttft-net: regressed',
    ]);
    const { comparisons, hardwareDifferences, otherDifferences } = judged(old, makeResults());
    expect(comparisons.find(({ metric }) => metric === 'cold-load')?.ratio).toBeCloseTo(1, 2);
    expect(hardwareDifferences).toEqual([]);
    expect(otherDifferences.map(({ what }) => what)).toEqual(['GPU telemetry', 'retries']);
  });
});

describe('another workload', () => {
  const corpus = { ...makeResults().corpus, digest: 'e'.repeat(64) };
  const prompts = (factor: number, overrides: Partial<Results> = {}) =>
    withCalls(makeResults(overrides), (call) => ({
      ...call,
      promptTokens: call.promptTokens === null ? null : Math.round(call.promptTokens * factor),
    }));

  test('longer prompts of another corpus inform, and do not gate', () => {
    const after = slowed(prompts(1.5, { corpus }), 1.5, () => true);
    expect(findings(makeResults(), after)).toHaveLength(8);
    expect(findings(makeResults(), after)).toContain(
      'baseline · analysis · ttft-net: regressed (informs): workload changed: 1830 → 2745 prompt tokens',
    );
    expect(decisionOf(makeResults(), after)).toMatchObject({
      verdict: 'not-comparable',
      regressions: [],
      summary:
        'The prompts are of another length than those of the baseline, so no change was held to its limit.',
    });
  });

  test('a little longer, they still say what decoding does', () => {
    const after = slowed(prompts(1.04, { corpus }), 1.3, isReport);
    const gated = judged(makeResults(), after).comparisons.filter((comparison) => comparison.gated);
    expect(new Set(gated.map(({ metric }) => metric))).toEqual(new Set(['throughput', 'success-rate']));
    expect(decisionOf(makeResults(), after)).toMatchObject({
      verdict: 'regressed',
      regressions: { length: 1 },
    });
  });

  test('shorter ones excuse nothing: what is slower with less to read gates, and nothing else does', () => {
    const after = slowed(prompts(0.8, { corpus }), 1.5, isReport);
    expect(findings(makeResults(), after).filter((found) => found.includes('regressed'))).toEqual([
      'chimera · report · throughput: regressed: workload changed: 980 → 784 prompt tokens',
      'chimera · report · ttft-net: regressed: workload changed: 980 → 784 prompt tokens',
    ]);
    expect(decisionOf(makeResults(), after)).toMatchObject({ verdict: 'regressed', passed: false });
    const faster = slowed(prompts(0.8, { corpus }), 0.5, isReport);
    expect(decisionOf(makeResults(), faster)).toMatchObject({ verdict: 'not-comparable', improvements: [] });
  });

  test('of the same length, another corpus is judged', () => {
    expect(findings(makeResults(), prompts(1.009, { corpus }))).toEqual([]);
  });

  test.each([
    ['another corpus', { corpus }],
    ['other prompts', { stages: makeResults().stages.map((stage) => ({ ...stage, templateSha256: 'f' })) }],
    ['a context that another agent made smaller', protocol({ promptBudgetTokens: 1536 })],
    ['more of the corpus', protocol({ corpusCharacters: 20_000 })],
    ['longer answers to embed', protocol({ numPredict: 1024 })],
  ])('%s is another workload', (_, overrides) => {
    expect(findings(makeResults(), prompts(2, overrides))).toHaveLength(8);
  });

  test('longer prompts of the same workload are the model’s own: stage 2 embeds what stage 1 said', () => {
    expect(findings(makeResults(), slowed(prompts(2), 1.5, isReport))).toEqual([
      'chimera · report · throughput: regressed',
      'chimera · report · ttft-net: regressed',
    ]);
  });

  test('prompts that were not counted are no reason to look away', () => {
    const uncounted = withCalls(prompts(1, { corpus }), (call) => ({ ...call, promptTokens: null }));
    expect(findings(makeResults(), uncounted)).toEqual([]);
  });

  test('a metric that is lost with it is lost', () => {
    const after = withCalls(prompts(2, { corpus }), (call) => ({ ...call, throughputTokS: null }));
    expect(decisionOf(makeResults(), after)).toMatchObject({ verdict: 'not-measured', passed: false });
  });

  function protocol(changes: Partial<Results['protocol']>): Partial<Results> {
    return { protocol: { ...makeResults().protocol, ...changes } };
  }
});

describe('what enters no statistic', () => {
  /** Calls of every kind that must not count, with numbers that would move anything. */
  const wild = fc.double({ min: 0, max: 1e12, noNaN: true });
  const intruder = fc
    .record({
      agent: fc.constantFrom('baseline', 'chimera'),
      stage: fc.constantFrom('analysis', 'report'),
      kind: fc.constantFrom('failed', 'invalid', 'cold', 'warmup', 'failed-cold', 'cold-that-was-warm'),
      value: wild,
      tokens: fc.nat(),
    })
    .map(({ agent, stage, kind, value, tokens }) => {
      const place = { agent, stage, promptTokens: tokens, outputTokens: tokens };
      const numbers = { throughputTokS: value, ttftNetMs: value, ttftMs: value, e2eMs: value, loadMs: value };
      if (kind === 'failed') return makeFailedCall({ ...place, ...numbers });
      if (kind === 'failed-cold') return makeFailedCall({ ...place, ...numbers, phase: 'cold', cold: true });
      if (kind === 'invalid')
        return makeCall({
          ...place,
          ...numbers,
          status: 'invalid',
          marks: ['gpu-tenant'],
          reason: 'a tenant',
        });
      return makeCall({
        ...place,
        ...numbers,
        cold: kind === 'cold',
        phase: kind === 'warmup' ? 'warmup' : kind === 'cold-that-was-warm' ? 'cold' : 'measured',
      });
    });
  const intruders = fc.array(fc.tuple(fc.nat(1000), intruder), { maxLength: 12 });

  const mixed = (results: Results, foreign: readonly (readonly [number, Call])[]): Results => {
    const calls = [...results.calls];
    for (const [place, call] of foreign) calls.splice(place % (calls.length + 1), 0, call);
    return { ...results, calls };
  };

  /** Failed calls are what success rates are of, and those are in the same family. */
  const speeds = (before: Results, after: Results) =>
    judged(before, after)
      .comparisons.filter(({ metric }) => metric !== 'success-rate')
      .map(({ pFamily: _, smallestVisiblePercent: __, ...comparison }) => comparison);

  test('failed, invalid, cold and warm-up calls move no judgement of speed, wherever they stand', () => {
    const before = makeResults();
    const after = slowed(makeResults(), 1.2, isReport);
    const alone = speeds(before, after);
    fc.assert(
      fc.property(intruders, intruders, (one, other) => {
        expect(speeds(mixed(before, one), mixed(after, other))).toEqual(alone);
        expect(unmeasuredUnits(mixed(after, other))).toEqual([]);
      }),
    );
  });

  /**
   * Throughput of a real session of gemma3 and of its sibling, in whose first report the server stopped without a
   * done record: pooled means told a loss of 9 %.
   */
  test('a call without tokens among healthy ones is no regression', () => {
    const chimera = (rates: Readonly<Record<string, readonly (number | null)[]>>) =>
      makeResults({
        agents: [makeAgent({ name: 'chimera' })],
        calls: Object.entries(rates).flatMap(([stage, values]) =>
          values.map((throughputTokS, index) =>
            throughputTokS === null
              ? makeFailedCall({ agent: 'chimera', stage, run: index + 1 })
              : makeCall({ agent: 'chimera', stage, run: index + 1, throughputTokS }),
          ),
        ),
      });
    const before = chimera({
      analysis: [117.88, 113.72, 117.78, 115.85, 116.04],
      report: [115.58, 115.89, 115.69, 116.02, 115.31],
    });
    const after = chimera({
      analysis: [117.94, 117.75, 113.95, 113.56, 113.86],
      report: [null, 115.92, 115.83, 115.89, 115.82],
    });
    expect(decisionOf(before, after)).toMatchObject({ verdict: 'unchanged', passed: true });
    const report = judged(before, after).comparisons.find(
      ({ stage, metric }) => stage === 'report' && metric === 'throughput',
    );
    expect(report?.ratio).toBeCloseTo(115.86 / 115.7, 2);
  });
});
