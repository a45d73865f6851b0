import type { Ollama, Pause } from '../model/ports.ts';

const LEAVE_WAIT_MS = 1_000;

/**
 * Unloads the models that a job loaded, as a polite guest does, but keeps nobody waiting; failing at it harms no
 * result.
 */
export async function leaveUnloaded(
  models: ReadonlySet<string>,
  { ollama, pause }: { readonly ollama: Ollama; readonly pause: Pause },
): Promise<void> {
  const unloads = [...models].map((model) => ollama.unload(model, LEAVE_WAIT_MS).catch(() => undefined));
  const left = new AbortController();
  await Promise.race([Promise.all(unloads), pause(LEAVE_WAIT_MS, left.signal)]);
  left.abort();
}
