import type { Comparison, GateDecision, Judgement } from '../model/judgement.ts';
import type { PolicySettings } from '../model/settings.ts';

export interface Evidence {
  /** Why the session ended early; null: it did not. */
  readonly interruption: string | null;
  /** Agents' stages without enough valid warm calls. */
  readonly unmeasured: readonly string[];
  /** Null: there is no baseline. */
  readonly judgement: Judgement | null;
}

/**
 * Passes or fails a session, with one sentence of what was found and one of what to do. What was not measured
 * fails whatever the policy: a crash must never look like a pass.
 */
export function decide(
  { interruption, unmeasured, judgement }: Evidence,
  policy: PolicySettings,
): GateDecision {
  const comparisons = judgement?.comparisons ?? [];
  const gated = comparisons.filter((comparison) => comparison.gated);
  const regressions = gated.filter(({ verdict }) => verdict === 'regressed');
  const improvements = gated.filter(({ verdict }) => verdict === 'improved');
  const found = { regressions, improvements };

  const gap = measurementGap(interruption, unmeasured, gated);
  if (gap !== null) {
    return {
      ...found,
      verdict: 'not-measured',
      passed: false,
      summary: gap,
      action: 'This says nothing about the change: mend the cause and run again.',
    };
  }
  if (judgement === null) return { ...found, ...withoutBaseline(policy) };
  const comparable = gated.filter(({ verdict }) => verdict !== 'not-comparable');
  if (comparable.length === 0) return { ...found, ...notComparable(judgement, policy) };
  if (regressions.length > 0) {
    return {
      ...found,
      verdict: 'regressed',
      passed: policy.failOn === 'never',
      summary: `${regressions.length} of ${comparable.length} gated metrics are slower than their limit allows.`,
      action: 'Find the cause, or accept the new level by updating the baseline.',
    };
  }
  const isFaster = improvements.length > 0;
  return {
    ...found,
    verdict: isFaster ? 'improved' : 'unchanged',
    passed: true,
    summary: isFaster
      ? `${improvements.length} of ${comparable.length} gated metrics are faster, none is slower than its limit allows.`
      : `None of ${comparable.length} gated metrics is slower than its limit allows.`,
    action: 'No action needed.',
  };
}

function measurementGap(
  interruption: string | null,
  unmeasured: readonly string[],
  gated: readonly Comparison[],
): string | null {
  if (interruption !== null) return `The session was interrupted: ${withoutStop(interruption)}.`;
  if (unmeasured.length > 0) return `Too few valid calls: ${unmeasured.join('; ')}.`;
  const missing = gated.filter(({ verdict }) => verdict === 'not-measured');
  if (missing.length === 0) return null;
  const named = missing.map(
    ({ agent, stage, metric, reason }) => `${agent} · ${stage} · ${metric} (${reason})`,
  );
  return `Not measured: ${named.join('; ')}.`;
}

function withoutBaseline({ onMissingBaseline }: PolicySettings) {
  const passed = onMissingBaseline === 'pass';
  return {
    verdict: 'no-baseline',
    passed,
    summary: 'Measured, but there is no baseline to compare with.',
    action: passed
      ? 'Store a baseline to let the next run compare.'
      : 'Store a baseline, or set on-missing-baseline to pass.',
  } as const;
}

function notComparable({ hardwareDifferences }: Judgement, { onMissingBaseline }: PolicySettings) {
  const first = hardwareDifferences[0];
  return {
    verdict: 'not-comparable',
    passed: onMissingBaseline === 'pass',
    summary:
      first === undefined
        ? 'The baseline has no agent and stage of this session, so nothing was compared.'
        : 'The baseline was measured on other hardware, so nothing was compared.',
    action: 'Store a baseline measured on this machine with these agents.',
  } as const;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
