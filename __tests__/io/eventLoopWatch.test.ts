import { describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/io/clock.ts';
import { EventLoopWatch } from '../../src/io/eventLoopWatch.ts';

/** Beats and stamps at given times; what the watch says at the end. */
function watched(...events: readonly (readonly ['beat' | 'stamp', number])[]): number {
  let now = 0;
  const watch = new EventLoopWatch(() => now);
  for (const [what, at] of events) {
    now = at;
    if (what === 'beat') watch.beat();
    else watch.stamped();
  }
  return watch.stop();
}

describe('EventLoopWatch', () => {
  test('says 0 for a loop that is free', () => {
    expect(watched(['beat', 5], ['stamp', 6], ['beat', 11], ['beat', 17], ['stamp', 24])).toBe(0);
  });

  test('tells a pause whose late beat comes before the late bytes, as Node runs timers first', () => {
    expect(watched(['beat', 5], ['beat', 60], ['stamp', 60.5])).toBe(55.5);
    // Other bytes may be read first: until the next beat is in time, all of them waited.
    expect(watched(['beat', 5], ['beat', 60], ['stamp', 68])).toBe(63);
  });

  test('tells a pause that ends with the bytes, before any beat', () => {
    expect(watched(['beat', 5], ['stamp', 60], ['beat', 61])).toBe(56 - 1);
  });

  test('a stamp before a pause or well after it is not delayed', () => {
    expect(watched(['beat', 5], ['stamp', 6], ['beat', 60], ['beat', 65], ['stamp', 66])).toBe(0);
  });

  test('tells the longest of several', () => {
    expect(
      watched(['beat', 30], ['stamp', 31], ['beat', 90], ['stamp', 91], ['beat', 110], ['stamp', 111]),
    ).toBe(61);
  });

  test('tells a pause of more than a second wherever it was', () => {
    expect(watched(['stamp', 1], ['beat', 2], ['beat', 1_100], ['beat', 1_105], ['stamp', 1_200])).toBe(
      1_098,
    );
    expect(watched(['stamp', 1], ['beat', 2], ['beat', 1_000], ['beat', 1_005], ['stamp', 1_010])).toBe(0);
  });

  test('its own beats see a loop that is really blocked, by no less than that', async () => {
    const watch = new EventLoopWatch(systemClock.nowMs).start();
    await new Promise((resolve) => setTimeout(resolve, 30));
    const endMs = performance.now() + 120;
    while (performance.now() < endMs);
    await new Promise((resolve) => setImmediate(resolve));
    watch.stamped();
    expect(watch.stop()).toBeGreaterThanOrEqual(120);
  });
});
