import type { GatedMetric } from './settings.ts';

/** Names of the metrics, as configuration, results and outputs spell them. */
export type MetricId =
  | GatedMetric
  | 'ttft'
  | 'ttfo'
  | 'load'
  | 'prefill'
  | 'prefill-rate'
  | 'tpot'
  | 'e2e'
  | 'overhead'
  | 'client-gap'
  | 'joules-per-token'
  | 'cold-ttft'
  | 'cold-load';
