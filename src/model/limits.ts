import type { GatedMetric, Limit, Limits } from './settings.ts';

/** The limit of one comparison: of agent and stage, else of the agent, else of the stage, else the general one. */
export function limitFor(limits: Limits, agent: string, stage: string, metric: GatedMetric): Limit {
  const own = limits.own.filter(
    (limit) =>
      limit.metric === metric &&
      (limit.agent === null || limit.agent === agent) &&
      (limit.stage === null || limit.stage === stage),
  );
  const [nearest] = [...own].sort((a, b) => closeness(b) - closeness(a));
  return nearest?.limit ?? limits.general[metric];
}

function closeness({ agent, stage }: Limits['own'][number]): number {
  return (agent === null ? 0 : 2) + (stage === null ? 0 : 1);
}
