import { ExpectedError } from '../model/failure.ts';

/** A signal that aborts when the job is cancelled: runners send SIGINT, then SIGTERM after 7.5 s, then kill. */
export function cancellationSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) {
    // SIGBREAK is Ctrl-Break, on Windows alone.
    if (name === 'SIGBREAK' && process.platform !== 'win32') continue;
    process.on(name, () => controller.abort(new ExpectedError(`The job was cancelled (${name}).`)));
  }
  return controller.signal;
}
