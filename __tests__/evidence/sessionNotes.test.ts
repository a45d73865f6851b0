import { describe, expect, test } from '@jest/globals';
import { sessionNotes } from '../../src/evidence/sessionNotes.ts';
import type { AgentFacts, Call, Environment } from '../../src/model/results.ts';
import { makeAgent, makeCall, makeResults } from '../support/results.ts';
import { makeGpuEvidence } from '../support/watch.ts';

const { environment } = makeResults();
const gpu = environment.gpus?.[0];

const ofEnvironment = (overrides: Partial<Environment>) =>
  sessionNotes({ agents: [], calls: [], environment: { ...environment, ...overrides } });
const ofTelemetry = (overrides: Partial<Environment['telemetry']>) =>
  ofEnvironment({ telemetry: { ...environment.telemetry, ...overrides } });
const ofAgent = (overrides: Partial<AgentFacts>, calls: readonly Call[] = []) =>
  sessionNotes({ agents: [makeAgent(overrides)], calls: [...calls], environment });

test('a session without anything remarkable has none', () => {
  expect(sessionNotes({ ...makeResults(), agents: [makeAgent()] })).toEqual([]);
});

describe('the machine', () => {
  test('no GPU tool: what the watch says about it', () => {
    const about = 'No GPU telemetry: neither nvidia-smi nor rocm-smi is installed.';
    expect(ofTelemetry({ tool: null, about, throttling: 'unknown' })).toEqual([about]);
  });

  test('a tool that tells no throttling', () => {
    expect(ofTelemetry({ tool: 'rocm-smi', throttling: 'unknown' })).toEqual([
      'rocm-smi does not tell whether the GPU was throttled.',
    ]);
  });

  test('Ollama on another machine needs a machine-id', () => {
    expect(ofEnvironment({ ollamaIsLocal: false })).toEqual([expect.stringContaining('cannot be compared')]);
    expect(ofEnvironment({ ollamaIsLocal: false, machineId: 'gpu-7' })).toEqual([]);
  });

  test('standing processes are named, five at most', () => {
    const standing = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ name: `p${index}`, pid: index, memoryMib: 512 }));
    expect(
      ofTelemetry({ standing: [{ name: 'Xorg', pid: 9, memoryMib: null }, ...standing(1)] })[0],
    ).toContain('held by Xorg and p0 (512 MiB) beside Ollama');
    expect(ofTelemetry({ standing: standing(9) })[0]).toContain('p4 (512 MiB) and 4 more beside');
  });

  test('durations whose meaning is unknown', () => {
    expect(ofEnvironment({ durationMeaning: 'unknown', ollamaVersion: '0.0.0' })[0]).toContain('as 0.0.0');
    expect(ofEnvironment({ durationMeaning: 'unknown', ollamaVersion: null })[0]).toContain(
      'told no version',
    );
  });

  test('MIG, and persistence mode off; not where they are unknown', () => {
    if (gpu === undefined) throw new Error('no GPU in the sample');
    const notes = ofEnvironment({ gpus: [{ ...gpu, migMode: true, persistenceMode: false }] });
    expect(notes).toEqual([
      expect.stringContaining('(MIG)'),
      expect.stringContaining('Persistence mode is off'),
    ]);
    expect(ofEnvironment({ gpus: [{ ...gpu, migMode: null, persistenceMode: null }] })).toEqual([]);
    expect(ofEnvironment({ gpus: null })).toEqual([]);
  });
});

describe('the calls', () => {
  const of = (calls: readonly Call[], overrides: Partial<Environment> = {}) =>
    sessionNotes({ agents: [makeAgent()], calls, environment: { ...environment, ...overrides } });
  const watched = makeCall({ gpu: makeGpuEvidence() });

  test('that were not watched, where others were, are counted', () => {
    const blind = [watched, makeCall(), makeCall(), makeCall({ status: 'failed', reason: 'it broke off' })];
    expect(of(blind)).toEqual([
      'nvidia-smi watched the GPU and said nothing during 2 of 3 calls: throttling and other programs would not have been seen there.',
    ]);
    expect(of([watched, watched])).toEqual([]);
    expect(of([makeCall(), makeCall()])).toEqual([]);
    expect(of(blind, { telemetry: { ...environment.telemetry, tool: null, about: 'None.' } })).toEqual([
      'None.',
    ]);
  });

  test('other models that stood in Ollama from the start are named once', () => {
    const beside = (...otherModels: string[]) => makeCall({ otherModels });
    const models = ['llama3.2:3b', 'Gemma3', 'phi4:latest'];
    expect(of([beside(...models), beside(...models)])).toEqual([
      'From the start Ollama held llama3.2:3b and phi4:latest beside the models of this session; that marks no call.',
    ]);
    expect(of([beside('a', 'b', 'c', 'd', 'e', 'f', 'g')])[0]).toContain(
      'held a, b, c, d, e and 2 more beside',
    );
    expect(of([beside(), beside('llama3.2:3b')])).toEqual([]);
    expect(of([beside('gemma3:latest')])).toEqual([]);
  });
});

describe('the agents', () => {
  test('a context other than the one asked for', () => {
    expect(ofAgent({ requestedContext: 1024, effectiveContext: 2048 })).toEqual([
      'Agent baseline asked for a context of 1024 tokens, and Ollama loaded gemma3:latest with 2048: that is what was measured.',
    ]);
    expect(ofAgent({ requestedContext: 2048, effectiveContext: 2048 })).toEqual([]);
    expect(ofAgent({ requestedContext: 1024, effectiveContext: null })).toEqual([]);
  });

  test('GPU memory that is claimed and not seen', () => {
    const claim = (vramMib: number | null, vramSeenMib: number | null) => ofAgent({ vramMib, vramSeenMib });
    expect(claim(5120, 1229)).toEqual([
      'Ollama says that 5.0 GiB of gemma3:latest (agent baseline) are in GPU memory, and the GPU shows 1.2 GiB more than before: the claim is not confirmed.',
    ]);
    expect(claim(1000, 800)).toEqual([]);
    expect(claim(1000, 799)).toHaveLength(1);
    expect(claim(256, 0)).toEqual([]);
    expect(claim(257, -40)[0]).toContain('shows 0 MiB more');
    expect(claim(null, 0)).toEqual([]);
    expect(claim(5120, null)).toEqual([]);
  });

  test('offload in all calls', () => {
    const shares = (...values: (number | null)[]) => values.map((cpuShare) => makeCall({ cpuShare }));
    expect(ofAgent({}, shares(0.31, 0.3, null))[0]).toContain(
      'at least 30.0 % of gemma3:latest lay in host memory',
    );
    expect(ofAgent({}, shares(0.31, 0))).toEqual([]);
    expect(ofAgent({ vramShare: 0.6 })[0]).toContain('40.0 %');
    expect(ofAgent({ vramShare: 0.6 }, shares(0))).toEqual([]);
    expect(ofAgent({ vramShare: null })).toEqual([]);
  });

  test('warm loads as long as cold ones', () => {
    const loads = (coldMs: number, ...warmMs: number[]) => [
      makeCall({ cold: true, loadMs: coldMs }),
      ...warmMs.map((loadMs) => makeCall({ loadMs })),
    ];
    expect(ofAgent({}, loads(4300, 4200, 4250, 260))[0]).toContain('loaded anew before every call');
    expect(ofAgent({}, loads(4300, 250, 4250, 260))).toEqual([]);
    expect(ofAgent({}, loads(600, 450))).toEqual([]);
  });
});
