import type { GateDecision, SessionVerdict } from '../model/judgement.ts';
import { judgedOf } from './comparisons.ts';
import { counted } from './format.ts';
import { headlineOf } from './headline.ts';
import type { MergedView } from './mergedView.ts';
import { codeSpan, plain } from './safe.ts';

const GISTS: Readonly<Record<SessionVerdict, string>> = {
  regressed: 'Slower',
  improved: 'Faster, none slower',
  unchanged: 'No slowdown beyond the limits',
  inconclusive: 'No slowdown beyond the limits proven, some metrics left open by the noise',
  'not-measured': 'Not measured',
  'not-comparable': 'Not comparable with the baseline',
  'no-baseline': 'No baseline, so nothing was compared',
  measured: 'Measured',
};

/** The verdict over all in one line, ending in what to do. Markdown, without a heading's marks. */
export function mergedHeadline(view: MergedView): string {
  const { parts, decision, missing } = view;
  if (parts.length === 1 && missing === null) return headlineOf(parts[0].view);
  const { verdict } = decision;
  const gist = GISTS[verdict];
  if (verdict === 'not-measured' && missing !== null) {
    const [what = ''] = missing.split(/[:.]/);
    return `⚪ ${gist}: ${plain(what)}. ${tailOf(view)}`;
  }
  return `${markOf(decision)} ${gist}: ${extentOf(view)}${acceptedBy(decision)}. ${tailOf(view)}`;
}

/** `4 of 36 gated metrics, in 1 of 3 results`. */
function extentOf({ parts, decision: { verdict, regressions, improvements } }: MergedView): string {
  const same = parts.filter(({ view }) => view.decision.verdict === verdict).length;
  const where = same === parts.length ? `${parts.length} results` : `${same} of ${parts.length} results`;
  const judged = parts.reduce((sum, { view }) => sum + judgedOf(view.judgement).length, 0);
  const gated = counted(judged, 'gated metric');
  switch (verdict) {
    case 'regressed':
      return `${regressions.length} of ${gated}, in ${where}`;
    case 'improved':
      return `${improvements.length} of ${gated}, in ${where}`;
    case 'unchanged':
      return `${gated} in ${where}`;
    default:
      return where;
  }
}

function markOf({ verdict, passed }: GateDecision): string {
  switch (verdict) {
    case 'improved':
    case 'unchanged':
      return '✅';
    case 'regressed':
      return passed ? '⚠️' : '❌';
    case 'not-measured':
      return '⚪';
    default:
      return passed ? '⚪' : '❌';
  }
}

function acceptedBy({ accepted, passed }: GateDecision): string {
  return accepted !== null && passed ? `, accepted by ${codeSpan(accepted.by)}` : '';
}

function tailOf({ decision: { verdict, passed, accepted }, fork }: MergedView): string {
  const block = passed ? 'Not blocking' : 'Action needed';
  switch (verdict) {
    case 'improved':
    case 'unchanged':
    case 'measured':
      return 'No action needed';
    case 'inconclusive':
      return passed ? 'No action needed' : block;
    case 'regressed':
      if (fork !== null) return 'Advisory: measured by a fork';
      return passed && accepted !== null ? 'No action needed' : block;
    case 'not-measured':
      return `This says nothing about your change. ${passed ? block : 'Mend the cause and run again'}`;
    case 'not-comparable':
      return `This says nothing about your change. ${block}`;
    case 'no-baseline':
      return 'Next step below';
  }
}
