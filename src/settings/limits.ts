import {
  ALWAYS_GATED_METRICS,
  type AlwaysGatedMetric,
  GATED_ON_DEMAND,
  type GatedMetric,
  type GatedOnDemand,
  type Limit,
  type Limits,
} from '../model/settings.ts';

/** Limits as they are written, in parts, made into whole ones; and the differences of two of them. */

/** Null: all agents, all stages. */
export interface Scope {
  readonly agent: string | null;
  readonly stage: string | null;
  readonly metric: GatedMetric;
}

/** What one place says; the part that it leaves out is that of the next wider place. */
export interface Override extends Scope, Partial<Limit> {}

/**
 * Within a session of a real GPU calls scattered by 0.2 to 1.2 % in throughput, by 3 to 8 % in TTFT. The floor of TTFT
 * keeps a change that no one could notice from counting for many percent of little; a rate needs none, for percents of a
 * slow one are felt as well.
 */
export const DEFAULT_LIMITS: Readonly<Record<AlwaysGatedMetric, Limit>> = {
  throughput: { percent: 3, floor: 0 },
  'ttft-net': { percent: 10, floor: 5 },
  'success-rate': { percent: 5, floor: 0 },
};

/** What a threshold that is set for it leaves out. */
const ON_DEMAND_LIMITS: Readonly<Record<GatedOnDemand, Limit>> = { grounding: { percent: 5, floor: 0 } };
const FALLBACKS: Readonly<Record<GatedMetric, Limit>> = { ...DEFAULT_LIMITS, ...ON_DEMAND_LIMITS };

export function resolveLimits(overrides: readonly Override[]): Limits {
  const limit = (scope: Scope): Limit => ({
    percent: nearest(overrides, scope, (one) => one.percent) ?? FALLBACKS[scope.metric].percent,
    floor: nearest(overrides, scope, (one) => one.floor) ?? FALLBACKS[scope.metric].floor,
  });
  const own = [...overrides, ...crossings(overrides)].filter(
    (one) => one.agent !== null || one.stage !== null,
  );
  const asked = GATED_ON_DEMAND.filter((metric) =>
    overrides.some((one) => one.agent === null && one.stage === null && one.metric === metric),
  );
  const general = (metric: GatedMetric) => limit({ agent: null, stage: null, metric });
  return {
    general: { ...generalOf(general), ...Object.fromEntries(asked.map((one) => [one, general(one)])) },
    own: own.map(({ agent, stage, metric }) => ({
      ...{ agent, stage, metric },
      limit: limit({ agent, stage, metric }),
    })),
  };
}

function generalOf<T>(of: (metric: AlwaysGatedMetric) => T): Readonly<Record<AlwaysGatedMetric, T>> {
  return Object.fromEntries(ALWAYS_GATED_METRICS.map((metric) => [metric, of(metric)])) as Record<
    AlwaysGatedMetric,
    T
  >;
}

/**
 * Stages of agents that no place names, but an agent's and a stage's limit both cover: the agent's goes first, and what
 * it leaves out is the stage's, which neither of the two says alone.
 */
export function crossings(scopes: readonly Scope[]): readonly Scope[] {
  const named = new Set(scopes.map(keyOf));
  const stages = scopes.filter(({ agent, stage }) => agent === null && stage !== null);
  return scopes
    .filter(({ agent, stage }) => agent !== null && stage === null)
    .flatMap(({ agent, metric }) =>
      stages.filter((one) => one.metric === metric).map(({ stage }) => ({ agent, stage, metric })),
    )
    .filter((scope) => !named.has(keyOf(scope)));
}

export const keyOf = ({ agent, stage, metric }: Scope): string => JSON.stringify([agent, stage, metric]);

/** The limit that holds for a whole scope, its narrower ones aside; null: none does. */
export function limitOf({ general, own }: Limits, scope: Scope): Limit | null {
  return nearest(own, scope, (one) => one.limit) ?? general[scope.metric] ?? null;
}

/** Of what covers the scope the closest that says something: the agent's stage, the agent, the stage, then all. */
function nearest<S extends Scope, T>(
  candidates: readonly S[],
  { agent, stage, metric }: Scope,
  of: (one: S) => T | undefined,
): T | undefined {
  const at = (a: string | null, s: string | null): T | undefined => {
    const found = candidates.find((one) => one.agent === a && one.stage === s && one.metric === metric);
    return found === undefined ? undefined : of(found);
  };
  return at(agent, stage) ?? at(agent, null) ?? at(null, stage) ?? at(null, null);
}
