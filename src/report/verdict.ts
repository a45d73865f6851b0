import type { Comparison } from '../model/judgement.ts';
import { metricOf } from '../model/metrics.ts';
import { measuredRows, measuredTable } from './calls.ts';
import { changedTable, differenceTable, gatedOf, subjectOf } from './comparisons.ts';
import { capitalised } from './format.ts';
import { codeSpan, fence, plain, plainCell } from './safe.ts';
import { blocks, left, table } from './table.ts';
import type { ReportView } from './view.ts';

/** What stands above the fold of the comment, below its headline. */

/** A reader acts on the worst rows. */
export const SHOWN_ROWS = 12;

/** Longer values, such as digests and lists of options, stand in the folded table alone. */
const INLINE_VALUE = 40;

/** What the verdict stands on: rows where something changed, reasons where nothing can be said. */
export function findingsOf(view: ReportView): string {
  const { decision } = view;
  const changed = [...decision.regressions, ...decision.improvements];
  switch (decision.verdict) {
    case 'regressed':
    case 'improved':
      return blocks(shortened(changed), lacking(view), patternOf(view), actionOf(view));
    case 'unchanged':
      return lacking(view);
    case 'not-measured':
      return blocks(lacking(view) || summaryOf(view), decision.lost.length > 0 ? actionOf(view) : '');
    case 'not-comparable':
      return blocks(
        summaryOf(view),
        differenceTable((view.judgement?.hardwareDifferences ?? []).slice(0, SHOWN_ROWS)),
        lacking(view),
        nextStepOf(view),
      );
    case 'no-baseline':
      return blocks(nextStepOf(view), firstMeasurements(view));
  }
}

/** The decision in its own words, unless the callout above has said them; the headline says "Not measured" already. */
function summaryOf({ decision, results }: ReportView): string {
  if (results.interruption !== null) return '';
  return plain(capitalised(decision.summary.replace(/^Not measured: /, '')));
}

/** A slowdown that spares nothing is seldom one change's doing; where nothing else differs, that is said too. */
function patternOf({ judgement, decision: { regressions } }: ReportView): string {
  const judged = gatedOf(judgement).filter(({ ratio }) => ratio !== null);
  if (judged.length < 3 || regressions.length < judged.length) return '';
  const otherwise =
    judgement?.otherDifferences.length === 0
      ? ' Hardware, Ollama, model, options and prompts are those of the baseline.'
      : '';
  return `Every gated metric of every agent and stage slowed: look first at what they share, the machine and its server.${otherwise}`;
}

function shortened(changed: readonly Comparison[]): string {
  const rows = changedTable(changed, SHOWN_ROWS);
  const more = changed.length - SHOWN_ROWS;
  return more > 0 ? blocks(rows, `… and ${more} more beyond their limits: see all metrics.`) : rows;
}

/** Gated comparisons that could not be made; a gate that did not look must say so. */
function lacking({ judgement, decision }: ReportView): string {
  const missing = gatedOf(judgement).filter(
    ({ verdict }) =>
      verdict === 'not-measured' || (verdict === 'not-comparable' && decision.verdict !== verdict),
  );
  const keyOf = ({ agent, stage, reason }: Comparison) => JSON.stringify([agent, stage, reason]);
  const keys = [...new Set(missing.map(keyOf))];
  const rows = keys
    .slice(0, SHOWN_ROWS)
    .map((key) => lackingRow(missing.filter((one) => keyOf(one) === key)));
  const more = keys.length - rows.length;
  return blocks(
    table([left('Could not be judged'), left('Why')], rows),
    more > 0 ? `… and ${more} more: see all metrics.` : '',
  );
}

/** Comparisons of one stage that share a reason, as one row. */
function lackingRow(comparisons: readonly Comparison[]): readonly string[] {
  const [first] = comparisons;
  if (first === undefined) return [];
  const labels = comparisons.map(({ metric }) => metricOf(metric).label);
  return [subjectOf(first, labels.join(', ')), plainCell(first.reason ?? 'no reason recorded')];
}

function actionOf({ decision: { action } }: ReportView): string {
  return /^no action needed\.?$/i.test(action.trim()) ? '' : `**What to do:** ${plain(action)}`;
}

/** The way to a baseline: a sentence, and lines to copy where there are any. */
export function nextStepOf({ nextStep, decision }: ReportView): string {
  const [sentence = '', ...lines] = (nextStep ?? decision.action).trim().split('\n');
  const shown = lines.join('\n').trim();
  return blocks(`**Next step:** ${plain(sentence)}`, shown === '' ? '' : fence(lines.join('\n')));
}

function firstMeasurements({ results }: ReportView): string {
  const rows = measuredRows(results);
  const more = rows.length - SHOWN_ROWS;
  return blocks(
    'Medians of this session:',
    measuredTable(rows.slice(0, SHOWN_ROWS)),
    more > 0 ? `… and ${more} more: see measured values.` : '',
  );
}

/** Software that differs may be the cause, or the very thing under test: said beside the verdict. */
export function alsoChanged({ judgement }: ReportView): string {
  const differences = judgement?.otherDifferences ?? [];
  if (differences.length === 0) return '';
  const shown = differences
    .slice(0, 3)
    .map(({ what, before, after }) =>
      Math.max(before.length, after.length) > INLINE_VALUE
        ? plain(what)
        : `${plain(what)} ${codeSpan(before)} → ${codeSpan(after)}`,
    );
  const more = differences.length - shown.length;
  return `Also different from the baseline: ${shown.join('; ')}${more > 0 ? `; and ${more} more, see environment` : ''}.`;
}
