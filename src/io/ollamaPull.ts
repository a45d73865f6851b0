import type { Ollama as Client } from 'ollama';
import { ExpectedError, messageOf } from '../model/failure.ts';
import { reasonOf } from './ollamaReplies.ts';

/** A pull that says nothing for so long is stuck. */
const STALL_MS = 5 * 60_000;

/** Pulls a model, telling each status with its share of bytes. Rejects with the signal's reason where that aborts. */
export async function pullModel(
  clientFor: (signal: AbortSignal) => Client,
  model: string,
  onProgress: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const stalled = new AbortController();
  const timer = setTimeout(() => {
    stalled.abort(new ExpectedError(`there was no progress for ${STALL_MS / 60_000} minutes`));
  }, STALL_MS);
  const within = AbortSignal.any([signal, stalled.signal]);
  try {
    for await (const { status, completed, total } of await clientFor(within).pull({ model, stream: true })) {
      timer.refresh();
      const share = total > 0 && completed >= 0 ? ` ${Math.floor((100 * completed) / total)} %` : '';
      onProgress(`${status}${share}`);
    }
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
