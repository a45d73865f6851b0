import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../model/ports.ts';

export const systemClock: Clock = {
  nowMs: () => performance.now(),
  date: () => new Date(),
};

/** Resolves after so many milliseconds, or as soon as the signal aborts. */
export async function pause(milliseconds: number, until?: AbortSignal): Promise<void> {
  try {
    await delay(milliseconds, undefined, until === undefined ? {} : { signal: until });
  } catch {
    // Aborted: the wait is over.
  }
}
