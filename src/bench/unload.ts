import { ExpectedError } from '../model/failure.ts';
import type { Clock, GpuWatch, Ollama, Pause } from '../model/ports.ts';
import { distinctModels } from './groups.ts';

export interface UnloadPorts {
  readonly ollama: Ollama;
  readonly clock: Clock;
  readonly pause: Pause;
  readonly watch: GpuWatch;
}

const UNLOAD_WAIT_MS = 30_000;
const UNLOAD_POLL_MS = 100;
const MEMORY_WAIT_MS = 10_000;
const MEMORY_POLL_MS = 250;
/** Of the models' memory; the rest is other programs' coming and going. */
const MEMORY_SHARE = 0.8;
const MIB = 1024 ** 2;

/**
 * Unloads those of the models that are loaded and waits until `/api/ps` and the GPU's used memory say so: Ollama
 * drops a model from its list before the memory is free. Returns what a reader should know, or null. Throws
 * ExpectedError where a model stays, and the signal's reason where that aborts.
 */
export async function unloadAll(
  models: Iterable<string>,
  ports: UnloadPorts,
  signal: AbortSignal,
): Promise<string | null> {
  const { ollama, watch } = ports;
  const loaded: string[] = [];
  let vramMib = 0;
  for (const model of distinctModels(models)) {
    const state = await ollama.loaded(model);
    if (state === null) continue;
    loaded.push(model);
    vramMib += (state.vramBytes ?? 0) / MIB;
  }
  if (loaded.length === 0) return null;
  const usedMib = vramMib > 0 ? await watch.usedMemoryMib() : null;
  for (const model of loaded) await ollama.unload(model);
  for (const model of loaded) await untilUnlisted(model, ports, signal);
  return usedMib === null ? null : untilMemoryIsBack(usedMib, vramMib, ports, signal);
}

async function untilUnlisted(
  model: string,
  { ollama, clock, pause }: UnloadPorts,
  signal: AbortSignal,
): Promise<void> {
  const startMs = clock.nowMs();
  while ((await ollama.loaded(model)) !== null) {
    signal.throwIfAborted();
    if (clock.nowMs() - startMs > UNLOAD_WAIT_MS) {
      throw new ExpectedError(
        `Ollama still holds ${model} ${UNLOAD_WAIT_MS / 1000} s after it was asked to unload it; another client keeps it busy.`,
      );
    }
    await pause(UNLOAD_POLL_MS);
  }
}

async function untilMemoryIsBack(
  beforeMib: number,
  vramMib: number,
  { clock, pause, watch }: UnloadPorts,
  signal: AbortSignal,
): Promise<string | null> {
  const startMs = clock.nowMs();
  for (;;) {
    signal.throwIfAborted();
    const nowMib = await watch.usedMemoryMib();
    if (nowMib === null || beforeMib - nowMib >= vramMib * MEMORY_SHARE) return null;
    if (clock.nowMs() - startMs >= MEMORY_WAIT_MS) {
      const back = Math.max(0, Math.round(beforeMib - nowMib));
      return `used GPU memory had not come back ${MEMORY_WAIT_MS / 1000} s after an unload: of ${Math.round(vramMib)} MiB only ${back} MiB were free again`;
    }
    await pause(MEMORY_POLL_MS);
  }
}
