import type { Ports } from '../model/ports.ts';
import type { Settings } from '../model/settings.ts';
import { nextStep } from '../report/nextStep.ts';
import type { ReportView } from '../report/view.ts';
import type { JudgedSession } from './judgeSession.ts';

const STORED = 'No action needed: this session becomes the baseline, and the next one is compared with it.';

/** What readers are told of a session. */
export function viewOf(
  session: JudgedSession,
  settings: Settings,
  ports: Ports,
  changedWorkflow: string | null,
): ReportView {
  const { results, judgement, decision } = session;
  const description = ports.baseline?.description ?? 'no baseline';
  const step = nextStepAfter(session, settings, ports);
  return {
    results,
    judgement,
    decision: step === STORED ? { ...decision, action: STORED } : decision,
    baseline:
      judgement === null
        ? null
        : { startedAt: judgement.history.startedAt, commit: judgement.history.commit, description },
    sessions: session.heldAgainst,
    policyChanges: settings.policyChanges,
    changedWorkflow,
    links: { runUrl: ports.surroundings.source.runUrl, artifactUrl: null },
    nextStep: step,
  };
}

/** Who reads that a baseline was stored just now is not to be told to store one. */
function nextStepAfter(
  { decision, judgement, write }: JudgedSession,
  settings: Settings,
  { baseline, surroundings }: Ports,
): string | null {
  const outlivesJob = baseline?.outlivesJob ?? false;
  const step = nextStep({ verdict: decision.verdict, settings, source: surroundings.source, outlivesJob });
  if (step === null || baseline === null) return step;
  const speeds =
    judgement?.comparisons.filter(({ gated, metric }) => gated && metric !== 'success-rate') ?? [];
  // No baseline helps a session that has no values itself: the decision says what does.
  if (speeds.length > 0 && speeds.every(({ after }) => after === null)) return null;
  return write.write && outlivesJob ? STORED : step;
}
