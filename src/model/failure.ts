/**
 * Trouble that a user can mend. Its message is one sentence that names the input, the file or the
 * permission to change. Everything else that is thrown is a bug and keeps its stack.
 */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';
}

/** Nothing listens at an address: the one trouble that starting a server can cure. */
export class NobodyListens extends ExpectedError {}

/** Nothing could be measured, as of an Ollama that does not answer: whether that fails a job is policy. */
export class NotMeasured extends ExpectedError {}

/** The message of whatever was thrown, without its stack. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** Of that: a reader's own words quote what they read, of any length and with anything in it. */
const LONGEST_WORDS = 240;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu;

/** What a parser says of foreign text, as a part of a sentence. */
export function inASentence(words: string): string {
  // Cut first: what replaces takes its time.
  const line = words
    .slice(0, 4 * LONGEST_WORDS)
    .replace(INVISIBLE, ' ')
    .trim();
  return line.length <= LONGEST_WORDS ? line : `${line.slice(0, LONGEST_WORDS)}…`.replace(/\p{Cs}/gu, '');
}
