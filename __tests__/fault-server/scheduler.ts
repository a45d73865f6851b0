import { setTimeout as timer } from 'node:timers/promises';
import type { Waits } from './clock.ts';
import { PromptCache } from './promptCache.ts';
import { type RunnerOptions, serves } from './runnerOptions.ts';
import type { Model } from './script.ts';
import { Slots } from './slots.ts';

/** Which models are loaded and with what: ollama's scheduler (server/sched.go), seen from outside. */

export interface Runner {
  readonly model: Model;
  readonly options: RunnerOptions;
  readonly cache: PromptCache;
  readonly slots: Slots;
  readonly sizeBytes: number;
  /** Milliseconds since the epoch; null: never. */
  expiresAtMs: number | null;
  calls: number;
  /** Set once it is being unloaded; ends when it is gone from `/api/ps`. */
  leaving: Promise<void> | null;
  whenIdle: (() => void)[];
}

export interface Demand {
  readonly model: Model;
  readonly options: RunnerOptions;
  readonly reloads: boolean;
  readonly loadMs: number;
}

export interface SchedulerTimes {
  readonly unloadMs: number;
  readonly memoryLagMs: number;
  readonly maxLoaded: number;
  readonly parallel: number;
  readonly shiftReloads: boolean;
}

const DEFAULT_SIZE_BYTES = 4_000_000_000;
export const DEFAULT_KEEP_ALIVE_MS = 300_000;

export class Scheduler {
  private readonly runners = new Map<string, Runner>();
  private readonly times: SchedulerTimes;
  private turn: Promise<unknown> = Promise.resolve();
  /** Bytes of models that are no more in `/api/ps` and still in memory. */
  private lingeringBytes = 0;

  constructor(times: SchedulerTimes) {
    this.times = times;
  }

  /** In the order of their loading; a model that is being loaded is not among them. */
  loaded(): readonly Runner[] {
    for (const runner of this.runners.values()) {
      const over = runner.expiresAtMs !== null && runner.expiresAtMs <= Date.now();
      if (over && runner.calls === 0 && runner.leaving === null) this.drop(runner);
    }
    return [...this.runners.values()];
  }

  heldBytes(): number {
    return this.loaded().reduce((sum, { sizeBytes }) => sum + sizeBytes, this.lingeringBytes);
  }

  /** The runner for a call, loaded where it must be; one after the other, as there. A client that leaves ends its load. */
  acquire(demand: Demand, waits: Waits): Promise<{ readonly runner: Runner; readonly cold: boolean }> {
    const mine = this.turn.then(() => this.schedule(demand, waits));
    this.turn = mine.catch(() => {});
    return mine;
  }

  private async schedule({ model, options, reloads, loadMs }: Demand, waits: Waits) {
    waits.signal.throwIfAborted();
    const known = this.loaded().find((runner) => runner.model.name === model.name);
    if (
      known &&
      known.leaving === null &&
      !reloads &&
      serves(known.options, options, this.times.shiftReloads)
    ) {
      known.calls++;
      return { runner: known, cold: false };
    }
    if (known) await this.expire(known);
    for (const oldest of this.loaded().slice(0, Math.max(0, this.runners.size - this.times.maxLoaded + 1)))
      await this.expire(oldest);
    await waits.forMs(loadMs);
    waits.signal.throwIfAborted();
    const runner: Runner = {
      model,
      options,
      cache: new PromptCache(),
      slots: new Slots(this.times.parallel),
      sizeBytes: model.sizeBytes ?? DEFAULT_SIZE_BYTES,
      expiresAtMs: Date.now() + DEFAULT_KEEP_ALIVE_MS,
      calls: 1,
      leaving: null,
      whenIdle: [],
    };
    this.runners.set(model.name, runner);
    return { runner, cold: true };
  }

  /** A call is over; `keepAliveMs` is null for ever. */
  release(runner: Runner, keepAliveMs: number | null): void {
    runner.calls--;
    runner.expiresAtMs = keepAliveMs === null ? null : Date.now() + keepAliveMs;
    if (runner.calls > 0) return;
    for (const tell of runner.whenIdle.splice(0)) tell();
    if (keepAliveMs === 0) void this.expire(runner);
  }

  unload(modelName: string): void {
    const runner = this.runners.get(modelName);
    if (runner) void this.expire(runner);
  }

  /** Unloads once its calls are over. */
  private expire(runner: Runner): Promise<void> {
    runner.leaving ??= this.leave(runner);
    return runner.leaving;
  }

  private async leave(runner: Runner): Promise<void> {
    if (runner.calls > 0) await new Promise<void>((resolve) => void runner.whenIdle.push(resolve));
    if (this.times.unloadMs > 0) await timer(this.times.unloadMs, undefined, { ref: false });
    this.drop(runner);
  }

  private drop(runner: Runner): void {
    this.runners.delete(runner.model.name);
    const { memoryLagMs } = this.times;
    if (memoryLagMs <= 0) return;
    this.lingeringBytes += runner.sizeBytes;
    void timer(memoryLagMs, undefined, { ref: false }).then(() => {
      this.lingeringBytes -= runner.sizeBytes;
    });
  }
}
