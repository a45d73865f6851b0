import type { DurationMeaning } from './results.ts';

/**
 * What Ollama's durations and counts mean, by its version. Since 0.30 a `llama-server` process measures them;
 * 0.30.0 left cached tokens out of `prompt_eval_count`, 0.30.1 counts them again. A pre-release means what its release
 * does: 0.30.0-rc0 to -rc32 all run `llama-server` and count as 0.30.0 (llm/llama_server.go), 0.30.1-rc0 counts as
 * 0.30.1. Builds of one's own say 0.0.0, or are named after the tag before them, which for commits after 0.30.0 tells
 * nothing: the count changed among them.
 */
export function durationMeaningOf(ollamaVersion: string | null): DurationMeaning {
  const [, major, minor, patch, rest] =
    /^v?(\d+)\.(\d+)\.(\d+)(|[-+].*)$/.exec(ollamaVersion?.trim() ?? '') ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return 'unknown';
  const [majorNumber, minorNumber, patchNumber] = [Number(major), Number(minor), Number(patch)];
  if (majorNumber === 0 && minorNumber === 0 && patchNumber === 0) return 'unknown';
  if (majorNumber > 0 || minorNumber > 30) return 'from-0.30.1';
  if (minorNumber < 30) return 'before-0.30';
  if (patchNumber > 0) return 'from-0.30.1';
  return AFTER_THE_TAG.test(rest ?? '') ? 'unknown' : '0.30.0';
}

/** As `git describe` names a commit: 12 commits after the tag, and its hash. */
const AFTER_THE_TAG = /^-\d+-g[0-9a-f]+/;
