import { describe, expect, test } from '@jest/globals';
import { ChatTally } from '../../src/io/chatTally.ts';
import type { JsonObject } from '../../src/io/ndjson.ts';

/** What the records of a reply add up to. */

const tallied = (...records: readonly JsonObject[]) => {
  const tally = new ChatTally();
  for (const [index, record] of records.entries()) tally.add(record, 10 * (index + 1));
  return tally;
};
const text = (content: unknown, more: JsonObject = {}): JsonObject => ({ message: { content, ...more } });

describe('stamps', () => {
  test('the first text of any kind, the first of the answer, and the last', () => {
    const told = tallied(text(''), text('', { thinking: 'hm' }), text('a'), text('b'), text(''), {
      done: true,
    });
    expect(told.outcome()).toMatchObject({
      ...{ firstTokenMs: 20, firstContentMs: 30, lastTokenMs: 40, textLines: 3, content: 'ab' },
    });
    expect(told.doneMs).toBe(60);
  });

  test('a tool call is text, none is not', () => {
    expect(tallied(text('', { tool_calls: [{}] })).outcome()).toMatchObject({
      firstTokenMs: 10,
      textLines: 1,
    });
    for (const none of [[], {}, null, 'x']) expect(tallied(text('', { tool_calls: none })).textLines).toBe(0);
  });

  test.each([5, null, ['a'], {}])('content that is %p is no text', (content) => {
    expect(tallied(text(content)).outcome()).toMatchObject({ firstTokenMs: null, textLines: 0, content: '' });
  });

  test.each([{ done: 'true' }, { done: 1 }, {}, { message: null }])('%p is no end', (record) => {
    const tally = tallied(record);
    expect([tally.final, tally.doneMs]).toEqual([null, null]);
  });
});

test('64 KiB of an answer are kept to the character, and all of it is counted', () => {
  const half = 'x'.repeat(40 * 1024);
  const { content, textLines, lastTokenMs } = tallied(text(half), text(half), text('y'), text('z')).outcome();
  expect(content).toBe('x'.repeat(64 * 1024));
  expect([textLines, lastTokenMs]).toEqual([4, 40]);
});

describe('the last record', () => {
  const lastOf = (record: JsonObject) => tallied({ done: true, ...record }).final;

  test('is told in milliseconds', () => {
    expect(
      lastOf({
        ...{ done_reason: 'stop', total_duration: 4_500_000, load_duration: 1, prompt_eval_duration: 2e6 },
        ...{ eval_duration: 3e6, prompt_eval_count: 7, prompt_eval_cached_count: 0, eval_count: 9 },
      }),
    ).toEqual({
      ...{ doneReason: 'stop', totalMs: 4.5, loadMs: 0.000001, prefillMs: 2, decodeMs: 3 },
      ...{ promptTokens: 7, cachedTokens: 0, outputTokens: 9 },
    });
  });

  test.each([0, -1, 1.5, 2 ** 53, '5', null, undefined])('a duration of %p is unknown', (value) => {
    expect(lastOf({ total_duration: value, eval_duration: value })).toMatchObject({
      ...{ totalMs: null, decodeMs: null },
    });
  });

  test.each([-1, 1.5, 2 ** 53, '5', null, undefined])('a count of %p is unknown', (value) => {
    expect(lastOf({ eval_count: value, done_reason: 5 })).toMatchObject({
      outputTokens: null,
      doneReason: null,
    });
  });
});
