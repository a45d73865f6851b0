import type { FinalRecord } from '../model/ports.ts';
import type { Call, DurationMeaning } from '../model/results.ts';

/** Figures that come of others. What one of its parts is unknown for is unknown itself, and never 0. */

/** With fewer tokens the rate explodes: a single token gives 1,000,000 tok/s on a real server. */
export const MINIMUM_TOKENS_FOR_RATE = 16;

/** Of two clocks or of several durations; one that comes out negative is unknown, not a number. */
export function difference(
  whole: number | null,
  ...parts: readonly [number | null, ...(number | null)[]]
): number | null {
  let left = whole;
  for (const part of parts) left = left === null || part === null ? null : left - part;
  return left === null || left < 0 ? null : rounded(left);
}

/** Ollama's own rate (`ollama run --verbose`): eval_count / eval_duration. */
export function rates({ decodeMs, outputTokens }: FinalRecord): Pick<Call, 'throughputTokS' | 'tpotMs'> {
  if (decodeMs === null || decodeMs <= 0 || outputTokens === null || outputTokens < MINIMUM_TOKENS_FOR_RATE)
    return { throughputTokS: null, tpotMs: null };
  return {
    throughputTokS: rounded((outputTokens / decodeMs) * 1000),
    tpotMs: rounded(decodeMs / outputTokens),
  };
}

/** Prompt tokens that were not cached by the time they took; only where the server's version says which those are. */
export function prefillRate(final: FinalRecord, meaning: DurationMeaning): number | null {
  const tokens = uncachedTokens(final, meaning);
  const { prefillMs } = final;
  if (tokens === null || tokens <= 0 || prefillMs === null || prefillMs <= 0) return null;
  return rounded((tokens / prefillMs) * 1000);
}

function uncachedTokens(
  { promptTokens, cachedTokens }: FinalRecord,
  meaning: DurationMeaning,
): number | null {
  switch (meaning) {
    case '0.30.0':
      return promptTokens;
    case 'from-0.30.1':
      return promptTokens === null || cachedTokens === null ? null : promptTokens - cachedTokens;
    case 'before-0.30':
    case 'unknown':
      return null;
  }
}

/** Joules per token. */
export function energy(gpu: Call['gpu'], { outputTokens }: FinalRecord): number | null {
  if (gpu === null || gpu.energyJoules === null) return null;
  if (outputTokens === null || outputTokens < MINIMUM_TOKENS_FOR_RATE) return null;
  return rounded(gpu.energyJoules / outputTokens);
}

/** Microseconds are all that the clocks are worth. */
export function rounded(value: number): number;
export function rounded(value: number | null): number | null;
export function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}
