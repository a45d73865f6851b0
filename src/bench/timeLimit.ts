import { ExpectedError } from '../model/failure.ts';

export interface TimeLimit {
  readonly signal: AbortSignal;
  clear(): void;
}

/** A signal that also aborts after so many milliseconds, with the sentence as its reason; null: no limit. */
export function timeLimit(signal: AbortSignal, afterMs: number | null, sentence: string): TimeLimit {
  if (afterMs === null) return { signal, clear: () => {} };
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new ExpectedError(sentence)), afterMs);
  return { signal: AbortSignal.any([signal, late.signal]), clear: () => clearTimeout(timer) };
}
