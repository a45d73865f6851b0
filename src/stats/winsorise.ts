import { median, quantile } from 'simple-statistics';

/**
 * Wild values count as moderately wild ones: each is pulled in to within 2.5 standard deviations of the median of its
 * group, the standard deviation being a robust one of all groups together. Means and variances of what comes out are
 * nearly as efficient as those of clean values, and a wild value among five moves a mean by half a standard deviation at
 * most. (Winsor's way: Dixon, Tukey: Approximate behavior of the distribution of Winsorized t, Technometrics 10 (1968)
 * 83–98; the bound instead of counted values as Huber: Robust Statistics, § 4.)
 */
export function winsorise(groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const reach = REACH * robustScale(groups);
  return groups.map((values) => {
    if (values.length < LEAST_VALUES) return values;
    const middle = median([...values]);
    return values.map((value) => Math.min(middle + reach, Math.max(middle - reach, value)));
  });
}

const REACH = 2.5;
/** Of fewer values none can be called the wild one. */
const LEAST_VALUES = 3;
/** High enough that two modes are no outliers to each other, low enough for one wild value in ten. */
const SHARE = 0.8;
/** The 80 % quantile of the distance of normal values from their mean, in standard deviations. */
const NORMAL_QUANTILE = 1.2816;

/** The spread of values about the medians of their groups; infinite where no group has enough values. */
function robustScale(groups: readonly (readonly number[])[]): number {
  const distances = groups
    .filter(({ length }) => length >= LEAST_VALUES)
    .flatMap((values) => {
      const middle = median([...values]);
      // Typed numbers sort several times faster than others, and a comparison of thousands of calls does little else.
      const own = Float64Array.from(values, (value) => Math.abs(value - middle)).sort();
      // The median of an odd number of values is one of them, and tells nothing of the spread.
      return [...(values.length % 2 === 1 ? own.subarray(1) : own)];
    });
  return distances.length === 0 ? Number.POSITIVE_INFINITY : quantile(distances, SHARE) / NORMAL_QUANTILE;
}
