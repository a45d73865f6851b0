import { describe, expect, test } from '@jest/globals';
import { markCalls } from '../../src/evidence/marks.ts';
import { makeAgent, makeCall } from '../support/results.ts';
import { makeGpuEvidence } from '../support/watch.ts';
import { AGAINST, marksAmongSound, marksOf, reasonAmongSound } from './examined.ts';

describe('throttling', () => {
  test.each(['thermalMs', 'powerBrakeMs'] as const)('%s: more than 2 %% of the call', (field) => {
    const mark = field === 'thermalMs' ? 'thermal-throttling' : 'power-brake';
    const slowedFor = (ms: number | null) =>
      marksAmongSound({ e2eMs: 5000, clientGapMs: 20, gpu: makeGpuEvidence({ [field]: ms }) });
    expect(slowedFor(0)).toBe('');
    expect(slowedFor(100)).toBe('');
    expect(slowedFor(100.1)).toBe(mark);
    expect(slowedFor(null)).toBe('');
  });

  test('a call whose length is unknown proves nothing', () => {
    expect(marksAmongSound({ e2eMs: null, gpu: makeGpuEvidence({ thermalMs: 4000 }) })).toBe('');
  });

  test('the power cap is normal', () => {
    expect(marksAmongSound({ gpu: makeGpuEvidence({ powerCapMs: 4800 }) })).toBe('');
  });

  test('says how long', () => {
    expect(reasonAmongSound({ gpu: makeGpuEvidence({ thermalMs: 1200, powerBrakeMs: 300 }) })).toBe(
      'the GPU was slowed by its thermal protection for 1.20 s of 4.89 s; the GPU was slowed by the external power brake for 300 ms of 4.89 s',
    );
  });
});

describe('other tenants of the GPU', () => {
  const tenant = { name: 'python3', pid: 4711, memoryMib: 2048 };

  test('mark the call that they touch, and no other', () => {
    const calls = [makeCall({ gpu: makeGpuEvidence({ tenants: [tenant] }) }), makeCall({ position: 2 })];
    expect(marksOf(calls)).toEqual(['gpu-tenant', '']);
  });

  test('are named with what they hold, as far as that is known', () => {
    const reason = reasonAmongSound({
      gpu: makeGpuEvidence({
        tenants: [
          tenant,
          { name: 'game', pid: null, memoryMib: 80 },
          { name: '?', pid: null, memoryMib: null },
        ],
      }),
    });
    expect(reason).toContain('python3 (pid 4711, 2.0 GiB), game (80 MiB) and ?');
  });

  test('are counted beyond three', () => {
    const tenants = Array.from({ length: 5 }, () => tenant);
    expect(reasonAmongSound({ gpu: makeGpuEvidence({ tenants }) })).toContain('and 2 more');
  });
});

describe("another client's model", () => {
  const beside = (...lists: readonly (readonly string[] | null)[]) =>
    lists.map((names, index) =>
      // Where /api/ps did not answer neither is known.
      makeCall({
        position: index + 1,
        otherModels: [...(names ?? [])],
        ...(names === null ? { cpuShare: null } : {}),
      }),
    );
  const FOUND = 'other-model';

  test('that came marks the calls beside which it was there', () => {
    expect(marksOf(beside([], ['llama3.2:3b'], []))).toEqual(['', FOUND, '']);
    expect(marksOf(beside(['phi4'], ['phi4', 'llama3.2:3b'], ['phi4']))).toEqual(['', FOUND, '']);
  });

  test('that stood there from the start marks none, nor does its leaving', () => {
    expect(marksOf(beside(['phi4'], ['phi4'], [], ['PHI4:latest']))).toEqual(['', '', '', '']);
  });

  test("is none of the session's own, however they are spelled", () => {
    const agents = [makeAgent(), makeAgent({ name: 'chimera', model: 'qwen2.5:7b' })];
    const own = beside([], ['qwen2.5:7b'], ['Gemma3'], ['registry.ollama.ai/library/qwen2.5:7b']);
    expect(marksOf(own, { agents })).toEqual(['', '', '', '']);
    expect(marksOf(beside([], ['qwen2.5:14b']), { agents })).toEqual(['', FOUND]);
  });

  test('is not known to have come where the first answer was none', () => {
    expect(marksOf(beside(null, ['phi4'], ['phi4'], null))).toEqual(['', '', '', '']);
    expect(marksOf(beside(null, ['phi4'], ['phi4', 'llama3.2:3b']))).toEqual(['', '', FOUND]);
  });

  test('is named, three at most', () => {
    const named = (...names: string[]) => markCalls(beside([], names), AGAINST)[1]?.reason;
    expect(named('phi4')).toBe('Ollama held phi4 as well, which is none of this session');
    expect(named('a', 'b', 'c', 'd')).toContain('held a, b and c as well');
  });
});

describe('offload', () => {
  const sharesOf = (...shares: (number | null)[]) =>
    marksOf(shares.map((cpuShare, index) => makeCall({ cpuShare, position: index + 1 })));

  test('that comes and goes marks the calls that have more of it', () => {
    expect(sharesOf(0, 0.25, 0)).toEqual(['', 'offload-changed', '']);
    expect(sharesOf(0.25, 0.26, 0.27)).toEqual(['', '', 'offload-changed']);
  });

  test('that is there in all calls is measured', () => {
    expect(sharesOf(0.3, 0.3, 0.305)).toEqual(['', '', '']);
  });

  test('that is unknown proves nothing', () => {
    expect(sharesOf(null, 0.3, null)).toEqual(['', '', '']);
  });

  test('cold, warm-up and failed calls are evidence; those of another agent are not', () => {
    const judged = makeCall({ cpuShare: 0.2, position: 2 });
    for (const sight of [
      makeCall({ cpuShare: 0, phase: 'warmup' }),
      makeCall({ cpuShare: 0, phase: 'cold', cold: true, loadMs: 230 }),
      makeCall({ cpuShare: 0, status: 'failed', reason: 'the answer has no tokens' }),
    ]) {
      expect(marksOf([sight, judged])[1]).toBe('offload-changed');
    }
    expect(marksOf([makeCall({ cpuShare: 0, agent: 'chimera' }), judged])).toEqual(['', '']);
  });

  test('says both shares', () => {
    expect(reasonAmongSound({ cpuShare: 0.25 })).toBe(
      '25.0 % of the model lay in host memory, and 0.0 % in another call of this agent',
    );
  });
});
