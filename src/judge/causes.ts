import type { FactorId } from '../model/factors.ts';
import type { Cause, CausePart, CauseShare, Comparison, MetricId } from '../model/judgement.ts';
import type { SessionRecord } from '../model/record.ts';
import { valuesOf } from '../model/recordOf.ts';
import { ALWAYS_GATED_METRICS, type GatedMetric } from '../model/settings.ts';
import { median } from '../stats/summary.ts';
import { levelsOf } from './levels.ts';
import { otherMeaning } from './meaning.ts';
import { type Unit, unitOf } from './units.ts';

/**
 * What a change is made of: the parts that Ollama times, the lengths that they go with, where the model lies and how
 * fast the GPU ran. Medians over calls of the sessions at the level that was held against.
 */

interface Part {
  readonly part: CausePart;
  readonly id: MetricId | FactorId;
  /** The metric that it is a part of: whose level it is shown against. */
  readonly of: GatedMetric;
}

const PARTS: readonly Part[] = [
  { part: 'load', id: 'load', of: 'ttft-net' },
  { part: 'prefill', id: 'prefill', of: 'ttft-net' },
  { part: 'decode', id: 'tpot', of: 'throughput' },
  { part: 'overhead', id: 'overhead', of: 'ttft-net' },
  { part: 'prompt-tokens', id: 'prompt-tokens', of: 'ttft-net' },
  { part: 'output-tokens', id: 'output-tokens', of: 'throughput' },
  { part: 'cpu-share', id: 'cpu-share', of: 'throughput' },
  { part: 'sm-clock', id: 'sm-clock', of: 'throughput' },
];

/** Parts that Ollama timed; the others are counts and what the machine tells. */
const TIMED: readonly CausePart[] = ['load', 'prefill', 'decode', 'overhead'];

/** Of every stage in which a metric of those that always gate changed or stayed open, by policy only shown or not. */
export function causesOf(
  sessions: readonly SessionRecord[],
  candidate: SessionRecord,
  comparisons: readonly Comparison[],
  against: 'change' | 'level',
): readonly Cause[] {
  const moved = comparisons.filter(
    ({ metric, verdict }) =>
      ALWAYS_GATED_METRICS.some((gated) => gated === metric) &&
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
  const meansTheSame = (session: SessionRecord) =>
    otherMeaning(session.environment, candidate.environment) === null;
  return PARTS.flatMap(({ part, id, of }) => {
    const isUsable = TIMED.includes(part) ? meansTheSame : undefined;
    const { reference } = levelsOf(sessions, unit, of, against, isUsable);
    const medians = reference
      .map((session) => median(valuesOf(unitOf(session, unit), id)))
      .filter((value) => value !== null);
    const before = median(medians);
    const after = median(valuesOf(unitOf(candidate, unit), id));
    return before === null || after === null ? [] : [{ part, before, after }];
  });
}
