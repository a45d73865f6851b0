import type { Metric } from '../model/metrics.ts';
import type { RecordUnit, SessionRecord } from '../model/record.ts';
import { valuesOf } from '../model/recordOf.ts';

export interface Unit {
  readonly agent: string;
  readonly stage: string;
}

type Named = Pick<SessionRecord, 'agents' | 'stages'>;

/** Every stage of every agent of the sessions, each once. */
export function unitsOf(...sessions: readonly Named[]): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const { agents, stages } of sessions) {
    for (const { name: agent } of agents) {
      for (const { name: stage } of stages) units.set(`${agent}\0${stage}`, { agent, stage });
    }
  }
  return [...units.values()];
}

export function hasUnit({ agents, stages }: Named, { agent, stage }: Unit): boolean {
  return agents.some(({ name }) => name === agent) && stages.some(({ name }) => name === stage);
}

/** Records are large and asked often: their units by name, as long as they are at hand. */
const INDEX = new WeakMap<SessionRecord, ReadonlyMap<string, RecordUnit>>();

export function unitOf(session: SessionRecord, { agent, stage }: Unit): RecordUnit | undefined {
  let units = INDEX.get(session);
  if (units === undefined) {
    // The first of a name counts, as a search would find it.
    units = new Map(session.units.toReversed().map((unit) => [`${unit.agent}\0${unit.stage}`, unit]));
    INDEX.set(session, units);
  }
  return units.get(`${agent}\0${stage}`);
}

/**
 * What a metric is compared by. A value that is not above 0 is none, for it has no ratio: clocks that disagree must end no
 * comparison. A share may be 0.
 */
export function comparedValues(session: SessionRecord, unit: Unit, metric: Metric): readonly number[] {
  const values = valuesOf(unitOf(session, unit), metric.id);
  return metric.unit === 'share' ? values : values.filter((value) => value > 0);
}
