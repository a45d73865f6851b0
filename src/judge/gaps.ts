import { METRICS, type Metric, sampledCalls, sampleOf } from '../model/metrics.ts';
import type { Results } from '../model/results.ts';
import { type Unmeasured, unmeasuredUnit } from './setAside.ts';

/** What a session lacks: stages without enough calls, metrics that its calls do not have. */

/** Why a valid call may lack a gated metric, and what to do. */
const LACKS: Readonly<Partial<Record<Metric['id'], string>>> = {
  throughput: 'a call has a rate from 16 answer tokens on: raise num-predict, or ask for longer answers',
  'ttft-net': 'it takes the load_duration that Ollama reports: update Ollama where it reports none',
};

/** Agents' stages that lack valid warm calls. Empty for a session that was measured. */
export function unmeasuredUnits(results: Results): readonly Unmeasured[] {
  return unitsOf(results)
    .map(({ agent, stage }) => unmeasuredUnit(results, agent, stage))
    .filter((unmeasured) => unmeasured !== null);
}

/** Gated metrics that stages with enough calls have no values of, each as a sentence: no later session can be held to them. */
export function unknownMetrics(results: Results): readonly string[] {
  const { minimumValidCalls } = results.protocol;
  return unitsOf(results)
    .filter(({ agent, stage }) => sampledCalls(results, agent, stage).length >= minimumValidCalls)
    .flatMap(({ agent, stage }) =>
      METRICS.filter(
        (metric) => metric.gated && sampleOf(results, agent, stage, metric).length < minimumValidCalls,
      ).map(
        (metric) =>
          `${agent} · ${stage} has too few values of ${metric.label} to be compared${because(metric)}.`,
      ),
    );
}

export interface Gap {
  readonly verdict: 'not-comparable' | 'not-measured';
  readonly reason: string;
}

/** The values of one metric of a stage, and the calls that they come from. */
export interface Sampled {
  readonly values: readonly number[];
  readonly validCalls: number;
  /** Values that the session's protocol asks for. */
  readonly minimum: number;
}

/**
 * Why two samples cannot be compared; null where they can. What the baseline lacks is none of this session's fault
 * and passes with a note, or a thin baseline would fail every session and never be replaced. What this session
 * lacks and the baseline has fails. A session that asks for fewer runs is held to what its baseline needed.
 */
export function gapBetween(metric: Metric, before: Sampled, after: Sampled): Gap | null {
  if (metric.population === 'cold') return coldGap(before, after);
  const isMissing = after.values.length === 0;
  const neededBefore = Math.max(1, before.minimum);
  if (before.values.length < neededBefore) {
    const reason =
      before.values.length === 0 && isMissing
        ? `neither session has a value${because(metric)}`
        : `the baseline has ${before.values.length} of the ${neededBefore} values that it needs`;
    return { verdict: 'not-comparable', reason };
  }
  const needed = Math.max(neededBefore, after.minimum);
  if (after.values.length >= needed) return null;
  // Where calls failed, that is the cause, and advice on what a valid call may lack would lead astray.
  const reason =
    after.validCalls < needed
      ? `this session has ${after.validCalls} of the ${needed} valid calls that are needed`
      : `this session has ${after.values.length} of the ${needed} values that are needed${because(metric)}`;
  return { verdict: 'not-measured', reason };
}

/** One value a side will do: cold starts are few, and only inform. */
function coldGap(before: Sampled, after: Sampled): Gap | null {
  const lacking = (whose: string, { validCalls }: Sampled) =>
    validCalls === 0 ? `${whose} has no valid cold start` : `no cold start of ${whose} has a value`;
  if (before.values.length === 0)
    return { verdict: 'not-comparable', reason: lacking('the baseline', before) };
  if (after.values.length === 0) return { verdict: 'not-measured', reason: lacking('this session', after) };
  return null;
}

function because({ id }: Metric): string {
  const hint = LACKS[id];
  return hint === undefined ? '' : `; ${hint}`;
}

export interface Unit {
  readonly agent: string;
  readonly stage: string;
}

/** Every stage of every agent of the sessions, each once. */
export function unitsOf(...sessions: readonly Results[]): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const { agents, stages } of sessions) {
    for (const { name: agent } of agents) {
      for (const { name: stage } of stages) units.set(`${agent}\0${stage}`, { agent, stage });
    }
  }
  return [...units.values()];
}
