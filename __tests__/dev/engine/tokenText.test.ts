import { describe, expect, test } from '@jest/globals';
import { TokenText } from '../../../dev/engine/tokenText.ts';

/** Each token is one byte, as with byte fallback. */
const bytes = { detokenize: (tokens: readonly number[]) => Buffer.from(tokens).toString('utf8') };

function decode(input: readonly number[]): string[] {
  const out: string[] = [];
  const text = new TokenText(bytes, (piece) => out.push(piece));
  for (const token of input) text.push(token);
  text.end();
  return out;
}

describe('TokenText', () => {
  test('gives each character when it is whole', () => {
    expect(decode([...Buffer.from('aé🎉b')])).toEqual(['a', 'é', '🎉', 'b']);
  });

  test('shows the mark where an answer ends inside a character', () => {
    expect(decode([0x61, 0xf0, 0x9f])).toEqual(['a', '\ufffd']);
  });

  test('does not hold back bytes that never become a character', () => {
    expect(decode([0xff, 0xff, 0xff, 0xff, 0x61])).toEqual(['\ufffd'.repeat(4), 'a']);
  });
});
