/**
 * Ollama's options, from `Options` and `Runner` in ollama/ollama api/types.go at v0.33.0-rc2. `Options.FromMap`
 * there refuses a wrong type and only logs an unknown name ("invalid option provided"): an option that does
 * nothing would be measured as if it did, so an unknown name is an error here.
 */

export type OptionType = 'integer' | 'number' | 'boolean' | 'texts';

export const OLLAMA_OPTIONS: ReadonlyMap<string, OptionType> = new Map(
  Object.entries({
    // Runner: set when the model is loaded
    num_ctx: 'integer',
    num_batch: 'integer',
    num_gpu: 'integer',
    main_gpu: 'integer',
    use_mmap: 'boolean',
    num_thread: 'integer',
    draft_num_predict: 'integer',
    // Options: set per request
    num_keep: 'integer',
    top_k: 'integer',
    top_p: 'number',
    min_p: 'number',
    typical_p: 'number',
    repeat_last_n: 'integer',
    temperature: 'number',
    repeat_penalty: 'number',
    presence_penalty: 'number',
    frequency_penalty: 'number',
    stop: 'texts',
  } satisfies Record<string, OptionType>),
);

export const OPTION_TYPES: Readonly<Record<OptionType, string>> = {
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  texts: 'a list of text, such as ["END"]',
};

/** Sent identically to all agents, so no agent's options; with what to do instead. */
export const PROTOCOL_FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    seed: 'set "seed" at the top level',
    num_predict: 'set "num-predict" at the top level',
    truncate: 'it is always false, remove it',
    shift: 'it is always false, remove it',
  }),
);

/** Options of old, and the first release whose api/types.go knows them no more. */
export const RETIRED_OPTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    embedding_only: '0.1.28',
    num_gqa: '0.1.35',
    rope_frequency_base: '0.1.35',
    rope_frequency_scale: '0.1.35',
    numa: '0.3.4',
    tfs_z: '0.5.2',
    penalize_newline: '0.5.5',
    low_vram: '0.7.0',
    f16_kv: '0.7.0',
    logits_all: '0.7.0',
    vocab_only: '0.7.0',
    use_mlock: '0.7.0',
    mirostat: '0.7.0',
    mirostat_tau: '0.7.0',
    mirostat_eta: '0.7.0',
  }),
);
