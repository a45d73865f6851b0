import type { FactorId } from '../model/factors.ts';
import type { Cause, CausePart, CauseShare, Comparison, MetricId } from '../model/judgement.ts';
import type { SessionRecord } from '../model/record.ts';
import { valuesOf } from '../model/recordOf.ts';
import { median } from '../stats/summary.ts';
import { levelsOf } from './levels.ts';
import { type Unit, unitOf } from './units.ts';

/**
 * What a change is made of: the parts that Ollama times, the lengths that they go with, where the model lies and how
 * fast the GPU ran. Medians over calls of the sessions at the level that was held against.
 */

const PARTS: readonly (readonly [CausePart, MetricId | FactorId])[] = [
  ['load', 'load'],
  ['prefill', 'prefill'],
  ['decode', 'tpot'],
  ['overhead', 'overhead'],
  ['prompt-tokens', 'prompt-tokens'],
  ['output-tokens', 'output-tokens'],
  ['cpu-share', 'cpu-share'],
  ['sm-clock', 'sm-clock'],
];

/** Of every stage in which a gated metric changed or stayed open. */
export function causesOf(
  sessions: readonly SessionRecord[],
  candidate: SessionRecord,
  comparisons: readonly Comparison[],
  against: 'change' | 'level',
): readonly Cause[] {
  const moved = comparisons.filter(({ verdict }) =>
    ['regressed', 'improved', 'inconclusive'].includes(verdict),
  );
  const keys = new Map(moved.map(({ agent, stage }) => [`${agent}\0${stage}`, { agent, stage }]));
  return [...keys.values()].map((unit) => ({
    ...unit,
    parts: partsOf(sessions, candidate, unit, against),
  }));
}

function partsOf(
  sessions: readonly SessionRecord[],
  candidate: SessionRecord,
  unit: Unit,
  against: 'change' | 'level',
): readonly CauseShare[] {
  return PARTS.flatMap(([part, id]) => {
    const { reference } = levelsOf(sessions, unit, 'throughput', against);
    const medians = reference
      .map((session) => median(valuesOf(unitOf(session, unit), id)))
      .filter((value) => value !== null);
    const before = median(medians);
    const after = median(valuesOf(unitOf(candidate, unit), id));
    return before === null || after === null ? [] : [{ part, before, after }];
  });
}
