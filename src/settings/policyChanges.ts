import { METRICS } from '../model/metrics.ts';
import {
  GATED_METRICS,
  type GatedMetric,
  type Limit,
  type Limits,
  type PolicyChange,
  type PolicySettings,
} from '../model/settings.ts';
import type { KeyGroup } from './key.ts';
import { crossings, keyOf, limitOf, type Scope } from './limits.ts';
import { POLICY_KEYS, STORE_FILE, STORE_KEYS, STORE_KIND } from './policyKeys.ts';
import { visible } from './problems.ts';

/** What differs between two policies, each key and each limit by itself. */
export function policyChanges(before: PolicySettings, after: PolicySettings): readonly PolicyChange[] {
  const now = rowsOf(after);
  const keys = [...rowsOf(before)]
    .map(([what, value]) => ({ what, before: value, after: now.get(what) ?? '' }))
    .filter((row) => row.before !== row.after)
    .map((row) => ({ ...row, before: visible(row.before), after: visible(row.after) }));
  return [...limitChanges(before.limits, after.limits), ...keys];
}

/** The names of the keys, limits aside, and what a user would write there. */
function rowsOf({ limits: _, store, ...policy }: PolicySettings): ReadonlyMap<string, string> {
  const { kind, file, ...values } = store;
  return new Map([
    ...named(POLICY_KEYS, policy),
    [STORE_KIND.name, kind ?? 'none'],
    [STORE_FILE.name, file],
    ...named(STORE_KEYS, values),
  ]);
}

function named<G extends KeyGroup>(
  group: G,
  values: { readonly [K in keyof G]: unknown },
): readonly (readonly [string, string])[] {
  return Object.entries(group).map(([id, { name }]) => [name, String(values[id])]);
}

function limitChanges(before: Limits, after: Limits): readonly PolicyChange[] {
  const own: readonly Scope[] = [...before.own, ...after.own];
  const general = GATED_METRICS.map((metric) => ({ agent: null, stage: null, metric }));
  const scopes = new Map([...general, ...own, ...crossings(own)].map((scope) => [keyOf(scope), scope]));
  return [...scopes.values()].flatMap((scope) => {
    const [old, now] = [limitOf(before, scope), limitOf(after, scope)];
    if (old?.percent === now?.percent && old?.floor === now?.floor) return [];
    const withFloor = old?.floor !== now?.floor && old !== null && now !== null;
    return [
      {
        what: nameOf(scope),
        before: words(old, scope.metric, withFloor),
        after: words(now, scope.metric, withFloor),
      },
    ];
  });
}

function nameOf({ agent, stage, metric }: Scope): string {
  if (agent === null && stage === null) return `limit of ${metric}`;
  if (stage === null) return `limit of agent ${visible(agent ?? '')} · ${metric}`;
  if (agent === null) return `limit of stage ${visible(stage)} · ${metric}`;
  return `limit of ${visible(agent)} · ${visible(stage)} · ${metric}`;
}

function words(limit: Limit | null, metric: GatedMetric, withFloor: boolean): string {
  if (limit === null) return 'not gated';
  const { percent, floor } = limit;
  const unit = METRICS.find(({ id }) => id === metric)?.unit ?? '';
  const share = `${percent} ${unit === 'share' ? 'percentage points' : '%'}`;
  return withFloor ? `${share}, floor ${floor} ${unit}` : share;
}
