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

/**
 * Two sets of samples in, a verdict with its number out: the ratio of medians against a fixed limit. Says nothing
 * about chance; a limit must therefore be wider than the noise.
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
  const worsePercent = (direction === 'lower-is-better' ? ratio - 1 : 1 - ratio) * 100;
  if (worsePercent > limitPercent) return { verdict: 'regressed', ratio };
  if (worsePercent < -limitPercent) return { verdict: 'improved', ratio };
  return { verdict: 'unchanged', ratio };
}
