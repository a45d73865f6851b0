import type { Comparison, Judgement } from '../../src/model/judgement.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import type { Call, Results } from '../../src/model/results.ts';
import type { ReportView } from '../../src/report/view.ts';
import { makeFailedCall, makeResults } from '../support/results.ts';
import { makeGpuEvidence } from '../support/watch.ts';
import { judged, makeDecision, makeView } from './fixtures.ts';
import { makeInvalid } from './troubled.ts';

export const VERDICTS = [
  'regressed',
  'improved',
  'unchanged',
  'inconclusive',
  'not-measured',
  'not-comparable',
  'no-baseline',
] as const;

function hostileResults(next: () => string): Results {
  const plain = makeResults();
  const agents = plain.agents.map((agent, index) => ({
    ...agent,
    name: `${index}${next()}`,
    model: next(),
    options: { [next()]: next(), stop: [next(), next()] },
    modelDigest: next(),
    parameterSize: next(),
    quantization: next(),
  }));
  const stages = plain.stages.map((stage, index) => ({ ...stage, name: `${index}${next()}` }));
  const named = makeResults({ agents, stages });
  const [gpu] = plain.environment.gpus ?? [];
  const path = next();
  return {
    ...named,
    interruption: next(),
    notes: [next(), next()],
    toolVersion: next(),
    source: { ...named.source, commit: next() },
    environment: {
      ...named.environment,
      os: next(),
      osRelease: next(),
      arch: next(),
      cpuModel: next(),
      runnerName: next(),
      ollamaVersion: next(),
      machineId: next(),
      gpus: gpu === undefined ? null : [{ ...gpu, name: next(), driver: next() }],
      telemetry: {
        ...named.environment.telemetry,
        about: next(),
        standing: [{ name: next(), pid: 1, memoryMib: 312 }],
      },
    },
    corpus: {
      ...named.corpus,
      root: next(),
      digest: next(),
      listing: [{ type: 'csv', count: 9, first: [next(), next()], latestChange: null }],
      problems: [{ path: next(), problem: next() }],
      findings: [{ kind: 'trend', path, series: next(), text: `In ${path} ${next()}`, numbers: {} }],
    },
    calls: named.calls.map((call) => hostileCall(call, next)),
  };
}

function hostileCall(call: Call, next: () => string): Call {
  const { agent, stage, run, phase, position, cold } = call;
  if (run === 2) return makeFailedCall({ agent, stage, run, phase, position, cold, reason: next() });
  const answered = {
    ...call,
    doneReason: next(),
    notes: [next(), next()],
    gpu: makeGpuEvidence({ tenants: [{ name: next(), pid: 1, memoryMib: 6246 }] }),
    grounding: { numbersStated: 40, numbersFound: 1, missing: [next(), next(), next()] },
    answer: `# Recommendations\n\n- ${next()}\n- ${next()}\n\n${next()}`,
  };
  return run === 3 ? makeInvalid({ ...answered, cold: true }, ['gpu-tenant'], next()) : answered;
}

/** The texts in turn, again and again. */
export function inTurn(texts: readonly string[]): () => string {
  let position = 0;
  return () => texts[position++ % texts.length] ?? '';
}

/** A session of which every word was written by somebody else: by `next`, in an order that is always the same. */
export function hostileView(
  next: () => string,
  verdict: (typeof VERDICTS)[number],
  isAccepted: boolean,
): ReportView {
  const results = hostileResults(next);
  const other = hostileJudgement(results, next);
  const judgement = verdict === 'not-comparable' ? other : { ...other, hardwareDifferences: [] };
  const accepted = { by: next(), reason: next(), at: results.startedAt, pullRequest: 7 };
  return {
    ...makeView({ results, judgement }),
    sessions: hostileSessions(results, next),
    decision: makeDecision(verdict, judgement, {
      summary: next(),
      action: next(),
      lost: isAccepted ? [] : judgement.comparisons.slice(0, 1),
      accepted: isAccepted ? accepted : null,
      acceptanceNote: next(),
    }),
    baseline: { startedAt: results.startedAt, commit: next(), description: next() },
    policyChanges: [{ what: next(), before: next(), after: next() }],
    changedWorkflow: next(),
    // Never the same words as the summary, which would mean that it is what fails the job.
    storeFault: `not stored: ${next()}`,
    fork: next(),
    links: { runUrl: next(), artifactUrl: next() },
    nextStep: { sentence: next(), lines: [next(), next()] },
  };
}

/** Stored ones, whose trend is told. */
function hostileSessions(results: Results, next: () => string): readonly SessionRecord[] {
  return Array.from({ length: 4 }, () => {
    const { environment, source, ...record } = recordOf(results, '');
    return {
      ...record,
      environment: { ...environment, ollamaVersion: next() },
      source: { ...source, commit: next() },
      corpusDigest: next(),
      accepted: { by: next(), reason: next(), at: results.startedAt, pullRequest: 7 },
    };
  });
}

/** Every verdict there is among the comparisons, every text in it foreign. */
function hostileJudgement(results: Results, next: () => string): Judgement {
  const verdicts = ['regressed', 'improved', 'inconclusive', 'not-measured', 'unchanged'] as const;
  const judgement = judged(results, { history: [recordOf(results, '')] }) as Judgement;
  const comparisons = judgement.comparisons.map((comparison, index): Comparison => {
    const verdict = verdicts[index % verdicts.length] ?? 'unchanged';
    const isTold = verdict === 'inconclusive' || verdict === 'not-measured' || index % 7 === 0;
    return {
      ...comparison,
      verdict,
      gated: comparison.gated && index % 11 !== 0,
      reason: isTold ? next() : null,
    };
  });
  const difference = { what: next(), before: next(), after: next() };
  const options = { what: next(), before: JSON.stringify({ [next()]: next() }), after: '{}' };
  return {
    ...judgement,
    comparisons,
    causes: results.agents.flatMap(({ name }) =>
      results.stages.map((stage) => ({
        agent: name,
        stage: stage.name,
        parts: [{ part: 'prefill' as const, before: 141, after: 171 }],
      })),
    ),
    hardwareDifferences: [difference],
    otherDifferences: [difference, options],
    history: { ...judgement.history, commit: next(), caution: next() },
  };
}
