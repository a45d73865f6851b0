import type { Comparison, Difference, Judgement } from '../model/judgement.ts';
import { metricOf } from '../model/metrics.ts';
import {
  changeAndInterval,
  changeOf,
  excessOf,
  intervalOf,
  levelsOf,
  limitOf,
  subjectOf,
  unbroken,
} from './comparisonText.ts';
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

export const SUBJECT = left('Agent · stage · metric');
export const LEVELS = right(unbroken('Before → after'));
export const CHANGE = right(unbroken('Change [95 % interval]'));

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
export function levelsCell(comparison: Comparison): string {
  const [levels = '', ...failed] = levelsOf(comparison).split(', ');
  return [levels, ...failed].map(unbroken).join(', ');
}

export function differenceTable(differences: readonly Difference[]): string {
  return table(
    [left('What differs'), left('Baseline'), left('This session')],
    differences.map(({ what, before, after }) => [plainCell(what), cell(before), cell(after)]),
  );
}
