import type { Difference } from '../model/judgement.ts';
import type { DurationMeaning, Environment } from '../model/results.ts';

/** Ollama's own load, prefill and decode times and rates are held against each other only where they mean the same. */

/**
 * Both sides of 0.30.1 time alike: all that 0.30.1 mended is that `prompt_eval_count` has the cached tokens again
 * (ollama/ollama#16428; `PromptEvalDuration` and `EvalDuration` of llm/llama_server.go are the same lines in v0.30.0,
 * v0.30.1 and v0.33.0). No metric that is compared divides by that count: throughput is of output tokens, and the
 * prefill rate, which does, is only shown.
 */
const SINCE_0_30: readonly DurationMeaning[] = ['0.30.0', 'from-0.30.1'];

/** Why Ollama's own measures of two sessions cannot be compared; null where they can. */
export function otherMeaning(before: Environment, after: Environment): string | null {
  const versions = `${versionOf(before)} → ${versionOf(after)}`;
  if (before.durationMeaning === 'unknown' || after.durationMeaning === 'unknown') {
    const isSame =
      before.durationMeaning === after.durationMeaning && before.ollamaVersion === after.ollamaVersion;
    return isSame ? null : `it is unknown whether Ollama measures the same in both sessions (${versions})`;
  }
  if (eraOf(before) === eraOf(after)) return null;
  return `Ollama 0.30 changed what it measures (${versions})`;
}

/** The same as a difference of the environments, for the tables: one at most. */
export function meaningDifferences(before: Environment, after: Environment): readonly Difference[] {
  if (otherMeaning(before, after) === null) return [];
  const worded = (one: Environment) => `${eraOf(one)} (${versionOf(one)})`;
  return [{ what: OTHER_MEANING, before: worded(before), after: worded(after) }];
}

export const OTHER_MEANING = "meaning of Ollama's times";

function eraOf({ durationMeaning }: Environment): string {
  if (durationMeaning === 'unknown') return 'unknown';
  return SINCE_0_30.includes(durationMeaning) ? 'since 0.30' : 'before 0.30';
}

const versionOf = ({ ollamaVersion }: Environment): string => ollamaVersion ?? 'version unknown';
