import * as v from 'valibot';
import { CallSchema } from './call.ts';

/**
 * results.json: everything that was measured. Baselines store it and every text is rendered from it. The types
 * of the code and the published JSON Schema (`schema/results.schema.json`) both come from this definition.
 */
export const RESULTS_SCHEMA_VERSION = 3;

const about = <S extends v.GenericSchema>(schema: S, text: string) => v.pipe(schema, v.description(text));
const text = v.string();
const unknownText = v.nullable(v.string());
const time = v.pipe(v.string(), v.isoTimestamp());
const finite = v.pipe(v.number(), v.finite());
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const milliseconds = amount;
const optionValue = v.union([finite, v.boolean(), v.string(), v.array(v.string())]);
const think = v.union([v.boolean(), v.picklist(['low', 'medium', 'high'])]);

export const SourceSchema = v.strictObject({
  repository: about(unknownText, 'owner/name, null outside GitHub'),
  event: about(unknownText, 'Name of the event that started the workflow'),
  ref: unknownText,
  defaultBranch: unknownText,
  commit: about(unknownText, 'The commit that was measured: the head of a pull request'),
  baseCommit: about(unknownText, 'The base of a pull request'),
  pullRequest: v.nullable(whole),
  runId: unknownText,
  runAttempt: unknownText,
  runUrl: unknownText,
});

const GpuSchema = v.strictObject({
  name: text,
  uuid: unknownText,
  memoryMib: v.nullable(amount),
  driver: unknownText,
  powerLimitWatts: v.nullable(amount),
  persistenceMode: about(v.nullable(v.boolean()), 'Whether the driver stays loaded without clients'),
  migMode: about(v.nullable(v.boolean()), 'Whether the GPU is split (Multi-Instance GPU)'),
  vbios: unknownText,
});

/** What each duration and count of Ollama means: since 0.30 another process measures them. */
export const DURATION_MEANINGS = ['before-0.30', '0.30.0', 'from-0.30.1', 'unknown'] as const;
export type DurationMeaning = (typeof DURATION_MEANINGS)[number];

const TelemetrySchema = v.strictObject({
  tool: about(v.nullable(v.picklist(['nvidia-smi', 'rocm-smi'])), 'Null: nothing watched the GPU'),
  about: about(text, 'One sentence: what watched, or why nothing did'),
  intervalMs: v.nullable(milliseconds),
  throttling: about(
    v.picklist(['counters', 'samples', 'unknown']),
    'Whether throttling is known from cumulative counters, from samples of the active reasons, or not',
  ),
  standing: about(
    v.array(v.strictObject({ name: text, pid: v.nullable(whole), memoryMib: v.nullable(amount) })),
    'Processes that held GPU memory when the session started, other than those of Ollama',
  ),
});

export const EnvironmentSchema = v.strictObject({
  os: about(text, 'Platform, such as linux or win32'),
  osRelease: text,
  arch: text,
  cpuModel: text,
  cpuCount: about(whole, 'Logical processors'),
  memoryBytes: whole,
  runnerName: unknownText,
  machineId: about(
    unknownText,
    'As set by the user; stands for the hardware where Ollama is on another machine',
  ),
  gpus: about(v.nullable(v.array(GpuSchema)), 'Null: no GPU tool answered, so nothing is known'),
  ollamaVersion: unknownText,
  ollamaIsLocal: about(
    v.boolean(),
    'Whether Ollama answers on a loopback address, so that the machine described is its own',
  ),
  durationMeaning: about(
    v.picklist(DURATION_MEANINGS),
    'What load, prefill, decode and token counts mean; they changed with Ollama 0.30 and are never compared across it',
  ),
  telemetry: TelemetrySchema,
});

export const ProtocolSchema = v.strictObject({
  runs: whole,
  warmupRuns: about(whole, 'Discarded runs of each agent after each load of its model'),
  coldStarts: about(whole, 'Cold starts of each agent'),
  retries: about(whole, 'Attempts more that a call may have while nothing has arrived'),
  numPredict: about(whole, 'Length limit of every call, tokens'),
  seed: v.pipe(v.number(), v.integer()),
  think,
  truncate: about(v.literal(false), 'Ollama is asked to refuse an over-long prompt instead of cutting it'),
  shift: v.literal(false),
  minimumValidCalls: about(whole, 'Valid warm calls that a stage needs to count as measured'),
  promptBudgetTokens: about(whole, 'Smallest effective context less the length limit'),
  corpusCharacters: about(whole, 'Length of the corpus text in the stage prompts'),
  carriedCharacters: about(whole, "Most characters of an earlier stage's text that a later prompt embeds"),
});

export const AgentSchema = v.strictObject({
  name: text,
  model: text,
  options: about(v.record(v.string(), optionValue), "Exactly the agent's own options as sent"),
  think: about(v.nullable(think), "The agent's own; null: the protocol's"),
  modelDigest: unknownText,
  family: unknownText,
  parameterSize: unknownText,
  quantization: unknownText,
  requestedContext: about(v.nullable(whole), 'num_ctx as asked for; null: not asked for'),
  effectiveContext: about(v.nullable(whole), 'context_length that Ollama really loaded with; null: not told'),
  vramShare: about(
    v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    'size_vram / size of the loaded model',
  ),
  vramMib: about(v.nullable(amount), 'size_vram of the loaded model'),
  vramSeenMib: about(
    v.nullable(finite),
    'Used GPU memory with the model loaded less that before, as the GPU tool saw it',
  ),
});

export const StageSchema = v.strictObject({
  name: text,
  templateSha256: about(text, 'SHA-256 of system and prompt templates'),
});

const ListingSchema = v.strictObject({
  type: v.picklist(['csv', 'json', 'markdown']),
  count: whole,
  first: about(v.array(text), 'Paths of the first five'),
  latestChange: about(v.nullable(time), 'Null: unknown'),
});

const FindingSchema = v.strictObject({
  kind: v.picklist(['best-worst', 'spread', 'trend']),
  path: text,
  series: text,
  text,
  numbers: v.record(v.string(), finite),
});

const CorpusSchema = v.strictObject({
  root: text,
  digest: text,
  fileCount: whole,
  byteCount: whole,
  ingestMs: milliseconds,
  listing: v.array(ListingSchema),
  problems: about(v.array(v.strictObject({ path: text, problem: text })), 'Files that did not parse'),
  findings: v.array(FindingSchema),
  shown: about(whole, 'Documents whose contents stand in the prompts'),
  leftOut: about(whole, 'Documents that did not fit the token budget'),
});

export const ResultsSchema = v.strictObject({
  schemaVersion: v.literal(RESULTS_SCHEMA_VERSION),
  toolVersion: text,
  startedAt: time,
  finishedAt: time,
  elapsedMs: milliseconds,
  interruption: about(unknownText, 'Why the session ended before its plan; null: it did not'),
  notes: about(v.array(text), 'What a reader should know of the session and what invalidates nothing'),
  source: SourceSchema,
  environment: EnvironmentSchema,
  protocol: ProtocolSchema,
  corpus: CorpusSchema,
  stages: v.array(StageSchema),
  agents: v.array(AgentSchema),
  calls: v.array(CallSchema),
});

export type Results = Readonly<v.InferOutput<typeof ResultsSchema>>;
export type Source = Results['source'];
export type Environment = Results['environment'];
export type Protocol = Results['protocol'];
export type AgentFacts = Results['agents'][number];
export type CorpusFacts = Results['corpus'];
export type Telemetry = Environment['telemetry'];
export type Gpu = NonNullable<Environment['gpus']>[number];
export type { Call, GpuEvidence, Grounding, Mark, Tenant } from './call.ts';
