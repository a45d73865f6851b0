import { mean, median, sampleStandardDeviation } from 'simple-statistics';
import type { NumericSummary, Series } from '../model/corpus.ts';

/** Throws for no values: a series has at least one. */
export function summarise(values: readonly number[]): NumericSummary {
  const first = values[0];
  const last = values.at(-1);
  if (first === undefined || last === undefined) throw new Error('a series without values has no summary');
  let min = first;
  let max = first;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const sample = values as number[];
  return {
    count: values.length,
    min,
    max,
    mean: mean(sample),
    median: median(sample),
    sampleSd: values.length < 2 ? null : sampleStandardDeviation(sample),
    first,
    last,
  };
}

/** A series with its summary; null where there is no value. */
export function seriesOf(
  name: string,
  values: readonly number[],
  labels: readonly (string | null)[],
  more: { readonly unit?: string | null; readonly orderedBy?: string | null } = {},
): Series | null {
  if (values.length === 0) return null;
  const { unit = null, orderedBy = null } = more;
  return { name, unit, values, labels, orderedBy, summary: summarise(values) };
}
