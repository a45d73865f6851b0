import * as v from 'valibot';
import { RESULTS_SCHEMA_VERSION, type Results, ResultsSchema } from '../../src/model/results.ts';

/** Results with one call, as small as the schema allows. */
export function sampleResults(answer: string | null = 'An answer.'): Results {
  const time = '2026-01-02T03:04:05.678Z';
  const call = {
    agent: 'baseline',
    stage: 'analysis',
    run: 1,
    phase: 'measured',
    position: 1,
    cold: false,
    startedAt: time,
    status: 'valid',
    ...{ reason: null, marks: [], notes: [], retries: 0 },
    doneReason: 'stop',
    ...{ ttftMs: 120.5, ttfoMs: 120.5, ttftNetMs: 100.5, e2eMs: 900, serverTotalMs: 890, clientGapMs: 10 },
    ...{ loadMs: 20, prefillMs: 90, decodeMs: 700, overheadMs: 80, blockedMs: 0 },
    ...{ promptTokens: 400, cachedTokens: null, outputTokens: 70, throughputTokS: 100, tpotMs: 10 },
    ...{ promptCharacters: 1600, prefillTokS: null, joulesPerToken: null, textLines: 70, textSpanMs: 690 },
    ...{ cpuShare: null, otherModels: [], gpu: null, grounding: null },
    answer,
  };
  return v.parse(ResultsSchema, {
    schemaVersion: RESULTS_SCHEMA_VERSION,
    toolVersion: '1.0.0',
    startedAt: time,
    finishedAt: time,
    elapsedMs: 1000,
    interruption: null,
    notes: [],
    source: {
      ...{ repository: null, event: null, ref: null, defaultBranch: null, commit: null, baseCommit: null },
      ...{ pullRequest: null, runId: null, runAttempt: null, runUrl: null },
    },
    environment: {
      ...{ os: 'linux', osRelease: '6.8', arch: 'x64', cpuModel: 'cpu', cpuCount: 2, memoryBytes: 1 },
      ...{ runnerName: null, machineId: null, gpus: null, ollamaVersion: null, ollamaIsLocal: true },
      durationMeaning: 'unknown',
      telemetry: { tool: null, about: 'None.', intervalMs: null, throttling: 'unknown', standing: [] },
    },
    protocol: {
      ...{ runs: 1, warmupRuns: 1, numPredict: 256, seed: 42, think: false, truncate: false, shift: false },
      ...{ coldStarts: 0, retries: 2 },
      ...{ minimumValidCalls: 1, promptBudgetTokens: 1000, corpusCharacters: 10, carriedCharacters: 10 },
    },
    corpus: {
      ...{ root: 'reports', digest: '0', fileCount: 0, byteCount: 0, ingestMs: 1, listing: [], problems: [] },
      ...{ findings: [], shown: 0, leftOut: 0 },
    },
    stages: [{ name: 'analysis', templateSha256: '0' }],
    agents: [],
    calls: [call],
  });
}
