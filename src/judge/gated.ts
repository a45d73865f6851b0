import { limitFor } from '../model/limits.ts';
import { METRICS, type Metric } from '../model/metrics.ts';
import type { SessionRecord } from '../model/record.ts';
import { GATED_ON_DEMAND, type GatedOnDemand, type Limits } from '../model/settings.ts';
import { type Unit, unitOf } from './units.ts';

/** Which metrics of a unit are compared, and which of them gate. */

/** Whether a metric gates a unit: always, or because a threshold was set for it. */
export function isGated({ id, gated }: Metric, limits: Limits, { agent, stage }: Unit): boolean {
  const onDemand = GATED_ON_DEMAND.find((metric): metric is GatedOnDemand => metric === id);
  return gated || (onDemand !== undefined && limitFor(limits, agent, stage, onDemand) !== null);
}

/** Cold starts are of one stage only, and there need not be any. What gates on demand is compared where it gates. */
export function metricsOf(
  sessions: readonly SessionRecord[],
  candidate: SessionRecord,
  unit: Unit,
  limits: Limits,
): readonly Metric[] {
  const hasCold = [...sessions.slice(-1), candidate].some((one) => (unitOf(one, unit)?.cold ?? 0) > 0);
  return METRICS.filter((metric) =>
    metric.population === 'cold'
      ? metric.compared && hasCold
      : metric.compared || isGated(metric, limits, unit),
  );
}
