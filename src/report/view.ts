import type { GateDecision, Judgement } from '../model/judgement.ts';
import type { SessionRecord } from '../model/record.ts';
import type { Results } from '../model/results.ts';
import type { PolicyChange, PolicySettings } from '../model/settings.ts';
import type { NextStep } from './nextStep.ts';

/** Everything that a reader is told about a session, and nothing that must be looked up. */
export interface ReportView {
  readonly results: Results;
  /** Null where there was no baseline to compare with. */
  readonly judgement: Judgement | null;
  readonly decision: GateDecision;
  readonly baseline: BaselineFacts | null;
  /** The sessions that it was judged by, the oldest first. */
  readonly sessions: readonly SessionRecord[];
  /** Of the policy what verdicts depend on, for repeating them, and the label that accepts. */
  readonly policy: Pick<
    PolicySettings,
    'failOn' | 'onNotMeasured' | 'onMissingBaseline' | 'onWorkloadChange' | 'acceptLabel'
  >;
  /** Why the session, which was to be stored, was not; null: it was, or was not to be. */
  readonly storeFault: string | null;
  /** What the pull request changes in limits, policy and store: not in force yet. */
  readonly policyChanges: readonly PolicyChange[];
  /** Path of the workflow file that the pull request changes: its inputs are in force already. Null: it changes none. */
  readonly changedWorkflow: string | null;
  /** `owner/name` of the fork whose run measured and uploaded it: advisory. Null: a run of this repository. */
  readonly fork: string | null;
  readonly links: Links;
  /** What to do where there is no baseline yet. Null: the decision's own action holds. */
  readonly nextStep: NextStep | null;
}

export interface BaselineFacts {
  readonly startedAt: string;
  readonly commit: string | null;
  /** For sentences: "baseline file bench/baseline.json", "data branch ollama-benchmark-data". */
  readonly description: string;
}

export interface Links {
  readonly runUrl: string | null;
  readonly artifactUrl: string | null;
}

/**
 * Whether the verdict rests on comparisons. One of a session that was not measured does not, though it may have some,
 * unless the change took something away and the rest was compared.
 */
export function hasVerdicts({ decision: { verdict, lost } }: ReportView): boolean {
  return ['regressed', 'improved', 'unchanged', 'inconclusive'].includes(verdict) || lost.length > 0;
}

/** Whether it is what was compared, or what the change took away, that fails the job: this can be accepted. */
export function failsByComparisons({ decision, storeFault }: ReportView): boolean {
  const { verdict, passed, lost, summary } = decision;
  // A job that would have passed fails where its session could not be stored.
  if (passed || summary === storeFault) return false;
  return verdict === 'regressed' || verdict === 'inconclusive' || lost.length > 0;
}
