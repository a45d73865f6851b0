import { describe, expect, test } from '@jest/globals';
import { type Random, randomOf } from '../../scripts/bench-verdict/random.ts';
import { shareInterval } from '../../src/stats/distributions.ts';
import { chanceAbove, contrast, type Prior } from '../../src/stats/twoLevels.ts';

/** What the interval and the test promise, counted over sessions whose truth is known; the same ones in every run. */

const TRIALS = 2000;
const PRIOR: Prior = { alone: 0.02, beside: 0.01, weight: 3 };

interface Noise {
  readonly sessions: number;
  readonly values: number;
  readonly sessionSd: number;
  readonly valueSd: number;
}

function sessionOf({ values, sessionSd, valueSd }: Noise, random: Random): readonly number[] {
  const level = sessionSd * random.normal();
  return Array.from({ length: values }, () => level + valueSd * random.normal());
}

function contrasts(noise: Noise) {
  return Array.from({ length: TRIALS }, (_, trial) => {
    const random = randomOf(7, trial, noise.sessions, noise.values);
    const reference = Array.from({ length: noise.sessions }, () => sessionOf(noise, random));
    return contrast({
      reference,
      fixed: null,
      others: [],
      candidate: sessionOf(noise, random),
      prior: PRIOR,
    });
  });
}

/** Whether the share may well be one of these: exact bounds, wrong once in a thousand. */
function mayLie(events: number, low: number, high: number): boolean {
  const [least, most] = shareInterval(events, TRIALS, 0.999);
  return most >= low && least <= high;
}

describe('with normal noise', () => {
  const levels = [
    ['calls scatter more', { sessionSd: 0.002, valueSd: 0.02 }],
    ['sessions scatter more', { sessionSd: 0.05, valueSd: 0.01 }],
  ] as const;
  const sizes = [3, 10].flatMap((sessions) => [3, 5].map((values) => ({ sessions, values })));

  test.each(levels.flatMap(([what, sds]) => sizes.map((size) => [what, { ...size, ...sds }] as const)))(
    'the interval holds the truth in 94 to 96 of 100 cases: %s, %o',
    (_, noise) => {
      const held = contrasts(noise).filter(({ interval: [low, high] }) => low <= 0 && high >= 0).length;
      expect([held / TRIALS, mayLie(held, 0.94, 0.96)]).toEqual([held / TRIALS, true]);
    },
  );

  test.each([3, 10])(
    'where nothing changed one in a hundred, or fewer, has a chance of 1 %%: %p sessions as noisy as believed',
    (sessions) => {
      const noise = { sessions, values: 5, sessionSd: PRIOR.beside, valueSd: 0.01 };
      const found = contrasts(noise).filter((seen) => chanceAbove(seen) <= 0.01).length;
      expect([found / TRIALS, mayLie(found, 0, 0.01)]).toEqual([found / TRIALS, true]);
    },
  );
});
