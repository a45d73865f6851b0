import { describe, expect, test } from '@jest/globals';
import { Pace } from '../../../dev/engine/pace.ts';

/** A clock whose sleeps last `overshootMs` longer than asked. */
function coarseClock(overshootMs: number) {
  let nowMs = 0;
  return {
    nowMs: () => nowMs,
    sleep: async (ms: number) => {
      nowMs += ms + overshootMs;
    },
  };
}

const signal = new AbortController().signal;

describe('Pace', () => {
  test('sleeps as long as makes the work take factor times its time', async () => {
    const clock = coarseClock(0);
    await new Pace(4, clock).after(10, signal);
    expect(clock.nowMs()).toBe(30);
  });

  test('settles what coarse timers overshoot with the next piece of work', async () => {
    const clock = coarseClock(0.7);
    const pace = new Pace(3, clock);
    for (let i = 0; i < 100; i++) await pace.after(0.8, signal);
    // 100 × 0.8 ms of work owe 160 ms; only the last sleep may be unsettled.
    expect(Math.abs(clock.nowMs() - 160)).toBeLessThan(2.5);
  });

  test('factor 1 never sleeps', async () => {
    const clock = coarseClock(5);
    await new Pace(1, clock).after(1000, signal);
    expect(clock.nowMs()).toBe(0);
  });

  test('a sleep ends when the client leaves', async () => {
    const leaving = AbortSignal.abort(new Error('the client left'));
    await expect(new Pace(1000).after(1000, leaving)).rejects.toThrow();
  });
});
