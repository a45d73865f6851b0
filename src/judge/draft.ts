import type { Comparison, Level, Noise } from '../model/judgement.ts';
import { limitFor } from '../model/limits.ts';
import { type Metric, metricOf } from '../model/metrics.ts';
import type { SessionRecord } from '../model/record.ts';
import { GATED_METRICS, type GatedMetric, type Limit, type Limits } from '../model/settings.ts';
import { median } from '../stats/summary.ts';
import { type Contrast, chanceAbove, chanceBelow, contrast } from '../stats/twoLevels.ts';
import type { Gap } from './gaps.ts';
import { isGated } from './gated.ts';
import type { AcceptedLevel } from './levels.ts';
import { priorOf } from './priors.ts';
import { type Reference, referenceFor } from './reference.ts';
import { scaleOf } from './scale.ts';
import { comparedValues, type Unit } from './units.ts';

/** One comparison before all of them are held against each other: how large, how sure, no verdict. */
export interface Draft {
  readonly unit: Unit;
  readonly metric: Metric;
  readonly gated: boolean;
  /** Where it only informs since the prompts are shorter, which excuses no loss: a proven one gates. */
  readonly gatesLoss: boolean;
  /** Also of a metric that only informs: by which its change is called large. */
  readonly limit: Limit;
  readonly before: Level | null;
  readonly after: Level | null;
  /** The remembered level that it is held to; null: to the sessions themselves. */
  readonly accepted: AcceptedLevel | null;
  readonly outcome: Gap | Measured;
  /** Why it only informs; null: it does not, or need not say. */
  readonly note: string | null;
}

/** On the scale of its metric (`scale.ts`), turned so that up is worse. */
export interface Measured {
  readonly verdict: null;
  readonly contrast: Contrast;
  /**
   * The difference from the newest sessions alone, at whatever level, for nobody is blocked for what the base already
   * did: the least of those from the newest one, two and three, since nobody knows when it did. Null where a session is
   * held to the accepted level, which asks for just that.
   */
  readonly recent: number | null;
  /** Chances of a change as large as this one for the worse and for the better, where there is none. */
  readonly worse: number;
  readonly better: number;
}

export interface DraftRules {
  readonly limits: Limits;
  readonly against: 'change' | 'level';
  readonly onWorkloadChange: 'inform' | 'judge';
}

export function draftOf(
  sessions: readonly SessionRecord[],
  candidate: SessionRecord,
  unit: Unit,
  metric: Metric,
  rules: DraftRules,
): Draft {
  const found = referenceFor(sessions, candidate, unit, metric, rules.against);
  const values = comparedValues(candidate, unit, metric);
  const shared = { unit, metric, limit: limitOf(rules.limits, unit, metric) };
  if ('verdict' in found) {
    const after = ownLevel(candidate, unit, metric);
    return {
      ...shared,
      ...{ gated: isGated(metric, rules.limits, unit), gatesLoss: false },
      before: null,
      after,
      accepted: null,
      outcome: found,
      note: null,
    };
  }
  const mayGate = isGated(metric, rules.limits, unit);
  const gated = mayGate && (found.workload === null || rules.onWorkloadChange === 'judge');
  const gatesLoss = mayGate && !gated && found.isLighter;
  const note = found.workload;
  const outcome = measuredOf(found, values, metric, rules.against);
  const { contrast: seen } = outcome;
  const { from } = scaleOf(metric);
  const level = (position: number, sessions: number, calls: number): Level => ({
    value: from(position),
    ...{ sessions, calls },
  });
  return {
    ...shared,
    ...{ gated, gatesLoss, outcome, note, accepted: found.accepted },
    before: level(seen.before, found.accepted?.sessions ?? found.reference.length, found.calls),
    after: level(seen.after, 1, values.length),
  };
}

/** Where nothing can be held against it, a session's own level is all that is told. */
export function ownLevel(candidate: SessionRecord, unit: Unit, metric: Metric): Level | null {
  const values = comparedValues(candidate, unit, metric);
  const value = median(values);
  return value === null ? null : { value, sessions: 1, calls: values.length };
}

function measuredOf(
  { reference, others, recent, accepted }: Reference,
  values: readonly number[],
  metric: Metric,
  against: DraftRules['against'],
): Measured {
  const { to } = scaleOf(metric);
  const placed = (session: readonly number[]) => session.map(to);
  const candidate = placed(values);
  const prior = priorOf(metric.id);
  // With one seed an unchanged machine writes the same texts again.
  const repeating = metric.id === 'grounding';
  const [before, latest] = [reference.map(placed), recent.map(placed)];
  const seen = contrast({
    reference: before,
    others: others.map((group) => group.map(placed)),
    ...{ candidate, prior, repeating },
    fixed: accepted === null ? null : { centre: to(accepted.level), sessions: accepted.sessions },
  });
  const sinceThen = (index: number) =>
    contrast({ reference: latest.slice(index), others: [], candidate, prior }).difference;
  return {
    verdict: null,
    contrast: seen,
    recent: against === 'level' ? null : Math.min(...latest.map((_, index) => sinceThen(index))),
    worse: chanceAbove(seen),
    better: chanceBelow(seen),
  };
}

/** Metrics that only inform are measured by the limit of their kind, for marking alone. */
function limitOf(limits: Limits, { agent, stage }: Unit, { id, unit }: Metric): Limit {
  const gated = GATED_METRICS.find((metric): metric is GatedMetric => metric === id);
  const own = gated === undefined ? null : limitFor(limits, agent, stage, gated);
  return own ?? limitFor(limits, agent, stage, unit === 'tok/s' ? 'throughput' : 'ttft-net');
}

/** The noise of a measured draft as percent, of shares as percentage points. */
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
}: Omit<Draft, 'gatesLoss'>): Pick<
  Comparison,
  'agent' | 'stage' | 'metric' | 'gated' | 'limit' | 'before' | 'after'
> {
  const { id } = metricOf(metric.id);
  return { ...unit, metric: id, gated, limit: gated ? limit : null, before, after };
}
