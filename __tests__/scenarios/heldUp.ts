import { test as once } from '@jest/globals';
import type { Call } from '../../src/model/results.ts';

/**
 * A machine that has no processor left for a job makes calls invalid that their server answered well, as it should:
 * they were stamped late. Such a job shows little of what its scenario is for.
 */

const HELD_UP = /event loop was blocked|was held up for/;
const TRIES = 6;
const ONE_TRY_MS = 30_000;

const cleanups: (() => Promise<unknown>)[] = [];
let wasHeldUp = false;

/** What a test leaves behind, to be called at its end, the last one first. */
export function atEnd(cleanup: () => Promise<unknown>): void {
  cleanups.push(cleanup);
}

/** For a file whose tests are not made by `test`: what they left behind. */
export async function endAll(): Promise<void> {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
}

/** Whether a call was answered well, though it may have been stamped late here. */
export function isAnswered(call: Pick<Call, 'status' | 'marks'> | undefined): boolean {
  return (
    call?.status === 'valid' ||
    (call?.status === 'invalid' && call.marks.every((mark) => mark === 'client-blocked'))
  );
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
      console.warn(`Try ${tries} was held up by this machine, and failed: ${String(error)}`);
    } finally {
      await endAll();
    }
  }
}
