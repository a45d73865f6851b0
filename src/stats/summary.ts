import { mean, median as middle, sampleStandardDeviation } from 'simple-statistics';
import type { SampleSummary } from '../model/judgement.ts';

/**
 * Mean, median and sample standard deviation (n − 1; Bessel's correction) of finite numbers; null for none.
 * The standard deviation is null below two values: one value says nothing about spread.
 */
export function summarise(values: readonly number[]): SampleSummary | null {
  if (values.length === 0) return null;
  const sample = [...values];
  return {
    n: sample.length,
    mean: mean(sample),
    median: middle(sample),
    sampleSd: sample.length < 2 ? null : sampleStandardDeviation(sample),
  };
}

/** The middle value, or the mean of the two middle ones; null for none. */
export function median(values: readonly number[]): number | null {
  return values.length === 0 ? null : middle([...values]);
}

/** Coefficient of variation, sample SD / mean, as a fraction; null where the SD is or the mean is 0. */
export function coefficientOfVariation(summary: SampleSummary): number | null {
  if (summary.sampleSd === null || summary.mean === 0) return null;
  return summary.sampleSd / Math.abs(summary.mean);
}
