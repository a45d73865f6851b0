import { expect } from '@jest/globals';
import { ExpectedError } from '../../src/model/failure.ts';

/** The sentence of a refusal, held to be one; anything else that is thrown is a bug and passed on. */
export function sentenceOf(thrown: unknown): string {
  if (!(thrown instanceof ExpectedError)) throw thrown;
  expectOneLine(thrown.message);
  return thrown.message;
}

/** One line for a reader: no control characters, no turn of direction, no stack, and of a length that is read. */
export function expectOneLine(text: string): void {
  expect(text).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
  expect(text).not.toMatch(/^\s*at .*:\d+:\d+/m);
  expect(text.length).toBeGreaterThan(5);
  expect(text.length).toBeLessThan(2000);
}
