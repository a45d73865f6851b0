import type { Comparison } from '../model/judgement.ts';
import { metricOf } from '../model/metrics.ts';
import { measuredRows, measuredTable } from './calls.ts';
import { advisoryOf, changedTable, differenceTable, gatedOf, reasonTable } from './comparisons.ts';
import { subjectOf } from './comparisonText.ts';
import { capitalised } from './format.ts';
import { howToAccept } from './howToAccept.ts';
import { cell, codeSpan, fence, plain, plainCell } from './safe.ts';
import { sparesNothing } from './slowdowns.ts';
import { blocks, left, table } from './table.ts';
import { hasVerdicts, type ReportView } from './view.ts';

/** What stands above the fold of the comment, below its headline. */

/** A reader acts on the worst rows. */
export const SHOWN_ROWS = 12;

/** What the verdict stands on: rows where something changed, reasons where nothing can be said. */
export function findingsOf(view: ReportView): string {
  const { decision } = view;
  switch (decision.verdict) {
    case 'regressed':
    case 'improved':
    case 'inconclusive':
    case 'unchanged':
      return blocks(changedRows(view), lacking(view), advisory(view));
    case 'not-measured':
      return blocks(lacking(view) || summaryOf(view), decision.lost.length > 0 ? advisory(view) : '');
    case 'not-comparable':
      return blocks(
        summaryOf(view),
        differenceTable((view.judgement?.hardwareDifferences ?? []).slice(0, SHOWN_ROWS)),
        lacking(view),
        advisory(view),
        nextStepOf(view),
      );
    case 'no-baseline':
      return blocks(missingBaseline(view), nextStepOf(view), firstMeasurements(view));
    case 'measured':
      return firstMeasurements(view);
  }
}

/** The decision in its own words, unless the callout above has said them; the headline says "Not measured" already. */
function summaryOf({ decision, results }: ReportView): string {
  if (results.interruption !== null) return '';
  return plain(capitalised(decision.summary.replace(/^Not measured: /, '')));
}

/** Sessions that are stored and cannot be used are another matter than none at all, which the headline says. */
function missingBaseline(view: ReportView): string {
  return /there is no baseline/.test(view.decision.summary) ? '' : summaryOf(view);
}

function changedRows({ decision: { regressions, improvements, passed } }: ReportView): string {
  const changed = [...regressions, ...improvements];
  const rows = changedTable(changed, SHOWN_ROWS, passed ? '⚠️' : '❌');
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

/** Numbers that a gate asks for and that another workload makes mere information. */
function advisory({ judgement }: ReportView): string {
  return reasonTable('Not gated', advisoryOf(judgement), SHOWN_ROWS);
}

export function actionOf(view: ReportView): string {
  const { action, accepted } = view.decision;
  if (accepted !== null || /^no action needed\b/i.test(action.trim())) return '';
  return `**What to do:** ${shortActionOf(view) || plain(action)}`;
}

/** Where the steps to accept it are folded below, they need not be told twice; '' where they are not. */
function shortActionOf(view: ReportView): string {
  const { verdict, lost } = view.decision;
  if (howToAccept(view) === '') return '';
  if (verdict === 'regressed') {
    const find = sparesNothing(view)
      ? 'Run it again, and look first at what else ran on the machine and at its Ollama server.'
      : 'Find the cause and mend it.';
    return `${find} If the loss is intended, have it accepted: the steps are below.`;
  }
  if (lost.length > 0)
    return 'Bring back what the baseline has. If it is gone on purpose, have that accepted: the steps are below.';
  return '';
}

/** What to do, where the verdict is about the change and the headline has not said it. */
export function actionAfterVerdict(view: ReportView): string {
  return hasVerdicts(view) ? actionOf(view) : '';
}

/** The way to a baseline: a sentence, and lines to copy where there are any. */
export function nextStepOf({ nextStep, decision }: ReportView): string {
  const { sentence, lines } = nextStep ?? { sentence: decision.action, lines: [] };
  return blocks(`**Next step:** ${plain(sentence)}`, lines.length === 0 ? '' : fence(lines.join('\n')));
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

/** A sentence where the baseline is old, far away or of another branch. */
export function cautionOf({ judgement }: ReportView): string {
  const caution = judgement?.history.caution ?? null;
  return caution === null ? '' : `⚠️ ${plain(caution)}`;
}

/** What the pull request changes in its own gate, so that nobody takes it for being in force. */
export function policyChangesOf({ policyChanges, changedWorkflow }: ReportView): string {
  const more = policyChanges.length - SHOWN_ROWS;
  return blocks(
    changedWorkflow === null
      ? ''
      : `⚠️ This pull request changes ${codeSpan(changedWorkflow)}, the workflow that runs this benchmark: inputs that stand there are its own already. Look at them, or set limits and policy in the configuration file, of which that of the base counts.`,
    policyChanges.length === 0 ? '' : 'Changed by this pull request, in force after the merge:',
    table(
      [left('Setting'), left('In force'), left('After the merge')],
      policyChanges
        .slice(0, SHOWN_ROWS)
        .map(({ what, before, after }) => [plainCell(what), cell(before), cell(after)]),
    ),
    more > 0 ? `… and ${more} more.` : '',
  );
}
