import type { Comparison, Difference, Judgement } from '../model/judgement.ts';
import { metricOf } from '../model/metrics.ts';
import { beforeAfter, changeBetween, limit, UNKNOWN } from './format.ts';
import { cell, plainCell } from './safe.ts';
import { left, right, table } from './table.ts';

/** Before against after, as rows. */

export function gatedOf(judgement: Judgement | null): readonly Comparison[] {
  return (judgement?.comparisons ?? []).filter(({ gated }) => gated);
}

/** `chimera · report · TTFT`, for a table cell. */
export function subjectOf(
  { agent, stage, metric }: Comparison,
  label: string = metricOf(metric).label,
): string {
  return `${cell(agent)} · ${cell(stage)} · ${label}`;
}

export function mediansOf({ baseline, candidate, metric }: Comparison): string {
  return beforeAfter(baseline?.median ?? null, candidate?.median ?? null, metricOf(metric).unit);
}

export function changeOf({ baseline, candidate, ratio, metric }: Comparison): string {
  if (ratio === null) return UNKNOWN;
  return changeBetween(baseline?.median ?? null, candidate?.median ?? null, metricOf(metric).unit);
}

export function limitOf({ limitPercent, metric }: Comparison): string {
  return limit(limitPercent, metricOf(metric).direction);
}

/** Changes beyond a limit, the furthest beyond it first, at most `shown` of them. */
export function changedTable(comparisons: readonly Comparison[], shown: number): string {
  return table(
    [left(''), left('Agent · stage · metric'), right('Before → after'), right('Change'), right('Limit')],
    [...comparisons]
      .sort((a, b) => excessOf(b) - excessOf(a))
      .slice(0, shown)
      .map((comparison) => [
        comparison.verdict === 'improved' ? '✅' : '❌',
        subjectOf(comparison),
        mediansOf(comparison),
        `**${changeOf(comparison)}**`,
        passedLimitOf(comparison),
      ]),
  );
}

/** The limit on the side to which the metric moved. */
function passedLimitOf({ limitPercent, metric, verdict }: Comparison): string {
  const { direction } = metricOf(metric);
  const opposite = direction === 'higher-is-better' ? 'lower-is-better' : 'higher-is-better';
  return limit(limitPercent, verdict === 'improved' ? opposite : direction);
}

/** How many times its limit a metric moved; regressions stand before improvements. */
function excessOf({ ratio, limitPercent, verdict }: Comparison): number {
  const moved = Math.abs(Math.log(ratio ?? 1)) / Math.max(limitPercent ?? 1, 0.01);
  return verdict === 'improved' ? -1 / (1 + moved) : moved;
}

export function comparisonTable(comparisons: readonly Comparison[]): string {
  return table(
    [
      left('Agent'),
      left('Stage'),
      left('Metric'),
      right('Before → after'),
      right('Change'),
      right('Limit'),
      right('Calls'),
      left('Verdict'),
    ],
    comparisons
      .filter(saysSomething)
      .map((comparison) => [
        cell(comparison.agent),
        cell(comparison.stage),
        metricOf(comparison.metric).label,
        mediansOf(comparison),
        changeOf(comparison),
        comparison.gated ? limitOf(comparison) : UNKNOWN,
        `${comparison.baseline?.n ?? 0} → ${comparison.candidate?.n ?? 0}`,
        verdictOf(comparison),
      ]),
  );
}

/** Cold starts are of one stage alone, and no gate asks for the others'. */
function saysSomething({ gated, baseline, candidate }: Comparison): boolean {
  return gated || baseline !== null || candidate !== null;
}

const VERDICTS: Readonly<Record<Comparison['verdict'], string>> = {
  regressed: '❌ slower',
  improved: '✅ faster',
  unchanged: 'within the limit',
  'not-comparable': '⚪ not comparable',
  'not-measured': '⚪ not measured',
};

function verdictOf({ verdict, gated, reason }: Comparison): string {
  if (reason !== null) return `${VERDICTS[verdict]}: ${plainCell(reason)}`;
  return gated ? VERDICTS[verdict] : 'not gated';
}

export function differenceTable(differences: readonly Difference[]): string {
  return table(
    [left('What differs'), left('Baseline'), left('This session')],
    differences.map(({ what, before, after }) => [plainCell(what), cell(before), cell(after)]),
  );
}
