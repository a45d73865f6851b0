import * as v from 'valibot';

/** A call as results store it. Durations are milliseconds, null is unknown and never 0. */

const about = <S extends v.GenericSchema>(schema: S, text: string) => v.pipe(schema, v.description(text));
const measure = (text: string) => about(v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))), text);
const count = (text: string) => about(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), text);

export const CallSchema = v.strictObject({
  agent: about(v.string(), 'Name of the agent'),
  stage: about(v.string(), 'Name of the stage'),
  run: about(v.pipe(v.number(), v.integer(), v.minValue(0)), 'Number of the run within its phase, from 1'),
  phase: about(v.picklist(['warmup', 'measured']), 'Warm-up runs are kept here and enter no statistic'),
  position: about(v.pipe(v.number(), v.integer(), v.minValue(1)), 'Place of the call in the session, from 1'),
  cold: about(v.boolean(), 'The model was not loaded when the call was sent; never mixed with warm calls'),
  startedAt: about(v.pipe(v.string(), v.isoTimestamp()), 'Wall clock at the sending of the request, UTC'),
  status: about(v.picklist(['valid', 'failed']), 'A failed call is excluded from every statistic'),
  failure: about(v.nullable(v.string()), 'Why a failed call failed; null for a valid one'),
  doneReason: about(v.nullable(v.string()), "Ollama's done_reason: stop, length, load or unload"),
  ttftMs: measure('Client clock: request sent to first non-empty thinking, content or tool call'),
  firstContentMs: measure('Client clock: request sent to first non-empty content'),
  ttftNetMs: measure('ttftMs less loadMs: time to first token with the load (and its queue) taken out'),
  e2eMs: measure('Client clock: request sent to end of the stream'),
  serverTotalMs: measure("Ollama's total_duration"),
  loadMs: measure("Ollama's load_duration: queueing for the runner and a health check included"),
  prefillMs: measure("Ollama's prompt_eval_duration: slot start to first token, uncached tokens"),
  decodeMs: measure("Ollama's eval_duration: first to last token"),
  overheadMs: measure('serverTotalMs less load, prefill and decode'),
  promptTokens: count("Ollama's prompt_eval_count"),
  cachedTokens: count("Ollama's prompt_eval_cached_count"),
  outputTokens: count("Ollama's eval_count"),
  throughputTokS: measure('outputTokens / decodeMs, tokens per second; null below 16 tokens'),
  tpotMs: measure('decodeMs / outputTokens, milliseconds per token; null below 16 tokens'),
  answer: about(v.nullable(v.string()), "The model's text, cut at 64 KiB; null in stored baselines"),
});

export type Call = Readonly<v.InferOutput<typeof CallSchema>>;
