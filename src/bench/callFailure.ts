import type { ChatOutcome } from '../model/ports.ts';

/** Why a call failed, in one sentence; null where it ended as it should. */
export function failureOf(outcome: ChatOutcome, numPredict: number): string | null {
  const { final, content, failure } = outcome;
  if (failure !== null) return `${failure}${repeatOf(outcome)}`;
  if (final === null) return `the stream ended without a done record${repeatOf(outcome)}`;
  const { doneReason, outputTokens } = final;
  if (doneReason === 'load' || doneReason === 'unload') {
    return `the server answered with done_reason ${doneReason} instead of text`;
  }
  if (outputTokens === null || outputTokens === 0) {
    return content.trim() === '' ? 'the answer has no tokens' : "Ollama did not count the answer's tokens";
  }
  if (content.trim() === '') {
    return `the answer is empty: its ${outputTokens} tokens are thinking, tool calls or white space (done_reason ${doneReason ?? 'unknown'})`;
  }
  if (doneReason === 'length' && outputTokens < numPredict) {
    return `the context was full after ${outputTokens} tokens, before the length limit of ${numPredict}`;
  }
  return null;
}

/** Ollama ends a stream without a word after more than 30 equal fragments, white space aside. */
const REPEATS = 30;
const LONGEST_FRAGMENT = 24;

/** The fragment that a broken-off answer ends in over and over; empty where it does not. */
function repeatOf({ final, failureKind, content, textLines }: ChatOutcome): string {
  const mayBeRepeat = final === null && (failureKind === null || failureKind === 'stream');
  if (!mayBeRepeat || textLines <= REPEATS) return '';
  const tail = content.slice(-(LONGEST_FRAGMENT + 1) * (REPEATS + 1) * 2);
  const fragment = repeatedFragment(tail.replace(/\s+/g, ''));
  if (fragment !== null) return `; it had repeated ${JSON.stringify(fragment)} more than ${REPEATS} times`;
  return content !== '' && tail.trim() === '' ? '; it had gone on in white space' : '';
}

/** Some short text that stands at the end as often as makes Ollama give up. */
function repeatedFragment(text: string): string | null {
  for (let length = 1; length <= LONGEST_FRAGMENT && length * (REPEATS + 1) <= text.length; length++) {
    const fragment = text.slice(-length);
    if (text.endsWith(fragment.repeat(REPEATS + 1))) return fragment;
  }
  return null;
}
