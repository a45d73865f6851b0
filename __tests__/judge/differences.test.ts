import { describe, expect, test } from '@jest/globals';
import { judge } from '../../src/judge/compare.ts';
import { otherDifferences } from '../../src/judge/differences.ts';
import { hardwareDifferences } from '../../src/judge/hardware.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import type { Environment, Results } from '../../src/model/results.ts';
import { makeHistory, makeRecord, rules } from '../support/records.ts';
import { makeAgent, makeResults, slowed } from '../support/results.ts';

const HERE = makeResults().environment;
const [GPU] = HERE.gpus ?? [];
if (GPU === undefined) throw new Error('the fixture has no GPU');
const gpu = (overrides: Partial<typeof GPU> = {}) => ({ ...GPU, ...overrides });

const whats = (before: Partial<Environment>, after: Partial<Environment>) =>
  hardwareDifferences({ ...HERE, ...before }, { ...HERE, ...after }).map(({ what }) => what);

describe('hardware that differs', () => {
  test.each<[string, Partial<Environment>, string]>([
    ['another GPU model', { gpus: [gpu({ name: 'NVIDIA GeForce RTX 4080' })] }, 'GPU'],
    ['a second GPU', { gpus: [gpu(), gpu()] }, 'GPU'],
    ['no GPU', { gpus: [] }, 'GPU'],
    ['a GPU that nothing is known of', { gpus: null }, 'GPU'],
    ['another memory size', { gpus: [gpu({ memoryMib: 16_376 })] }, 'GPU'],
    ['a lower power limit', { gpus: [gpu({ powerLimitWatts: 300 })] }, 'GPU'],
    ['a GPU that is split', { gpus: [gpu({ migMode: true })] }, 'GPU'],
    ['another CPU', { cpuModel: 'Intel(R) Core(TM) i9-13900HX' }, 'CPU'],
    ['another architecture', { arch: 'arm64' }, 'architecture'],
    ['another machine-id', { machineId: 'lab-2' }, 'machine-id'],
  ])('%s is never compared, either way round', (_, other, what) => {
    expect(whats({}, other)).toEqual([what]);
    expect(whats(other, {})).toEqual([what]);
    const moved = makeResults({ environment: { ...HERE, ...other } });
    const slow = recordOf(
      slowed(moved, 2, () => true),
      '',
    );
    const judgement = judge(makeHistory(3), slow, rules());
    expect(
      new Set(
        judgement.comparisons.map(({ verdict, ratio, reason }) => JSON.stringify([verdict, ratio, reason])),
      ),
    ).toEqual(new Set(['["not-comparable",null,"other hardware"]']));
    expect(judgement.hardwareDifferences.map((difference) => difference.what)).toEqual([what]);
    // This machine's own level is told, of whatever use it is; nothing stands from it.
    expect(judgement.comparisons[0]).toMatchObject({ before: null, after: { sessions: 1, calls: 3 } });
    expect(judgement).toMatchObject({ standing: [], causes: [] });
  });

  test.each<[string, Partial<Environment>]>([
    ['UUID', { gpus: [gpu({ uuid: 'GPU-ffffffff-0000-4000-8000-000000000002' })] }],
    ['driver', { gpus: [gpu({ driver: '570.86.16' })] }],
    ['memory as another driver reports it', { gpus: [gpu({ memoryMib: 24_268 })] }],
    ['power limit within a watt', { gpus: [gpu({ powerLimitWatts: 449.6 })] }],
    ['power limit, which is not told,', { gpus: [gpu({ powerLimitWatts: null })] }],
    ['memory size, which is not told,', { gpus: [gpu({ memoryMib: null })] }],
    ['split, which is not told,', { gpus: [gpu({ migMode: null })] }],
    ['persistence mode', { gpus: [gpu({ persistenceMode: false })] }],
    ['VBIOS', { gpus: [gpu({ vbios: '95.02.3C.00.8C' })] }],
    ['runner name', { runnerName: 'gpu-runner-2' }],
    ['operating system', { os: 'win32', osRelease: '10.0.26100' }],
    ['logical processors', { cpuCount: 16 }],
    ['memory', { memoryBytes: 1 }],
    ['Ollama', { ollamaVersion: '0.40.0' }],
  ])('another %s is the same hardware', (_, other) => {
    expect(whats({}, other)).toEqual([]);
  });

  test('GPUs are compared in whatever order they are listed', () => {
    const small = gpu({ name: 'NVIDIA GeForce RTX 3060', memoryMib: 12_288 });
    expect(whats({ gpus: [gpu(), small] }, { gpus: [small, gpu()] })).toEqual([]);
    const capped = gpu({ powerLimitWatts: 300 });
    expect(whats({ gpus: [gpu(), capped] }, { gpus: [capped, gpu()] })).toEqual([]);
    expect(whats({ gpus: [gpu(), small] }, { gpus: [small, small] })).toEqual(['GPU']);
  });

  test('both sides are told', () => {
    const two = { ...HERE, gpus: [gpu({ migMode: true }), gpu({ memoryMib: null, powerLimitWatts: null })] };
    expect(hardwareDifferences(HERE, two)).toEqual([
      {
        what: 'GPU',
        before: 'NVIDIA GeForce RTX 4090 (24564 MiB, 450 W)',
        after: 'NVIDIA GeForce RTX 4090 (memory unknown) + NVIDIA GeForce RTX 4090 (24564 MiB, 450 W, MIG)',
      },
    ]);
  });
});

describe('Ollama on another machine', () => {
  const remote = (machineId: string | null): Partial<Environment> => ({ ollamaIsLocal: false, machineId });

  test('is known by its machine-id alone: what is at hand here says nothing about it', () => {
    expect(whats(remote('lab'), { ...remote('lab'), gpus: [], cpuModel: 'another', arch: 'arm64' })).toEqual(
      [],
    );
    expect(whats(remote('lab'), remote('attic'))).toEqual(['machine-id']);
    expect(whats(remote('lab'), remote(null))).toEqual(['machine-id']);
    expect(whats(remote(null), remote('lab'))).toEqual(['machine-id']);
  });

  test('without one is not comparable with anything, itself included, and the input is named', () => {
    const [difference] = hardwareDifferences({ ...HERE, ...remote(null) }, { ...HERE, ...remote(null) });
    expect(difference).toMatchObject({
      what: 'hardware',
      after: expect.stringContaining('machine-id is not set'),
    });
  });

  test('is not this machine', () => {
    expect(whats({ machineId: 'lab' }, remote('lab'))).toEqual(['Ollama on this machine']);
    expect(whats(remote('lab'), { machineId: 'lab' })).toEqual(['Ollama on this machine']);
  });
});

describe('what else differs', () => {
  const others = (overrides: Partial<Results>) => otherDifferences(makeRecord(), makeRecord(overrides));
  const agents = (overrides: Parameters<typeof makeAgent>[0]) => ({
    agents: [makeAgent(overrides), makeResults().agents[1] ?? makeAgent()],
  });
  const protocol = (overrides: Partial<Results['protocol']>) => ({
    protocol: { ...makeResults().protocol, ...overrides },
  });
  const environment = (overrides: Partial<Environment>) => ({ environment: { ...HERE, ...overrides } });
  const MEANINGS = ['since 0.30 (0.33.0)', 'before 0.30 (0.33.0)'] as const;

  test.each<[Partial<Results>, string, string, string]>([
    [environment({ ollamaVersion: '0.34.1' }), 'Ollama', '0.33.0', '0.34.1'],
    [environment({ ollamaVersion: null }), 'Ollama', '0.33.0', 'unknown'],
    [environment({ gpus: [gpu({ driver: '570.86.16' })] }), 'GPU driver', '560.35.03', '570.86.16'],
    [environment({ gpus: [gpu({ persistenceMode: false })] }), 'GPU persistence mode', 'on', 'off'],
    [environment({ gpus: [gpu({ vbios: '95.1' })] }), 'GPU VBIOS', '95.02.3C.00.8B', '95.1'],
    [environment({ telemetry: { ...HERE.telemetry, tool: null } }), 'GPU telemetry', 'nvidia-smi', 'none'],
    [environment({ durationMeaning: 'before-0.30' }), "meaning of Ollama's times", ...MEANINGS],
    [environment({ cpuCount: 16 }), 'logical processors', '32', '16'],
    [environment({ osRelease: '6.9' }), 'operating system', 'linux 6.8.0-45-generic', 'linux 6.9'],
    [agents({ model: 'gemma3:1b' }), 'baseline: model', 'gemma3:latest', 'gemma3:1b'],
    [agents({ modelDigest: null }), 'baseline: model digest', makeAgent().modelDigest ?? '', 'unknown'],
    [agents({ quantization: 'Q8_0' }), 'baseline: quantization', 'Q4_K_M', 'Q8_0'],
    [agents({ options: { top_k: 1, num_gpu: 9 } }), 'baseline: options', '{}', '{"num_gpu":9,"top_k":1}'],
    [agents({ think: 'low' }), 'baseline: think', 'not set', 'low'],
    [agents({ effectiveContext: null }), 'baseline: effective context', '4096', 'unknown'],
    [agents({ vramShare: 0.414 }), 'baseline: in GPU memory', '100 %', '41 %'],
    [protocol({ runs: 1 }), 'runs', '3', '1'],
    [protocol({ warmupRuns: 2 }), 'warmup-runs', '1', '2'],
    [protocol({ coldStarts: 0 }), 'cold-starts', '1', '0'],
    [protocol({ retries: 5 }), 'retries', '2', '5'],
    [protocol({ numPredict: 64 }), 'num-predict', '512', '64'],
    [protocol({ seed: 7 }), 'seed', '42', '7'],
    [protocol({ think: 'high' }), 'think', 'false', 'high'],
    [protocol({ promptBudgetTokens: 9 }), 'prompt budget', '3584 tokens', '9 tokens'],
    [{ toolVersion: '1.2.0' }, 'action', '1.0.0', '1.2.0'],
    [
      { corpus: { ...makeResults().corpus, digest: 'd'.repeat(64) } },
      'corpus',
      '3b1f3b1f3b1f',
      'dddddddddddd',
    ],
    [
      { stages: [{ name: 'analysis', templateSha256: '1' }] },
      'stage prompts',
      'analysis abababababab, report cdcdcdcdcdcd',
      'analysis 1',
    ],
  ])('%o is listed with both sides', (overrides, what, before, after) => {
    expect(others(overrides)).toEqual([{ what, before, after }]);
    expect(otherDifferences(makeRecord(overrides), makeRecord())).toEqual([
      { what, before: after, after: before },
    ]);
  });

  test('what an older session did not record is no difference', () => {
    const unrecorded = gpu({ persistenceMode: null, migMode: null, vbios: null });
    expect(others(environment({ gpus: [unrecorded] }))).toEqual([]);
  });

  test('several GPUs are told once where they agree', () => {
    const mixed = environment({ gpus: [gpu(), gpu({ persistenceMode: false, vbios: null })] });
    expect(others(mixed)).toEqual([
      { what: 'GPU persistence mode', before: 'on', after: 'on + off' },
      { what: 'GPU VBIOS', before: '95.02.3C.00.8B', after: '95.02.3C.00.8B + unknown' },
    ]);
  });

  test('another Ollama on the same side of 0.30 means the same', () => {
    const [before, after] = ['0.30.0', 'from-0.30.1'].map((durationMeaning) =>
      makeRecord(environment({ durationMeaning: durationMeaning as Environment['durationMeaning'] })),
    );
    expect(otherDifferences(before as SessionRecord, after as SessionRecord)).toEqual([]);
  });

  test('the same options in another order are the same', () => {
    const one = makeRecord(agents({ options: { num_gpu: 80, temperature: 0.8, stop: ['a', 'b'] } }));
    const other = makeRecord(agents({ options: { stop: ['a', 'b'], temperature: 0.8, num_gpu: 80 } }));
    expect(otherDifferences(one, other)).toEqual([]);
  });

  test('an agent that only one side has differs in nothing', () => {
    expect(otherDifferences(makeRecord(), makeRecord({ agents: [makeAgent({ name: 'new' })] }))).toEqual([]);
  });
});
