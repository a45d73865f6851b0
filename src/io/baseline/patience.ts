import type { Pause } from '../../model/ports.ts';

/** What one reading or writing may wait, all its waits together. */
export interface Patience {
  /** Waits, or says false at once where that is more than what is left. */
  wait(milliseconds: number): Promise<boolean>;
  /** Longer from failure to failure, and never the same for two that failed together. */
  backOff(failures: number): Promise<boolean>;
}

export interface Waiting {
  readonly pause: Pause;
  /** From 0 up to 1. */
  readonly random: () => number;
}

const LIMIT_MS = 120_000;
const FIRST_MS = 150;
const LONGEST_MS = 5000;

export function createPatience({ pause, random }: Waiting): Patience {
  let leftMs = LIMIT_MS;
  const wait = async (milliseconds: number) => {
    if (milliseconds > leftMs) return false;
    leftMs -= milliseconds;
    await pause(milliseconds);
    return true;
  };
  return {
    wait,
    backOff: (failures) => wait(Math.ceil(Math.min(FIRST_MS * 2 ** failures, LONGEST_MS) * (0.1 + random()))),
  };
}
