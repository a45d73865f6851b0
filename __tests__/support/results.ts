import type { AgentFacts, Call, Results } from '../../src/model/results.ts';

/**
 * Results for tests: valid by the schema, the same on every call, with the shape of a real session (two agents,
 * two stages, a cold start, a warm-up run, then the measured runs).
 */

export function makeAgent(overrides: Partial<AgentFacts> = {}): AgentFacts {
  return {
    name: 'baseline',
    model: 'gemma3:latest',
    options: {},
    think: null,
    modelDigest: 'a2af6cc3eb7fa8be8504abaf9b04e88f17a119ec3f04a3addf55f92841195f5a',
    family: 'gemma3',
    parameterSize: '4.3B',
    quantization: 'Q4_K_M',
    requestedContext: null,
    effectiveContext: 4096,
    vramShare: 1,
    vramMib: 5120,
    vramSeenMib: 5200,
    ...overrides,
  };
}

export function makeCall(overrides: Partial<Call> = {}): Call {
  return {
    agent: 'baseline',
    stage: 'analysis',
    run: 1,
    phase: 'measured',
    position: 1,
    cold: false,
    startedAt: '2025-11-14T19:24:48.000Z',
    status: 'valid',
    reason: null,
    marks: [],
    notes: [],
    retries: 0,
    doneReason: 'length',
    ttftMs: 530,
    ttfoMs: 530,
    ttftNetMs: 280,
    e2eMs: 4890,
    serverTotalMs: 4880,
    loadMs: 250,
    prefillMs: 260,
    decodeMs: 4360,
    overheadMs: 10,
    clientGapMs: 10,
    promptCharacters: 6400,
    promptTokens: 1830,
    cachedTokens: null,
    outputTokens: 512,
    prefillTokS: null,
    throughputTokS: 117.431,
    tpotMs: 8.516,
    joulesPerToken: null,
    textLines: 512,
    textSpanMs: 4350,
    blockedMs: 0,
    cpuShare: 0,
    otherModels: [],
    gpu: null,
    grounding: null,
    answer: 'The report stage is the slower one.',
    ...overrides,
  };
}

/** A call that ended without a `done` record. */
export function makeFailedCall(overrides: Partial<Call> = {}): Call {
  return makeCall({
    status: 'failed',
    reason: 'the stream ended without a done record',
    doneReason: null,
    serverTotalMs: null,
    loadMs: null,
    ttftNetMs: null,
    prefillMs: null,
    decodeMs: null,
    overheadMs: null,
    clientGapMs: null,
    promptTokens: null,
    outputTokens: null,
    throughputTokS: null,
    tpotMs: null,
    ...overrides,
  });
}

/** Without `calls` the overrides' agents, stages and numbers of runs get a complete session of calls. */
export function makeResults(overrides: Partial<Results> = {}): Results {
  const skeleton: Results = {
    schemaVersion: 3,
    toolVersion: '1.0.0',
    startedAt: '2025-11-14T19:24:48.000Z',
    finishedAt: '2025-11-14T19:27:02.000Z',
    elapsedMs: 134_000,
    interruption: null,
    notes: [],
    source: {
      repository: 'octo/models',
      event: 'pull_request',
      ref: 'refs/pull/7/merge',
      defaultBranch: 'main',
      commit: '4f1c0a9b2d3e4f5061728394a5b6c7d8e9f00112',
      baseCommit: '9b8a7c6d5e4f30211203344556677889900aabbc',
      pullRequest: 7,
      runId: '1001',
      runAttempt: '1',
      runUrl: 'https://github.com/octo/models/actions/runs/1001',
    },
    environment: {
      os: 'linux',
      osRelease: '6.8.0-45-generic',
      arch: 'x64',
      cpuModel: 'AMD Ryzen 9 7950X 16-Core Processor',
      cpuCount: 32,
      memoryBytes: 68_719_476_736,
      runnerName: 'gpu-runner-1',
      machineId: null,
      gpus: [
        {
          name: 'NVIDIA GeForce RTX 4090',
          uuid: 'GPU-5f6f8f1e-0000-4000-8000-000000000001',
          memoryMib: 24_564,
          driver: '560.35.03',
          powerLimitWatts: 450,
          persistenceMode: true,
          migMode: false,
          vbios: '95.02.3C.00.8B',
        },
      ],
      ollamaVersion: '0.33.0',
      ollamaIsLocal: true,
      durationMeaning: 'from-0.30.1',
      telemetry: {
        tool: 'nvidia-smi',
        about: 'nvidia-smi watched 1 GPU, a sample every 250 ms.',
        intervalMs: 250,
        throttling: 'counters',
        standing: [],
      },
    },
    protocol: {
      runs: 3,
      warmupRuns: 1,
      coldStarts: 1,
      retries: 2,
      numPredict: 512,
      seed: 42,
      think: false,
      truncate: false,
      shift: false,
      minimumValidCalls: 2,
      promptBudgetTokens: 3584,
      corpusCharacters: 9120,
      carriedCharacters: 4000,
    },
    corpus: makeCorpusFacts(),
    stages: [
      { name: 'analysis', templateSha256: 'ab'.repeat(32) },
      { name: 'report', templateSha256: 'cd'.repeat(32) },
    ],
    agents: [
      makeAgent(),
      makeAgent({
        name: 'chimera',
        options: { num_gpu: 80, num_ctx: 1024, temperature: 0.8 },
        requestedContext: 1024,
        effectiveContext: 2048,
      }),
    ],
    calls: [],
  };
  const results = { ...skeleton, ...overrides };
  return overrides.calls === undefined ? { ...results, calls: makeSession(results) } : results;
}

function makeCorpusFacts(): Results['corpus'] {
  return {
    root: 'reports',
    digest: '3b1f'.repeat(16),
    fileCount: 101,
    byteCount: 436_259,
    ingestMs: 20,
    listing: [
      {
        type: 'csv',
        count: 28,
        first: [
          'reports/gemma3/gemma3_1b-it-qat_baseline.csv',
          'reports/gemma3/gemma3_1b-it-qat_param_tuning.csv',
          'reports/gemma3/gemma3_1b-it-qat_param_tuning_summary.csv',
          'reports/gemma3/gemma3_270m_baseline.csv',
          'reports/gemma3/gemma3_270m_param_tuning.csv',
        ],
        latestChange: '2025-11-14T18:53:30.000Z',
      },
      {
        type: 'json',
        count: 2,
        first: ['reports/ascii_demo_20251004_143244.json', 'reports/compilation/conv_bench.json'],
        latestChange: '2025-10-08T17:20:51.000Z',
      },
      {
        type: 'markdown',
        count: 1,
        first: ['reports/compilation/lessons_20251002.md'],
        latestChange: null,
      },
    ],
    problems: [
      { path: 'reports/broken.json', problem: 'line 3: a comma is missing after the value of "tokens"' },
    ],
    findings: [
      {
        kind: 'best-worst',
        path: 'reports/gemma3/gemma3_270m_baseline.csv',
        series: 'tokens_per_second',
        text: 'In reports/gemma3/gemma3_270m_baseline.csv tokens_per_second is highest with num_gpu=99 (303.9) and lowest with num_gpu=10 (87.2).',
        numbers: { max: 303.9, min: 87.2 },
      },
      {
        kind: 'spread',
        path: 'reports/compilation/conv_bench.json',
        series: 'results[].latency_ms',
        text: 'In reports/compilation/conv_bench.json results[].latency_ms varies by 41.3 % (sample SD / mean) over 12 values.',
        numbers: { cv: 0.413 },
      },
    ],
    shown: 17,
    leftOut: 83,
  };
}

const ANALYSIS_TEXT = `## Summary

The files compare decode rates of small models.

## Recommendations

- Look at the analysis stage first.
`;

const REPORT_TEXT = `# Technical Report

**1. Executive Summary**

Throughput is steady within a stage, and differs between stages by about four percent, which is far more than the noise that was seen within one of them.

**2. Key Findings**

* The report stage decodes more slowly: its prompt is longer.

**3. Recommendations**

1. **Fix the context:** ask for the context that the model is loaded with.
    * Read \`context_length\` from \`/api/ps\`.
2. **Keep stages apart:** never average them.

| Metric | Value |
|---|---|
| tok/s | 115.9 |
`;

/** Small, fixed spread: no two calls are alike, and none moves a median by more than half a percent. */
const WOBBLE = [0, 0.004, -0.003, 0.002, -0.004, 0.001];

function makeSession({ agents, stages, protocol }: Results): readonly Call[] & Results['calls'] {
  const calls: Call[] = [];
  for (const agent of agents) {
    const counts = { cold: protocol.coldStarts, warmup: protocol.warmupRuns, measured: protocol.runs };
    for (const phase of ['cold', 'warmup', 'measured'] as const) {
      for (let run = 1; run <= counts[phase]; run += 1) {
        const called = phase === 'cold' ? stages.slice(0, 1) : stages;
        for (const [stage, { name }] of called.entries()) {
          const position = calls.length + 1;
          const cold = phase === 'cold';
          calls.push(sessionCall({ agent: agent.name, stage: name, run, phase, position, cold }, stage));
        }
      }
    }
  }
  return calls;
}

type Place = Pick<Call, 'agent' | 'stage' | 'run' | 'phase' | 'position' | 'cold'>;

function sessionCall(place: Place, stage: number): Call {
  const wobble = 1 + (WOBBLE[place.run % WOBBLE.length] ?? 0);
  const loadMs = place.cold ? 4293 : round(248 * wobble);
  const prefillMs = round((stage === 0 ? 262 : 141) * wobble);
  const throughputTokS = round((stage === 0 ? 117.43 : 112.67) / wobble);
  const decodeMs = round((512 / throughputTokS) * 1000);
  const ttftNetMs = round(prefillMs + 18);
  const ttftMs = round(loadMs + ttftNetMs);
  const e2eMs = round(ttftMs + decodeMs);
  return makeCall({
    ...place,
    startedAt: new Date(Date.UTC(2025, 10, 14, 19, 24, 48 + place.position * 5)).toISOString(),
    loadMs,
    prefillMs,
    decodeMs,
    ttftMs,
    ttfoMs: ttftMs,
    ttftNetMs,
    e2eMs,
    serverTotalMs: e2eMs,
    overheadMs: 8,
    promptCharacters: stage === 0 ? 6400 : 3430,
    promptTokens: stage === 0 ? 1830 : 980,
    throughputTokS,
    tpotMs: round(1000 / throughputTokS),
    answer: stage === 0 ? ANALYSIS_TEXT : REPORT_TEXT,
  });
}

/** The same session, where every call that `concerns` names took `factor` times as long after its load. */
export function slowed(results: Results, factor: number, concerns: (call: Call) => boolean): Results {
  const times = (value: number | null) => (value === null ? null : round(value * factor));
  const calls = results.calls.map((call) =>
    concerns(call)
      ? {
          ...call,
          prefillMs: times(call.prefillMs),
          decodeMs: times(call.decodeMs),
          ttftNetMs: times(call.ttftNetMs),
          ttftMs: call.ttftNetMs === null ? null : round((call.loadMs ?? 0) + call.ttftNetMs * factor),
          e2eMs: times(call.e2eMs),
          throughputTokS: call.throughputTokS === null ? null : round(call.throughputTokS / factor),
          tpotMs: times(call.tpotMs),
        }
      : call,
  );
  return { ...results, calls };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
