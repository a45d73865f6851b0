import type { MetricId } from './judgement.ts';
import type { Call, Results } from './results.ts';

/** The metrics that are compared and shown: one table for judging and telling. */

export interface Metric {
  readonly id: MetricId;
  readonly label: string;
  readonly unit: 'tok/s' | 'ms';
  readonly direction: 'higher-is-better' | 'lower-is-better';
  readonly gated: boolean;
  /** The call's value, or null where it is unknown. */
  readonly of: (call: Call) => number | null;
}

export const METRICS: readonly Metric[] = [
  {
    id: 'throughput',
    label: 'throughput',
    unit: 'tok/s',
    direction: 'higher-is-better',
    gated: true,
    of: (call) => call.throughputTokS,
  },
  {
    id: 'ttft-net',
    label: 'TTFT net of load',
    unit: 'ms',
    direction: 'lower-is-better',
    gated: true,
    of: (call) => call.ttftNetMs,
  },
  {
    id: 'ttft',
    label: 'TTFT',
    unit: 'ms',
    direction: 'lower-is-better',
    gated: false,
    of: (call) => call.ttftMs,
  },
  {
    id: 'load',
    label: 'load',
    unit: 'ms',
    direction: 'lower-is-better',
    gated: false,
    of: (call) => call.loadMs,
  },
  {
    id: 'prefill',
    label: 'prefill',
    unit: 'ms',
    direction: 'lower-is-better',
    gated: false,
    of: (call) => call.prefillMs,
  },
  {
    id: 'e2e',
    label: 'end to end',
    unit: 'ms',
    direction: 'lower-is-better',
    gated: false,
    of: (call) => call.e2eMs,
  },
];

export function metricOf(id: MetricId): Metric {
  const metric = METRICS.find((candidate) => candidate.id === id);
  if (metric === undefined) throw new Error(`no such metric: ${id}`);
  return metric;
}

/** The calls that statistics are over: valid, warm, measured, of one agent and stage. */
export function sampledCalls(results: Results, agent: string, stage: string): readonly Call[] {
  return results.calls.filter(
    (call) =>
      call.agent === agent &&
      call.stage === stage &&
      call.phase === 'measured' &&
      call.status === 'valid' &&
      !call.cold,
  );
}

/** The known values of one metric over {@link sampledCalls}. */
export function sampleOf(results: Results, agent: string, stage: string, metric: Metric): readonly number[] {
  return sampledCalls(results, agent, stage)
    .map(metric.of)
    .filter((value) => value !== null);
}
