import type { Comparison, Verdict } from '../model/judgement.ts';
import { studentQuantile } from '../stats/distributions.ts';
import type { Contrast } from '../stats/twoLevels.ts';
import { type Draft, type Measured, noiseOf, subjectOf } from './draft.ts';
import { asShare, scaleOf } from './scale.ts';

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
  const { verdict, lacking } = verdictOf(draft, measured, chances);
  const gated = draft.gated || (draft.gatesLoss && verdict === 'regressed');
  return {
    ...subjectOf({ ...draft, gated }),
    ...effectOf(draft, contrast),
    p: measured.worse,
    pFamily: gated ? chances.worse : null,
    smallestVisiblePercent: smallestVisible(draft, measured, chances.family),
    noise: noiseOf(measured, sessionsOf(draft)),
    verdict,
    reason: draft.note ?? lacking,
  };
}

/** A ratio and its interval, or of a share the interval of the true share after. */
function effectOf({ metric }: Draft, contrast: Contrast): Pick<Comparison, 'ratio' | 'interval'> {
  const { isRatio, from } = scaleOf(metric);
  const { before, difference, interval } = contrast;
  const [one, other] = interval.map((end) => from(isRatio ? end : before + end)) as [number, number];
  const ends: readonly [number, number] = one <= other ? [one, other] : [other, one];
  if (isRatio) return { ratio: from(difference), interval: ends };
  return { ratio: null, interval: [asShare(ends[0]), asShare(ends[1])] };
}

function verdictOf(
  draft: Draft,
  { contrast, recent }: Measured,
  { worse, better }: Chances,
): { readonly verdict: Verdict; readonly lacking: string | null } {
  const [low, high] = contrast.interval;
  const isBeyond = (difference: number) => exceeds(draft, difference);
  const words = scaleOf(draft.metric).isRatio ? SLOW : LOW;
  const isProven = worse <= FALSE_BLOCKS && low > 0;
  const done = (verdict: Verdict) => ({ verdict, lacking: null });
  if (isProven && isBeyond(contrast.difference)) {
    if (recent === null || recent > RECENT_SHARE * contrast.difference) return done('regressed');
    return {
      verdict: 'inconclusive',
      lacking: `the latest sessions of the base are as ${words.as}: it may not be this change`,
    };
  }
  if (better <= FALSE_BLOCKS && high < 0 && isBeyond(-contrast.difference)) return done('improved');
  if (!isBeyond(high)) {
    // One wild call decides nothing, but several may be the very change: a fallback that only some calls take.
    if (contrast.wildAbove < SEVERAL || !isBeyond(contrast.plainDifference)) return done('unchanged');
    const lacking = `${contrast.wildAbove} calls are far ${words.than} than the others: look at them, and raise runs`;
    return { verdict: 'inconclusive', lacking };
  }
  if (low > 0 && !isBeyond(contrast.difference)) {
    return {
      verdict: 'inconclusive',
      lacking: `it is ${words.than}; whether by more than its limit is open`,
    };
  }
  const lacking = isBeyond(contrast.difference)
    ? `beyond the limit, but not beyond the noise: ${remedy(draft, contrast)}`
    : `a loss beyond the limit cannot be ruled out: ${remedy(draft, contrast)}`;
  return { verdict: 'inconclusive', lacking };
}

const SLOW = { as: 'slow', than: 'slower' } as const;
/** Of shares. */
const LOW = { as: 'low', than: 'lower' } as const;

/** Whether a loss (up is worse) is more than the limit and more than the floor, in the metric's unit. A gain never is. */
function exceeds({ limit, before, metric }: Draft, difference: number): boolean {
  const scale = scaleOf(metric);
  if (difference <= scale.limit(limit.percent) + EDGE) return false;
  const moved = scale.isRatio
    ? Math.abs(scale.from(difference) - 1) * (before?.value ?? 0)
    : Math.abs(difference);
  return moved > limit.floor;
}

/** Far above what binary fractions are off by, far below any clock: a change of exactly the limit is within it. */
const EDGE = 1e-9;

const ENOUGH_SESSIONS = 10;

/** What would decide it. */
function remedy({ before, metric }: Draft, { sessionSd, valueSd }: Measured['contrast']): string {
  const sessions = before?.sessions ?? 0;
  if (sessions < ENOUGH_SESSIONS) {
    return `only ${sessions} stored session${sessions === 1 ? '' : 's'}, store ${ENOUGH_SESSIONS} (record-sessions)`;
  }
  const calls = (before?.calls ?? 0) / sessions;
  const fromCalls = valueSd === null ? 0 : valueSd ** 2 / Math.max(1, calls);
  return fromCalls > sessionSd ** 2 / 2
    ? 'calls scatter, raise runs'
    : `sessions of this machine differ by ${(sessionSd * 100).toFixed(1)} ${scaleOf(metric).isRatio ? '%' : 'points'}`;
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
  const scale = scaleOf(draft.metric);
  // Where the floor is the wider limit, it is the one to be passed.
  const whole = scale.isRatio ? (before?.value ?? Number.POSITIVE_INFINITY) : 1;
  const percent = Math.max(limit.percent, (limit.floor / whole) * 100);
  return scale.percentOf(Math.max(proof, scale.limit(percent)) + shortfall);
}

function sessionsOf({ before }: Draft): number {
  return before?.sessions ?? 0;
}
