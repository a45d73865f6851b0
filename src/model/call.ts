import * as v from 'valibot';

/** A call as results store it. Durations are milliseconds, null is unknown and never 0. */

const about = <S extends v.GenericSchema>(schema: S, text: string) => v.pipe(schema, v.description(text));
const measure = (text: string) => about(v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))), text);
const difference = (text: string) => about(v.nullable(v.pipe(v.number(), v.finite())), text);
const count = (text: string) => about(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), text);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** What makes a call that ended properly untrustworthy. */
export const MARKS = [
  'thermal-throttling',
  'power-brake',
  'gpu-tenant',
  'other-model',
  'offload-changed',
  'reload',
  'cache-hit',
  'truncated',
  'runaway',
  'slot-contention',
  'clock-disagreement',
  'client-blocked',
] as const;
export type Mark = (typeof MARKS)[number];

/** A process on the GPU that is not Ollama's and came, or grew, since the session started. */
const TenantSchema = v.strictObject({
  name: v.string(),
  pid: v.nullable(v.pipe(v.number(), v.integer())),
  memoryMib: about(
    v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
    'What it holds, or what it grew by where it stood there before',
  ),
});

/** What the GPU tool saw while a call ran; of several GPUs the worst, of power the sum. */
export const GpuEvidenceSchema = v.strictObject({
  samples: v.pipe(v.number(), v.integer(), v.minValue(0)),
  smClockMhzMean: measure('Clock of the streaming multiprocessors'),
  memoryClockMhzMean: measure('Memory clock'),
  temperatureCelsiusMax: measure('Highest core temperature'),
  utilisationPercentMean: measure('GPU utilisation'),
  memoryUsedMibMax: measure('Used memory of all GPUs together'),
  powerWattsMean: measure('Drawn power of all GPUs together'),
  energyJoules: measure('Mean power × end-to-end time of the call'),
  thermalMs: measure('Time slowed by software or hardware thermal protection'),
  powerBrakeMs: measure('Time slowed by the external power brake'),
  powerCapMs: measure('Time at the software power cap: normal under load'),
  tenants: v.array(TenantSchema),
});

/** Which numbers of an answer were found in the data that its prompts held; each statement counts once. */
const GroundingSchema = v.strictObject({
  numbersStated: about(
    v.pipe(v.number(), v.integer(), v.minValue(0)),
    'Numbers and dates that the answer states; small counts and digits in names are none',
  ),
  numbersFound: about(
    v.pipe(v.number(), v.integer(), v.minValue(0)),
    'Of these, those that a number of the data rounds to',
  ),
  missing: about(v.array(v.string()), 'The others as written, at most 50 of 80 characters'),
});

const CallFieldsSchema = v.strictObject({
  agent: about(v.string(), 'Name of the agent'),
  stage: about(v.string(), 'Name of the stage'),
  run: about(v.pipe(v.number(), v.integer(), v.minValue(0)), 'Number of the run within its phase, from 1'),
  phase: about(
    v.picklist(['cold', 'warmup', 'measured']),
    'Cold starts are a metric of their own; warm-up runs are kept here and enter no statistic',
  ),
  position: about(v.pipe(v.number(), v.integer(), v.minValue(1)), 'Place of the call in the session, from 1'),
  cold: about(v.boolean(), 'The model was not loaded when the call was sent; never mixed with warm calls'),
  startedAt: about(v.pipe(v.string(), v.isoTimestamp()), 'Wall clock at the sending of the request, UTC'),
  status: about(
    v.picklist(['valid', 'failed', 'invalid']),
    'Failed: it did not end properly. Invalid: it did, but something makes it untrustworthy. Neither enters a statistic',
  ),
  reason: about(v.nullable(v.string()), 'Why a call failed or is invalid; null for a valid one'),
  marks: about(v.array(v.picklist(MARKS)), 'What makes an invalid call so; empty for all others'),
  notes: about(v.array(v.string()), 'What a reader should know and what invalidates nothing'),
  retries: about(
    v.pipe(v.number(), v.integer(), v.minValue(0)),
    'Attempts before this one that failed before anything had arrived',
  ),
  doneReason: about(v.nullable(v.string()), "Ollama's done_reason: stop, length, load or unload"),
  ttftMs: measure('Client clock: request sent to first non-empty thinking, content or tool call'),
  ttfoMs: measure('Client clock: request sent to first non-empty content'),
  ttftNetMs: measure('ttftMs less loadMs: time to first token with the load (and its queue) taken out'),
  e2eMs: measure('Client clock: request sent to end of the stream'),
  serverTotalMs: measure("Ollama's total_duration"),
  loadMs: measure("Ollama's load_duration: queueing for the runner and a health check included"),
  prefillMs: measure("Ollama's prompt_eval_duration: slot start to first token, uncached tokens"),
  decodeMs: measure("Ollama's eval_duration: first to last token"),
  overheadMs: measure('serverTotalMs less load, prefill and decode'),
  clientGapMs: difference(
    'e2eMs less serverTotalMs: the way to the server and back; negative is a clock error',
  ),
  promptCharacters: count('Characters of system and user text that were sent'),
  promptTokens: count("Ollama's prompt_eval_count"),
  cachedTokens: count("Ollama's prompt_eval_cached_count"),
  outputTokens: count("Ollama's eval_count"),
  prefillTokS: measure(
    'Uncached prompt tokens / prefillMs, tokens per second; null where the cached count is unknown',
  ),
  throughputTokS: measure('outputTokens / decodeMs, tokens per second; null below 16 tokens'),
  tpotMs: measure('decodeMs / outputTokens, milliseconds per token; null below 16 tokens'),
  joulesPerToken: measure(
    'GPU energy of the call / outputTokens; null where power is unknown or below 16 tokens',
  ),
  textLines: count('Lines of the stream that carried thinking, content or a tool call'),
  textSpanMs: measure('Client clock: arrival of the first such line to arrival of the last'),
  blockedMs: measure(
    'Longest pause of our own event loop that may have delayed the stamp of the first token or of the end',
  ),
  cpuShare: about(
    v.nullable(share),
    'Share of the loaded model in host memory after the call: (size − size_vram) / size',
  ),
  otherModels: about(v.array(v.string()), 'Other models that /api/ps listed after the call'),
  gpu: about(v.nullable(GpuEvidenceSchema), 'Null: no GPU tool watched'),
  grounding: about(v.nullable(GroundingSchema), 'Null: no answer, or not looked for'),
  answer: about(v.nullable(v.string()), "The model's text, cut at 64 KiB; null in stored baselines"),
});

type CallFields = v.InferOutput<typeof CallFieldsSchema>;

/** Marks and reason tell why a call is not valid; the JSON Schema says the same. */
export function hasOneOutcome({ status, marks, reason }: CallFields): boolean {
  switch (status) {
    case 'valid':
      return marks.length === 0 && reason === null;
    case 'failed':
      return marks.length === 0 && reason !== null;
    case 'invalid':
      return marks.length > 0;
  }
}

export const CallSchema = v.pipe(
  CallFieldsSchema,
  v.check(
    hasOneOutcome,
    'a valid call has neither marks nor a reason, a failed one a reason and no marks, an invalid one has marks',
  ),
);

export type Call = Readonly<v.InferOutput<typeof CallSchema>>;
export type GpuEvidence = Readonly<v.InferOutput<typeof GpuEvidenceSchema>>;
export type Grounding = Readonly<v.InferOutput<typeof GroundingSchema>>;
export type Tenant = GpuEvidence['tenants'][number];
