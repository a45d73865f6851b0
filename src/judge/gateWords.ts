import type { Comparison, GateDecision, Judgement } from '../model/judgement.ts';

/** The sentences of a decision. */

/** All that a decision says where there is nothing to say. */
export const NOTHING = {
  ...{ regressions: [], improvements: [], lost: [], open: [] },
  ...{ accepted: null, acceptanceNote: null },
} as const;

/** Where a decision is read, and so what can be done about it. */
export interface Place {
  readonly kind: 'pull-request' | 'default-branch' | 'elsewhere';
  /** The label that accepts. */
  readonly label: string;
}

export function afterSlowdown(place: Place): string {
  return `Find the cause${howToAccept(place, 'the loss is intended')}.`;
}

function howToAccept({ kind, label }: Place, condition: string): string {
  switch (kind) {
    case 'pull-request':
      return `; if ${condition}, add a line "Benchmark-accepted: why" to the text of the pull request, and let someone with write permission set the label ${label}`;
    case 'default-branch':
      return `; if ${condition}, accept the new level: run once on the default branch with accept-level set to the reason`;
    case 'elsewhere':
      return '';
  }
}

type Parts = Pick<GateDecision, 'regressions' | 'improvements' | 'lost' | 'open'>;

/**
 * @param compared gated comparisons with a verdict
 * @param gatedCount gated comparisons in all
 */
export function words(judgement: Judgement, parts: Parts, compared: number, gatedCount: number) {
  const { regressions, improvements, lost, open } = parts;
  const aside = gatedCount - compared - lost.length;
  const rest = aside === 0 ? '' : ` ${aside} more could not be compared.`;
  const lostSentence = lost.length === 0 ? '' : sentenceOfLost(lost, judgement.comparisons);
  const missing = lostSentence === '' ? '' : ` ${lostSentence}`;
  const [are, their] = regressions.length === 1 ? ['is', 'its'] : ['are', 'their'];
  const worse = worseOf(regressions);
  const than = judgement.against === 'level' ? 'than the accepted level by more than' : 'by more than';
  return {
    slower: `${regressions.length} of ${metrics(compared)} ${are} ${worse} ${than} ${their} limit allows.${missing}${rest}`,
    lost: lostSentence,
    faster: `${improvements.length} of ${metrics(compared)} ${improvements.length === 1 ? 'is' : 'are'} faster, none is slower by more than its limit allows.${rest}`,
    steady: `None of ${metrics(compared)} is slower by more than its limit allows.${rest}`,
    open: `${open.length} of ${metrics(compared)} ${open.length === 1 ? 'is' : 'are'} left open by the noise, none is proven slower by more than its limit.${rest}`,
    openAction: (passed: boolean) =>
      passed
        ? 'No action needed; more stored sessions (record-sessions) or more runs would tell.'
        : 'Run again with more runs, or store more sessions (record-sessions) on the default branch: fail-on is inconclusive.',
    bringBack: (place: Place) =>
      `Bring back what the baseline has${howToAccept(place, 'it is gone on purpose')}.`,
  };
}

/** A share of numbers is no speed. */
function worseOf(regressions: readonly Comparison[]): string {
  const grounding = regressions.filter(({ metric }) => metric === 'grounding').length;
  if (grounding === 0) return 'slower';
  return grounding === regressions.length ? 'lower' : 'worse';
}

/** What the baseline has and this session does not, by reason. A stage that is gone altogether is named once. */
function sentenceOfLost(lost: readonly Comparison[], all: readonly Comparison[]): string {
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

export function metrics(count: number): string {
  return `${count} gated metric${count === 1 ? '' : 's'}`;
}
