import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ExpectedError } from '../model/failure.ts';

/**
 * One writer of a file at a time, by a lock file beside it, which containers and machines that share the disk see as
 * well. It is held for as long as a file is read and written, so one that is minutes old is of a writer that was killed.
 */

const POLL_MS = 25;

export interface FileLockOptions {
  readonly waitMs: number;
  /** From this age on a lock counts for left behind. */
  readonly staleMs: number;
}

/** Whoever meets a lock that was just left behind waits until it counts for that: its session is not lost to it. */
export const DEFAULTS: FileLockOptions = { waitMs: 150_000, staleMs: 120_000 };

/** Makes the folder where it is missing. Throws ExpectedError where the lock is held for too long. */
export async function withFileLock<T>(
  path: string,
  body: () => Promise<T>,
  { waitMs, staleMs }: FileLockOptions = DEFAULTS,
): Promise<T> {
  const lock = `${path}.lock`;
  await mkdir(dirname(path), { recursive: true });
  const startMs = performance.now();
  while (!(await take(lock))) {
    if (await removeStale(lock, staleMs)) continue;
    if (performance.now() - startMs >= waitMs) {
      throw new ExpectedError(`another job is writing there (remove ${lock} if none is)`);
    }
    await delay(POLL_MS * (0.5 + Math.random()));
  }
  try {
    return await body();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx')).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * It is moved aside before it is looked at again: another waiter may have replaced it by a living one in between, which
 * then goes back unless there is a third by now.
 */
async function removeStale(lock: string, staleMs: number): Promise<boolean> {
  if (!(await isStale(lock, staleMs))) return false;
  const aside = `${lock}.${randomUUID()}`;
  try {
    await rename(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
  const wasStale = await isStale(aside, staleMs);
  if (!wasStale) await link(aside, lock).catch(() => {});
  await rm(aside, { force: true });
  return wasStale;
}

async function isStale(file: string, staleMs: number): Promise<boolean> {
  try {
    return Date.now() - (await stat(file)).mtimeMs >= staleMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
