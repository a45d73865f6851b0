import type { Comparison, Verdict } from '../model/judgement.ts';
import { studentQuantile } from '../stats/distributions.ts';
import { type Draft, type Measured, noiseOf, subjectOf } from './draft.ts';

/** The chance that a pull request which changes nothing is blocked, over all its gated comparisons together. */
export const FALSE_BLOCKS = 0.01;
/**
 * Of the difference from the whole level, how much the newest sessions must show. They are few and noisy, and what the base did
 * itself they show none of.
 */
const RECENT_SHARE = 2 / 3;
const SEVERAL = 2;
/** How surely the smallest visible change is flagged. */
const POWER = 0.8;

/** What is beyond chance over the whole family. */
export interface Chances {
  /** Held against each other by Holm. */
  readonly worse: number;
  readonly better: number;
  /** Comparisons in the family. */
  readonly family: number;
}

/**
 * Regressed: proven worse than nothing and estimated beyond the limit. Improved: the same the other way. Unchanged: the
 * interval excludes a loss beyond the limit. Everything else is open, and says what is lacking.
 */
export function comparisonOf(draft: Draft, measured: Measured, chances: Chances): Comparison {
  const { contrast } = measured;
  const [low, high] = contrast.interval;
  const turned = draft.metric.direction === 'higher-is-better';
  const { verdict, lacking } = verdictOf(draft, measured, chances);
  return {
    ...subjectOf(draft),
    ratio: Math.exp(turned ? -contrast.difference : contrast.difference),
    interval: turned ? [Math.exp(-high), Math.exp(-low)] : [Math.exp(low), Math.exp(high)],
    p: measured.worse,
    pFamily: draft.gated ? chances.worse : null,
    smallestVisiblePercent: smallestVisible(draft, measured, chances.family),
    noise: noiseOf(measured, sessionsOf(draft)),
    verdict,
    reason: draft.note ?? lacking,
  };
}

function verdictOf(
  draft: Draft,
  { contrast, recent }: Measured,
  { worse, better }: Chances,
): { readonly verdict: Verdict; readonly lacking: string | null } {
  const [low, high] = contrast.interval;
  const isBeyond = (difference: number) => exceeds(draft, difference);
  const isProven = worse <= FALSE_BLOCKS && low > 0;
  const done = (verdict: Verdict) => ({ verdict, lacking: null });
  if (isProven && isBeyond(contrast.difference)) {
    if (recent === null || recent > RECENT_SHARE * contrast.difference) return done('regressed');
    return {
      verdict: 'inconclusive',
      lacking: 'the latest sessions of the base are as slow: it may not be this change',
    };
  }
  if (better <= FALSE_BLOCKS && high < 0 && isBeyond(-contrast.difference)) return done('improved');
  if (!isBeyond(high)) {
    // One wild call decides nothing, but several may be the very change: a fallback that only some calls take.
    if (contrast.wildAbove < SEVERAL || !isBeyond(contrast.plainDifference)) return done('unchanged');
    const lacking = `${contrast.wildAbove} calls are far slower than the others: look at them, and raise runs`;
    return { verdict: 'inconclusive', lacking };
  }
  if (low > 0 && !isBeyond(contrast.difference)) {
    return { verdict: 'inconclusive', lacking: 'it is slower; whether by more than its limit is open' };
  }
  const lacking = isBeyond(contrast.difference)
    ? `beyond the limit, but not beyond the noise: ${remedy(draft, contrast)}`
    : `a loss beyond the limit cannot be ruled out: ${remedy(draft, contrast)}`;
  return { verdict: 'inconclusive', lacking };
}

/** Whether a loss (log scale, up is worse) is more than the limit and more than the floor, in the metric's unit. A gain never is. */
function exceeds({ limit, before, metric }: Draft, difference: number): boolean {
  const ratio = Math.exp(metric.direction === 'higher-is-better' ? -difference : difference);
  const isOver = difference > limitOnLogScale(limit.percent, metric.direction) + EDGE;
  return isOver && Math.abs(ratio - 1) * (before?.value ?? 0) > limit.floor;
}

/** Far above what binary fractions are off by, far below any clock: a change of exactly the limit is within it. */
const EDGE = 1e-9;

/** 3 % less throughput is a ratio of 0.97, 10 % more time one of 1.10. */
export function limitOnLogScale(percent: number, direction: Draft['metric']['direction']): number {
  return direction === 'higher-is-better'
    ? -Math.log(1 - Math.min(percent, 99.999) / 100)
    : Math.log(1 + percent / 100);
}

const ENOUGH_SESSIONS = 10;

/** What would decide it. */
function remedy({ before }: Draft, { sessionSd, valueSd }: Measured['contrast']): string {
  const sessions = before?.sessions ?? 0;
  if (sessions < ENOUGH_SESSIONS) {
    return `only ${sessions} stored session${sessions === 1 ? '' : 's'}, store ${ENOUGH_SESSIONS} (record-sessions)`;
  }
  const calls = (before?.calls ?? 0) / sessions;
  const fromCalls = valueSd === null ? 0 : valueSd ** 2 / Math.max(1, calls);
  return fromCalls > sessionSd ** 2 / 2
    ? 'calls scatter, raise runs'
    : `sessions of this machine differ by ${(sessionSd * 100).toFixed(1)} %`;
}

/**
 * The true loss that would be flagged with the chance POWER: beyond what proof asks of the hardest comparison of the
 * family, and beyond the limit, by as much as the estimate may fall short.
 */
function smallestVisible(draft: Draft, { contrast }: Measured, family: number): number {
  const { standardError, degreesOfFreedom } = contrast;
  const proof = studentQuantile(1 - FALSE_BLOCKS / Math.max(1, family), degreesOfFreedom) * standardError;
  const shortfall = studentQuantile(POWER, degreesOfFreedom) * standardError;
  const { limit, before } = draft;
  const { direction } = draft.metric;
  // Where the floor is the wider limit, it is the one to be passed.
  const percent = Math.max(limit.percent, (limit.floor / (before?.value ?? Number.POSITIVE_INFINITY)) * 100);
  const needed = Math.max(proof, limitOnLogScale(percent, direction)) + shortfall;
  return direction === 'higher-is-better' ? (1 - Math.exp(-needed)) * 100 : (Math.exp(needed) - 1) * 100;
}

function sessionsOf({ before }: Draft): number {
  return before?.sessions ?? 0;
}
