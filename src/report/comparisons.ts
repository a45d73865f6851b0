import type { Comparison, Difference, Judgement } from '../model/judgement.ts';
import { metricOf } from '../model/metrics.ts';
import {
  changeAndInterval,
  changeOf,
  excessOf,
  intervalOf,
  isShare,
  levelsOf,
  limitOf,
  subjectOf,
  unbroken,
} from './comparisonText.ts';
import { UNKNOWN } from './format.ts';
import { asSentence, cell, plain, plainCell } from './safe.ts';
import { blocks, left, right, table } from './table.ts';

/** Before against after, as rows. */

export function gatedOf(judgement: Judgement | null): readonly Comparison[] {
  return (judgement?.comparisons ?? []).filter(({ gated }) => gated);
}

/** Gated ones that have a verdict, an open one included. */
export function judgedOf(judgement: Judgement | null): readonly Comparison[] {
  return gatedOf(judgement).filter(
    ({ verdict }) => verdict !== 'not-comparable' && verdict !== 'not-measured',
  );
}

/** Metrics that a gate asks for and that only inform here, because another workload was sent. */
export function advisoryOf(judgement: Judgement | null): readonly Comparison[] {
  return (judgement?.comparisons ?? []).filter(
    ({ gated, metric, after, before }) =>
      !gated && metricOf(metric).gated && before !== null && after !== null,
  );
}

const SUBJECT = left('Agent · stage · metric');
const LEVELS = right(unbroken('Before → after'));
const CHANGE = right(unbroken('Change [95 % interval]'));

/** Changes beyond a limit, the furthest beyond it first, at most `shown` of them; what got worse stands first. */
export function changedTable(comparisons: readonly Comparison[], shown: number, worse: '❌' | '⚠️'): string {
  const rank = (one: Comparison) => (one.verdict === 'improved' ? -1 / (1 + excessOf(one)) : excessOf(one));
  return table(
    [left(''), SUBJECT, LEVELS, CHANGE, right('Limit')],
    [...comparisons]
      .sort((a, b) => rank(b) - rank(a))
      .slice(0, shown)
      .map((one) => [
        one.verdict === 'improved' ? '✅' : worse,
        subjectOf(one),
        levelsCell(one),
        unbroken(`**${changeOf(one)}** ${intervalOf(one)}`.trim()),
        unbroken(limitOf(one, one.verdict === 'improved' ? 'better' : 'worse')),
      ]),
  );
}

/** Rows that no verdict stands on, each with why; a reason that all share is told once, before them. */
export function reasonTable(title: string, comparisons: readonly Comparison[], shown: number): string {
  const reasons = new Set(comparisons.map(({ reason }) => reason ?? 'no reason recorded'));
  const [shared] = [...reasons];
  const isShared = reasons.size === 1 && comparisons.length > 1;
  const rows = [...comparisons].sort((a, b) => excessOf(b) - excessOf(a)).slice(0, shown);
  return blocks(
    isShared ? `${title}: ${asSentence(plain(shared ?? ''))}` : '',
    table(
      [SUBJECT, LEVELS, CHANGE, right('Limit'), ...(isShared ? [] : [left(title)])],
      rows.map((one) => [
        subjectOf(one),
        levelsCell(one),
        unbroken(changeAndInterval(one)),
        unbroken(limitOf(one)),
        ...(isShared ? [] : [plainCell(one.reason ?? 'no reason recorded')]),
      ]),
    ),
  );
}

/** The count of failures may go to the next line. */
function levelsCell(comparison: Comparison): string {
  const [levels = '', ...failed] = levelsOf(comparison).split(', ');
  return [levels, ...failed].map(unbroken).join(', ');
}

export function comparisonTable(comparisons: readonly Comparison[]): string {
  return table(
    [
      left('Agent'),
      left('Stage'),
      left('Metric'),
      LEVELS,
      CHANGE,
      right('Limit'),
      left('Verdict'),
      right('Visible from'),
      right('Noise: sessions, calls'),
      right('Sessions; calls'),
    ],
    comparisons
      .filter(saysSomething)
      .map((one) => [
        cell(one.agent),
        cell(one.stage),
        metricOf(one.metric).label,
        levelsCell(one),
        unbroken(changeAndInterval(one)),
        unbroken(limitOf(one)),
        verdictOf(one),
        unbroken(visibleFrom(one)),
        unbroken(noiseOf(one)),
        unbroken(sizesOf(one)),
      ]),
  );
}

/** Read below the table of all metrics. */
export const COMPARISON_LEGEND =
  'Before: the mean of the sessions that were held against, or the accepted level; after: this session; each session is the geometric mean of its calls, wild ones pulled in. Visible from: the smallest true slowdown that such a session flags four times in five. Noise: standard deviations of sessions and of calls within one; with † a cautious assumption, where the history is too short to tell. Sessions; calls: how many were held against, and their calls → those of this session.';

/** `3.9 %`; of a share points. */
function visibleFrom(comparison: Comparison): string {
  const { smallestVisiblePercent } = comparison;
  if (smallestVisiblePercent === null) return UNKNOWN;
  return `${smallestVisiblePercent.toFixed(1)} ${isShare(comparison) ? 'points' : '%'}`;
}

/** `0.4 %, 0.6 %`: between sessions, between calls of one. */
function noiseOf(comparison: Comparison): string {
  const { noise } = comparison;
  if (noise === null) return UNKNOWN;
  const unit = isShare(comparison) ? 'points' : '%';
  const { betweenPercent, withinPercent, source } = noise;
  const within = withinPercent === null ? UNKNOWN : `${withinPercent.toFixed(1)} ${unit}`;
  return `${betweenPercent.toFixed(1)} ${unit}${source === 'prior' ? '†' : ''}, ${within}`;
}

/** `10; 50 → 5`. */
function sizesOf({ before, after }: Comparison): string {
  return `${before?.sessions ?? 0}; ${before?.calls ?? 0} → ${after?.calls ?? 0}`;
}

/** Cold starts are of one stage alone, and no gate asks for the others'. */
function saysSomething({ gated, before, after }: Comparison): boolean {
  return gated || before !== null || after !== null;
}

const VERDICTS: Readonly<Record<Comparison['verdict'], string>> = {
  regressed: '❌ slower',
  improved: '✅ faster',
  unchanged: 'within the limit',
  inconclusive: '⚪ open',
  'not-comparable': '⚪ not comparable',
  'not-measured': '⚪ not measured',
};

/** A share is neither slow nor fast. */
const SHARE_VERDICTS: Readonly<Partial<Record<Comparison['metric'], Partial<typeof VERDICTS>>>> = {
  'success-rate': { regressed: '❌ fails more' },
  grounding: { regressed: '❌ less grounded', improved: '✅ better grounded' },
};

/** Of a metric that only informs nobody need know how a limit would have judged it, but where it clearly moved. */
const INFORMING: Readonly<Partial<Record<Comparison['verdict'], string>>> = {
  regressed: 'slower; not gated',
  improved: 'faster; not gated',
  'not-comparable': VERDICTS['not-comparable'],
  'not-measured': VERDICTS['not-measured'],
};

function verdictOf({ verdict, gated, reason, metric }: Comparison): string {
  const word = gated ? wordOf(verdict, metric) : (INFORMING[verdict] ?? 'not gated');
  const isTold = gated || metricOf(metric).gated || verdict.startsWith('not-');
  return reason === null || !isTold ? word : `${word}: ${plainCell(reason)}`;
}

function wordOf(verdict: Comparison['verdict'], metric: Comparison['metric']): string {
  return SHARE_VERDICTS[metric]?.[verdict] ?? VERDICTS[verdict];
}

export function differenceTable(differences: readonly Difference[]): string {
  return table(
    [left('What differs'), left('Baseline'), left('This session')],
    differences.map(({ what, before, after }) => [plainCell(what), cell(before), cell(after)]),
  );
}
