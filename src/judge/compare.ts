import type { Comparison, Judgement } from '../model/judgement.ts';
import { COMPARED_METRICS, type Metric } from '../model/metrics.ts';
import type { SessionRecord } from '../model/record.ts';
import { holm } from '../stats/holm.ts';
import { causesOf } from './causes.ts';
import { otherDifferences } from './differences.ts';
import { type Draft, type DraftRules, draftOf, type Measured, ownLevel, subjectOf } from './draft.ts';
import { hardwareDifferences } from './hardware.ts';
import { type HistoryRules, historyFacts } from './history.ts';
import { standingOf } from './standing.ts';
import { type SuccessDraft, successComparison, successDraft } from './success.ts';
import { type Unit, unitOf, unitsOf } from './units.ts';
import { comparisonOf } from './verdict.ts';

export interface JudgeRules extends DraftRules, HistoryRules {}

/**
 * Holds a session against earlier ones: every compared metric of every stage of every agent that it or the newest of
 * them has. Hardware that differs makes all of them not comparable; across Ollama 0.30 those that Ollama itself measured
 * are. The family-wise chance of a false "regressed" over all gated comparisons is at most 1 % (Holm).
 * @param sessions of one hardware, the oldest first
 */
export function judge(
  sessions: readonly [SessionRecord, ...SessionRecord[]],
  candidate: SessionRecord,
  rules: JudgeRules,
): Judgement {
  const newest = sessions.at(-1) as SessionRecord;
  const hardware = hardwareDifferences(newest.environment, candidate.environment);
  const units = unitsOf(newest, candidate);
  const comparisons =
    hardware.length > 0
      ? unitsOf(candidate).flatMap((unit) => otherHardware(newest, candidate, unit))
      : compareAll(sessions, candidate, units, rules);
  return {
    comparisons,
    causes: hardware.length > 0 ? [] : causesOf(sessions, candidate, comparisons, rules.against),
    hardwareDifferences: hardware,
    otherDifferences: otherDifferences(newest, candidate),
    history: historyFacts(sessions, rules),
    against: rules.against,
    standing: standingOf(comparisons),
  };
}

function compareAll(
  sessions: readonly SessionRecord[],
  candidate: SessionRecord,
  units: readonly Unit[],
  rules: JudgeRules,
): readonly Comparison[] {
  const rows = units.flatMap((unit) =>
    metricsOf(sessions, candidate, unit).map((metric) => rowOf(sessions, candidate, unit, metric, rules)),
  );
  const family = rows.filter(isInFamily);
  const worse = holm(family.map(({ worse }) => worse));
  const better = holm(family.map(({ better }) => better));
  return rows.map((row) => {
    const place = family.indexOf(row);
    const held = {
      worse: worse[place] ?? row.worse,
      better: better[place] ?? row.better,
      family: family.length,
    };
    return row.finish(held);
  });
}

/** One comparison that still has to be held against the others. */
interface Row {
  readonly inFamily: boolean;
  readonly worse: number;
  readonly better: number;
  readonly finish: (held: Parameters<typeof comparisonOf>[2]) => Comparison;
}

const isInFamily = ({ inFamily }: Row): boolean => inFamily;

function rowOf(
  sessions: readonly SessionRecord[],
  candidate: SessionRecord,
  unit: Unit,
  metric: Metric,
  rules: JudgeRules,
): Row {
  const counts = metric.population === 'all' ? successDraft(sessions, candidate, unit, rules.against) : null;
  if (counts !== null) return successRow(counts, rules);
  const draft = draftOf(sessions, candidate, unit, metric, rules);
  return draft.outcome.verdict === null
    ? measuredRow(draft, draft.outcome)
    : { inFamily: false, worse: 1, better: 1, finish: () => gapComparison(draft) };
}

function successRow(counts: SuccessDraft, rules: JudgeRules): Row {
  const finish: Row['finish'] = ({ worse, family }) =>
    successComparison(counts, { pFamily: worse, family }, rules);
  return { inFamily: counts.provable, worse: counts.provable ? counts.worse : 1, better: 1, finish };
}

function measuredRow(draft: Draft, measured: Measured): Row {
  const { worse, better } = measured;
  return {
    inFamily: draft.gated,
    ...{ worse, better },
    finish: (held) => comparisonOf(draft, measured, held),
  };
}

const UNJUDGED = {
  ratio: null,
  interval: null,
  p: null,
  pFamily: null,
  smallestVisiblePercent: null,
  noise: null,
} as const;

function gapComparison(draft: Draft): Comparison {
  const { outcome } = draft;
  return {
    ...subjectOf(draft),
    ...UNJUDGED,
    verdict: outcome.verdict ?? 'not-measured',
    reason: outcome.verdict === null ? null : outcome.reason,
  };
}

/** Cold starts are of one stage only, and there need not be any. */
function metricsOf(
  sessions: readonly SessionRecord[],
  candidate: SessionRecord,
  unit: Unit,
): readonly Metric[] {
  const hasCold = [...sessions.slice(-1), candidate].some((one) => (unitOf(one, unit)?.cold ?? 0) > 0);
  return COMPARED_METRICS.filter(({ population }) => population !== 'cold' || hasCold);
}

/** Nothing is held against another machine; this one's own level is told. */
/** What another machine has is no loss here, and what it lacks is nothing new. */
function otherHardware(newest: SessionRecord, candidate: SessionRecord, unit: Unit): readonly Comparison[] {
  return metricsOf([newest], candidate, unit).map((metric) => ({
    ...unit,
    metric: metric.id,
    gated: metric.gated,
    limit: null,
    before: null,
    after: ownLevel(candidate, unit, metric),
    ...UNJUDGED,
    verdict: 'not-comparable' as const,
    reason: 'other hardware',
  }));
}
