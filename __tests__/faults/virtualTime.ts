import { channel } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import type { Clock } from '../../src/model/ports.ts';

/**
 * Time that is told instead of waited for. Sockets are real; whenever every byte that was written has been read and
 * nothing is left to do, the clock goes on to the next timer. So a session takes no time, a busy machine moves no
 * number, and every figure is known beforehand. To be installed before what uses timers is imported.
 */

interface Timer {
  dueMs: number;
  readonly run: () => void;
  readonly everyMs: number | null;
}

/** Each look at the clock takes a moment: no two are alike, and no duration is 0. */
const LOOK_MS = 0.001;
/** Turns of the loop, with nothing on the wires, after which no promise is pending either. */
const QUIET_TURNS = 4;
/** A socket that nobody will read is waited for no longer. */
const MOST_TURNS = 2_000;

let nowMs = 1_000;
let timers: Timer[] = [];
/** Of those that go on in the next turn. */
let turnsAwaited = 0;
const sockets = new Set<Socket>();

const look = (): number => {
  nowMs += LOOK_MS;
  return nowMs;
};

export const virtualClock: Clock = {
  nowMs: look,
  date: () => new Date(Date.UTC(2026, 0, 1) + nowMs),
};

/** The loop stands still: time passes, and nothing runs. */
export function blockFor(milliseconds: number): void {
  nowMs += milliseconds;
}

function start(run: () => void, delayMs: number, everyMs: number | null): Timer {
  const timer = { dueMs: nowMs + Math.max(1, delayMs), run, everyMs };
  const itself = () => timer;
  const refresh = () => {
    stop(timer);
    timer.dueMs = nowMs + Math.max(1, delayMs);
    timers.push(timer);
    return timer;
  };
  timers.push(timer);
  return Object.assign(timer, { unref: itself, ref: itself, refresh });
}

function stop(timer: Timer | undefined): void {
  timers = timers.filter((one) => one !== timer);
}

interface Options {
  readonly signal?: AbortSignal;
}

/** As that of `node:timers/promises`. */
function wait<T>(delayMs: number, value?: T, { signal }: Options = {}): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const leave = () => {
      stop(timer);
      reject(signal?.reason);
    };
    const timer = start(
      () => {
        signal?.removeEventListener('abort', leave);
        resolve(value);
      },
      delayMs,
      null,
    );
    signal?.addEventListener('abort', leave, { once: true });
  });
}

export const timersPromises = {
  setTimeout: wait,
  setImmediate: async (): Promise<void> => {
    turnsAwaited++;
    await new Promise((resolve) => setImmediate(resolve));
    turnsAwaited--;
  },
};

export async function pause(milliseconds: number, until?: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, until === undefined ? {} : { signal: until }).catch(() => {});
}

/** Gives back what `install` took; functions of `process` and channels are those of all test files of a worker. */
let giveBack: () => void = () => {};

export function uninstall(): void {
  giveBack();
  giveBack = () => {};
}

export function install(): void {
  const { bigint } = process.hrtime;
  Object.assign(globalThis, {
    setTimeout: (run: () => void, delayMs = 0) => start(run, delayMs, null),
    setInterval: (run: () => void, everyMs = 0) => start(run, everyMs, everyMs),
    clearTimeout: stop,
    clearInterval: stop,
  });
  process.hrtime.bigint = () => BigInt(Math.round(look() * 1e6));
  const keep = (message: unknown) => void sockets.add((message as { socket: Socket }).socket);
  channel('net.client.socket').subscribe(keep);
  channel('net.server.socket').subscribe(keep);
  giveBack = () => {
    process.hrtime.bigint = bigint;
    channel('net.client.socket').unsubscribe(keep);
    channel('net.server.socket').unsubscribe(keep);
  };
}

/** Lets time go on until that is done. */
export async function live<T>(work: Promise<T>): Promise<T> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  work.then(over, over);
  for (;;) {
    await quiet();
    if (isOver) return work;
    const next = timers.reduce<Timer | null>(
      (first, timer) => (first === null || timer.dueMs < first.dueMs ? timer : first),
      null,
    );
    if (next === null) continue;
    nowMs = Math.max(nowMs, next.dueMs);
    if (next.everyMs === null) stop(next);
    else next.dueMs = nowMs + next.everyMs;
    next.run();
  }
}

async function quiet(): Promise<void> {
  for (let turns = 0, quietTurns = 0; quietTurns < QUIET_TURNS && turns < MOST_TURNS; turns++) {
    await new Promise((resolve) => setImmediate(resolve));
    quietTurns = turnsAwaited === 0 && isAllRead() ? quietTurns + 1 : 0;
  }
}

function isAllRead(): boolean {
  for (const socket of sockets) if (socket.destroyed && isGone(socket)) sockets.delete(socket);
  return [...sockets].every((socket) => {
    if (socket.connecting) return false;
    const peer = peerOf(socket);
    return peer !== undefined && !socket.destroyed && peer.bytesRead === socket.bytesWritten;
  });
}

const isGone = (socket: Socket): boolean => {
  const peer = peerOf(socket);
  return peer === undefined || peer.destroyed;
};

function peerOf(socket: Socket): Socket | undefined {
  return [...sockets].find(
    (other) =>
      other !== socket && other.remotePort === socket.localPort && other.localPort === socket.remotePort,
  );
}
