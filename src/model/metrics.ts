import type { MetricId } from './metricId.ts';
import { METRICS, type Metric } from './metricTable.ts';
import type { Call, Results } from './results.ts';

/** The metrics, and the calls that each is taken of. */

export { METRICS, type Metric } from './metricTable.ts';

/** The metrics that a baseline is compared by. */
export const COMPARED_METRICS: readonly Metric[] = METRICS.filter(({ compared }) => compared);

export function metricOf(id: MetricId): Metric {
  const found = METRICS.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no such metric: ${id}`);
  return found;
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

/** The cold starts of one agent and stage that count: valid, and the model was indeed not loaded. */
export function coldCalls(results: Results, agent: string, stage: string): readonly Call[] {
  return results.calls.filter(
    (call) =>
      call.agent === agent &&
      call.stage === stage &&
      call.phase === 'cold' &&
      call.status === 'valid' &&
      call.cold,
  );
}

/** The calls that a metric is taken of. */
export function populationOf(
  results: Results,
  agent: string,
  stage: string,
  { population }: Metric,
): readonly Call[] {
  if (population === 'cold') return coldCalls(results, agent, stage);
  if (population === 'warm') return sampledCalls(results, agent, stage);
  return results.calls.filter(
    (call) => call.agent === agent && call.stage === stage && call.phase === 'measured',
  );
}

/** The known values of one metric over its population. */
export function sampleOf(results: Results, agent: string, stage: string, of: Metric): readonly number[] {
  return populationOf(results, agent, stage, of)
    .map(of.of)
    .filter((value) => value !== null);
}
