import type { Comparison, GateDecision, Judgement } from '../model/judgement.ts';
import type { PolicySettings } from '../model/settings.ts';
import { NOTHING } from './gateWords.ts';
import { OTHER_MEANING } from './meaning.ts';

/** Where sessions are stored, and nothing of them can be held against this one. */
export function notComparable(
  { hardwareDifferences, otherDifferences }: Judgement,
  gated: readonly Comparison[],
  { everStored }: { readonly everStored: boolean },
  { onMissingBaseline }: PolicySettings,
): GateDecision {
  const isOtherMachine = hardwareDifferences.length > 0;
  // On this very hardware sessions were stored, and only those of another can be read: something is amiss.
  const isAmiss = isOtherMachine && everStored;
  const passed = onMissingBaseline === 'pass' || (onMissingBaseline === 'auto' && !isAmiss);
  const shared = { ...NOTHING, verdict: 'not-comparable', passed } as const;
  const action = 'Store a baseline measured on this machine with these agents and prompts.';
  if (isOtherMachine) {
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
  const isUnknown = gated.every(({ after }) => after === null);
  return {
    ...shared,
    summary: `No gated metric could be compared: ${reasons.join('; ')}.`,
    action: isUnknown ? 'Mend that, or nothing can ever be compared.' : action,
  };
}
