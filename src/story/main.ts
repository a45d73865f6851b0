import { unknownMetrics } from '../judge/gaps.ts';
import { ExpectedError, messageOf } from '../model/failure.ts';
import type { GateDecision } from '../model/judgement.ts';
import type { Ports } from '../model/ports.ts';
import type { Results } from '../model/results.ts';
import type { Settings } from '../model/settings.ts';
import { decisionLines } from '../report/decisionLines.ts';
import { acceptanceOf, levelAcceptance } from './acceptance.ts';
import { readHistory, withSession } from './history.ts';
import { type Bench, type JudgedSession, judgeSession, NOBODY } from './judgeSession.ts';
import { measureSessions } from './measureSessions.ts';
import { storeSessions } from './storeSessions.ts';
import { type Told, tell } from './tell.ts';
import { softly, tellFailure } from './tellFailure.ts';
import { viewOf } from './view.ts';

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
  const bench = await readHistory(settings, ports);
  const measured = await resultsOf(settings, ports, bench);
  const sessions = await judgeAll(measured, bench, ports);
  const shown = shownOf(sessions);
  const workflow = await softly(ports.log)('Changes to the workflow file are unknown', () =>
    ports.repository.changedWorkflow(),
  );
  const view = viewOf(shown, settings, ports, workflow);
  const told = await ports.log.group('Report', () => tell(view, measured, ports));
  const fault = await storeSessions(sessions, ports);
  const last =
    fault !== null && view.decision.passed ? { ...view.decision, ...failedBy(fault) } : view.decision;
  for (const line of decisionLines(last)) ports.log.info(line);
  return { ...told, decision: last, passed: last.passed, results: shown.results };
}

/** What an earlier run stored of the same commit where only a label changed, else newly measured sessions. */
async function resultsOf(
  settings: Settings,
  ports: Ports,
  bench: Bench,
): Promise<readonly [Results, ...Results[]]> {
  if (ports.repository.rejudges) {
    const stored = await ports.repository.storedResults();
    if (stored !== null) {
      ports.log.info(`The stored results of this commit are judged anew, measured ${stored.finishedAt}.`);
      return [stored];
    }
    ports.log.info('No results of this commit are stored, so it is measured.');
  }
  const earlier = bench.history?.sessions.at(-1) ?? null;
  return measureSessions(settings, ports, earlier);
}

/** Each session joins the history of the next. */
async function judgeAll(
  measured: readonly [Results, ...Results[]],
  bench: Bench,
  ports: Ports,
): Promise<readonly [JudgedSession, ...JudgedSession[]]> {
  const judged: JudgedSession[] = [];
  let known = bench;
  for (const results of measured) {
    for (const sentence of unknownMetrics(results)) ports.log.warning(sentence);
    const level = judged.length === 0 ? levelAcceptance(known, ports) : null;
    const blind = judgeSession(results, known, NOBODY, level);
    const acceptance = await acceptanceOf(blind, known, ports);
    const session = judgeSession(results, known, acceptance.finding, level ?? acceptance.ofLevel);
    judged.push(session);
    known = withSession(known, session);
  }
  return judged as [JudgedSession, ...JudgedSession[]];
}

/** The first that fails, else the last. */
function shownOf(sessions: readonly [JudgedSession, ...JudgedSession[]]): JudgedSession {
  return sessions.find(({ decision }) => !decision.passed) ?? (sessions.at(-1) as JudgedSession);
}

/** What the log, the outputs and the annotation say of a job that would pass but for its baseline. */
function failedBy(fault: string): Pick<GateDecision, 'passed' | 'summary' | 'action'> {
  return {
    passed: false,
    summary: fault,
    action: 'Mend that and run again, or the next session finds no such baseline.',
  };
}
