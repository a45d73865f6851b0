import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { FACTORS } from '../../src/model/factors.ts';
import { METRICS } from '../../src/model/metrics.ts';
import { RECORD_SCHEMA_VERSION, type SessionRecord, SessionRecordSchema } from '../../src/model/record.ts';

/** Sessions of a common size, that can be told apart. */

export const AGENTS = ['baseline', 'large-context', 'quantized'];
const STAGES = ['analysis', 'recommendation'];
const CALLS = 5;

export interface Telling {
  /** Of the commit: each has one session. */
  readonly number: number;
  readonly startedAt: Date;
  readonly runId?: number;
  readonly attempt?: number;
}

export function commitOf(number: number): string {
  return createHash('sha1').update(`commit ${number}`).digest('hex');
}

export function benchSession({ number, startedAt, runId = number, attempt = 1 }: Telling): SessionRecord {
  const time = startedAt.toISOString();
  return v.parse(SessionRecordSchema, {
    schemaVersion: RECORD_SCHEMA_VERSION,
    toolVersion: '1.0.0',
    series: '',
    ...{ startedAt: time, finishedAt: time },
    source: {
      ...{ repository: 'octo-org/octo-bench', event: 'push', ref: 'refs/heads/main', defaultBranch: 'main' },
      ...{ commit: commitOf(number), baseCommit: null, pullRequest: null },
      ...{ runId: String(runId), runAttempt: String(attempt), runUrl: null },
    },
    environment: {
      ...{ os: 'linux', osRelease: '6.8.0', arch: 'x64', cpuModel: 'AMD Ryzen 9 7950X', cpuCount: 32 },
      ...{ memoryBytes: 128 * 1024 ** 3, runnerName: 'gpu-1', machineId: null, gpus: [GPU] },
      ...{ ollamaVersion: '0.33.0', ollamaIsLocal: true, durationMeaning: 'from-0.30.1' },
      telemetry: { tool: 'nvidia-smi', about: '.', intervalMs: 100, throttling: 'counters', standing: [] },
    },
    protocol: {
      ...{ runs: CALLS, warmupRuns: 1, coldStarts: 1, retries: 2, numPredict: 256, seed: 42, think: false },
      ...{ truncate: false, shift: false, minimumValidCalls: 3, promptBudgetTokens: 7936 },
      ...{ corpusCharacters: 20_000, carriedCharacters: 1000 },
    },
    corpusDigest: createHash('sha256').update('corpus').digest('hex'),
    stages: STAGES.map((name) => ({ name, templateSha256: createHash('sha256').update(name).digest('hex') })),
    agents: AGENTS.map((name) => ({
      ...{ name, model: 'gemma3:latest', options: {}, think: null, family: 'gemma3' },
      modelDigest: createHash('sha256').update('model').digest('hex'),
      ...{ parameterSize: '4.3B', quantization: 'Q4_K_M', requestedContext: null, effectiveContext: 8192 },
      ...{ vramShare: 1, vramMib: 5120, vramSeenMib: 5200 },
    })),
    units: AGENTS.flatMap((agent) => STAGES.map((stage) => unitOf(agent, stage, number))),
    standing: [],
    accepted: null,
  });
}

const GPU = {
  ...{ name: 'NVIDIA GeForce RTX 4090', uuid: null, memoryMib: 24_564, driver: '580.95' },
  ...{ powerLimitWatts: 450, persistenceMode: true, migMode: false, vbios: null },
};

function unitOf(agent: string, stage: string, number: number): SessionRecord['units'][number] {
  const values = [...METRICS.filter(({ population }) => population !== 'all'), ...FACTORS].map(
    ({ id }, index) => [
      id,
      Array.from({ length: CALLS }, (_, call) => 100 + index + Math.sin(number * 7 + call)),
    ],
  );
  const counts = { measured: CALLS, failed: 0, valid: CALLS, cold: 1 };
  return { agent, stage, ...counts, values: Object.fromEntries(values) };
}
