import type { GateDecision, SessionVerdict } from '../model/judgement.ts';
import type { PolicySettings } from '../model/settings.ts';
import { NOTHING } from './gateWords.ts';

/** Several sessions of one change, under one gate. */

/** What a reader must know first. */
const ORDER: readonly SessionVerdict[] = [
  'regressed',
  'not-measured',
  'no-baseline',
  'not-comparable',
  'inconclusive',
  'improved',
  'unchanged',
  'measured',
];

/**
 * One decision over several: the worst verdict, passed where every one passes and none is missing. A verdict of a session
 * that fails goes before one that is let pass.
 * @param decisions at least one
 * @param missing a sentence on results that should be there and are not; null: all are
 */
export function decideTogether(
  decisions: readonly GateDecision[],
  missing: string | null,
  { onNotMeasured }: Pick<PolicySettings, 'onNotMeasured'>,
): GateDecision {
  const isLacking = missing !== null && onNotMeasured === 'fail';
  const failing = decisions.filter(({ passed }) => !passed);
  const worst = [...(failing.length > 0 ? failing : decisions)].sort((a, b) => rankOf(a) - rankOf(b))[0];
  if (worst === undefined) throw new Error('There is no decision to join.');
  const joint = {
    ...NOTHING,
    regressions: decisions.flatMap(({ regressions }) => regressions),
    improvements: decisions.flatMap(({ improvements }) => improvements),
    lost: decisions.flatMap(({ lost }) => lost),
    open: decisions.flatMap(({ open }) => open),
    accepted: decisions.find(({ accepted }) => accepted !== null)?.accepted ?? null,
    acceptanceNote: decisions.find(({ acceptanceNote }) => acceptanceNote !== null)?.acceptanceNote ?? null,
  };
  if (missing !== null && worst.verdict !== 'regressed') {
    const warned = isLacking ? '' : ' It passes because on-not-measured is warn.';
    return {
      ...joint,
      verdict: 'not-measured',
      passed: !isLacking && failing.length === 0,
      summary: missing,
      action: `This says nothing about the change: look at the jobs that measure, and run them again.${warned}`,
    };
  }
  const same = decisions.filter(({ verdict }) => verdict === worst.verdict).length;
  const where = decisions.length === 1 ? '' : `${same} of ${decisions.length} results: `;
  return {
    ...joint,
    verdict: worst.verdict,
    passed: failing.length === 0 && !isLacking,
    summary: `${where}${worst.summary}${missing === null ? '' : ` ${missing}`}`,
    action: worst.action,
  };
}

function rankOf({ verdict }: GateDecision): number {
  return ORDER.indexOf(verdict);
}

/** What a fork measured decides nothing: its workflow, which wrote the numbers, is whoever's the fork is. */
export function advisory(decision: GateDecision, fork: string): GateDecision {
  return {
    ...decision,
    passed: true,
    action: decision.passed
      ? decision.action
      : `Advisory, since the numbers come from the fork ${fork}: measure the change in this repository before it is merged.`,
  };
}
