import { sum } from 'simple-statistics';
import { chiSquareQuantile, studentQuantile, studentTail } from './distributions.ts';
import { meanOf, pooledVariance, regrouped, squares } from './groups.ts';
import { winsorise } from './winsorise.ts';

/**
 * One new session against earlier ones where noise has two levels: values scatter within a session, and sessions
 * scatter among themselves. Values are used as they come, so pass logarithms to compare ratios. A session's centre is
 * the mean of its values, wild ones pulled in (`winsorise`).
 */

/** What is believed of sessions before enough were seen: standard deviations beyond what the scatter within explains. */
export interface Prior {
  /** Where fewer than three sessions were seen: cautious, for it stands alone. */
  readonly alone: number;
  /** Beside what was seen, to moderate it. */
  readonly beside: number;
  /** How many degrees of freedom the belief counts for. */
  readonly weight: number;
}

export interface Sessions {
  /** The sessions that the new one is held against, each with at least one value; at least one where nothing is fixed. */
  readonly reference: readonly (readonly number[])[];
  /** A centre to be held against instead, the mean of so many sessions: the reference then tells of noise alone. */
  readonly fixed?: { readonly centre: number; readonly sessions: number } | null;
  /** Earlier sessions at other levels, a group each: they tell of noise alone. */
  readonly others: readonly (readonly (readonly number[])[])[];
  /** The new session, at least one value. */
  readonly candidate: readonly number[];
  readonly prior: Prior;
  /**
   * Whether sessions may repeat each other, value by value: then their mean is known no better than one of them, by the
   * scatter of its values, however many they are, unless this one is the same again.
   */
  readonly repeating?: boolean;
}

export interface Contrast {
  /** Mean of the centres of the reference, or the fixed one. */
  readonly before: number;
  /** Centre of the new session. */
  readonly after: number;
  /** after − before. */
  readonly difference: number;
  /** The same with the new session's wild values as they are. */
  readonly plainDifference: number;
  /** How many of the new session's values were pulled down. */
  readonly wildAbove: number;
  /** 95 % interval of the true difference. */
  readonly interval: readonly [low: number, high: number];
  /** Standard error of the difference that tests use: learned from the history and moderated by the prior. */
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** Standard deviation of session centres that the interval rests on. */
  readonly sessionSd: number;
  /** Pooled standard deviation within the sessions; null where none has two values. */
  readonly valueSd: number | null;
  /** Whether the interval could be learned from the sessions alone. */
  readonly learned: boolean;
}

const CONFIDENCE = 0.95;
const UPPER = (1 + CONFIDENCE) / 2;
/** Means of the same values may differ by so much. */
const SAME = 1e-9;
/** Below, an interval from the sessions' own spread is wider than any prior (t of 1 degree of freedom: 12.7). */
const LEAST_DEGREES = 2;
/**
 * A new session whose values scatter clearly more than those of the history (twice the standard deviation) is held to
 * its own scatter.
 */
const CLEARLY_MORE = 4;
/** Above this share of wild values it is the session that is wild, and its scatter is taken as it is. */
const WILD_SHARE = 0.25;

/**
 * The interval is the prediction interval of one more session (Hahn, Meeker: Statistical Intervals, § 4.8, with the mean
 * of k sessions): difference ± t · s · √(1 + 1/k), s being the spread of session centres within their groups. Under
 * normal noise it covers the truth in exactly 95 % of cases, however much sessions differ. With fewer than three sessions
 * s is the prior's. The standard error for tests is {@link spreadOf}'s moderated one, and never less than the scatter within
 * sessions explains.
 */
export function contrast({
  reference,
  fixed = null,
  others,
  candidate,
  prior,
  repeating = false,
}: Sessions): Contrast {
  const groups = [reference, ...others].filter(({ length }) => length > 0);
  const { centre, sessions } = fixed ?? { centre: null, sessions: reference.length };
  const tamed = winsorise([...groups.flat(), candidate]);
  const after = tamed.at(-1) as readonly number[];
  const history = tamed.slice(0, -1);
  const centres = regrouped(history.map(meanOf), groups);
  const before = centre ?? meanOf(centres[0] as readonly number[]);
  const difference = meanOf(after) - before;

  const within = pooledVariance(history);
  const own = ownVariance(candidate, after);
  const share = within ?? own ?? 0;
  // Sessions of fewer values scatter more: the spread seen is that of sessions with the history's usual number.
  const usual = meanOf(history.map(({ length }) => 1 / length));
  const extra = share * Math.max(0, 1 / after.length - usual);
  const spread = spreadOf(centres, prior, share / after.length);
  const reachOf = ({ variance }: Variance, floor: number, leastOfMean = 0) =>
    Math.sqrt(Math.max(variance + extra, floor) + Math.max(variance / sessions, leastOfMean));

  const { seen, moderated, learned } = spread;
  const shown = learned ? seen : moderated;
  const seenReach = studentQuantile(UPPER, shown.degrees) * reachOf(shown, 0);
  const floor = (own !== null && own > CLEARLY_MORE * share ? own : share) / after.length;
  const standardError = reachOf(moderated, floor, repeating ? share * usual : 0);
  const degreesOfFreedom = repeating
    ? Math.min(moderated.degrees, prior.weight + candidate.length - 1)
    : moderated.degrees;
  // That sessions repeat each other says nothing of one that does not.
  const isNew = repeating && Math.abs(difference) > SAME;
  const reach = isNew
    ? Math.max(seenReach, studentQuantile(UPPER, degreesOfFreedom) * standardError)
    : seenReach;
  return {
    before,
    after: meanOf(after),
    difference,
    plainDifference: meanOf(candidate) - before,
    wildAbove: candidate.filter((value, index) => value > (after[index] as number)).length,
    interval: [difference - reach, difference + reach],
    standardError,
    degreesOfFreedom,
    sessionSd: Math.sqrt(shown.variance),
    valueSd: within === null && own === null ? null : Math.sqrt(share),
    learned,
  };
}

interface Variance {
  readonly variance: number;
  readonly degrees: number;
}

/**
 * How much session centres differ: as seen, and moderated by the prior (Smyth: Linear models and empirical Bayes methods,
 * Statist. Appl. Genet. Mol. Biol. 3 (2004) art. 3), the two weighed by their degrees of freedom, so that three sessions
 * that happen to be alike make no hair trigger. A prior that the sessions contradict (their variance is above the 95 %
 * quantile of what it allows) has no say; before they can, their variance counts where it is the larger one.
 * @param explained the variance of a centre that the scatter within its session explains
 */
function spreadOf(
  centres: readonly (readonly number[])[],
  prior: Prior,
  explained: number,
): { readonly seen: Variance; readonly moderated: Variance; readonly learned: boolean } {
  const degrees = sum(centres.map(({ length }) => length - 1));
  const learned = degrees >= LEAST_DEGREES;
  const seen = { variance: degrees === 0 ? 0 : sum(centres.map(squares)) / degrees, degrees };
  const believed = (learned ? prior.beside : prior.alone) ** 2 + explained;
  if (learned && seen.variance > (believed * chiSquareQuantile(CONFIDENCE, degrees)) / degrees) {
    return { seen, moderated: seen, learned };
  }
  const all = prior.weight + degrees;
  const weighed = (prior.weight * believed + degrees * seen.variance) / all;
  const variance = learned ? weighed : Math.max(weighed, seen.variance);
  return { seen, moderated: { variance, degrees: all }, learned };
}

/** The scatter of the new session, wild values tamed unless they are many; null for a single value. */
function ownVariance(candidate: readonly number[], tamed: readonly number[]): number | null {
  const wild = candidate.filter((value, index) => value !== tamed[index]).length;
  return pooledVariance([wild > WILD_SHARE * candidate.length ? candidate : tamed]);
}

/** Chance of a difference at least this large, upwards, where there is none. */
export function chanceAbove({
  difference,
  standardError,
  degreesOfFreedom,
}: Pick<Contrast, 'difference' | 'standardError' | 'degreesOfFreedom'>): number {
  if (standardError === 0) return difference > 0 ? 0 : 1;
  return studentTail(difference / standardError, degreesOfFreedom);
}

/** Chance of a difference at least this large, downwards, where there is none. */
export function chanceBelow(contrast: Contrast): number {
  return chanceAbove({ ...contrast, difference: -contrast.difference });
}
