import type { Comparison, GateDecision } from '../model/judgement.ts';
import type { Results } from '../model/results.ts';
import { judgedOf } from './comparisons.ts';
import { isShare, isSuccess } from './comparisonText.ts';
import { capitalised, counted } from './format.ts';
import { lostCallsCause } from './notMeasured.ts';
import { codeSpan, plain } from './safe.ts';
import type { ReportView } from './view.ts';

/** The verdict in one line of our own words, ending in what to do. Markdown, without a heading's marks. */
export function headlineOf(view: ReportView): string {
  const { judgement, decision } = view;
  const gated = counted(judgedOf(judgement).length, 'gated metric');
  const isLevel = judgement?.against === 'level';
  // What fails the job stands first.
  if (view.storeFault !== null && !FAILING.includes(decision.verdict))
    return '❌ Measured, but not stored: the baseline stays behind. Action needed';
  switch (decision.verdict) {
    case 'regressed':
      return regressed(view, gated, isLevel ? ' than the accepted level' : '');
    case 'improved':
      return `✅ Faster${isLevel ? ' than the accepted level' : ''}: ${decision.improvements.length} of ${gated}, none slower. No action needed`;
    case 'unchanged':
      return isLevel
        ? `✅ As fast as the accepted level, within the limits (${gated}). No action needed`
        : `✅ No slowdown beyond the limits (${gated}). No action needed`;
    case 'inconclusive':
      return inconclusive(decision, gated);
    case 'not-measured':
      return notMeasured(view);
    case 'not-comparable':
      return `⚪ Not comparable with the baseline: this says nothing about your change. ${decision.passed ? 'Not blocking' : 'Action needed'}`;
    case 'no-baseline':
      return decision.passed
        ? '⚪ No baseline yet, so nothing was compared. Next step below'
        : '❌ No baseline, and the gate asks for one. Next step below';
    case 'measured':
      return '⚪ Measured, not compared here: the job that reports does that. No action needed';
  }
}

/** Verdicts whose own headline says that something must be done. */
const FAILING: readonly GateDecision['verdict'][] = ['regressed', 'not-measured'];

function regressed({ decision, fork }: ReportView, gated: string, than: string): string {
  const { regressions, improvements, lost, passed, accepted } = decision;
  const others = [
    ...(improvements.length > 0 ? [`, ${improvements.length} faster`] : []),
    ...(lost.length > 0 ? [`, ${lost.length} not measured`] : []),
  ].join('');
  const what = `${kindOf(regressions)}${than}: ${regressions.length} of ${gated}${others}`;
  if (accepted !== null) return `⚠️ ${what}, accepted by ${codeSpan(accepted.by)}. No action needed`;
  if (fork !== null) return `⚠️ ${what}. Advisory: measured by a fork`;
  return passed ? `⚠️ ${what}. Not blocking: the gate is off` : `❌ ${what}. Action needed`;
}

function kindOf(regressions: readonly Comparison[]): string {
  const kinds = [
    ...(regressions.every(isShare) ? [] : ['slower']),
    ...(regressions.some(isSuccess) ? ['failing more often'] : []),
    ...(regressions.some(({ metric }) => metric === 'grounding') ? ['less grounded in the data'] : []),
  ];
  const last = kinds.pop() ?? 'slower';
  return capitalised(kinds.length === 0 ? last : `${kinds.join(', ')}, and ${last}`);
}

function inconclusive({ open, improvements, passed, accepted }: GateDecision, gated: string): string {
  const faster = improvements.length > 0 ? `, ${improvements.length} faster` : '';
  const left = `${open.length} of ${gated} left open`;
  const what = open.every(isSuccess)
    ? `More calls failed, too few to tell it from chance: ${left}${faster}`
    : `No slowdown beyond the limits proven, ${left} by the noise${faster}`;
  if (accepted !== null) return `⚠️ ${what}, accepted by ${codeSpan(accepted.by)}. No action needed`;
  return passed ? `⚪ ${what}. No action needed` : `❌ ${what}. Action needed`;
}

function notMeasured({ decision, results }: ReportView): string {
  const { lost, accepted, passed } = decision;
  if (lost.length === 0)
    return `⚪ Not measured: ${causeOf(results)} about your change. ${passed ? 'Not blocking' : cureOf(decision)}`;
  const what = 'Not measured: the baseline has what this change lacks';
  if (accepted !== null) return `⚠️ ${what}, accepted by ${codeSpan(accepted.by)}. No action needed`;
  return passed ? `⚠️ ${what}. Not blocking` : `❌ ${what}. Action needed`;
}

/** An interruption is told in the callout below; what became of the calls is told at once. */
function causeOf(results: Results): string {
  const cause = results.interruption === null ? lostCallsCause(results) : null;
  return cause === null ? 'this says nothing' : `${cause}. This says nothing`;
}

/** What the gate advises, where it is of its usual words. */
function cureOf({ action }: GateDecision): string {
  const [, cure] = /^This says nothing about the change: ([\w ,'-]+ and run again)\.$/.exec(action) ?? [];
  return cure === undefined ? 'Mend the cause and run again' : plain(capitalised(cure));
}
