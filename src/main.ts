import { baselineWrite } from './judge/baselineWrite.ts';
import { judge } from './judge/compare.ts';
import { unmeasuredUnits } from './judge/gaps.ts';
import { decide } from './judge/gate.ts';
import { measure } from './measure.ts';
import { ExpectedError, messageOf } from './model/failure.ts';
import type { GateDecision, Judgement } from './model/judgement.ts';
import type { Ports } from './model/ports.ts';
import type { Results } from './model/results.ts';
import type { Settings } from './model/settings.ts';
import { decisionLines } from './report/decisionLines.ts';
import { nextStep, outlivesJob } from './report/nextStep.ts';
import type { ReportView } from './report/view.ts';
import { type Told, tell, tellFailure } from './tell.ts';

export interface Outcome extends Told {
  readonly decision: GateDecision;
  /** Whether the job passes: the gate's decision, and a baseline that had to be written was. */
  readonly passed: boolean;
  readonly results: Results;
}

/**
 * The job: measure, compare, tell, store, decide. Throws ExpectedError where nothing could be measured; that was
 * told then, too.
 */
export async function runBenchmark(settings: Settings, ports: Ports): Promise<Outcome> {
  try {
    const lock = await ports.acquireLock();
    try {
      return await runLocked(settings, ports);
    } finally {
      await lock.release();
    }
  } catch (error) {
    if (error instanceof ExpectedError) await tellFailure(error.message, ports);
    throw error;
  }
}

async function runLocked(settings: Settings, ports: Ports): Promise<Outcome> {
  // Read first: a baseline that cannot be read is to cost nobody the time of a session.
  const baseline = (await ports.baseline?.read()) ?? null;
  const results = await measure(settings, ports, baseline);
  const judgement = baseline === null ? null : judge(baseline, results, settings.benchmark.thresholds);
  const decided = decide(
    { interruption: results.interruption, unmeasured: unmeasuredUnits(results), judgement },
    settings.policy,
  );
  const step = nextStepAfter(decided, settings, ports);
  const decision = step === STORED ? { ...decided, action: STORED } : decided;
  const told = await ports.log.group('Report', () =>
    tell(viewOf(ports, { results, baseline, judgement, decision, nextStep: step }), ports),
  );
  const stored = await storeBaseline(settings, ports, results, decision);
  for (const line of decisionLines(decision)) ports.log.info(line);
  return { ...told, decision, passed: decision.passed && stored, results };
}

interface Judged {
  readonly results: Results;
  readonly baseline: Results | null;
  readonly judgement: Judgement | null;
  readonly decision: GateDecision;
  readonly nextStep: string | null;
}

const STORED = 'No action needed: this session becomes the baseline, and the next one is compared with it.';

/** Who reads that a baseline was stored just now is not to be told to store one. */
function nextStepAfter(decision: GateDecision, settings: Settings, { baseline, surroundings }: Ports) {
  const { policy } = settings;
  const { source } = surroundings;
  const step = nextStep(decision.verdict, settings, source);
  if (step === null || baseline === null || policy.baselineFile === null) return step;
  const isStored = outlivesJob(policy.baselineFile, source) && baselineWrite(policy, source, decision).write;
  return isStored ? STORED : step;
}

function viewOf(ports: Ports, judged: Judged): ReportView {
  const { results, baseline, judgement, decision, nextStep } = judged;
  const description = ports.baseline?.description ?? 'no baseline';
  return {
    results,
    judgement,
    decision,
    baseline:
      baseline === null
        ? null
        : { startedAt: baseline.startedAt, commit: baseline.source.commit, description },
    links: { runUrl: ports.surroundings.source.runUrl, artifactUrl: null },
    nextStep,
  };
}

/** Whether all is well: a baseline that is to be written and cannot be would freeze unseen, so that fails the job. */
async function storeBaseline(
  { policy }: Settings,
  { baseline, surroundings, log }: Ports,
  results: Results,
  decision: GateDecision,
): Promise<boolean> {
  if (baseline === null) return true;
  const { write, reason } = baselineWrite(policy, surroundings.source, decision);
  if (!write) {
    log.info(`The ${baseline.description} stays as it is: ${reason}`);
    return true;
  }
  try {
    await baseline.write(results);
    log.info(`The ${baseline.description} was written: ${reason}`);
    return true;
  } catch (error) {
    log.error(`The ${baseline.description} was not written: ${messageOf(error)}`);
    return false;
  }
}
