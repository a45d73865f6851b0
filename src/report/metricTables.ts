import type { Comparison } from '../model/judgement.ts';
import { metricOf } from '../model/metrics.ts';
import { CHANGE, LEVELS, levelsCell, SUBJECT } from './comparisons.ts';
import { changeAndInterval, isShare, limitOf, subjectOf, unbroken } from './comparisonText.ts';
import { UNKNOWN } from './format.ts';
import { plainCell } from './safe.ts';
import { blocks, left, right, table } from './table.ts';

/**
 * Every comparison: what it came to, then how sure that is. Two tables, because one of ten columns is wider than a
 * comment.
 */

/** So many rows of each kind fit a comment beside all else; of more only those that gate are shown. */
const SHOWN_ROWS = 80;

/** @param isShort where there is little room, of very many only those that gate */
export function metricTables(comparisons: readonly Comparison[], isShort = false): string {
  const all = comparisons.filter(saysSomething);
  if (!isShort || all.length <= SHOWN_ROWS)
    return blocks(verdictTable(all), VERDICT_LEGEND, certaintyTable(all), CERTAINTY_LEGEND);
  return blocks(
    verdictTable(all.filter(({ gated }) => gated)),
    VERDICT_LEGEND,
    'Those that only inform, and how sure each one is, are in `report.md`.',
  );
}

function verdictTable(comparisons: readonly Comparison[]): string {
  return table(
    [SUBJECT, LEVELS, CHANGE, right('Limit'), left('Verdict')],
    comparisons.map((one) => [
      subjectOf(one),
      levelsCell(one),
      unbroken(changeAndInterval(one)),
      unbroken(limitOf(one)),
      verdictOf(one),
    ]),
  );
}

function certaintyTable(comparisons: readonly Comparison[]): string {
  return table(
    [
      SUBJECT,
      right(unbroken('Visible from')),
      right('Sessions differ by'),
      right('Calls differ by'),
      right('Sessions; calls'),
    ],
    comparisons.map((one) => [
      subjectOf(one),
      unbroken(visibleFrom(one)),
      ...noiseOf(one).map(unbroken),
      unbroken(sizesOf(one)),
    ]),
  );
}

/** Read below the tables. */
const VERDICT_LEGEND =
  'Before: the mean of the sessions that were held against, or the accepted level; after: this session; each session is the geometric mean of its calls, wild ones pulled in.';
const CERTAINTY_LEGEND =
  'Visible from: the smallest true slowdown that such a session flags four times in five. Differ by: standard deviations; with † a cautious assumption, where the history is too short to tell. Sessions; calls: how many were held against, and their calls → those of this session.';

/** `3.9 %`; of a share points. */
function visibleFrom(comparison: Comparison): string {
  const { smallestVisiblePercent } = comparison;
  if (smallestVisiblePercent === null) return UNKNOWN;
  return `${smallestVisiblePercent.toFixed(1)} ${isShare(comparison) ? 'points' : '%'}`;
}

/** `0.4 %`, `0.6 %`: of sessions, of the calls of one. */
function noiseOf(comparison: Comparison): readonly [sessions: string, calls: string] {
  const { noise } = comparison;
  if (noise === null) return [UNKNOWN, UNKNOWN];
  const unit = isShare(comparison) ? 'points' : '%';
  const { betweenPercent, withinPercent, source } = noise;
  const within = withinPercent === null ? UNKNOWN : `${withinPercent.toFixed(1)} ${unit}`;
  return [`${betweenPercent.toFixed(1)} ${unit}${source === 'prior' ? '†' : ''}`, within];
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
