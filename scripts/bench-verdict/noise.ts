import type { MetricNoise } from './parameters.ts';
import type { Random } from './random.ts';

/**
 * Noise of known kinds, all with the standard deviations of a real machine. Values are what is added to the logarithm of a
 * metric, turned so that up is worse.
 */
export const KINDS = [
  'normal',
  'log-normal',
  'bimodal',
  'drifting',
  'outlier-ridden',
  'session shifts',
] as const;
export type Kind = (typeof KINDS)[number];

export const ABOUT_KINDS: Readonly<Record<Kind, string>> = {
  normal: 'calls and sessions scatter normally',
  'log-normal': 'calls are skewed towards slow (log-normal, shape 0.8), sessions scatter normally',
  bimodal:
    'calls are at one of two levels, as in the analysis stage of real sessions, where they lie 2 % apart',
  drifting:
    'within a session calls drift by twice their standard deviation, up or down; sessions follow each other (autoregressive, 0.7)',
  'outlier-ridden': '2 % of calls are two to five times slower',
  'session shifts':
    '4 % of sessions are slower as a whole by up to 1.5 % in throughput and 8 % in TTFT (days, reboots); the rest is normal',
};

const SKEW = 0.8;
const SKEW_MEAN = Math.exp(SKEW ** 2 / 2);
const SKEW_SD = SKEW_MEAN * Math.sqrt(Math.exp(SKEW ** 2) - 1);
/** Share of the standard deviation that lies between the modes: ±0.95 with 0.31 within makes 1. */
const MODE = 0.95;
const DRIFT = 2;
const FOLLOWS = 0.7;
const OUTLIERS = 0.02;
const SHIFTED = 0.04;

/** How much slower one call is, on the log scale. */
export function outlierOf(kind: Kind, random: Random): number {
  return kind === 'outlier-ridden' && random.uniform() < OUTLIERS ? Math.log(2 + 3 * random.uniform()) : 0;
}

/** How much of the largest shift a session has. */
export function shiftOf(kind: Kind, random: Random): number {
  return kind === 'session shifts' && random.uniform() < SHIFTED ? random.uniform() : 0;
}

/** The level of a session that follows another. */
export function nextSession(
  kind: Kind,
  previous: number | null,
  { sessionSd }: MetricNoise,
  random: Random,
): number {
  if (kind !== 'drifting' || previous === null) return sessionSd * random.normal();
  return FOLLOWS * previous + Math.sqrt(1 - FOLLOWS ** 2) * sessionSd * random.normal();
}

export function callsOf(
  kind: Kind,
  runs: number,
  { callSd }: MetricNoise,
  random: Random,
): readonly number[] {
  const slope = random.uniform() < 0.5 ? DRIFT : -DRIFT;
  return Array.from(
    { length: runs },
    (_, index) => callSd * oneCall(kind, index / runs - 0.5, slope, random),
  );
}

function oneCall(kind: Kind, place: number, slope: number, random: Random): number {
  const normal = random.normal();
  if (kind === 'log-normal') return (Math.exp(SKEW * normal) - SKEW_MEAN) / SKEW_SD;
  if (kind === 'bimodal') return (random.uniform() < 0.5 ? MODE : -MODE) + Math.sqrt(1 - MODE ** 2) * normal;
  if (kind === 'drifting') return slope * place + normal;
  return normal;
}
