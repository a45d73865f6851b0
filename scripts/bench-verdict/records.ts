import { RECORD_SCHEMA_VERSION, type RecordUnit, type SessionRecord } from '../../src/model/record.ts';
import type { AgentFacts, Environment, Protocol } from '../../src/model/results.ts';

/** Stored sessions as the action writes them, around numbers that were simulated or measured elsewhere. */

/** A call that ended properly has all of its numbers, a failed one none. */
export interface Call {
  readonly throughput: number;
  readonly ttftNet: number;
  /** Null: unknown. */
  readonly load: number | null;
}

export interface UnitCalls {
  readonly agent: string;
  readonly stage: string;
  /** Null: it failed. */
  readonly calls: readonly (Call | null)[];
}

const ANSWER_TOKENS = 512;
const PROMPT_TOKENS = 1800;
/** Of a TTFT net of load: the rest is the way to the server and back. */
const PREFILL_SHARE = 0.97;

export function unitOf({ agent, stage, calls }: UnitCalls): RecordUnit {
  const valid = calls.filter((call) => call !== null);
  const of = (value: (call: Call) => number) => valid.map(value);
  const loaded = valid.filter((call): call is Call & { load: number } => call.load !== null);
  const values: RecordUnit['values'] = {
    throughput: of(({ throughput }) => throughput),
    'ttft-net': of(({ ttftNet }) => ttftNet),
    prefill: of(({ ttftNet }) => ttftNet * PREFILL_SHARE),
    tpot: of(({ throughput }) => 1000 / throughput),
    'prompt-tokens': of(() => PROMPT_TOKENS),
    'output-tokens': of(() => ANSWER_TOKENS),
  };
  const withLoad = {
    load: loaded.map(({ load }) => load),
    ttft: loaded.map(({ ttftNet, load }) => ttftNet + load),
    e2e: loaded.map(({ ttftNet, load, throughput }) => ttftNet + load + (ANSWER_TOKENS / throughput) * 1000),
  };
  return {
    agent,
    stage,
    measured: calls.length,
    failed: calls.length - valid.length,
    valid: valid.length,
    cold: 0,
    values: loaded.length === 0 ? values : { ...values, ...withLoad },
  };
}

/** @param ordinal place in time: sessions are a day apart */
export function recordOf(ordinal: number, runs: number, units: readonly UnitCalls[]): SessionRecord {
  const startedAt = new Date(Date.UTC(2025, 0, 1) + ordinal * 86_400_000).toISOString();
  const stages = [...new Set(units.map(({ stage }) => stage))];
  const agents = [...new Set(units.map(({ agent }) => agent))];
  return {
    schemaVersion: RECORD_SCHEMA_VERSION,
    toolVersion: '1.0.0',
    series: '',
    startedAt,
    finishedAt: startedAt,
    source: SOURCE,
    environment: ENVIRONMENT,
    protocol: { ...PROTOCOL, runs, minimumValidCalls: Math.min(runs, Math.max(3, Math.ceil(runs / 2))) },
    corpusDigest: 'ab'.repeat(32),
    stages: stages.map((name) => ({ name, templateSha256: 'cd'.repeat(32) })),
    agents: agents.map((name) => ({ ...AGENT, name })),
    units: units.map(unitOf),
    standing: [],
    accepted: null,
  };
}

const SOURCE: SessionRecord['source'] = {
  repository: 'octo/models',
  event: 'push',
  ref: 'refs/heads/main',
  defaultBranch: 'main',
  commit: null,
  baseCommit: null,
  pullRequest: null,
  runId: null,
  runAttempt: null,
  runUrl: null,
};

const ENVIRONMENT: Environment = {
  os: 'linux',
  osRelease: '6.8.0',
  arch: 'x64',
  cpuModel: 'simulated',
  cpuCount: 16,
  memoryBytes: 34_359_738_368,
  runnerName: null,
  machineId: null,
  gpus: [],
  ollamaVersion: '0.33.0',
  ollamaIsLocal: true,
  durationMeaning: 'from-0.30.1',
  telemetry: { tool: null, about: 'nothing watched', intervalMs: null, throttling: 'unknown', standing: [] },
};

const PROTOCOL: Protocol = {
  runs: 5,
  warmupRuns: 1,
  coldStarts: 0,
  retries: 2,
  numPredict: ANSWER_TOKENS,
  seed: 42,
  think: false,
  truncate: false,
  shift: false,
  minimumValidCalls: 3,
  promptBudgetTokens: 3584,
  corpusCharacters: 9120,
  carriedCharacters: 4000,
};

const AGENT: AgentFacts = {
  name: '',
  model: 'simulated',
  options: {},
  think: null,
  modelDigest: 'ef'.repeat(32),
  family: null,
  parameterSize: null,
  quantization: null,
  requestedContext: null,
  effectiveContext: 4096,
  vramShare: 1,
  vramMib: 5120,
  vramSeenMib: null,
};
