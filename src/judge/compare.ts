import { hardwareKey } from '../model/hardwareKey.ts';
import type { Comparison, Difference, Judgement } from '../model/judgement.ts';
import type { Metric } from '../model/metrics.ts';
import type { SessionRecord } from '../model/record.ts';
import type { Limits } from '../model/settings.ts';
import { holm } from '../stats/holm.ts';
import { causesOf } from './causes.ts';
import { otherDifferences } from './differences.ts';
import { type Draft, type DraftRules, draftOf, type Measured, ownLevel, subjectOf } from './draft.ts';
import { isGated, metricsOf } from './gated.ts';
import { hardwareDifferences } from './hardware.ts';
import { type HistoryRules, historyFacts } from './history.ts';
import type { AcceptedLevel } from './levels.ts';
import { standingOf } from './standing.ts';
import { type SuccessDraft, successComparison, successDraft } from './success.ts';
import { type Unit, unitsOf } from './units.ts';
import { comparisonOf } from './verdict.ts';

export interface JudgeRules extends DraftRules, HistoryRules {
  /** Whether the sessions are of another machine than this one is stored as, and stand in to say what differs. */
  readonly elsewhere?: boolean;
  /** Sessions that one gate judges together: the chance of a false "regressed" is over all of them. Default: this one. */
  readonly judgedTogether?: number;
}

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
  const hardware = otherHardware(newest, candidate, rules);
  const shared = {
    hardwareDifferences: hardware,
    otherDifferences: otherDifferences(newest, candidate),
    history: historyFacts(sessions, rules),
    against: rules.against,
  };
  if (hardware.length > 0) {
    const comparisons = unitsOf(candidate).flatMap((unit) =>
      uncompared(newest, candidate, unit, rules.limits),
    );
    return { ...shared, comparisons, causes: [], standing: [] };
  }
  const compared = compareAll(sessions, candidate, unitsOf(newest, candidate), rules);
  const comparisons = compared.map(({ comparison }) => comparison);
  return {
    ...shared,
    comparisons,
    causes: causesOf(sessions, candidate, comparisons, rules.against),
    standing: compared.flatMap(({ comparison, accepted }) => standingOf(comparison, accepted, candidate)),
  };
}

/** Where only the keys differ, as where a tool tells less than it did, they are what is told. */
function otherHardware(
  newest: SessionRecord,
  candidate: SessionRecord,
  { elsewhere = false }: JudgeRules,
): readonly Difference[] {
  const found = hardwareDifferences(newest.environment, candidate.environment);
  if (!elsewhere || found.length > 0) return found;
  const [before, after] = [newest, candidate].map(({ environment }) => hardwareKey(environment));
  return [{ what: 'hardware', before: before ?? '', after: after ?? '' }];
}

interface Compared {
  readonly comparison: Comparison;
  readonly accepted: AcceptedLevel | null;
}

function compareAll(
  sessions: readonly SessionRecord[],
  candidate: SessionRecord,
  units: readonly Unit[],
  rules: JudgeRules,
): readonly Compared[] {
  const rows = units.flatMap((unit) =>
    metricsOf(sessions, candidate, unit, rules.limits).map((metric) =>
      rowOf(sessions, candidate, unit, metric, rules),
    ),
  );
  const family = rows.filter(({ inFamily }) => inFamily);
  // Holm within a session, Bonferroni over those that are judged with it.
  const { judgedTogether = 1 } = rules;
  const held = (values: readonly number[]) => holm(values).map((p) => Math.min(1, p * judgedTogether));
  const worse = new Map(zipped(family, held(family.map((row) => row.worse))));
  const better = new Map(zipped(family, held(family.map((row) => row.better))));
  return rows.map((row) => {
    const chances = {
      worse: worse.get(row) ?? row.worse,
      better: better.get(row) ?? row.better,
      family: family.length * judgedTogether,
    };
    return { comparison: row.finish(chances), accepted: row.accepted };
  });
}

function zipped(rows: readonly Row[], values: readonly number[]): readonly (readonly [Row, number])[] {
  return rows.map((row, index) => [row, values[index] ?? 1]);
}

/** One comparison that still has to be held against the others. */
interface Row {
  readonly inFamily: boolean;
  readonly worse: number;
  readonly better: number;
  readonly accepted: AcceptedLevel | null;
  readonly finish: (held: Parameters<typeof comparisonOf>[2]) => Comparison;
}

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
    : { inFamily: false, worse: 1, better: 1, accepted: null, finish: () => gapComparison(draft) };
}

function successRow(counts: SuccessDraft, rules: JudgeRules): Row {
  const finish: Row['finish'] = ({ worse, family }) =>
    successComparison(counts, { pFamily: worse, family }, rules);
  const worse = counts.provable ? counts.worse : 1;
  return { inFamily: counts.provable, worse, better: 1, accepted: null, finish };
}

function measuredRow(draft: Draft, measured: Measured): Row {
  const { worse, better } = measured;
  return {
    inFamily: draft.gated || draft.gatesLoss,
    ...{ worse, better, accepted: draft.accepted },
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

/** Nothing is held against another machine; this one's own level is told. */
/** What another machine has is no loss here, and what it lacks is nothing new. */
function uncompared(
  newest: SessionRecord,
  candidate: SessionRecord,
  unit: Unit,
  limits: Limits,
): readonly Comparison[] {
  return metricsOf([newest], candidate, unit, limits).map((metric) => ({
    ...unit,
    metric: metric.id,
    gated: isGated(metric, limits, unit),
    limit: null,
    before: null,
    after: ownLevel(candidate, unit, metric),
    ...UNJUDGED,
    verdict: 'not-comparable' as const,
    reason: 'other hardware',
  }));
}
