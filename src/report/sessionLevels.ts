import type { Comparison } from '../model/judgement.ts';
import { metricOf } from '../model/metrics.ts';
import type { RecordUnit, SessionRecord, Standing } from '../model/record.ts';
import { valuesOf } from '../model/recordOf.ts';
import { winsorise } from '../stats/winsorise.ts';

/** Where one metric of one stage stood in the stored sessions: what a trend is drawn of. */

export interface SessionLevel {
  readonly session: SessionRecord;
  /** In the metric's unit, a share for success rates; null where the session has none. */
  readonly value: number | null;
  /** Where it stood against the accepted level when it was stored; null: it was not held to one. */
  readonly standing: Standing['is'] | null;
}

type Subject = Pick<Comparison, 'agent' | 'stage' | 'metric'>;

/** As the judge takes them: the geometric mean of the calls of a session, wild ones pulled in. In the order given. */
export function sessionLevels(sessions: readonly SessionRecord[], subject: Subject): readonly SessionLevel[] {
  const units = sessions.map((session) => unitIn(session, subject));
  const values = subject.metric === 'success-rate' ? units.map(shareOf) : centresOf(units, subject);
  return sessions.map((session, index) => ({
    session,
    value: values[index] ?? null,
    standing: standingIn(session, subject),
  }));
}

function unitIn({ units }: SessionRecord, { agent, stage }: Subject): RecordUnit | undefined {
  return units.find((unit) => unit.agent === agent && unit.stage === stage);
}

function standingIn({ standing }: SessionRecord, { agent, stage, metric }: Subject): Standing['is'] | null {
  const found = standing.find((one) => one.agent === agent && one.stage === stage && one.metric === metric);
  return found?.is ?? null;
}

function shareOf(unit: RecordUnit | undefined): number | null {
  return unit === undefined || unit.measured === 0 ? null : (unit.measured - unit.failed) / unit.measured;
}

/** The geometric mean; of shares, which may be 0, the plain one. */
function centresOf(
  units: readonly (RecordUnit | undefined)[],
  { metric }: Subject,
): readonly (number | null)[] {
  const isShare = metricOf(metric).unit === 'share';
  const scaled = units.map((unit) => {
    const values = valuesOf(unit, metric);
    return isShare ? values : values.filter((value) => value > 0).map(Math.log);
  });
  return winsorise(scaled).map((values) => {
    if (values.length === 0) return null;
    const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
    return isShare ? centre : Math.exp(centre);
  });
}
