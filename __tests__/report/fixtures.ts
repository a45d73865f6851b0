import type { Comparison, GateDecision, Judgement, SessionVerdict } from '../../src/model/judgement.ts';
import { COMPARED_METRICS, sampleOf } from '../../src/model/metrics.ts';
import type { Results } from '../../src/model/results.ts';
import type { ReportView } from '../../src/report/view.ts';
import { summarise } from '../../src/stats/summary.ts';
import { makeFailedCall, makeResults, slowed } from '../support/results.ts';

/** Views in every state that a reader can meet. */

const LIMITS: Readonly<Record<string, number>> = { throughput: 5, 'ttft-net': 10 };

/** A judgement with the shape of the real one, from medians against fixed limits. */
export function makeJudgement(
  baseline: Results,
  candidate: Results,
  overrides: Partial<Judgement> = {},
): Judgement {
  const comparisons = candidate.agents.flatMap((agent) =>
    candidate.stages.flatMap((stage) =>
      COMPARED_METRICS.map((metric): Comparison => {
        const before = summarise(sampleOf(baseline, agent.name, stage.name, metric));
        const after = summarise(sampleOf(candidate, agent.name, stage.name, metric));
        const needed = metric.population === 'cold' ? 1 : candidate.protocol.minimumValidCalls;
        const measured = before !== null && after !== null && after.n >= needed;
        const ratio = measured ? after.median / before.median : null;
        const limitPercent = metric.gated ? (LIMITS[metric.id] ?? null) : null;
        const worse = ratio === null ? 0 : metric.direction === 'higher-is-better' ? 1 - ratio : ratio - 1;
        const beyond = limitPercent !== null && Math.abs(worse) * 100 > limitPercent;
        return {
          agent: agent.name,
          stage: stage.name,
          metric: metric.id,
          gated: metric.gated,
          limitPercent,
          baseline: before,
          candidate: after,
          ratio,
          verdict: !measured ? 'not-measured' : !beyond ? 'unchanged' : worse > 0 ? 'regressed' : 'improved',
          reason: measured ? null : `only ${after?.n ?? 0} of the ${needed} valid calls that a stage needs`,
        };
      }),
    ),
  );
  return { comparisons, hardwareDifferences: [], otherDifferences: [], ...overrides };
}

export function makeDecision(
  verdict: SessionVerdict,
  judgement: Judgement | null,
  overrides: Partial<GateDecision> = {},
): GateDecision {
  const gated = (judgement?.comparisons ?? []).filter((comparison) => comparison.gated);
  return {
    verdict,
    passed: verdict === 'improved' || verdict === 'unchanged' || verdict === 'no-baseline',
    summary: `The session is ${verdict}.`,
    action: 'No action needed.',
    regressions: gated.filter((comparison) => comparison.verdict === 'regressed'),
    improvements: gated.filter((comparison) => comparison.verdict === 'improved'),
    lost: [],
    ...overrides,
  };
}

export function makeView(overrides: Partial<ReportView> = {}): ReportView {
  const results = overrides.results ?? makeResults();
  const judgement = overrides.judgement ?? makeJudgement(makeResults(), results);
  return {
    results,
    judgement,
    decision: makeDecision('unchanged', judgement),
    baseline: {
      startedAt: '2025-11-13T08:10:00.000Z',
      commit: '9b8a7c6d5e4f30211203344556677889900aabbc',
      description: 'baseline file bench/baseline.json',
    },
    links: {
      runUrl: 'https://github.com/octo/models/actions/runs/1001',
      artifactUrl: 'https://github.com/octo/models/actions/runs/1001/artifacts/55',
    },
    nextStep: null,
    ...overrides,
  };
}

const chimeraReport = { agent: 'chimera', stage: 'report' };
const isChimeraReport = (call: { readonly agent: string; readonly stage: string }) =>
  call.agent === chimeraReport.agent && call.stage === chimeraReport.stage;

function regressed(): ReportView {
  const results = slowed(makeResults(), 1.18, isChimeraReport);
  const judgement = makeJudgement(makeResults(), results, {
    otherDifferences: [
      { what: 'Ollama', before: '0.32.1', after: '0.33.0' },
      {
        what: 'stage prompts',
        before: 'analysis 0f1e2d3c4b5a, report cdcdcdcdcdcd',
        after: 'analysis 1e2d3c4b5a69, report cdcdcdcdcdcd',
      },
    ],
  });
  return makeView({
    results,
    judgement,
    decision: makeDecision('regressed', judgement, {
      summary: '2 of 8 gated metrics are slower than their limit allows.',
      action:
        'Find the cause; if the new level is meant, store it: run once on the default branch with update-baseline set to always, or commit the new baseline file.',
    }),
  });
}

function improved(): ReportView {
  const results = slowed(makeResults(), 0.9, (call) => call.agent === 'baseline');
  const judgement = makeJudgement(makeResults(), results);
  return makeView({ results, judgement, decision: makeDecision('improved', judgement) });
}

function notMeasured(): ReportView {
  const whole = makeResults({
    interruption: 'Ollama at http://127.0.0.1:11434 stopped answering in run 2 of chimera',
  });
  const results = {
    ...whole,
    calls: whole.calls.map((call) =>
      isChimeraReport(call) && call.run > 1
        ? makeFailedCall({ ...chimeraReport, run: call.run, position: call.position })
        : call,
    ),
  };
  const judgement = makeJudgement(makeResults(), results);
  return makeView({
    results,
    judgement,
    decision: makeDecision('not-measured', judgement, {
      summary:
        'The session was interrupted: Ollama at http://127.0.0.1:11434 stopped answering in run 2 of chimera.',
      action: 'This says nothing about the change: mend the cause and run again.',
    }),
  });
}

function notComparable(): ReportView {
  const judgement = makeJudgement(makeResults(), makeResults(), {
    hardwareDifferences: [
      { what: 'GPU', before: 'NVIDIA GeForce RTX 4080 Laptop GPU', after: 'NVIDIA GeForce RTX 4090' },
      { what: 'CPU', before: 'Intel(R) Core(TM) i9-13900HX', after: 'AMD Ryzen 9 7950X 16-Core Processor' },
    ],
  });
  const comparisons = judgement.comparisons.map(
    (comparison): Comparison => ({
      ...comparison,
      verdict: 'not-comparable',
      ratio: null,
      reason: 'other hardware',
    }),
  );
  const incomparable = { ...judgement, comparisons };
  return makeView({
    judgement: incomparable,
    decision: makeDecision('not-comparable', incomparable, {
      summary: 'The baseline was measured on other hardware, so nothing was compared.',
      action: 'Store a baseline measured on this machine with these agents.',
    }),
  });
}

function noBaseline(): ReportView {
  return {
    ...makeView(),
    judgement: null,
    baseline: null,
    decision: makeDecision('no-baseline', null),
    nextStep:
      'commit the results of a run on the default branch as the baseline; these lines do it with the results of this run.\ngh run download 1001 --pattern "ollama-benchmark*" --dir ollama-benchmark\nmkdir -p bench && cp ollama-benchmark/*/results.json bench/baseline.json\ngit add bench/baseline.json && git commit -m "Store the benchmark baseline"',
  };
}

export const STATES: Readonly<Record<SessionVerdict, () => ReportView>> = {
  regressed,
  improved,
  unchanged: () => makeView(),
  'not-measured': notMeasured,
  'not-comparable': notComparable,
  'no-baseline': noBaseline,
};
