import type { SampleSummary } from '../model/judgement.ts';
import { type Metric, sampledCalls, sampleOf } from '../model/metrics.ts';
import type { Call, Results } from '../model/results.ts';
import { summarise } from '../stats/summary.ts';

/** Questions that several texts ask of a session's results. */

export function summaryOf(
  results: Results,
  agent: string,
  stage: string,
  metric: Metric,
): SampleSummary | null {
  return summarise(sampleOf(results, agent, stage, metric));
}

export function callsOf(results: Results, agent: string): readonly Call[] {
  return results.calls.filter((call) => call.agent === agent);
}

/** The agent's calls that count: those that its statistics are over, and so its totals, counts and quotes as well. */
export function countedCalls(results: Results, agent: string): readonly Call[] {
  return results.stages.flatMap(({ name }) => sampledCalls(results, agent, name));
}

/** One pass of an agent through all stages, the pass that a report quotes. */
export interface NamedRun {
  readonly run: number;
  /** In the order of the stages. */
  readonly calls: readonly Call[];
}

/** The last run in which every stage has a call that counts; null where there is none. */
export function namedRunOf(results: Results, agent: string): NamedRun | null {
  const counted = countedCalls(results, agent);
  const runs = [...new Set(counted.map(({ run }) => run))].sort((a, b) => b - a);
  for (const run of runs) {
    const calls = results.stages.map(({ name }) =>
      counted.find((call) => call.run === run && call.stage === name),
    );
    const complete = calls.filter((call) => call !== undefined);
    if (complete.length > 0 && complete.length === calls.length) return { run, calls: complete };
  }
  return null;
}

/** The sum of what is known, and of how many calls it is known; null where it is known of none. */
export function totalOf(
  calls: readonly Call[],
  pick: (call: Call) => number | null,
): { readonly sum: number; readonly known: number } | null {
  const values = calls.map(pick).filter((value) => value !== null);
  if (values.length === 0) return null;
  return { sum: values.reduce((sum, value) => sum + value, 0), known: values.length };
}

/** A load that no cold start asked for: the model was not listed when the call was sent, or its load time says so. */
export function isReload({ cold, marks, phase, e2eMs }: Call): boolean {
  const wasSent = e2eMs !== null;
  return phase !== 'cold' && wasSent && (cold || marks.includes('reload'));
}

/** What a call was sent for, in words of ours. A run beyond the protocol's number makes up for a lost one. */
export function kindOf(call: Call, plannedRuns: number): string {
  if (call.phase === 'cold') return 'cold start';
  const measured = call.run > plannedRuns ? 'make-up' : 'measured';
  const kind = call.phase === 'warmup' ? 'warm-up' : measured;
  return isReload(call) ? `${kind}, reload` : kind;
}

/** Its kind and number: `measured, run 3`. */
export function runOf(call: Call, plannedRuns: number): string {
  const kind = kindOf(call, plannedRuns);
  return call.phase === 'cold' ? `${kind} ${call.run}` : `${kind}, run ${call.run}`;
}
