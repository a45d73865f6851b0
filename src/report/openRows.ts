import type { Comparison } from '../model/judgement.ts';
import { reasonTable } from './comparisons.ts';
import { counted } from './format.ts';
import { asSentence, plain } from './safe.ts';
import { blocks, bullets } from './table.ts';
import type { ReportView } from './view.ts';

/** Gated metrics that the noise left open: no reason to worry, and no proof either. */

/** More of them are folded, behind what most of them lack. */
const FEW = 4;
const SHOWN = 50;
const SHOWN_REASONS = 3;

/** Above the fold: all of a few; of many what they lack, where that is the verdict. */
export function openRows({ decision: { open, verdict } }: ReportView): string {
  if (open.length <= FEW) return reasonTable('Left open', open, FEW);
  return verdict === 'inconclusive' ? reasonsOf(open) : '';
}

/** The rows of many. */
export function foldedOpenRows({ decision: { open } }: ReportView): string {
  if (open.length <= FEW) return '';
  const more = open.length - SHOWN;
  return blocks(
    reasonTable('Left open', open, SHOWN),
    more > 0 ? `… and ${more} more: see all metrics.` : '',
  );
}

/** The few reasons that they share. */
function reasonsOf(open: readonly Comparison[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of open) {
    const told = reason ?? 'no reason recorded';
    counts.set(told, (counts.get(told) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a).slice(0, SHOWN_REASONS);
  const [only] = sorted;
  if (sorted.length === 1 && only !== undefined) return `Left open: ${asSentence(plain(only[0]))}`;
  const lines = sorted.map(([reason, count]) => `${counted(count, 'metric')}: ${asSentence(plain(reason))}`);
  return blocks('Left open:', bullets(lines));
}
