import type { Comparison } from '../model/judgement.ts';
import { reasonTable } from './comparisons.ts';
import { changeAndInterval, levelsOf, limitOf, subjectOf } from './comparisonText.ts';
import { asSentence, plain } from './safe.ts';
import { blocks } from './table.ts';
import type { ReportView } from './view.ts';

/** Gated metrics that the noise left open: no reason to worry, and no proof either. */

/** Of those that fail the job more are folded. */
const FEW = 4;
const SHOWN = 50;

/** Above the fold: the rows where they fail the job, one line where they are all that there is to tell. */
export function openRows(view: ReportView): string {
  const { open } = view.decision;
  if (areShown(view)) return reasonTable('Left open', open, FEW);
  return view.decision.verdict === 'inconclusive' ? lineOf(open) : '';
}

/** Below it, wherever they are not shown above. */
export function foldedOpenRows(view: ReportView): string {
  const { open } = view.decision;
  if (open.length === 0 || areShown(view)) return '';
  const more = open.length - SHOWN;
  return blocks(
    reasonTable('Left open', open, SHOWN),
    more > 0 ? `… and ${more} more: see all metrics.` : '',
  );
}

function areShown({ decision: { open, verdict, passed } }: ReportView): boolean {
  return verdict === 'inconclusive' && !passed && open.length <= FEW;
}

/** One with its numbers; of several what most of them lack. */
function lineOf(open: readonly Comparison[]): string {
  const [first] = open;
  if (first === undefined) return '';
  if (open.length === 1) {
    const numbers = `${levelsOf(first)}, ${changeAndInterval(first)}, limit ${limitOf(first)}`;
    return `Left open: ${subjectOf(first)}, ${numbers}: ${asSentence(plain(reasonOf(first)))}`;
  }
  const counts = new Map<string, number>();
  for (const one of open) counts.set(reasonOf(one), (counts.get(reasonOf(one)) ?? 0) + 1);
  const [[reason, count] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a);
  const whose = count === open.length ? '' : ` (${count} of them)`;
  return `Why they are left open${whose}: ${asSentence(plain(reason))}`;
}

function reasonOf({ reason }: Comparison): string {
  return reason ?? 'no reason recorded';
}
