import { summarise } from './summary.ts';

export interface MedianRule {
  readonly direction: 'higher-is-better' | 'lower-is-better';
  /** Change in the bad direction that is allowed, percent of the median before. */
  readonly limitPercent: number;
  /** Values that each side needs. */
  readonly minimum: number;
}

export interface MedianComparison {
  readonly verdict: 'regressed' | 'improved' | 'unchanged' | 'not-measured';
  /** Median after / median before; null where not measured. */
  readonly ratio: number | null;
}

/** Far above what binary fractions are off by (18.437 / 17.9 is more than 1.03), far below any clock. */
const EDGE = 1e-9;

/**
 * Two sets of samples in, a verdict with its number out: the ratio of medians against a fixed limit. A change
 * of exactly the limit is within it. Says nothing about chance; a limit must therefore be wider than the noise.
 */
export function compareMedians(
  before: readonly number[],
  after: readonly number[],
  { direction, limitPercent, minimum }: MedianRule,
): MedianComparison {
  const from = summarise(before);
  const to = summarise(after);
  if (from === null || to === null || Math.min(from.n, to.n) < minimum || from.median <= 0) {
    return { verdict: 'not-measured', ratio: null };
  }
  const ratio = to.median / from.median;
  const isAbove = ratio > (1 + limitPercent / 100) * (1 + EDGE);
  const isBelow = ratio < (1 - limitPercent / 100) * (1 - EDGE);
  if (!isAbove && !isBelow) return { verdict: 'unchanged', ratio };
  return { verdict: isAbove === (direction === 'lower-is-better') ? 'regressed' : 'improved', ratio };
}
