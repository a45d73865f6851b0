import { ExpectedError, messageOf } from '../model/failure.ts';
import type { ChatOutcome, Clock, FailureKind, Log, Pause } from '../model/ports.ts';

/** One sending of a request, with what was known right before it. */
export interface Attempt {
  readonly cold: boolean;
  readonly startedAt: string;
  readonly outcome: ChatOutcome;
}

export interface Attempted extends Attempt {
  /** Attempts before this one. */
  readonly retries: number;
}

export interface AttemptLimits {
  readonly retries: number;
  /** On the monotonic clock; null: no limit. */
  readonly deadlineMs: number | null;
  readonly signal: AbortSignal;
}

export interface AttemptPorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly pause: Pause;
}

const SENT_AGAIN: readonly (FailureKind | null)[] = ['connect', 'busy', 'server-error'];
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Makes attempts until one counts: it succeeded, or something of an answer had arrived, or no further one is allowed.
 * The pauses double from one second on, up to half a minute. A `make` that throws ExpectedError could not ask what it needs to know before
 * sending, which is trouble of the same kind; thrown on where nothing was ever sent.
 */
export async function attempts(
  make: () => Promise<Attempt>,
  limits: AttemptLimits,
  ports: AttemptPorts,
): Promise<Attempted> {
  let sent: Attempt | null = null;
  for (let retries = 0; ; retries++) {
    let trouble: unknown;
    try {
      const attempt = await make();
      if (!mayBeSentAgain(attempt.outcome)) return { ...attempt, retries };
      sent = attempt;
      trouble = new ExpectedError(attempt.outcome.failure ?? 'nothing arrived');
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      trouble = error;
    }
    if (!(await isAnotherDue(retries, messageOf(trouble), limits, ports))) {
      if (sent === null) throw trouble;
      return { ...sent, outcome: afterAttempts(sent.outcome, retries + 1), retries };
    }
  }
}

function mayBeSentAgain({ failureKind, firstTokenMs, final }: ChatOutcome): boolean {
  return SENT_AGAIN.includes(failureKind) && firstTokenMs === null && final === null;
}

/** Pauses, and tells whether the request is to be sent again. */
async function isAnotherDue(
  retries: number,
  trouble: string,
  { retries: allowed, deadlineMs, signal }: AttemptLimits,
  { clock, log, pause }: AttemptPorts,
): Promise<boolean> {
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** retries);
  if (retries >= allowed || signal.aborted) return false;
  if (deadlineMs !== null && clock.nowMs() + pauseMs > deadlineMs) return false;
  log.warning(
    `Nothing had arrived (${trouble}); attempt ${retries + 2} of ${allowed + 1} in ${pauseMs / 1000} s`,
  );
  await pause(pauseMs, signal);
  return !signal.aborted;
}

function afterAttempts(outcome: ChatOutcome, count: number): ChatOutcome {
  if (count === 1) return outcome;
  return { ...outcome, failure: `${outcome.failure ?? 'nothing arrived'}, after ${count} attempts` };
}
