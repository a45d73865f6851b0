import { messageOf } from '../model/failure.ts';
import type { ChatOutcome, FailureKind } from '../model/ports.ts';
import { StreamTrouble } from './recordStream.ts';
import { Refusal } from './refusal.ts';
import { TimeoutError } from './timeouts.ts';

type Trouble = Pick<ChatOutcome, 'failure' | 'failureKind' | 'httpStatus'>;

/** What a chat failed of, in a sentence and by its kind. `signal` is the job's own. */
export function chatTrouble(error: unknown, signal: AbortSignal): Trouble {
  if (error instanceof TimeoutError) return trouble(error.message, error.kind);
  if (signal.aborted && error === signal.reason) return trouble(messageOf(error), 'aborted');
  if (error instanceof StreamTrouble) return trouble(error.message, 'stream');
  if (error instanceof Refusal) {
    const { status_code: httpStatus, message } = error;
    const failure = `Ollama refused the request with HTTP ${httpStatus}: ${message}`;
    return { failure, failureKind: kindOf(httpStatus), httpStatus };
  }
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code !== 'string') return trouble(messageOf(error), 'connect');
  // What came was no HTTP: something had arrived all the same.
  const kind = code.startsWith('HPE_') ? 'stream' : 'connect';
  return trouble(`the connection to Ollama failed: ${code}`, kind);
}

function trouble(failure: string, failureKind: FailureKind): Trouble {
  return { failure, failureKind, httpStatus: null };
}

function kindOf(httpStatus: number): FailureKind {
  if (httpStatus === 503) return 'busy';
  return httpStatus >= 500 ? 'server-error' : 'refused';
}
