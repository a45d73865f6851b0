import type { GateDecision } from '../model/judgement.ts';
import type { Conclusion } from '../model/ports.ts';

/** The verdict for a check beside the commit. */
export type Verdict = Omit<Conclusion, 'summary'>;

/** Verdicts that speak neither for nor against a merge where they pass. */
const NEUTRAL: readonly GateDecision['verdict'][] = [
  'not-measured',
  'not-comparable',
  'no-baseline',
  'measured',
];

/** @param headline Markdown, as the comment begins */
export function conclusionOf(decision: GateDecision, headline: string, fork: string | null): Verdict {
  // A check's title is no Markdown, and GitHub puts a mark of its own before it.
  const title = headline.replace(/^\P{L}+/u, '').replaceAll('`', '');
  return { state: stateOf(decision, fork), title, isAdvisory: fork !== null };
}

function stateOf({ verdict, passed, accepted }: GateDecision, fork: string | null): Conclusion['state'] {
  // A fork's numbers decide nothing, good ones included.
  if (fork !== null) return 'neutral';
  if (!passed) return 'failure';
  const isTolerated = verdict === 'regressed' && accepted === null;
  return NEUTRAL.includes(verdict) || isTolerated ? 'neutral' : 'success';
}
