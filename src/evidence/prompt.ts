import type { Call } from '../model/results.ts';
import { summarise } from '../stats/summary.ts';
import { durationsAreTrue } from './clocks.ts';
import { type Check, type Others, perGroup } from './finding.ts';
import { reload } from './server.ts';
import { exceeds } from './words.ts';

/** Whether the whole prompt was read: nothing from the prompt cache, nothing cut off. */

/** A template's constant head may be cached lawfully; a nonce at its end leaves a few dozen tokens at most. */
export const CACHED_TOKENS = 32;
export const CACHED_SHARE = 0.05;

/** Without a cached count: real warm prefills of one stage differ up to twice, a cached prompt is read in no time. */
export const PREFILL_RATE_FACTOR = 3;
/** Below this a prefill is one small batch, whose rate says little. */
export const PROMPT_TOKENS_FOR_RATE = 64;
/**
 * A prompt found in the cache costs about one step of decoding (12 ms beside 11 ms a token on a real GPU), a prompt
 * that was read ten to hundreds. It tells the two ways apart in which a first call is slower than all others: they
 * hit the cache, or it paid for compiling kernels (8 s were seen, in a call whose model was loaded).
 */
export const CACHED_PREFILL_STEPS = 8;

/** Calls of one stage differ by their nonce and by an earlier stage's text; a prompt this much shorter lost a part. */
export const TRUNCATED_SHARE = 0.6;

/** Tokens of the whole prompt: 0.30.0 leaves the cached ones out of prompt_eval_count. */
function promptTokensOf({ promptTokens, cachedTokens }: Call, { against }: Others): number | null {
  if (promptTokens === null) return null;
  return against.durationMeaning === '0.30.0' ? promptTokens + (cachedTokens ?? 0) : promptTokens;
}

export const cacheHit: Check = (call, others) => {
  const detail = cachedCount(call, others) ?? collapsedPrefill(call, others) ?? tokensLeftOut(call, others);
  return detail === null ? null : { mark: 'cache-hit', detail };
};

function cachedCount(call: Call, others: Others): string | null {
  const promptTokens = promptTokensOf(call, others);
  if (call.cachedTokens === null || promptTokens === null) return null;
  if (!exceeds(call.cachedTokens, Math.max(CACHED_TOKENS, promptTokens * CACHED_SHARE))) return null;
  return `${call.cachedTokens} of ${promptTokens} prompt tokens came from the prompt cache`;
}

/** Tokens per second as if none were cached; null for a cold call, whose cache is empty and whose pace is its own. */
function apparentRate({ status, cold, promptTokens, prefillMs }: Call): number | null {
  if (status === 'failed' || cold || promptTokens === null || prefillMs === null) return null;
  return promptTokens >= PROMPT_TOKENS_FOR_RATE && prefillMs > 0 ? (promptTokens / prefillMs) * 1000 : null;
}

/** Of calls whose durations can be true: a clock that lies is no reference. */
const ratesOf = (group: readonly Call[]) =>
  group
    .filter(durationsAreTrue)
    .map(apparentRate)
    .filter((rate) => rate !== null);
const firstRate = perGroup((group) => ratesOf(group)[0] ?? null);
const medianRate = perGroup((group) => {
  const rates = ratesOf(group);
  return rates.length < 2 ? null : (summarise(rates)?.median ?? null);
});

function collapsedPrefill(call: Call, others: Others): string | null {
  // A known count speaks for itself, and 0.30.0 counts only what it read.
  if (call.cachedTokens !== null || others.against.durationMeaning === '0.30.0') return null;
  const rate = apparentRate(call);
  const group = others.ofStage(call.agent, call.stage);
  const [first, median] = [firstRate(group), medianRate(group)];
  if (rate === null || first === null || median === null) return null;
  const isFarAbove = (reference: number) => exceeds(rate, reference * PREFILL_RATE_FACTOR);
  if (!isFarAbove(median) && !(isFarAbove(first) && isOfFewSteps(call))) return null;
  // A model just loaded has nothing in its cache, and reads its first prompt at a pace of its own.
  if (reload(call, others) !== null) return null;
  return `the prompt was read at ${rate.toFixed(0)} tok/s, where ${Math.min(first, median).toFixed(0)} tok/s are usual: it came from the prompt cache`;
}

/** Where the pace of decoding is unknown nothing speaks against the cache. */
function isOfFewSteps({ prefillMs, tpotMs }: Call): boolean {
  return prefillMs === null || tpotMs === null || prefillMs <= CACHED_PREFILL_STEPS * tpotMs;
}

/** In 0.30.0, without a cached count, a prompt that is too short by its tokens was cached: truncated ones fill the context. */
function tokensLeftOut(call: Call, others: Others): string | null {
  if (others.against.durationMeaning !== '0.30.0' || call.cachedTokens !== null) return null;
  const expected = expectedTokens(call, others);
  if (expected === null || call.promptTokens === null) return null;
  if (!exceeds(expected * TRUNCATED_SHARE, call.promptTokens)) return null;
  return `${call.promptTokens} prompt tokens were read, where its ${call.promptCharacters} characters usually make ${expected.toFixed(0)}: the others came from the prompt cache`;
}

const charactersPerToken = perGroup((group) => {
  const ratios = group
    .filter(({ status }) => status !== 'failed')
    .map(({ promptCharacters, promptTokens }) =>
      promptCharacters !== null && promptTokens !== null && promptTokens > 0
        ? promptCharacters / promptTokens
        : null,
    )
    .filter((ratio) => ratio !== null);
  return ratios.length < 2 ? null : (summarise(ratios)?.median ?? null);
});

/**
 * What the characters sent would make at the usual characters per token of this agent and stage. Never over stages:
 * tables of numbers make a token of two characters, prose one of four or five. Were most prompts cut, the median would
 * hide it; an agent with the same model has the same tokenizer, and perhaps a larger context: the smallest of their
 * medians counts. Prompts that are all cut still fill the context, which is looked at by itself.
 */
function expectedTokens({ agent, stage, promptCharacters }: Call, others: Others): number | null {
  const usual = others
    .ofSameModel(agent)
    .map((name) => charactersPerToken(others.ofStage(name, stage)))
    .filter((ratio) => ratio !== null);
  if (promptCharacters === null || usual.length === 0) return null;
  return promptCharacters / usual.reduce((least, ratio) => Math.min(least, ratio));
}

export const truncated: Check = (call, others) => {
  const promptTokens = promptTokensOf(call, others);
  if (promptTokens === null) return null;
  const context = others.against.agents.find(({ name }) => name === call.agent)?.effectiveContext ?? null;
  if (context !== null && context > 0 && promptTokens >= context) {
    return {
      mark: 'truncated',
      detail: `the prompt fills the context: ${promptTokens} prompt tokens in a context of ${context}`,
    };
  }
  if (others.against.durationMeaning === '0.30.0' && call.cachedTokens === null) return null;
  const expected = expectedTokens(call, others);
  if (expected === null || !exceeds(expected * TRUNCATED_SHARE, promptTokens)) return null;
  return {
    mark: 'truncated',
    detail: `the prompt was cut: ${promptTokens} prompt tokens, where its ${call.promptCharacters} characters usually make ${expected.toFixed(0)}`,
  };
};
