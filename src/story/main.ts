import { ExpectedError, messageOf, NotMeasured } from '../model/failure.ts';
import type { GateDecision } from '../model/judgement.ts';
import type { Ports } from '../model/ports.ts';
import type { Results } from '../model/results.ts';
import type { Settings } from '../model/settings.ts';
import { annotationsOf } from '../report/annotations.ts';
import { decisionLines } from '../report/decisionLines.ts';
import { readHistory } from './history.ts';
import { judgeAll, shownOf } from './judgeAll.ts';
import { measureSessions, orNotMeasured } from './measureSessions.ts';
import { storeSessions } from './storeSessions.ts';
import { type Told, tell } from './tell.ts';
import { softly, tellFailure } from './tellFailure.ts';
import { viewOf } from './view.ts';

export interface Outcome extends Told {
  /** Why sessions that were to be stored were not, one sentence; null: they were, or were not to be. */
  readonly storeFault: string | null;
  readonly decision: GateDecision;
  /** Whether the job passes: the gate's decision, and none of the faults that fail a job. */
  readonly passed: boolean;
  readonly results: Results;
  /** Where several jobs measured, which of them each of the decision's regressions is of, in their order; else empty. */
  readonly regressedIn: readonly string[];
  /** What the annotations leave out, a sentence; null: nothing. */
  readonly rest: string | null;
}

/**
 * The job: measure, compare, tell, store, decide. What it throws left no result; that was told then, too, for an
 * old comment must not go on telling of an older commit. ExpectedError: trouble that a user can mend.
 */
export async function runBenchmark(settings: Settings, ports: Ports): Promise<Outcome> {
  try {
    const stored = await storedResults(ports);
    // What is only judged anew touches neither Ollama nor the GPU, and waits for nobody.
    if (stored !== null) return await judgeAndTell(settings, ports, [stored]);
    // Before the wait for the lock: a directory that takes no files is not to cost anybody a session.
    await ports.surroundings.prepareFiles();
    const lock = await orNotMeasured(ports.acquireLock);
    try {
      return await judgeAndTell(settings, ports, null);
    } finally {
      await release(lock, ports.log);
    }
  } catch (error) {
    const isExpected = error instanceof ExpectedError;
    const reason = ports.redact(messageOf(error));
    const passed = error instanceof NotMeasured && settings.policy.onNotMeasured === 'warn';
    await tellFailure(
      isExpected ? reason : `The action failed by a mistake of its own: ${reason}`,
      ports,
      passed,
    );
    throw error;
  }
}

/** What an earlier run stored of the same commit, where only a label changed; null: it is to be measured. */
async function storedResults({ repository, log }: Ports): Promise<Results | null> {
  if (!repository.rejudges) return null;
  const stored = await repository.storedResults();
  log.info(
    stored === null
      ? 'No results of this commit are stored, so it is measured.'
      : `The stored results of this commit are judged anew, measured ${stored.finishedAt}.`,
  );
  return stored;
}

/** What is done is done: it must not be lost to a lock that ends with the process anyway. */
async function release(lock: { release(): Promise<void> }, log: Ports['log']): Promise<void> {
  try {
    await lock.release();
  } catch (error) {
    log.warning(`The lock of this machine was not released: ${messageOf(error)}`);
  }
}

async function judgeAndTell(
  settings: Settings,
  ports: Ports,
  stored: readonly [Results] | null,
): Promise<Outcome> {
  // Read first: a baseline that cannot be read is to cost nobody the time of a session.
  const bench = await orCancelled(ports.signal, () => readHistory(settings, ports, stored?.[0] ?? null));
  const earlier = bench.history?.sessions.at(-1) ?? null;
  const measured = stored ?? (await measureSessions(settings, ports, earlier));
  const sessions = await judgeAll(measured, bench, ports);
  // Stored before it is told: nobody is to read of a baseline that there is not.
  const fault = await storeSessions(sessions, ports);
  const shown = shownOf(sessions);
  const workflow = await changedWorkflow(ports);
  const view = ports.redact(viewOf(shown, { settings, ports, workflow, fault, fork: null }));
  const told = await ports.log.group('Report', () => tell(view, ports.redact(measured), ports));
  const { decision, results } = view;
  for (const line of decisionLines(decision)) ports.log.info(line);
  const { annotations, rest } = annotationsOf(view, settings.benchmark.agents);
  for (const annotation of annotations) ports.log.annotate(annotation);
  const passed = decision.passed && told.fileFault === null;
  return { ...told, regressedIn: [], storeFault: fault, decision, passed, results, rest };
}

/** What was asked when the job was cancelled got no answer for that reason alone. */
async function orCancelled<T>(signal: Ports['signal'], step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (signal.aborted && error instanceof ExpectedError) throw new NotMeasured(messageOf(signal.reason));
    throw error;
  }
}

/** A cancelled job has no time to ask. */
async function changedWorkflow({ log, signal, repository }: Ports): Promise<string | null> {
  if (signal.aborted) return null;
  return softly(log)('Changes to the workflow file are unknown', () => repository.changedWorkflow());
}
