import type { Comparison, GateDecision, Judgement } from '../model/judgement.ts';
import type { PolicySettings } from '../model/settings.ts';
import { OTHER_MEANING } from './meaning.ts';
import { cureOf, reasonsOf, type Unmeasured } from './setAside.ts';

export interface Evidence {
  /** Why the session ended early; null: it did not. */
  readonly interruption: string | null;
  /** Agents' stages without enough valid warm calls. */
  readonly unmeasured: readonly Unmeasured[];
  /** Null: there is no baseline. */
  readonly judgement: Judgement | null;
}

const AFTER_SLOWDOWN =
  'Find the cause; if the new level is meant, store it: run once on the default branch with update-baseline set to always, or commit the new baseline file.';

const NONE = { regressions: [], improvements: [], lost: [] } as const;

/**
 * Passes or fails a session, with one sentence of what was found and one of what to do. What was not measured
 * fails whatever the policy: a crash must never look like a pass.
 */
export function decide(evidence: Evidence, policy: PolicySettings): GateDecision {
  const gap = sessionGap(evidence);
  if (gap !== null) {
    return {
      // Whatever slowed or ended the session may have moved the numbers that it did get.
      ...NONE,
      verdict: 'not-measured',
      passed: false,
      summary: gap,
      action: `This says nothing about the change: ${cure(evidence)} and run again.`,
    };
  }
  const { judgement } = evidence;
  return judgement === null ? withoutBaseline(policy) : judged(judgement, policy);
}

/** Of further stages only the counts are told: their reasons are mostly the same. */
const REASONED_UNITS = 3;

/** Why a session as a whole was not measured, one sentence; null where it was. */
export function sessionGap({ interruption, unmeasured }: Omit<Evidence, 'judgement'>): string | null {
  if (interruption !== null) return `The session was interrupted: ${withoutStop(interruption)}.`;
  if (unmeasured.length === 0) return null;
  const told = unmeasured.map(({ unit, setAside }, index) => {
    const reasons = index < REASONED_UNITS ? reasonsOf(setAside) : '';
    return reasons === '' ? unit : `${unit} (${reasons})`;
  });
  return `Not measured: too few valid calls: ${told.join('; ')}.`;
}

function cure({ interruption, unmeasured }: Evidence): string {
  return interruption === null ? cureOf(unmeasured.flatMap(({ setAside }) => setAside)) : 'mend the cause';
}

function judged(judgement: Judgement, policy: PolicySettings): GateDecision {
  const gated = judgement.comparisons.filter((comparison) => comparison.gated);
  const having = (...verdicts: readonly Comparison['verdict'][]) =>
    gated.filter(({ verdict }) => verdicts.includes(verdict));
  const lost = having('not-measured');
  const regressions = having('regressed');
  const improvements = having('improved');
  const compared = having('regressed', 'improved', 'unchanged').length;
  const aside = gated.length - compared - lost.length;
  const rest = aside === 0 ? '' : ` ${aside} more could not be compared.`;

  if (regressions.length > 0) {
    const [are, their] = regressions.length === 1 ? ['is', 'its'] : ['are', 'their'];
    const slower = `${regressions.length} of ${metrics(compared)} ${are} slower than ${their} limit allows.`;
    const passed = policy.failOn === 'never' && lost.length === 0;
    const missing = lost.length === 0 ? '' : ` ${lostSentence(lost, judgement.comparisons)}`;
    return {
      regressions,
      improvements,
      lost,
      verdict: 'regressed',
      passed,
      summary: `${slower}${missing}${rest}`,
      action: passed ? `This passes because fail-on is never. ${AFTER_SLOWDOWN}` : AFTER_SLOWDOWN,
    };
  }
  if (lost.length > 0) {
    return {
      ...NONE,
      lost,
      verdict: 'not-measured',
      passed: false,
      summary: lostSentence(lost, judgement.comparisons),
      action: 'Bring back what the baseline has, or accept the loss by updating the baseline.',
    };
  }
  if (compared === 0) return notComparable(judgement, gated, policy);
  const faster = `${improvements.length} of ${metrics(compared)} ${improvements.length === 1 ? 'is' : 'are'} faster, none is slower than its limit allows.`;
  const steady = `None of ${metrics(compared)} is slower than its limit allows.`;
  return {
    regressions,
    improvements,
    lost,
    verdict: improvements.length > 0 ? 'improved' : 'unchanged',
    passed: true,
    summary: `${improvements.length > 0 ? faster : steady}${rest}`,
    action: 'No action needed.',
  };
}

/** What the baseline has and this session does not, by reason. A stage that is gone altogether is named once. */
function lostSentence(lost: readonly Comparison[], all: readonly Comparison[]): string {
  const isGone = ({ agent, stage }: Comparison) =>
    all
      .filter((other) => other.agent === agent && other.stage === stage)
      .every(({ verdict }) => verdict === 'not-measured');
  const named = (one: Comparison) =>
    isGone(one) ? `${one.agent} · ${one.stage}` : `${one.agent} · ${one.stage} · ${one.metric}`;
  const reasons = [...new Set(lost.map(({ reason }) => reason))];
  const groups = reasons.map((reason) => {
    const names = new Set(lost.filter((one) => one.reason === reason).map(named));
    return `${[...names].join(', ')} (${reason})`;
  });
  return `Not measured: ${groups.join('; ')}.`;
}

function withoutBaseline({ onMissingBaseline }: PolicySettings): GateDecision {
  const passed = onMissingBaseline === 'pass';
  return {
    ...NONE,
    verdict: 'no-baseline',
    passed,
    summary: 'Measured, but there is no baseline to compare with.',
    action: passed
      ? 'Store a baseline to let the next run compare.'
      : 'Store a baseline, or set on-missing-baseline to pass.',
  };
}

function notComparable(
  { hardwareDifferences, otherDifferences }: Judgement,
  gated: readonly Comparison[],
  { onMissingBaseline }: PolicySettings,
): GateDecision {
  const shared = { ...NONE, verdict: 'not-comparable', passed: onMissingBaseline === 'pass' } as const;
  const action = 'Store a baseline measured on this machine with these agents and prompts.';
  if (hardwareDifferences.length > 0) {
    return {
      ...shared,
      summary: 'The baseline was measured on other hardware, so nothing was compared.',
      action,
    };
  }
  if (gated.length === 0) {
    return {
      ...shared,
      summary:
        'The prompts are of another length than those of the baseline, so no change was held to its limit.',
      action,
    };
  }
  const reasons = [...new Set(gated.map(({ reason }) => reason))];
  if (otherDifferences.some(({ what }) => what === OTHER_MEANING)) {
    return {
      ...shared,
      summary: `Nothing gated could be compared: ${reasons.join('; ')}.`,
      action: 'Store a new baseline measured with this Ollama.',
    };
  }
  const isUnknown = gated.every(({ candidate }) => candidate === null);
  return {
    ...shared,
    summary: `No gated metric could be compared: ${reasons.join('; ')}.`,
    action: isUnknown ? 'Mend that, or nothing can ever be compared.' : action,
  };
}

function metrics(count: number): string {
  return `${count} gated metric${count === 1 ? '' : 's'}`;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
