import { setTimeout as delay } from 'node:timers/promises';
import type { Clock, GpuWatch } from '../../model/ports.ts';
import type { Telemetry } from '../../model/results.ts';
import { digest } from './digest.ts';
import type { History } from './history.ts';
import type { TenantBook } from './tenants.ts';

/** How long whoever asks is kept waiting for the next sample. */
const PATIENCE_MS = 600;
/** How far around an interval its counters may be read. */
const AROUND_MS = 5_000;

/** Times of the watch; shorter in tests. */
export interface Pace {
  readonly nvidiaMs: number;
  readonly processesMs: number;
  readonly rocmMs: number;
  readonly silenceMs: number;
  readonly restartAfterMs: number;
  readonly restarts: number;
}

export const PACE: Pace = {
  nvidiaMs: 250,
  processesMs: 1_000,
  rocmMs: 2_000,
  silenceMs: 10_000,
  restartAfterMs: 1_000,
  restarts: 3,
};

export interface Watching {
  readonly clock: Clock;
  readonly history: History;
  readonly intervalMs: number;
  readonly book: TenantBook | null;
  /** Looks at the processes once more; bounded by whoever calls. */
  readonly look: (() => Promise<void>) | null;
  telemetry(): Telemetry;
  stop(): Promise<void>;
}

/** A watch that sees nothing, and why. */
export function blindWatch(about: string): GpuWatch {
  return {
    telemetry: { tool: null, about, intervalMs: null, throttling: 'unknown', standing: [] },
    between: async () => null,
    usedMemoryMib: async () => null,
    stop: async () => {},
  };
}

/** The port over what a tool's samples fill. */
export function watchOver(parts: Watching): GpuWatch {
  const { clock, history, intervalMs, book, look } = parts;
  const freshMs = Math.max(400, 1.5 * intervalMs);
  let stopping: Promise<void> | null = null;
  return {
    get telemetry() {
      return parts.telemetry();
    },
    async between(startMs, endMs) {
      await Promise.all([
        history.until(endMs, PATIENCE_MS),
        look === null || stopping !== null
          ? null
          : Promise.race([look(), delay(PATIENCE_MS, undefined, { ref: false })]),
      ]);
      const ticks = history.ticks(startMs - AROUND_MS, endMs + AROUND_MS);
      const interval = { startMs, endMs, nearMs: 1.5 * intervalMs };
      return digest(ticks, interval, book?.between(startMs, endMs) ?? []);
    },
    async usedMemoryMib() {
      const newest = () => {
        const memory = history.newestMemory();
        return memory !== null && clock.nowMs() - memory.atMs <= freshMs ? memory.mib : null;
      };
      const now = newest();
      if (now !== null) return now;
      await history.until(clock.nowMs(), PATIENCE_MS);
      return newest();
    },
    stop() {
      stopping ??= parts.stop().catch(() => {});
      return stopping;
    },
  };
}
