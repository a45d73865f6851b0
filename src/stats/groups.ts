import { mean, sum } from 'simple-statistics';

/** Values in groups: their means, and how they scatter about them. */

/** A flat list in groups of the same sizes as those given. */
export function regrouped<T>(
  flat: readonly T[],
  groups: readonly (readonly unknown[])[],
): readonly (readonly T[])[] {
  let start = 0;
  return groups.map(({ length }) => {
    start += length;
    return flat.slice(start - length, start);
  });
}

export function meanOf(values: readonly number[]): number {
  return mean([...values]);
}

/** Sum of squares about the mean. */
export function squares(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const centre = meanOf(values);
  return sum(values.map((value) => (value - centre) ** 2));
}

/** Pooled over the groups; null where none has two values. */
export function pooledVariance(groups: readonly (readonly number[])[]): number | null {
  const degrees = sum(groups.map(({ length }) => Math.max(0, length - 1)));
  return degrees === 0 ? null : sum(groups.map(squares)) / degrees;
}
