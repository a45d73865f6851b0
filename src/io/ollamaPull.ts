import { ExpectedError, messageOf } from '../model/failure.ts';
import type { JsonObject } from './ndjson.ts';
import { reasonOf } from './ollamaReplies.ts';
import { streamRecords } from './recordStream.ts';

/** A pull that says nothing for so long is stuck. */
const STALL_MS = 5 * 60_000;

export interface PullPlace {
  /** URL of the endpoint. */
  readonly url: string;
  readonly connectMs: number;
  readonly nowMs: () => number;
}

/** Pulls a model, telling each status with its share of bytes. Rejects with the signal's reason where that aborts. */
export async function pullModel(
  { url, ...place }: PullPlace,
  model: string,
  onProgress: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const stalled = new AbortController();
  const timer = setTimeout(() => {
    stalled.abort(new ExpectedError(`there was no progress for ${STALL_MS / 60_000} minutes`));
  }, STALL_MS);
  let isDone = false;
  try {
    await streamRecords(url, {
      ...place,
      body: { model, stream: true },
      signal: AbortSignal.any([signal, stalled.signal]),
      onRecord: (record) => {
        timer.refresh();
        onProgress(progressOf(record));
        isDone = record.status === 'success';
        return isDone;
      },
    });
    if (!isDone) throw new Error('the stream ended without success');
  } catch (error) {
    signal.throwIfAborted();
    const reason = stalled.signal.aborted ? messageOf(stalled.signal.reason) : reasonOf(error);
    throw new ExpectedError(
      `Pulling the model ${JSON.stringify(model)} failed (${reason}); check its name and the network of the Ollama server, or pull it there by hand.`,
    );
  } finally {
    clearTimeout(timer);
  }
}

function progressOf({ status, completed, total }: JsonObject): string {
  const isShare = typeof completed === 'number' && typeof total === 'number' && completed >= 0 && total > 0;
  return `${status}${isShare ? ` ${Math.floor((100 * completed) / total)} %` : ''}`;
}
