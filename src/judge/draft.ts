import type { Comparison, Level, Noise } from '../model/judgement.ts';
import { limitFor } from '../model/limits.ts';
import { type Metric, metricOf } from '../model/metrics.ts';
import type { SessionRecord } from '../model/record.ts';
import { valuesOf } from '../model/recordOf.ts';
import { GATED_METRICS, type GatedMetric, type Limit, type Limits } from '../model/settings.ts';
import { hodgesLehmann } from '../stats/centre.ts';
import { type Contrast, chanceAbove, contrast } from '../stats/twoLevels.ts';
import type { Gap } from './gaps.ts';
import { priorOf } from './priors.ts';
import { type Reference, referenceFor } from './reference.ts';
import { type Unit, unitOf } from './units.ts';

/** One comparison before all of them are held against each other: how large, how sure, no verdict. */
export interface Draft {
  readonly unit: Unit;
  readonly metric: Metric;
  readonly gated: boolean;
  /** Also of a metric that only informs: by which its change is called large. */
  readonly limit: Limit;
  readonly before: Level | null;
  readonly after: Level | null;
  readonly outcome: Gap | Measured;
  /** Why it only informs; null: it does not, or need not say. */
  readonly note: string | null;
}

/** On the log scale, turned so that up is worse. */
export interface Measured {
  readonly verdict: null;
  readonly contrast: Contrast;
  /** The difference from the newest sessions alone. */
  readonly recent: number;
  /** Chances of a change as large as this one for the worse and for the better, where there is none. */
  readonly worse: number;
  readonly better: number;
}

export interface DraftRules {
  readonly limits: Limits;
  readonly against: 'change' | 'level';
  readonly onWorkloadChange: 'inform' | 'judge';
}

/** Nobody is blocked for what the base already did: the newest sessions must show the slowdown as well. */
const RECENT_SESSIONS = 3;

export function draftOf(
  sessions: readonly SessionRecord[],
  candidate: SessionRecord,
  unit: Unit,
  metric: Metric,
  rules: DraftRules,
): Draft {
  const found = referenceFor(sessions, candidate, unit, metric, rules.against);
  const values = valuesOf(unitOf(candidate, unit), metric.id);
  const shared = { unit, metric, limit: limitOf(rules.limits, unit, metric) };
  const after = levelOf(values.length === 0 ? [] : [values], values.length);
  if ('verdict' in found) {
    return { ...shared, gated: metric.gated, before: null, after, outcome: found, note: null };
  }
  const before = levelOf(found.reference, found.calls);
  const gated = metric.gated && (found.workload === null || rules.onWorkloadChange === 'judge');
  const outcome = measuredOf(found, values, metric);
  return { ...shared, gated, before, after, outcome, note: found.workload };
}

function measuredOf(
  { reference, others }: Reference,
  values: readonly number[],
  metric: Metric,
): Gap | Measured {
  const all = [...reference.flat(), ...others.flat(2), ...values];
  if (all.some((value) => !(value > 0))) {
    return { verdict: 'not-comparable', reason: 'a value is not above 0' };
  }
  const turn = metric.direction === 'higher-is-better' ? -1 : 1;
  const logs = (session: readonly number[]) => session.map((value) => turn * Math.log(value));
  const candidate = logs(values);
  const before = reference.map(logs);
  const prior = priorOf(metric.id);
  const seen = contrast({
    reference: before,
    others: others.map((group) => group.map(logs)),
    candidate,
    prior,
  });
  const latest = contrast({ reference: before.slice(-RECENT_SESSIONS), others: [], candidate, prior });
  return {
    verdict: null,
    contrast: seen,
    recent: latest.difference,
    worse: chanceAbove(seen),
    better: chanceAbove({ ...seen, difference: -seen.difference }),
  };
}

/** Metrics that only inform are measured by the limit of their kind, for marking alone. */
function limitOf(limits: Limits, { agent, stage }: Unit, { id, unit }: Metric): Limit {
  const gated = GATED_METRICS.find((metric): metric is GatedMetric => metric === id);
  return limitFor(limits, agent, stage, gated ?? (unit === 'tok/s' ? 'throughput' : 'ttft-net'));
}

function levelOf(sessions: readonly (readonly number[])[], calls: number): Level | null {
  if (sessions.length === 0 || sessions.flat().some((value) => !(value > 0))) return null;
  const centres = sessions.map((values) => hodgesLehmann(values.map(Math.log)));
  const value = Math.exp(centres.reduce((sum, centre) => sum + centre, 0) / centres.length);
  return { value, sessions: sessions.length, calls };
}

/** The noise of a measured draft as percent. */
export function noiseOf({ contrast: { sessionSd, valueSd, learned } }: Measured, sessions: number): Noise {
  return {
    betweenPercent: sessionSd * 100,
    withinPercent: valueSd === null ? null : valueSd * 100,
    sessions,
    source: learned ? 'history' : 'prior',
  };
}

/** What every comparison of a draft says, whatever its verdict. */
export function subjectOf({
  unit,
  metric,
  gated,
  limit,
  before,
  after,
}: Draft): Pick<Comparison, 'agent' | 'stage' | 'metric' | 'gated' | 'limit' | 'before' | 'after'> {
  const { id } = metricOf(metric.id);
  return { ...unit, metric: id, gated, limit: gated ? limit : null, before, after };
}
