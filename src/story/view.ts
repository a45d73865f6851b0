import { advisory } from '../judge/together.ts';
import type { GateDecision } from '../model/judgement.ts';
import type { Ports } from '../model/ports.ts';
import type { Settings } from '../model/settings.ts';
import { type NextStep, nextStep } from '../report/nextStep.ts';
import type { ReportView } from '../report/view.ts';
import type { JudgedSession } from './judgeSession.ts';

const STORED: NextStep = {
  sentence: 'No action needed: this session becomes the baseline, and the next one is compared with it.',
  lines: [],
};

export interface Telling {
  readonly settings: Settings;
  readonly ports: Ports;
  /** Path of the workflow file where the change brings one of its own. */
  readonly workflow: string | null;
  /** Why the session, which was to be stored, was not; null: it was, or was not to be. */
  readonly fault: string | null;
  /** `owner/name` of the fork whose run measured; null: a run of this repository. */
  readonly fork: string | null;
}

/** What readers are told of a session. */
export function viewOf(
  session: JudgedSession,
  { settings, ports, workflow, fault, fork }: Telling,
): ReportView {
  const { results, judgement, heldAgainst } = session;
  const description = ports.baseline?.description ?? 'no baseline';
  const step = fault === null ? nextStepAfter(session, settings, ports) : null;
  return {
    results,
    judgement,
    decision: fork === null ? decisionOf(session.decision, step, fault) : advisory(session.decision, fork),
    baseline:
      judgement === null
        ? null
        : { startedAt: judgement.history.startedAt, commit: judgement.history.commit, description },
    sessions: heldAgainst,
    policy: settings.policy,
    storeFault: fault,
    policyChanges: settings.policyChanges,
    changedWorkflow: workflow,
    fork,
    links: { runUrl: ports.surroundings.source.runUrl, artifactUrl: null },
    nextStep: step,
  };
}

/** A job that would pass fails where its session was to be stored and could not be. */
function decisionOf(decision: GateDecision, step: NextStep | null, fault: string | null): GateDecision {
  if (fault !== null && decision.passed) {
    const action = 'Mend that and run again, or the next session finds no such baseline.';
    return { ...decision, passed: false, summary: fault, action };
  }
  return step === STORED ? { ...decision, action: STORED.sentence } : decision;
}

/** Who reads that a baseline was stored just now is not to be told to store one. */
function nextStepAfter(
  { decision, judgement, write }: JudgedSession,
  settings: Settings,
  { baseline, surroundings }: Ports,
): NextStep | null {
  const outlivesJob = baseline?.outlivesJob ?? false;
  const step = nextStep({ verdict: decision.verdict, settings, source: surroundings.source, outlivesJob });
  if (step === null || baseline === null) return step;
  const speeds =
    judgement?.comparisons.filter(({ gated, metric }) => gated && metric !== 'success-rate') ?? [];
  // No baseline helps a session that has no values itself: the decision says what does.
  if (speeds.length > 0 && speeds.every(({ after }) => after === null)) return null;
  return write.write && outlivesJob ? STORED : step;
}
