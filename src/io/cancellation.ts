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
