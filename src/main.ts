import { type BaselineWrite, baselineWrite } from './judge/baselineWrite.ts';
import { judge } from './judge/compare.ts';
import { unknownMetrics, unmeasuredUnits } from './judge/gaps.ts';
import { decide, sessionGap } from './judge/gate.ts';
import { measure } from './measure.ts';
import { ExpectedError, messageOf } from './model/failure.ts';
import type { GateDecision, Judgement } from './model/judgement.ts';
import type { Ports } from './model/ports.ts';
import type { Results } from './model/results.ts';
import type { Settings } from './model/settings.ts';
import { decisionLines } from './report/decisionLines.ts';
import { nextStep, outlivesJob } from './report/nextStep.ts';
import type { ReportView } from './report/view.ts';
import { type Told, tell } from './tell.ts';
import { tellFailure } from './tellFailure.ts';

export interface Outcome extends Told {
  readonly decision: GateDecision;
  /** Whether the job passes: the gate's decision, and a baseline that had to be written was. */
  readonly passed: boolean;
  readonly results: Results;
}

/**
 * The job: measure, compare, tell, store, decide. What it throws left no result; that was told then, too, for an
 * old comment must not go on telling of an older commit. ExpectedError: trouble that a user can mend.
 */
export async function runBenchmark(settings: Settings, ports: Ports): Promise<Outcome> {
  try {
    const lock = await ports.acquireLock();
    try {
      return await runLocked(settings, ports);
    } finally {
      await release(lock, ports.log);
    }
  } catch (error) {
    const isExpected = error instanceof ExpectedError;
    const reason = messageOf(error);
    await tellFailure(isExpected ? reason : `The action failed by a mistake of its own: ${reason}`, ports);
    throw error;
  }
}

/** What is done is done: it must not be lost to a lock that ends with the process anyway. */
async function release(lock: { release(): Promise<void> }, log: Ports['log']): Promise<void> {
  try {
    await lock.release();
  } catch (error) {
    log.warning(`The lock of this machine was not released: ${messageOf(error)}`);
  }
}

async function runLocked(settings: Settings, ports: Ports): Promise<Outcome> {
  // Read first: a baseline that cannot be read is to cost nobody the time of a session.
  const baseline = (await ports.baseline?.read()) ?? null;
  const results = await measure(settings, ports, baseline);
  for (const sentence of unknownMetrics(results)) ports.log.warning(sentence);
  const judgement = baseline === null ? null : judge(baseline, results, settings.benchmark.thresholds);
  const evidence = { interruption: results.interruption, unmeasured: unmeasuredUnits(results), judgement };
  const decided = decide(evidence, settings.policy);
  const gap = sessionGap(evidence);
  const write = baselineWrite(settings.policy, ports.surroundings.source, gap, decided.verdict);
  const step = nextStepAfter(decided, judgement, write, settings, ports);
  const decision = step === STORED ? { ...decided, action: STORED } : decided;
  const told = await ports.log.group('Report', () =>
    tell(viewOf(ports, { results, baseline, judgement, decision, nextStep: step }), ports),
  );
  const fault = await storeBaseline(ports, results, write);
  const last = fault !== null && decision.passed ? { ...decision, ...failedBy(fault) } : decision;
  for (const line of decisionLines(last)) ports.log.info(line);
  return { ...told, decision: last, passed: last.passed, results };
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
function nextStepAfter(
  { verdict }: GateDecision,
  judgement: Judgement | null,
  { write }: BaselineWrite,
  settings: Settings,
  { baseline, surroundings }: Ports,
): string | null {
  const { baselineFile } = settings.policy;
  const { source } = surroundings;
  const step = nextStep(verdict, settings, source);
  if (step === null || baseline === null || baselineFile === null) return step;
  const gated = judgement?.comparisons.filter((comparison) => comparison.gated) ?? [];
  // No baseline helps a session that has no values itself: the decision says what does.
  if (gated.length > 0 && gated.every(({ candidate }) => candidate === null)) return null;
  return write && outlivesJob(baselineFile, source) ? STORED : step;
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

/** What the log, the outputs and the annotation say of a job that would pass but for its baseline. */
function failedBy(fault: string): Pick<GateDecision, 'passed' | 'summary' | 'action'> {
  return {
    passed: false,
    summary: fault,
    action: 'Mend that and run again, or the next session finds no such baseline.',
  };
}

/** Null, or why the job fails: a baseline that is to be written and cannot be would freeze unseen. */
async function storeBaseline(
  { baseline, log }: Ports,
  results: Results,
  { write, reason }: BaselineWrite,
): Promise<string | null> {
  if (baseline === null) return null;
  if (!write) {
    log.info(`The ${baseline.description} stays as it is: ${reason}`);
    return null;
  }
  try {
    await baseline.write(results);
    log.info(`The ${baseline.description} was written: ${reason}`);
    return null;
  } catch (error) {
    const fault = `The ${baseline.description} was not written: ${messageOf(error)}`;
    log.error(fault);
    return fault;
  }
}
