import type { Comparison, GateDecision, Judgement } from '../model/judgement.ts';
import type { AcceptanceFinding } from '../model/ports.ts';
import type { PolicySettings } from '../model/settings.ts';
import { afterSlowdown, NOTHING, type Place, words } from './gateWords.ts';
import { notComparable } from './notComparable.ts';
import { cureOf, reasonsOf, type Unmeasured } from './setAside.ts';

export interface Evidence {
  /** Why the session ended early; null: it did not. */
  readonly interruption: string | null;
  /** Agents' stages without enough valid warm calls. */
  readonly unmeasured: readonly Unmeasured[];
  /** A sentence where the machine could not tell what it is, so that its sessions are not found; null: it could. */
  readonly unseen: string | null;
  /** Null: there is no baseline. */
  readonly judgement: Judgement | null;
  /** Whether the store ever had a session of this hardware and of one of these agents. */
  readonly everStored: boolean;
  readonly acceptance: AcceptanceFinding;
  readonly place: Place;
  /** Whether this job only measures and another one compares. Default: no. */
  readonly isJudgedElsewhere?: boolean;
}

/**
 * Passes or fails a session, with one sentence of what was found and one of what to do. What was not measured
 * fails, or passes where the policy says in so many words that it is to: a crash must never look like a pass.
 */
export function decide(evidence: Evidence, policy: PolicySettings): GateDecision {
  const gap = sessionGap(evidence);
  const acceptanceNote = evidence.acceptance.note;
  if (gap !== null) {
    const passed = policy.onNotMeasured === 'warn';
    return {
      // Whatever slowed or ended the session may have moved the numbers that it did get.
      ...NOTHING,
      acceptanceNote,
      verdict: 'not-measured',
      passed,
      summary: gap,
      action: `This says nothing about the change: ${cure(evidence)} and run again.${passed ? ' It passes because on-not-measured is warn.' : ''}`,
    };
  }
  const { judgement } = evidence;
  if (evidence.isJudgedElsewhere) return { ...MEASURED, acceptanceNote };
  const decision =
    judgement === null ? withoutBaseline(evidence, policy) : judged(judgement, evidence, policy);
  return { ...decision, acceptanceNote };
}

const MEASURED: GateDecision = {
  ...NOTHING,
  verdict: 'measured',
  passed: true,
  summary: 'Measured; the job that reports compares it.',
  action: 'No action needed in this job: the one with mode report tells the verdict.',
};

/** Of further stages only the counts are told: their reasons are mostly the same. */
const REASONED_UNITS = 3;

/** Why a session as a whole was not measured, one sentence; null where it was. */
export function sessionGap({
  interruption,
  unmeasured,
  unseen,
}: Pick<Evidence, 'interruption' | 'unmeasured' | 'unseen'>): string | null {
  if (unseen !== null) return unseen;
  if (interruption !== null) return `The session was interrupted: ${interruption.replace(/\.$/, '')}.`;
  if (unmeasured.length === 0) return null;
  const told = unmeasured.map(({ unit, setAside }, index) => {
    const reasons = index < REASONED_UNITS ? reasonsOf(setAside) : '';
    return reasons === '' ? unit : `${unit} (${reasons})`;
  });
  return `Not measured: too few valid calls: ${told.join('; ')}.`;
}

function cure({ interruption, unmeasured, unseen }: Evidence): string {
  if (unseen !== null) return 'see that nvidia-smi or rocm-smi answers on this runner';
  return interruption === null ? cureOf(unmeasured.flatMap(({ setAside }) => setAside)) : 'mend the cause';
}

const COMPARED: readonly Comparison['verdict'][] = ['regressed', 'improved', 'unchanged', 'inconclusive'];

function judged(judgement: Judgement, evidence: Evidence, policy: PolicySettings): GateDecision {
  const gated = judgement.comparisons.filter((comparison) => comparison.gated);
  const having = (...verdicts: readonly Comparison['verdict'][]) =>
    gated.filter(({ verdict }) => verdicts.includes(verdict));
  const parts = {
    regressions: having('regressed'),
    improvements: having('improved'),
    lost: having('not-measured'),
    open: having('inconclusive'),
  };
  const compared = having(...COMPARED).length;
  const told = words(judgement, parts, compared, gated.length);
  const common = { ...NOTHING, ...parts };
  if (parts.regressions.length > 0 || parts.lost.length > 0) return failing(common, told, evidence, policy);
  // That calls succeed, and what they say, tells nothing of how fast they are.
  const speeds = gated.filter(({ metric }) => metric !== 'success-rate' && metric !== 'grounding');
  const isAnyCompared = speeds.some(({ verdict }) => COMPARED.includes(verdict));
  if (!isAnyCompared && (parts.open.length === 0 || policy.failOn !== 'inconclusive'))
    return notComparable(judgement, speeds, evidence, policy);
  if (parts.open.length > 0) {
    const passed = policy.failOn !== 'inconclusive' || evidence.acceptance.accepted !== null;
    const accepted = policy.failOn === 'inconclusive' ? evidence.acceptance.accepted : null;
    return {
      ...common,
      accepted,
      verdict: 'inconclusive',
      passed,
      summary: told.open,
      action: told.openAction(passed),
    };
  }
  const verdict = parts.improvements.length > 0 ? 'improved' : 'unchanged';
  const summary = verdict === 'improved' ? told.faster : told.steady;
  return { ...common, verdict, passed: true, summary, action: 'No action needed.' };
}

/** Slower, or without what the baseline has. An acceptance covers both; `fail-on: never` lets slowdowns alone pass. */
function failing(
  common: Omit<GateDecision, 'verdict' | 'passed' | 'summary' | 'action'>,
  told: ReturnType<typeof words>,
  { acceptance: { accepted }, place }: Evidence,
  policy: PolicySettings,
): GateDecision {
  const isSlower = common.regressions.length > 0;
  const lossPasses = common.lost.length === 0 || policy.onNotMeasured === 'warn';
  const slowPasses = !isSlower || policy.failOn === 'never';
  const passed = accepted !== null || (lossPasses && slowPasses);
  const advice = isSlower ? afterSlowdown(place) : told.bringBack(place);
  const because =
    accepted !== null
      ? `No action needed: ${accepted.by} accepted it.`
      : passed
        ? `This passes because ${isSlower ? 'fail-on is never' : 'on-not-measured is warn'}. ${advice}`
        : advice;
  return {
    ...common,
    accepted,
    verdict: isSlower ? 'regressed' : 'not-measured',
    passed,
    summary: isSlower ? told.slower : told.lost,
    action: because,
  };
}

function withoutBaseline({ everStored }: Evidence, { onMissingBaseline }: PolicySettings): GateDecision {
  const passed = onMissingBaseline === 'pass' || (onMissingBaseline === 'auto' && !everStored);
  const summary = everStored
    ? 'Measured, but no stored session can be used: this hardware has some, none of them in the history of this commit.'
    : 'Measured, but there is no baseline to compare with.';
  return {
    ...NOTHING,
    verdict: 'no-baseline',
    passed,
    summary,
    action: passed
      ? 'Store a baseline to let the next run compare.'
      : 'Store a baseline, or set on-missing-baseline to pass.',
  };
}
