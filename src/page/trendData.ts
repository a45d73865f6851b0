import { METRICS, type Metric } from '../model/metrics.ts';
import type { Acceptance, SessionRecord, Standing } from '../model/record.ts';
import { valuesOf } from '../model/recordOf.ts';
import { winsorise } from '../stats/winsorise.ts';
import { isOf, type Unit } from './words.ts';

/** A history as points: where each session stands, and what the store says of it. */

export interface TrendPoint {
  /** Place in the history, from 1. */
  readonly place: number;
  readonly startedAt: string;
  readonly commit: string | null;
  /** In the metric's unit; of a success rate the share. */
  readonly value: number;
  /** Null: the session was held to no level. */
  readonly standing: Standing['is'] | null;
  /** The accepted level from this session on; null: none is remembered. */
  readonly level: number | null;
  readonly accepted: Acceptance | null;
  /** The session that the page is about. */
  readonly isOwn: boolean;
}

export const GATED: readonly Metric[] = METRICS.filter(({ gated }) => gated);

/**
 * Of a session the geometric mean of its valid warm calls, wild ones pulled in, as the judge takes it; what is wild is
 * learned from all the sessions here. Sessions without a value have no point.
 * @param sessions the oldest first
 */
export function trendOf(
  sessions: readonly SessionRecord[],
  unit: Unit,
  metric: Metric,
  own: SessionRecord | null = null,
): readonly TrendPoint[] {
  const values = metric.unit === 'share' ? sharesOf(sessions, unit) : meansOf(sessions, unit, metric);
  return sessions.flatMap((session, index) => {
    const value = values[index] ?? null;
    if (value === null) return [];
    const standing = session.standing.find((one) => isOf(one, unit) && one.metric === metric.id) ?? null;
    return [
      {
        place: index + 1,
        startedAt: session.startedAt,
        commit: session.source.commit,
        value,
        standing: standing?.is ?? null,
        level: standing?.level ?? null,
        accepted: session.accepted,
        isOwn: session === own,
      },
    ];
  });
}

function sharesOf(sessions: readonly SessionRecord[], unit: Unit): readonly (number | null)[] {
  return sessions.map((session) => {
    const found = session.units.find((one) => isOf(one, unit));
    return found === undefined || found.measured === 0 ? null : 1 - found.failed / found.measured;
  });
}

function meansOf(sessions: readonly SessionRecord[], unit: Unit, { id }: Metric): readonly (number | null)[] {
  const groups = sessions.map((session) =>
    valuesOf(
      session.units.find((one) => isOf(one, unit)),
      id,
    )
      .filter((value) => value > 0)
      .map(Math.log),
  );
  return winsorise(groups).map((logs) =>
    logs.length === 0 ? null : Math.exp(logs.reduce((sum, one) => sum + one, 0) / logs.length),
  );
}

/** Every stage of every agent that a session measured, each once, in the order in which they came up. */
export function unitsIn(sessions: readonly SessionRecord[]): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const session of sessions.toReversed()) {
    for (const { agent, stage } of session.units) units.set(JSON.stringify([agent, stage]), { agent, stage });
  }
  return [...units.values()];
}
