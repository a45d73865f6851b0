import { type GpuReading, sumOfKnown, type Tick } from './readings.ts';

/** About two hours at four a second. */
const KEPT_TICKS = 28_800;
const DROPPED_AT_ONCE = 4_800;
/** Rows further apart belong to different rounds of the tool. */
const ROUND_MS = 150;

export interface History {
  add(reading: GpuReading, atMs: number): void;
  /** Ticks from `fromMs` to `toMs`, in order. */
  ticks(fromMs: number, toMs: number): readonly Tick[];
  /** Used memory of all GPUs at the newest tick that has every GPU. */
  newestMemory(): { readonly atMs: number; readonly mib: number } | null;
  newestAtMs(): number | null;
  count(): number;
  /** Resolves when there is a tick at or after that time, when none will come any more, or after the limit. */
  until(atMs: number, limitMs: number): Promise<void>;
  /** Nothing will be added any more: nobody waits. */
  close(): void;
}

/** The last hours of readings, in bounded memory, gathered into ticks by their arrival. */
export function createHistory(gpuCount: number, keptTicks = KEPT_TICKS): History {
  const kept: { atMs: number; readings: GpuReading[] }[] = [];
  const waiting = new Set<{ readonly atMs: number; wake(): void }>();
  let count = 0;
  let closed = false;

  const isWhole = (tick: Tick) => tick.readings.length >= gpuCount;
  return {
    add(reading, atMs) {
      const newest = kept.at(-1);
      const isSameRound =
        newest !== undefined &&
        atMs - newest.atMs <= ROUND_MS &&
        !newest.readings.some(({ gpu }) => gpu === reading.gpu);
      const tick = isSameRound ? newest : { atMs, readings: [] };
      tick.readings.push(reading);
      if (!isSameRound) {
        kept.push(tick);
        count += 1;
        if (kept.length > keptTicks) kept.splice(0, Math.min(DROPPED_AT_ONCE, Math.ceil(keptTicks / 6)));
      }
      if (!isWhole(tick)) return;
      for (const waiter of [...waiting]) if (tick.atMs >= waiter.atMs) waiter.wake();
    },
    ticks: (fromMs, toMs) => kept.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs),
    newestMemory() {
      const tick = kept.findLast(isWhole);
      const mib = sumOfKnown(tick?.readings.map(({ memoryUsedMib }) => memoryUsedMib) ?? []);
      return tick === undefined || mib === null ? null : { atMs: tick.atMs, mib };
    },
    newestAtMs: () => kept.at(-1)?.atMs ?? null,
    count: () => count,
    until(atMs, limitMs) {
      const newest = kept.findLast(isWhole);
      if (closed || (newest !== undefined && newest.atMs >= atMs)) return Promise.resolve();
      return new Promise((resolve) => {
        const waiter = {
          atMs,
          wake() {
            clearTimeout(timer);
            waiting.delete(waiter);
            resolve();
          },
        };
        const timer = setTimeout(() => waiter.wake(), limitMs);
        waiting.add(waiter);
      });
    },
    close() {
      closed = true;
      for (const waiter of [...waiting]) waiter.wake();
    },
  };
}
