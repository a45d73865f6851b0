import type { Call } from '../model/results.ts';
import { summarise } from '../stats/summary.ts';
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
 * Where all but the first hit the cache the median is theirs. A first call may also be slow by itself: it compiled
 * kernels (8 s were seen, of a loaded model), or the clocks were still rising. So it speaks only where another prompt
 * that cannot have been cached was read as slowly, and where the prefill took no longer than a cached one, which costs
 * about one step of decoding (12 ms beside 11 ms a token on a real GPU): one that is read takes a step for every batch.
 */
export const FIRST_RATE_FACTOR = 5;
export const CACHED_PREFILL_STEPS = 2;

/** Calls of one stage differ by their nonce and by an earlier stage's text; a prompt this much shorter lost a part. */
export const TRUNCATED_SHARE = 0.6;

/**
 * Where all prompts of a stage were cut the others say nothing. This project's tables and texts have 1.5 to 5 characters
 * a token (the recorded prompts have 3, and 13 where Ollama cut one): more than twice that is no tokenizer's text.
 */
export const MOST_CHARACTERS_PER_TOKEN = 12;
export const CHARACTERS_FOR_RATIO = 256;
/**
 * Since 0.30 Ollama cuts a prompt to num_keep tokens and half of the rest of the context (llm/llama_server.go,
 * contextShiftPromptLimit; 130 of 256 were recorded): at least half of it is gone, and what is left has one length.
 * num_keep is 4 if not set.
 */
export const CHARACTERS_PER_TOKEN_OF_HALF = 6;
export const KEPT_TOKENS = 4;

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

/** Tokens per second as if none were cached. */
function apparentRate({ status, promptTokens, prefillMs }: Call): number | null {
  if (status === 'failed' || promptTokens === null || prefillMs === null) return null;
  return promptTokens >= PROMPT_TOKENS_FOR_RATE && prefillMs > 0 ? (promptTokens / prefillMs) * 1000 : null;
}

/** Of calls that nothing speaks against, in the session's order. A cold call's pace is its own: never among warm ones. */
const ratesOf = (group: readonly Call[], cold: boolean, others: Others): readonly number[] =>
  group
    .filter((call) => call.cold === cold && apparentRate(call) !== null)
    .filter((call) => cachedCount(call, others) === null && !others.isDistrusted(call))
    .map(apparentRate)
    .filter((rate) => rate !== null);
const firstRate = perGroup((group, others) => ratesOf(group, false, others)[0] ?? null);
const medianRate = perGroup((group, others) => {
  const rates = ratesOf(group, false, others);
  return rates.length < 2 ? null : (summarise(rates)?.median ?? null);
});

/** Of the prompts of a model that nothing before them can have put into the cache. */
const secondSlowestRate = perGroup((ofModel, others) => {
  const units = new Set(ofModel.map(({ agent, stage }) => others.ofStage(agent, stage)));
  const firsts = [...units].map((unit) => firstRate(unit, others)).filter((rate) => rate !== null);
  const colds = ratesOf(ofModel, true, others);
  return [...firsts, ...colds].toSorted((a, b) => a - b)[1] ?? null;
});

function collapsedPrefill(call: Call, others: Others): string | null {
  // A known count speaks for itself, and 0.30.0 counts only what it read.
  if (call.cachedTokens !== null || others.against.durationMeaning === '0.30.0') return null;
  const rate = call.cold ? null : apparentRate(call);
  if (rate === null) return null;
  const read = `the prompt was read at ${rate.toFixed(0)} tok/s, where`;
  const median = medianRate(others.ofStage(call.agent, call.stage), others);
  const first = slowFirstRate(call, rate, others);
  // A model just loaded has nothing in its cache, and reads its first prompt at a pace of its own.
  if (reload(call, others) !== null) return null;
  if (median !== null && exceeds(rate, median * PREFILL_RATE_FACTOR)) {
    return `${read} ${median.toFixed(0)} tok/s are usual: it came from the prompt cache`;
  }
  if (first === null) return null;
  return `${read} the first was read at ${first.toFixed(0)} tok/s: it came from the prompt cache`;
}

function slowFirstRate({ agent, stage, prefillMs, tpotMs }: Call, rate: number, others: Others) {
  const first = firstRate(others.ofStage(agent, stage), others);
  const second = secondSlowestRate(others.ofModel(agent), others);
  if (first === null || second === null || prefillMs === null || tpotMs === null) return null;
  if (exceeds(prefillMs, CACHED_PREFILL_STEPS * tpotMs)) return null;
  return exceeds(rate, Math.max(first, second) * FIRST_RATE_FACTOR) ? first : null;
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
 * The usual characters per token of an agent and stage. Never over stages: tables of numbers make a token of two
 * characters, prose one of four or five. Were most prompts cut, the median would hide it; an agent with the same model
 * has the same tokenizer, and perhaps a larger context: the smallest of their medians counts.
 */
const usualCharactersPerToken = perGroup(([call], others) => {
  if (call === undefined) return null;
  const usual = others
    .ofSameModel(call.agent)
    .map((name) => charactersPerToken(others.ofStage(name, call.stage), others))
    .filter((ratio) => ratio !== null);
  return usual.length === 0 ? null : usual.reduce((least, ratio) => Math.min(least, ratio));
});

/** What the characters sent would make. */
function expectedTokens({ agent, stage, promptCharacters }: Call, others: Others): number | null {
  const usual = usualCharactersPerToken(others.ofStage(agent, stage), others);
  return promptCharacters === null || usual === null ? null : promptCharacters / usual;
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
  const lost = tooFewForAnyText(call.promptCharacters, promptTokens, context);
  if (lost !== null) return { mark: 'truncated', detail: lost };
  const expected = expectedTokens(call, others);
  if (expected === null || !exceeds(expected * TRUNCATED_SHARE, promptTokens)) return null;
  return {
    mark: 'truncated',
    detail: `the prompt was cut: ${promptTokens} prompt tokens, where its ${call.promptCharacters} characters usually make ${expected.toFixed(0)}`,
  };
};

function tooFewForAnyText(characters: number | null, tokens: number, context: number | null): string | null {
  if (characters === null || characters < CHARACTERS_FOR_RATIO) return null;
  const said = `the prompt was cut: ${characters} characters cannot be ${tokens} prompt tokens`;
  if (exceeds(characters, tokens * MOST_CHARACTERS_PER_TOKEN)) return said;
  if (context === null || !exceeds(characters, tokens * CHARACTERS_PER_TOKEN_OF_HALF)) return null;
  const half = Math.ceil(context / 2);
  if (tokens < half || tokens > half + KEPT_TOKENS) return null;
  return `${said}, which are half of the context of ${context}`;
}
