import type { DurationMeaning } from './results.ts';

/**
 * What Ollama's durations and counts mean, by its version. Since 0.30 a `llama-server` process measures them;
 * 0.30.0 left cached tokens out of `prompt_eval_count`, 0.30.1 counts them again. Builds of one's own say 0.0.0.
 */
export function durationMeaningOf(ollamaVersion: string | null): DurationMeaning {
  const [, major, minor, patch] = /^v?(\d+)\.(\d+)\.(\d+)/.exec(ollamaVersion ?? '') ?? [];
  const parts = [major, minor, patch].map(Number) as [number, number, number];
  if (major === undefined || parts.every((part) => part === 0)) return 'unknown';
  if (parts[0] > 0 || parts[1] > 30) return 'from-0.30.1';
  if (parts[1] < 30) return 'before-0.30';
  return parts[2] === 0 ? '0.30.0' : 'from-0.30.1';
}
