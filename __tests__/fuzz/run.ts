import { expect } from '@jest/globals';
import { fc, SEED } from '../support/properties.ts';

/**
 * The one driver of the fuzzers here. `FUZZ_SEED` is the seed, `FUZZ_RUNS` multiplies how many inputs each of them takes;
 * `npm run fuzz` sets both. A test's name says the seed, so that every failure does.
 */
const { FUZZ_RUNS = '1' } = process.env;
const TIMES = Number(FUZZ_RUNS);
if (!(TIMES >= 1)) throw new Error(`FUZZ_RUNS=${FUZZ_RUNS}: a number of at least 1`);

/** Whether inputs are taken, too, that take long. */
export const IS_LONG = TIMES > 1;
/** For the names of tests. */
export const told = `seed ${SEED}`;
/** A watchdog against what never ends, and no measure. */
export const WATCHDOG_MS = IS_LONG ? 1_800_000 : 120_000;

/** Holds a property against so many inputs, times `FUZZ_RUNS`. */
export async function holds<T>(
  arbitrary: fc.Arbitrary<T>,
  runs: number,
  predicate: (input: T) => void | Promise<void>,
): Promise<void> {
  const parameters = { seed: SEED, numRuns: Math.round(runs * TIMES), endOnFailure: IS_LONG };
  await fc.assert(
    fc.asyncProperty(arbitrary, async (input) => {
      await predicate(input);
    }),
    parameters,
  );
}

/** How inputs fared: a fuzzer whose inputs all fall at the first hurdle looks at nothing. */
export function createCount(): {
  add(what: string): void;
  expectEach(least: number, ...what: readonly string[]): void;
} {
  const counts = new Map<string, number>();
  return {
    add: (what) => counts.set(what, (counts.get(what) ?? 0) + 1),
    expectEach: (least, ...what) => {
      const few = what.filter((one) => (counts.get(one) ?? 0) < least);
      const all = Object.fromEntries(counts);
      expect({ few, all }).toEqual({ few: [], all });
    },
  };
}
