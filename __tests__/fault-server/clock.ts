import { setTimeout as timer, setImmediate as turn } from 'node:timers/promises';

/** Timers may be late by so much; the rest of a wait is spent turning the event loop. */
const TIMER_SLACK_NS = 2_000_000n;

export const nowNs = (): bigint => process.hrtime.bigint();
export const nsOf = (milliseconds: number): bigint => BigInt(Math.round(milliseconds * 1e6));

/** Waits that end with an exception when the client has gone. A server that waits keeps no process alive. */
export interface Waits {
  readonly signal: AbortSignal;
  until(deadlineNs: bigint): Promise<void>;
  forMs(milliseconds: number | undefined): Promise<void>;
  forever(): Promise<never>;
}

export function createWaits(signal: AbortSignal, exact: boolean): Waits {
  const until = async (deadlineNs: bigint) => {
    const slackNs = exact ? TIMER_SLACK_NS : 0n;
    const coarseNs = deadlineNs - nowNs() - slackNs;
    if (coarseNs > 0n) await timer(Math.ceil(Number(coarseNs) / 1e6), undefined, { ref: false, signal });
    // Streams that wait at the same time take turns, so that none holds up another.
    while (exact && nowNs() < deadlineNs) await turn();
    signal.throwIfAborted();
  };
  return {
    signal,
    until,
    forMs: (milliseconds) =>
      milliseconds === undefined || milliseconds <= 0
        ? Promise.resolve()
        : until(nowNs() + nsOf(milliseconds)),
    forever: () =>
      new Promise((_, reject) => {
        const leave = () => reject(signal.reason);
        if (signal.aborted) leave();
        else signal.addEventListener('abort', leave, { once: true });
      }),
  };
}
