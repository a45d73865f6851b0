import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/io/clock.ts';
import { blockLoopAfterWrites, chatWith, done, text } from './rawServer.ts';

describe('stamps', () => {
  test('lines with thinking, content or a tool call count, and no others', async () => {
    const outcome = await chatWith(async (response) => {
      response.write(text(''));
      response.write(text('', { thinking: 'hm' }));
      await delay(60);
      response.write(text('', { tool_calls: [] }) + text('a'));
      await delay(60);
      response.write(text('', { tool_calls: [{ function: { name: 'f' } }] }));
      await delay(60);
      response.end(text('') + done());
    });
    const { firstTokenMs, firstContentMs, lastTokenMs, endMs } = outcome;
    expect(outcome).toMatchObject({ textLines: 3, content: 'a', failure: null });
    const order = [0, firstTokenMs, firstContentMs, lastTokenMs, endMs] as number[];
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(order.length);
  });

  test('the sending is a reading of the same clock', async () => {
    const beforeMs = systemClock.nowMs();
    const { sentAtMs, endMs } = await chatWith((response) => void response.end(text('a') + done()));
    expect(sentAtMs).toBeGreaterThan(beforeMs);
    expect(sentAtMs + endMs).toBeLessThanOrEqual(systemClock.nowMs());
  });

  test('an answer without text has none', async () => {
    const outcome = await chatWith((response) => void response.end(done({ done_reason: 'load' })));
    expect(outcome).toMatchObject({
      firstTokenMs: null,
      firstContentMs: null,
      lastTokenMs: null,
      textLines: 0,
    });
    expect(outcome).toMatchObject({ failure: null, final: { doneReason: 'load', outputTokens: null } });
  });

  test('the end is the arrival of the done record, though the connection stays open', async () => {
    const outcome = await chatWith((response) => void response.write(text('a') + done()));
    expect(outcome.failure).toBeNull();
    expect(outcome.endMs).toBe(outcome.firstTokenMs);
  });
});

describe('a blocked event loop', () => {
  test.each([
    ['the first token', (first: () => void, last: () => void) => [first, last]],
    ['the end', (first: () => void, last: () => void) => [last, first]],
  ])('is told where it may have delayed the stamp of %s', async (_, order) => {
    const block = () => blockLoopAfterWrites(80);
    const [atFirst, atEnd] = order(block, () => {});
    const outcome = await chatWith(async (response) => {
      await delay(30);
      response.write(text('a'));
      atFirst?.();
      await delay(100);
      response.end(done());
      atEnd?.();
    });
    expect(outcome.blockedMs).toBeGreaterThanOrEqual(80);
  });

  test('is not told where it touched no stamp', async () => {
    const outcome = await chatWith(async (response) => {
      response.write(text('a'));
      await delay(100);
      blockLoopAfterWrites(600);
      await delay(800);
      response.end(done());
    });
    expect(outcome.blockedMs).toBeLessThan(600);
  });
});

describe('the final record', () => {
  const KEYS = [
    ['total_duration', 'totalMs'],
    ['load_duration', 'loadMs'],
    ['prompt_eval_duration', 'prefillMs'],
    ['eval_duration', 'decodeMs'],
    ['prompt_eval_count', 'promptTokens'],
    ['prompt_eval_cached_count', 'cachedTokens'],
    ['eval_count', 'outputTokens'],
  ] as const;
  const final = async (values: object) => {
    const { final: record, failure } = await chatWith(
      (response) => void response.end(text('a') + done(values)),
    );
    expect(failure).toBeNull();
    return record;
  };

  test('is unknown in all that is absent', async () => {
    const unknown = Object.fromEntries(KEYS.map(([, name]) => [name, null]));
    expect(await final({})).toEqual({ ...unknown, doneReason: null });
  });

  test.each([-1, 1.5, 2 ** 53, 1e300, '250', true, null, [1], {}])(
    'does not take %j for a number',
    async (value) => {
      const record = await final({
        ...Object.fromEntries(KEYS.map(([key]) => [key, value])),
        done_reason: value,
      });
      for (const [, name] of KEYS) expect(record?.[name]).toBeNull();
    },
  );

  test('takes durations in milliseconds, and a count of 0 for 0', async () => {
    expect(
      await final({ eval_duration: 1_500_000, prompt_eval_cached_count: 0, eval_count: 3 }),
    ).toMatchObject({
      decodeMs: 1.5,
      cachedTokens: 0,
      outputTokens: 3,
    });
  });
});
