import { METRICS, type Metric } from '../model/metrics.ts';
import type { Acceptance, SessionRecord, Standing } from '../model/record.ts';
import { sessionLevels } from '../report/sessionLevels.ts';
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
  const levels = sessionLevels(sessions, { ...unit, metric: metric.id });
  return sessions.flatMap((session, index) => {
    const value = levels[index]?.value ?? null;
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

/** Every stage of every agent that a session measured, each once, in the order in which they came up. */
export function unitsIn(sessions: readonly SessionRecord[]): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const session of sessions.toReversed()) {
    for (const { agent, stage } of session.units) units.set(JSON.stringify([agent, stage]), { agent, stage });
  }
  return [...units.values()];
}
