import { median } from 'simple-statistics';

/**
 * The Hodges–Lehmann centre: the median of the means of all pairs of values, each with itself too. Nearly as
 * efficient as the mean for normal noise ({@link CENTRE_VARIANCE}), and unmoved by outliers up to 29 % of the values.
 * (Hodges, Lehmann: Estimates of location based on rank tests, Ann. Math. Statist. 34 (1963) 598–611.)
 * NaN for no values.
 */
export function hodgesLehmann(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const pairs: number[] = [];
  for (const [index, one] of sorted.entries()) {
    for (const other of sorted.slice(index)) pairs.push((one + other) / 2);
  }
  return median(pairs);
}

/** Variance of the centre of n normal values is this many times σ²/n: the inverse of its efficiency 3/π (same paper). */
export const CENTRE_VARIANCE = Math.PI / 3;
