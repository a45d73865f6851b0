import type { AlwaysGatedMetric, GatedMetric, Limit, Limits } from './settings.ts';

/**
 * The limit of one comparison: of agent and stage, else of the agent, else of the stage, else the general one. Null for a
 * metric that gates on demand where none is set.
 */
export function limitFor(limits: Limits, agent: string, stage: string, metric: AlwaysGatedMetric): Limit;
export function limitFor(limits: Limits, agent: string, stage: string, metric: GatedMetric): Limit | null;
export function limitFor(limits: Limits, agent: string, stage: string, metric: GatedMetric): Limit | null {
  const own = limits.own.filter(
    (limit) =>
      limit.metric === metric &&
      (limit.agent === null || limit.agent === agent) &&
      (limit.stage === null || limit.stage === stage),
  );
  const [nearest] = [...own].sort((a, b) => closeness(b) - closeness(a));
  return nearest?.limit ?? limits.general[metric] ?? null;
}

function closeness({ agent, stage }: Limits['own'][number]): number {
  return (agent === null ? 0 : 2) + (stage === null ? 0 : 1);
}
