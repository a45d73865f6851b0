import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as v from 'valibot';
import { resultsSchemaText } from '../../scripts/generate-schema.ts';
import { type Results, ResultsSchema } from '../../src/model/results.ts';

const committed = readFileSync(join(import.meta.dirname, '../../schema/results.schema.json'), 'utf8');
const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(committed));

const sample: Results = {
  schemaVersion: 3,
  toolVersion: '1.0.0',
  startedAt: '2026-01-02T03:04:05.678Z',
  finishedAt: '2026-01-02T03:05:05.000Z',
  elapsedMs: 59_322,
  interruption: null,
  notes: ['Two programs stood on the GPU.'],
  source: {
    repository: 'octo/repo',
    event: 'pull_request',
    ref: 'refs/pull/7/merge',
    defaultBranch: 'main',
    commit: 'a'.repeat(40),
    baseCommit: null,
    pullRequest: 7,
    runId: '1',
    runAttempt: '1',
    runUrl: null,
  },
  environment: {
    os: 'linux',
    osRelease: '6.8',
    arch: 'x64',
    cpuModel: 'A processor',
    cpuCount: 8,
    memoryBytes: 2 ** 35,
    runnerName: null,
    machineId: null,
    gpus: [
      {
        ...{ name: 'A GPU', uuid: null, memoryMib: 12_282, driver: '560.1', powerLimitWatts: 175.5 },
        ...{ persistenceMode: true, migMode: false, vbios: null },
      },
    ],
    ollamaVersion: '0.33.0',
    ollamaIsLocal: true,
    durationMeaning: 'from-0.30.1',
    telemetry: {
      tool: 'nvidia-smi',
      about: 'nvidia-smi watched 1 GPU.',
      intervalMs: 250,
      throttling: 'counters',
      standing: [{ name: 'desktop', pid: null, memoryMib: 120 }],
    },
  },
  protocol: {
    runs: 1,
    warmupRuns: 1,
    coldStarts: 1,
    retries: 2,
    numPredict: 512,
    seed: 42,
    think: 'low',
    truncate: false,
    shift: false,
    minimumValidCalls: 1,
    promptBudgetTokens: 3584,
    corpusCharacters: 1200,
    carriedCharacters: 2000,
  },
  corpus: {
    root: 'reports',
    digest: 'b'.repeat(64),
    fileCount: 1,
    byteCount: 120,
    ingestMs: 3.5,
    listing: [{ type: 'csv', count: 1, first: ['reports/a.csv'], latestChange: null }],
    problems: [{ path: 'reports/b.json', problem: 'line 3: unexpected end' }],
    findings: [
      { kind: 'trend', path: 'reports/a.csv', series: 'ms', text: 'ms rises.', numbers: { first: 1 } },
    ],
    shown: 1,
    leftOut: 0,
  },
  stages: [{ name: 'analysis', templateSha256: 'c'.repeat(64) }],
  agents: [
    {
      name: 'chimera',
      model: 'gemma3:latest',
      options: { num_gpu: 80, temperature: 0.8, use_mmap: true, stop: ['END'] },
      think: null,
      modelDigest: 'd'.repeat(64),
      family: 'gemma3',
      parameterSize: '4.3B',
      quantization: 'Q4_K_M',
      requestedContext: null,
      effectiveContext: 4096,
      vramShare: 1,
      vramMib: 5120,
      vramSeenMib: null,
    },
  ],
  calls: [
    {
      agent: 'chimera',
      stage: 'analysis',
      run: 1,
      phase: 'measured',
      position: 3,
      cold: false,
      startedAt: '2026-01-02T03:04:10.000Z',
      status: 'invalid',
      reason: 'another program came to the GPU',
      marks: ['gpu-tenant'],
      notes: ['power capped for 3 % of the call'],
      retries: 1,
      doneReason: 'stop',
      ttftMs: 410.25,
      ttfoMs: 410.25,
      ttftNetMs: 300.5,
      e2eMs: 9000,
      serverTotalMs: 8990,
      loadMs: 109.75,
      prefillMs: 280,
      decodeMs: 8500,
      overheadMs: 100.25,
      clientGapMs: -0.5,
      promptCharacters: 3600,
      promptTokens: 900,
      cachedTokens: null,
      outputTokens: 500,
      prefillTokS: null,
      throughputTokS: 58.8,
      tpotMs: 17,
      joulesPerToken: 1.5,
      textLines: 480,
      textSpanMs: 8500,
      blockedMs: 0,
      cpuShare: 0,
      otherModels: ['tiny:latest'],
      gpu: {
        ...{ samples: 36, smClockMhzMean: 2520, memoryClockMhzMean: null, temperatureCelsiusMax: 71 },
        ...{ utilisationPercentMean: 97, memoryUsedMibMax: 5600, powerWattsMean: 83, energyJoules: 750 },
        ...{ thermalMs: 0, powerBrakeMs: null, powerCapMs: 270 },
        tenants: [{ name: 'miner', pid: 4711, memoryMib: null }],
      },
      grounding: { numbersStated: 3, numbersFound: 2, missing: ['412 ms'] },
      answer: null,
    },
  ],
};

/** The sample with one place changed; undefined takes it away. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(sample) as unknown as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce((node, key) => node[key] as Record<string | number, unknown>, copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

test('the published schema is generated from the code: if not, run `npm run generate`', () => {
  expect(committed).toBe(resultsSchemaText());
});

test('it says what it is, and keeps the descriptions', () => {
  const schema = JSON.parse(committed);
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:ollama-benchmark-action:results:3',
    title: 'Results of ollama-benchmark-action',
  });
  expect(schema.properties.calls.items.properties.cachedTokens.description).toBe(
    "Ollama's prompt_eval_cached_count",
  );
});

test('a session validates', () => {
  expect(validate(sample)).toBe(true);
  expect(v.is(ResultsSchema, sample)).toBe(true);
});

describe('what is no session is refused, by the schema as by the code', () => {
  test.each([
    ['an unknown property', ['extra'], 1],
    ['an unknown property of a call', ['calls', 0, 'ttft'], 1],
    ['a missing property', ['protocol', 'seed'], undefined],
    ['an unknown version', ['schemaVersion'], 4],
    ['an older version', ['schemaVersion'], 2],
    ['a negative time', ['elapsedMs'], -1],
    ['a negative time in a call', ['calls', 0, 'ttftMs'], -0.5],
    ['half a token', ['calls', 0, 'outputTokens'], 0.5],
    ['text for a number', ['calls', 0, 'loadMs'], '5'],
    ['a mark that is none', ['calls', 0, 'marks', 0], 'bad-luck'],
    ['an unknown meaning', ['environment', 'durationMeaning'], 'old'],
    ['a GPU tool that is none', ['environment', 'telemetry', 'tool'], 'top'],
    ['a share of more than all', ['calls', 0, 'cpuShare'], 1.1],
    ['a missing word on what the GPU showed', ['calls', 0, 'gpu', 'samples'], undefined],
    ['an unknown status', ['calls', 0, 'status'], 'fine'],
    ['a time that is none', ['startedAt'], 'yesterday'],
    ['a share above one', ['agents', 0, 'vramShare'], 1.5],
    ['an option that is a map', ['agents', 0, 'options', 'num_ctx'], {}],
    ['truncated prompts', ['protocol', 'truncate'], true],
    ['an invalid call without a mark', ['calls', 0, 'marks'], []],
    ['a valid call with marks', ['calls', 0, 'status'], 'valid'],
    ['a failed call with marks', ['calls', 0, 'status'], 'failed'],
    ['a power limit below nothing', ['environment', 'gpus', 0, 'powerLimitWatts'], -1],
    ['GPU memory below nothing', ['environment', 'gpus', 0, 'memoryMib'], -1],
    ['a model smaller than nothing', ['agents', 0, 'vramMib'], -1],
    ['a program that holds less than nothing', ['environment', 'telemetry', 'standing', 0, 'memoryMib'], -1],
    ['another tenant that does', ['calls', 0, 'gpu', 'tenants', 0, 'memoryMib'], -1],
    ['null where something must be known', ['environment', 'os'], null],
  ] as const)('%s', (_, path, value) => {
    const broken = changed(path, value);
    expect(validate(broken)).toBe(false);
    expect(v.is(ResultsSchema, broken)).toBe(false);
  });
});

describe('the status of a call, its marks and its reason agree', () => {
  const [call] = sample.calls;
  const because = 'a reason';
  test.each([
    ['valid', [], null, true],
    ['valid', [], because, false],
    ['valid', ['reload'], null, false],
    ['failed', [], because, true],
    ['failed', [], null, false],
    ['failed', ['reload'], because, false],
    ['invalid', ['reload'], because, true],
    ['invalid', ['reload'], null, true],
    ['invalid', [], because, false],
  ] as const)('%s with marks %j and the reason %j: %s', (status, marks, reason, isRight) => {
    const session = changed(['calls', 0], { ...call, status, marks, reason });
    expect(validate(session)).toBe(isRight);
    expect(v.is(ResultsSchema, session)).toBe(isRight);
  });
});

/** JSON has no such numbers, but code that makes results may. */
test.each([
  [['agents', 0, 'vramMib']],
  [['agents', 0, 'vramSeenMib']],
  [['agents', 0, 'options', 'num_gpu']],
  [['environment', 'gpus', 0, 'powerLimitWatts']],
  [['environment', 'telemetry', 'standing', 0, 'memoryMib']],
  [['calls', 0, 'gpu', 'tenants', 0, 'memoryMib']],
  [['corpus', 'findings', 0, 'numbers', 'first']],
])('an infinite number is none: %j', (path) => {
  expect(v.is(ResultsSchema, changed(path, Number.POSITIVE_INFINITY))).toBe(false);
});
