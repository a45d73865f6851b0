import { METRICS, type Metric, sampledCalls, sampleOf } from '../model/metrics.ts';
import type { SessionRecord } from '../model/record.ts';
import type { Results } from '../model/results.ts';
import { type Unmeasured, unmeasuredUnit } from './setAside.ts';
import { comparedValues, type Unit, unitOf, unitsOf } from './units.ts';

/** What a session lacks: stages without enough calls, metrics that its calls do not have. */

/** Why a valid call may lack a gated metric, and what to do. */
const LACKS: Readonly<Partial<Record<Metric['id'], string>>> = {
  throughput: 'a call has a rate from 16 answer tokens on: raise num-predict, or ask for longer answers',
  grounding:
    'an answer has a value where it states a number: ask for numbers, or take grounding out of thresholds',
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
        (metric) =>
          metric.gated &&
          metric.population === 'warm' &&
          sampleOf(results, agent, stage, metric).length < minimumValidCalls,
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
interface Sampled {
  readonly values: number;
  readonly validCalls: number;
  /** Values that the session's protocol asks for. */
  readonly minimum: number;
}

/**
 * Why two sessions cannot be compared in one metric of a unit; null where they can. What the earlier one lacks is none
 * of this session's fault and passes with a note, or a thin baseline would fail every session and never be replaced.
 * What this session lacks and the earlier one has fails. A session that asks for fewer runs is held to what its
 * baseline needed.
 */
export function gapBetween(
  metric: Metric,
  earlier: SessionRecord,
  candidate: SessionRecord,
  unit: Unit,
): Gap | null {
  const before = sampledOf(earlier, unit, metric);
  const after = sampledOf(candidate, unit, metric);
  if (metric.population === 'cold') return coldGap(before, after);
  const neededBefore = Math.max(1, before.minimum);
  if (before.values < neededBefore) {
    const reason =
      before.values === 0 && after.values === 0
        ? `neither session has a value${because(metric)}`
        : `the baseline has ${before.values} of the ${neededBefore} values that it needs${unseenBefore(metric, before)}`;
    return { verdict: 'not-comparable', reason };
  }
  const needed = Math.max(neededBefore, after.minimum);
  if (after.values >= needed) return null;
  // Where calls failed, that is the cause, and advice on what a valid call may lack would lead astray.
  const reason =
    after.validCalls < needed
      ? `this session has ${after.validCalls} of the ${needed} valid calls that are needed`
      : `this session has ${after.values} of the ${needed} values that are needed${because(metric)}`;
  return { verdict: 'not-measured', reason };
}

function sampledOf(session: SessionRecord, unit: Unit, metric: Metric): Sampled {
  const own = unitOf(session, unit);
  if (metric.population === 'all')
    return { values: own?.measured ?? 0, validCalls: own?.valid ?? 0, minimum: 1 };
  return {
    values: comparedValues(session, unit, metric).length,
    validCalls: (metric.population === 'cold' ? own?.cold : own?.valid) ?? 0,
    minimum: metric.population === 'cold' ? 1 : session.protocol.minimumValidCalls,
  };
}

/** One value a side will do: cold starts are few, and only inform. */
function coldGap(before: Sampled, after: Sampled): Gap | null {
  const lacking = (whose: string, { validCalls }: Sampled) =>
    validCalls === 0 ? `${whose} has no valid cold start` : `no cold start of ${whose} has a value`;
  if (before.values === 0) return { verdict: 'not-comparable', reason: lacking('the baseline', before) };
  if (after.values === 0) return { verdict: 'not-measured', reason: lacking('this session', after) };
  return null;
}

/** Sessions of earlier versions did not look at the answers, which no baseline holds. */
function unseenBefore({ id }: Metric, { values }: Sampled): string {
  return id === 'grounding' && values === 0
    ? '; sessions that are stored from now on have them (record-sessions)'
    : '';
}

function because({ id }: Metric): string {
  const hint = LACKS[id];
  return hint === undefined ? '' : `; ${hint}`;
}
