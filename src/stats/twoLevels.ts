import { mean, sum } from 'simple-statistics';
import { CENTRE_VARIANCE, hodgesLehmann } from './centre.ts';
import { studentQuantile, studentTail } from './distributions.ts';

/**
 * One new session against earlier ones where noise has two levels: values scatter within a session, and sessions
 * scatter among themselves. Values are used as they come, so pass logarithms to compare ratios.
 */

/** What is believed of sessions before any was seen. */
export interface Prior {
  /** Standard deviation of session levels, beyond what the scatter within explains. */
  readonly sessionSd: number;
  /** How many degrees of freedom this belief counts for. */
  readonly weight: number;
}

export interface Sessions {
  /** The sessions that the new one is held against, each with at least one value; at least one session. */
  readonly reference: readonly (readonly number[])[];
  /** Earlier sessions at other levels, a group each: they tell of noise alone. */
  readonly others: readonly (readonly (readonly number[])[])[];
  /** The new session, at least one value. */
  readonly candidate: readonly number[];
  readonly prior: Prior;
}

export interface Contrast {
  /** Centre of the new session less the mean of the reference's centres. */
  readonly difference: number;
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
/** Below, an interval from the sessions' own spread is wider than any prior (t of 1 degree of freedom: 12.7). */
const LEAST_DEGREES = 2;

/**
 * The interval is the prediction interval of one more session (Hahn, Meeker: Statistical Intervals, § 4.8, with the mean
 * of k sessions): difference ± t · s · √(1 + 1/k), s being the spread of session centres within their groups. Under
 * normal noise it covers the truth in exactly 95 % of cases, however much sessions differ. With fewer than three sessions s is
 * the prior's.
 *
 * The standard error for tests is moderated (Smyth: Linear models and empirical Bayes methods, Statist. Appl. Genet.
 * Mol. Biol. 3 (2004) art. 3): s² and the prior's variance are weighed by their degrees of freedom, so that three sessions that
 * happen to be alike make no hair trigger. It is never less than the scatter within sessions explains.
 */
export function contrast({ reference, others, candidate, prior }: Sessions): Contrast {
  const groups = [reference, ...others];
  const centres = groups.map((group) => group.map(hodgesLehmann));
  const difference = hodgesLehmann(candidate) - mean(centres[0] as number[]);
  const within = withinVariance(groups.flat());
  const own = withinVariance([candidate]);
  const values = groups.flat().map(({ length }) => length);
  // Sessions of fewer values scatter more: the spread seen is that of sessions with the history's usual number.
  const extra =
    (within ?? 0) * CENTRE_VARIANCE * Math.max(0, 1 / candidate.length - mean(values.map((n) => 1 / n)));

  const degrees = sum(centres.map(({ length }) => length - 1));
  const seen = degrees === 0 ? 0 : sum(centres.map(squares)) / degrees;
  const callPart = ((within ?? 0) * CENTRE_VARIANCE) / candidate.length;
  const believed = prior.sessionSd ** 2 + callPart;
  const moderated = (prior.weight * believed + degrees * seen) / (prior.weight + degrees);
  const learned = degrees >= LEAST_DEGREES;
  const share = 1 / reference.length;
  const spread = (variance: number, floor: number) =>
    Math.sqrt(Math.max(variance + extra, floor) + variance * share);

  const variance = learned ? seen : moderated;
  const intervalDegrees = learned ? degrees : prior.weight + degrees;
  const reach = studentQuantile((1 + CONFIDENCE) / 2, intervalDegrees) * spread(variance, 0);
  const floor = (Math.max(within ?? 0, own ?? 0) * CENTRE_VARIANCE) / candidate.length;
  return {
    difference,
    interval: [difference - reach, difference + reach],
    standardError: spread(moderated, floor),
    degreesOfFreedom: prior.weight + degrees,
    sessionSd: Math.sqrt(variance),
    valueSd: within === null ? (own === null ? null : Math.sqrt(own)) : Math.sqrt(within),
    learned,
  };
}

/** Chance of a difference at least this large, upwards, where there is none. */
export function chanceAbove({ difference, standardError, degreesOfFreedom }: Contrast): number {
  if (standardError === 0) return difference > 0 ? 0 : 1;
  return studentTail(difference / standardError, degreesOfFreedom);
}

/** Chance of a difference at least this large, downwards, where there is none. */
export function chanceBelow(contrast: Contrast): number {
  return chanceAbove({ ...contrast, difference: -contrast.difference });
}

/** Sum of squares about the mean. */
function squares(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const centre = mean([...values]);
  return sum(values.map((value) => (value - centre) ** 2));
}

/** Pooled over the groups; null where none has two values. */
function withinVariance(groups: readonly (readonly number[])[]): number | null {
  const degrees = sum(groups.map(({ length }) => Math.max(0, length - 1)));
  return degrees === 0 ? null : sum(groups.map(squares)) / degrees;
}
