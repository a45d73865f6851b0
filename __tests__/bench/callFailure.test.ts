import { describe, expect, test } from '@jest/globals';
import { failureOf } from '../../src/bench/callFailure.ts';
import type { ChatOutcome, FinalRecord } from '../../src/model/ports.ts';
import { answer } from '../support/fakePorts.ts';

/** Where an answer is none, and where a broken-off one tells why. */

const ended = (final: Partial<FinalRecord>, content = 'Words.') => {
  const whole = answer({ content });
  return failureOf({ ...whole, final: { ...(whole.final as FinalRecord), ...final } }, 200);
};
const broken = (content: string, overrides: Partial<ChatOutcome> = {}) =>
  failureOf(answer({ final: null, content, textLines: 40, ...overrides }), 200);
const WITHOUT_DONE = 'the stream ended without a done record';

describe('an answer', () => {
  test.each<[Partial<FinalRecord>, string, string | null]>([
    [{}, 'Words.', null],
    [{ doneReason: 'load' }, '', 'the server answered with done_reason load instead of text'],
    [{ doneReason: 'unload' }, '', 'the server answered with done_reason unload instead of text'],
    [{ outputTokens: 0 }, ' \n', 'the answer has no tokens'],
    [{ outputTokens: null }, '', 'the answer has no tokens'],
    [{ outputTokens: null }, 'Words.', "Ollama did not count the answer's tokens"],
    [
      { doneReason: null },
      ' ',
      'the answer is empty: its 200 tokens are thinking, tool calls or white space (done_reason unknown)',
    ],
    [{ doneReason: 'length', outputTokens: 200 }, 'Words.', null],
    [
      { doneReason: 'length', outputTokens: 199 },
      'Words.',
      'the context was full after 199 tokens, before the length limit of 200',
    ],
  ])('%p of %j: %j', (final, content, wanted) => {
    expect(ended(final, content)).toBe(wanted);
  });
});

describe('a broken-off answer', () => {
  const repeated = (fragment: string) => `; it had repeated ${JSON.stringify(fragment)} more than 30 times`;
  const random = 'abcdefghijklmnopqrstuvwxyz';

  test.each([1, 2, 23, 24])('that repeated %i characters 31 times says so', (length) => {
    const fragment = random.slice(0, length);
    expect(broken(`Begin: ${fragment.repeat(31)}`)).toBe(`${WITHOUT_DONE}${repeated(fragment)}`);
    expect(broken(`Begin: ${fragment.repeat(30)}`)).toBe(WITHOUT_DONE);
  });

  test('of whose text nothing else is there says so, too', () => {
    expect(broken('ab'.repeat(31))).toBe(`${WITHOUT_DONE}${repeated('ab')}`);
  });

  test('that repeated longer ones did not end for it', () => {
    expect(broken(random.slice(0, 25).repeat(40))).toBe(WITHOUT_DONE);
  });

  test('repeats white space aside, as much of it as there is text', () => {
    expect(broken(`${random.slice(0, 12)} \n`.repeat(31))).toContain(repeated(random.slice(0, 12)));
    expect(broken('a  \n \n'.repeat(60))).toContain(repeated('a'));
  });

  test('of white space alone says so', () => {
    expect(broken(`Begin ${' \n'.repeat(900)}`)).toBe(`${WITHOUT_DONE}; it had gone on in white space`);
    expect(broken('')).toBe(WITHOUT_DONE);
  });

  test('of thirty lines or fewer was not ended for repeating', () => {
    expect(broken('a'.repeat(100), { textLines: 30 })).toBe(WITHOUT_DONE);
    expect(broken('a'.repeat(100), { textLines: 31 })).toBe(`${WITHOUT_DONE}${repeated('a')}`);
  });

  test('tells of repeating where the stream broke, not where something else did', () => {
    const failure = 'it broke';
    expect(broken('a'.repeat(100), { failure, failureKind: 'stream' })).toBe(`it broke${repeated('a')}`);
    expect(broken('a'.repeat(100), { failure, failureKind: 'http' as never })).toBe('it broke');
    expect(failureOf(answer({ content: 'a'.repeat(100), failure, failureKind: 'stream' }), 200)).toBe(
      'it broke',
    );
  });
});
