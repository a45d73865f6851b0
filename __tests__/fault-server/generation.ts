/**
 * What depends on the version that is told. From 0.30 on a llama-server process runs the models, which changed more
 * than speed. Both sides are recorded, of 0.12.11 and 0.33.0-rc2.
 */
export interface Generation {
  readonly shiftReloads: boolean;
  /** 0.30.0 alone left what came from the cache out of `prompt_eval_count`. */
  readonly excludesCached: boolean;
  /** Of a single token; 0 is left out. */
  readonly shortestEvalNs: number;
  readonly listsCapabilities: boolean;
  overContextError(promptTokens: number, contextLength: number): string;
  /** What is left of a prompt that was cut. */
  cutTokens(contextLength: number): number;
  /** What the context leaves for an answer. */
  roomTokens(promptTokens: number, contextLength: number): number;
}

/** `num_keep` where nobody says otherwise. */
const KEPT_AT_START = 4;

export function generationOf(version: string): Generation {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 0 || minor >= 30
    ? { ...LLAMA_SERVER, excludesCached: /^0\.30\.0(-|$)/.test(version) }
    : OWN_RUNNER;
}

const OWN_RUNNER: Generation = {
  shiftReloads: false,
  excludesCached: false,
  shortestEvalNs: 0,
  listsCapabilities: false,
  overContextError: () => 'the input length exceeds the context length',
  cutTokens: (contextLength) => contextLength,
  roomTokens: (promptTokens, contextLength) => contextLength - promptTokens + 1,
};

const LLAMA_SERVER: Generation = {
  shiftReloads: true,
  excludesCached: false,
  shortestEvalNs: 1000,
  listsCapabilities: true,
  overContextError: (promptTokens, contextLength) =>
    JSON.stringify({
      error: {
        code: 400,
        message: `request (${promptTokens} tokens) exceeds the available context size (${contextLength} tokens), try increasing it`,
        type: 'exceed_context_size_error',
        n_prompt_tokens: promptTokens,
        n_ctx: contextLength,
      },
    }),
  cutTokens: (contextLength) => KEPT_AT_START + Math.floor((contextLength - KEPT_AT_START) / 2),
  roomTokens: (promptTokens, contextLength) => contextLength - promptTokens,
};
