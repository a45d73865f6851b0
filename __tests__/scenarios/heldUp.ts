import { test as once } from '@jest/globals';

/**
 * A machine that has no processor left for a job makes calls invalid that their server answered well, as it should:
 * they were stamped late. Such a job shows little of what its scenario is for.
 */

const HELD_UP = /event loop was blocked|was held up for/;
const TRIES = 4;
const ONE_TRY_MS = 30_000;

const cleanups: (() => Promise<unknown>)[] = [];
let wasHeldUp = false;

/** What a test leaves behind, to be called at its end, the last one first. */
export function atEnd(cleanup: () => Promise<unknown>): void {
  cleanups.push(cleanup);
}

/** A log, to be looked at for calls that came late. */
export function lookAt(log: string): void {
  wasHeldUp ||= HELD_UP.test(log);
}

/** A test that is made again where it failed and the machine is to blame. No scenario may ask for what tells that. */
export function test(name: string, body: () => Promise<void>): void {
  once(name, () => tried(body), TRIES * ONE_TRY_MS);
}

async function tried(body: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    wasHeldUp = false;
    try {
      return await body();
    } catch (error) {
      if (!wasHeldUp || tries === TRIES) throw error;
    } finally {
      for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
    }
  }
}
