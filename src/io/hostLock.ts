import { lstat, rename, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { ExpectedError } from '../model/failure.ts';
import type { Log } from '../model/ports.ts';
import { askHolder, type Holder, holderInWords, lockAddress } from './hostLockHolder.ts';

/**
 * One benchmark at a time on a machine: two at once would measure each other. The lock is a listener, which the
 * operating system releases with the process that holds it, however that ends. Containers with a network of their
 * own have a lock of their own too.
 */

const POLL_MS = 1_000;
const TELL_EVERY_MS = 30_000;
const ANSWER_WITHIN_MS = 2_000;
const CONNECTION_LIMIT = 64;
const DEFAULT_NAME = 'ollama-benchmark-action';

export interface HostLockOptions {
  /** How long to wait for another holder; 0 asks once. */
  readonly waitMs: number;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** What a waiter is told about us. */
  readonly describe: { readonly repository: string | null; readonly runUrl: string | null };
  readonly name?: string;
  readonly platform?: NodeJS.Platform;
}

export interface HostLock {
  release(): Promise<void>;
}

/**
 * Takes the lock, waiting for at most `waitMs`. Throws ExpectedError that names the holder when the time is over;
 * rejects with the signal's reason where that aborts first.
 */
export async function acquireHostLock(options: HostLockOptions): Promise<HostLock> {
  const { waitMs, log, signal } = options;
  const address = lockAddress(options.name ?? DEFAULT_NAME, options.platform ?? process.platform, tmpdir());
  const startMs = performance.now();
  const us: Holder = { ...options.describe, pid: process.pid, since: new Date().toISOString() };
  let nextWordMs = 0;
  for (;;) {
    signal.throwIfAborted();
    const lock = await tryToHold(address, us);
    const waitedMs = performance.now() - startMs;
    if (lock !== null) {
      if (nextWordMs > 0) log.info(`The machine is free after ${seconds(waitedMs)}.`);
      return lock;
    }
    const isOver = waitedMs >= waitMs;
    if (isOver || waitedMs >= nextWordMs || isSocketFile(address)) {
      const answer = await askHolder(address, ANSWER_WITHIN_MS);
      if (answer === 'nobody' && isSocketFile(address) && (await removeStale(address))) continue;
      const holder = holderInWords(answer === 'nobody' ? null : answer);
      if (isOver) {
        throw new ExpectedError(
          `This machine is in use by ${holder}, and it was not free after ${seconds(waitedMs)}: raise \`lock-wait\`, or let the jobs run one after the other.`,
        );
      }
      if (waitedMs >= nextWordMs) {
        const patience = `waited ${seconds(waitedMs)} of at most ${seconds(waitMs)}`;
        log.info(`Another benchmark has this machine, ${holder}; ${patience} (\`lock-wait\`).`);
        nextWordMs = waitedMs + TELL_EVERY_MS;
      }
    }
    await pause(Math.min(POLL_MS * (0.75 + Math.random() / 2), waitMs - waitedMs), signal);
  }
}

/** Null where somebody else listens there. */
async function tryToHold(address: string, us: Holder): Promise<HostLock | null> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy());
    socket.unref();
    socket.resume();
    socket.end(`${JSON.stringify(us)}\n`);
  });
  server.maxConnections = CONNECTION_LIMIT;
  try {
    await listening(server, address);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // Windows says EACCES for a pipe that another user's process made.
    if (code === 'EADDRINUSE' || (process.platform === 'win32' && code === 'EACCES')) return null;
    throw new ExpectedError(`The lock of this machine could not be made at ${shown(address)} (${code}).`);
  }
  // A lock that was not released must not keep the process alive: its end releases it.
  server.unref();
  return {
    release: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function listening(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path: address }, () => {
      server.off('error', reject);
      server.on('error', () => {});
      resolve();
    });
  });
}

/**
 * A socket file outlives a killed holder. It is moved aside before it is looked at again, since another waiter may
 * have replaced it by a living one in between, which then goes back.
 */
async function removeStale(address: string): Promise<boolean> {
  const aside = `${address}.${process.pid}`;
  try {
    // Connecting to any other file is refused as well.
    if (!(await lstat(address)).isSocket()) return false;
    await rename(address, aside);
  } catch (error) {
    // Gone already: another waiter was first. Not ours to move: left to the one who made it.
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
  if ((await askHolder(aside, ANSWER_WITHIN_MS)) === 'nobody') {
    await rm(aside, { force: true });
    return true;
  }
  await rename(aside, address);
  return false;
}

function isSocketFile(address: string): boolean {
  return address.startsWith('/');
}

function shown(address: string): string {
  return address.replace('\0', '@').replace(/-+$/, '');
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(Math.max(0, ms), undefined, { signal });
  } catch {
    signal.throwIfAborted();
  }
}
