import type { GateDecision } from '../model/judgement.ts';
import type { Results } from '../model/results.ts';
import { gatedOf } from './comparisons.ts';
import { capitalised, counted } from './format.ts';
import { lostCallsCause } from './notMeasured.ts';
import { plain } from './safe.ts';
import type { ReportView } from './view.ts';

/** The verdict in one line of our own words, ending in what to do. Markdown, without a heading's marks. */
export function headlineOf({ judgement, decision, results }: ReportView): string {
  const judged = gatedOf(judgement).filter(({ verdict }) => verdict !== 'not-comparable');
  const gated = counted(judged.length, 'gated metric');
  const { regressions, improvements, passed } = decision;
  switch (decision.verdict) {
    case 'regressed': {
      const faster = improvements.length > 0 ? `, ${improvements.length} faster` : '';
      const what = `Slower: ${regressions.length} of ${gated}${faster}`;
      return passed ? `⚠️ ${what}. Not blocking: the gate is off` : `❌ ${what}. Action needed`;
    }
    case 'improved':
      return `✅ Faster: ${improvements.length} of ${gated}, none slower. No action needed`;
    case 'unchanged':
      return `✅ No slowdown beyond the limits (${gated}). No action needed`;
    case 'not-measured':
      if (decision.lost.length > 0)
        return '❌ Not measured: the baseline has what this change lacks. Action needed';
      return `⚪ Not measured: ${causeOf(results)} about your change. ${passed ? 'Not blocking' : cureOf(decision)}`;
    case 'not-comparable':
      return `⚪ Not comparable with the baseline: this says nothing about your change. ${passed ? 'Not blocking' : 'Action needed'}`;
    case 'no-baseline':
      return passed
        ? '⚪ No baseline yet, so nothing was compared. Next step below'
        : '❌ No baseline, and the gate asks for one. Next step below';
  }
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
