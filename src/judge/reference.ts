import type { Metric } from '../model/metrics.ts';
import type { SessionRecord } from '../model/record.ts';
import { type Gap, gapBetween } from './gaps.ts';
import { type AcceptedLevel, levelsOf } from './levels.ts';
import { otherMeaning } from './meaning.ts';
import { comparedValues, hasUnit, type Unit } from './units.ts';
import { hasShorterPrompts, isOtherWorkload, workloadChange, workloadIn } from './workload.ts';

const RECENT_SESSIONS = 3;

/** The values that a session's metric of one unit is held against. */
export interface Reference {
  /** Values of a session each, the oldest first; without an accepted level at least one session with a value. */
  readonly reference: readonly (readonly number[])[];
  /** Earlier sessions at other levels: they tell of noise alone. */
  readonly others: readonly (readonly (readonly number[])[])[];
  /** Of the newest sessions, at whatever level. */
  readonly recent: readonly (readonly number[])[];
  /** What is held against instead of the reference, which then tells of noise alone; null: the reference is. */
  readonly accepted: AcceptedLevel | null;
  readonly calls: number;
  /** A sentence where the prompts were of another length; null: they were not. */
  readonly workload: string | null;
  /** Whether they are shorter than those that are held against. */
  readonly isLighter: boolean;
}

/**
 * Chooses what to compare with, or tells why nothing can be. Sessions across Ollama 0.30 and sessions with prompts of
 * another length are left out; where only such are there, the newest ones stand in and the reason is told.
 */
export function referenceFor(
  sessions: readonly SessionRecord[],
  candidate: SessionRecord,
  unit: Unit,
  metric: Metric,
  against: 'change' | 'level',
): Reference | Gap {
  const newest = sessions.at(-1);
  if (newest === undefined || !sessions.some((session) => hasUnit(session, unit)))
    return { verdict: 'not-comparable', reason: 'new: the baseline lacks it' };
  if (!hasUnit(candidate, unit))
    return { verdict: 'not-measured', reason: 'the baseline has it, this session does not' };
  const having = sessions.filter((session) => hasUnit(session, unit));
  const alike = metric.dependsOnMeaning
    ? having.filter((one) => otherMeaning(one.environment, candidate.environment) === null)
    : having;
  if (alike.length === 0) {
    const reason = otherMeaning((having.at(-1) as SessionRecord).environment, candidate.environment);
    return { verdict: 'not-comparable', reason: reason ?? 'Ollama measures otherwise' };
  }
  const fit = alike.filter((one) => gapBetween(metric, one, candidate, unit) === null);
  const gap = gapBetween(metric, alike.at(-1) as SessionRecord, candidate, unit);
  if (fit.length === 0) return gap ?? { verdict: 'not-comparable', reason: 'no session has values' };
  // What the newest session lacks is no loss: that was accepted, or it would not be stored. What it has is to be kept.
  if (gap !== null && gap.verdict === 'not-measured') return gap;
  return chosen(sessions, fit, candidate, unit, metric, against);
}

function chosen(
  sessions: readonly SessionRecord[],
  fit: readonly SessionRecord[],
  candidate: SessionRecord,
  unit: Unit,
  metric: Metric,
  against: 'change' | 'level',
): Reference {
  const newest = fit.at(-1) as SessionRecord;
  const same = fit.filter((one) => workloadChange(one, candidate, unit, metric) === null);
  const workload = same.length > 0 ? null : workloadChange(newest, candidate, unit, metric);
  const usable =
    same.length > 0 ? same : fit.filter((one) => workloadChange(one, newest, unit, metric) === null);
  const isUsable = (session: SessionRecord) => usable.includes(session);
  const { reference, others, accepted } = levelsOf(sessions, unit, metric.id, against, isUsable);
  // Of prompts that grew longer, however slowly, the level of the short ones is none.
  const own = workloadIn(candidate, unit);
  const isHeld =
    accepted !== null &&
    (accepted.level > 0 || metric.unit === 'share') &&
    !isOtherWorkload(accepted, own, metric);
  const valuesIn = (session: SessionRecord) => comparedValues(session, unit, metric);
  const values = reference.map(valuesIn);
  return {
    reference: values,
    others: others.map((group) => group.map(valuesIn)),
    recent: usable.slice(-RECENT_SESSIONS).map(valuesIn),
    // A reference of nothing can be held to nothing else.
    accepted: isHeld || reference.length === 0 ? accepted : null,
    calls: values.flat().length,
    workload,
    isLighter: workload !== null && hasShorterPrompts(newest, candidate, unit),
  };
}
