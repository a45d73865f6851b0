import { setTimeout as sleep } from 'node:timers/promises';

export interface PaceClock {
  nowMs(): number;
  /** Rejects when the signal fires. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

const realClock: PaceClock = {
  nowMs: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
};

/**
 * Makes work take `factor` times as long by sleeping after each piece of it, so that every clock, the
 * server's and the client's, sees the same slower server. Timers are coarse: what one sleep overshoots
 * or leaves out is settled with the next, so the factor holds over a whole answer.
 */
export class Pace {
  readonly #factor: number;
  readonly #clock: PaceClock;
  #owedMs = 0;

  constructor(factor: number, clock: PaceClock = realClock) {
    this.#factor = factor;
    this.#clock = clock;
  }

  async after(spentMs: number, signal: AbortSignal): Promise<void> {
    this.#owedMs += spentMs * (this.#factor - 1);
    if (this.#owedMs < 1) return;
    const before = this.#clock.nowMs();
    await this.#clock.sleep(this.#owedMs, signal);
    this.#owedMs -= this.#clock.nowMs() - before;
  }
}
