import { ExpectedError } from '../model/failure.ts';

/**
 * A signal that aborts when the job is cancelled: runners send SIGINT, then SIGTERM after 7.5 s, then kill. At a desk
 * (`once`) a second Ctrl-C ends the process as it always does.
 */
export function cancellationSignal({ once } = { once: false }): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) {
    // SIGBREAK is Ctrl-Break, on Windows alone.
    if (name === 'SIGBREAK' && process.platform !== 'win32') continue;
    process[once ? 'once' : 'on'](name, () =>
      controller.abort(new ExpectedError(`The job was cancelled (${name}).`)),
    );
  }
  return controller.signal;
}

/** What a cancelled job still does has to be done before the runner kills it, ten seconds after the cancelling. */
export interface LastSeconds {
  /** Ends what is asked of GitHub for a judgement, or stored there. */
  readonly asking: AbortSignal;
  /** Ends the artifact's upload. */
  readonly uploading: AbortSignal;
  /** Ends what is told on GitHub. */
  readonly telling: AbortSignal;
}

const ASKING_MS = 3_000;
const UPLOADING_MS = 5_000;
const TELLING_MS = 7_000;

export function lastSeconds(cancelled: AbortSignal): LastSeconds {
  return {
    asking: abortedAfter(cancelled, ASKING_MS),
    uploading: abortedAfter(cancelled, UPLOADING_MS),
    telling: abortedAfter(cancelled, TELLING_MS),
  };
}

function abortedAfter(cancelled: AbortSignal, delayMs: number): AbortSignal {
  const over = new AbortController();
  const begin = () => setTimeout(() => over.abort(new ExpectedError(OVER)), delayMs).unref();
  if (cancelled.aborted) begin();
  else cancelled.addEventListener('abort', begin, { once: true });
  return over.signal;
}

const OVER = 'no answer came before a cancelled job has to end';
