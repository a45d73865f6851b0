import { describe, expect, test } from '@jest/globals';
import {
  fileName,
  hardwareDirectory,
  isAgentDirectory,
  nameFacts,
  partName,
  partStart,
  seriesDirectory,
} from '../../../src/io/baseline/paths.ts';
import { fc } from '../../support/properties.ts';
import { commitOf, makeSession } from './sessions.ts';

const gpu = (name: string, memoryMib: number | null = 24_564) => ({
  ...{ name, memoryMib, uuid: null, driver: null, powerLimitWatts: 450 },
  ...{ persistenceMode: null, migMode: null, vbios: null },
});

describe('a file’s name', () => {
  test('tells what sessions are chosen by, and sorts by time', () => {
    const name = fileName(makeSession({ number: 5 }), 1);
    expect(name).toBe('20260106T000000000Z-000000000005-5-1-01.json');
    expect(nameFacts(name)).toEqual({
      commit: commitOf(5).slice(0, 12),
      startedAt: '2026-01-06T00:00:00.000Z',
      ordinal: 1,
    });
  });

  test('is a safe one whatever the session says', () => {
    const session = makeSession({ number: 5, commit: '../../main' });
    const source = { ...session.source, runId: '1/../2', runAttempt: null };
    const name = fileName({ ...session, source }, 12);
    expect(name).toBe('20260106T000000000Z-none-0-0-12.json');
    expect(nameFacts(name)).toMatchObject({ commit: null, ordinal: 12 });
  });

  test('comes back from every time', () => {
    const time = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(time, (date) => {
        const startedAt = date.toISOString();
        expect(nameFacts(fileName({ ...makeSession({ number: 1 }), startedAt }, 1))?.startedAt).toBe(
          startedAt,
        );
      }),
    );
  });

  test.each([
    'README.md',
    '20261306T000000000Z-none-0-0-01.json',
    '20260106T000000000Z-XYZ-0-0-01.json',
    'x.json',
  ])('is not %s', (name) => {
    expect(nameFacts(name)).toBeNull();
  });
});

describe('directories', () => {
  test('of hardware are readable, and others for other hardware', () => {
    const of = (changes: object) =>
      hardwareDirectory({ ...makeSession({ number: 1 }).environment, ...changes });
    const one = of({ gpus: [gpu('NVIDIA GeForce RTX 4090')], cpuModel: 'AMD Ryzen 9' });
    expect(one).toMatch(/^1x-nvidia-geforce-rtx-4090-24-gib-450-w-amd-ryzen-9-x64-[0-9a-f]{8}$/);
    expect(of({ gpus: [gpu('NVIDIA GeForce RTX 4090')], cpuModel: 'AMD-Ryzen-9' })).not.toBe(one);
    expect(of({ gpus: [gpu('../../../x'.repeat(50))] })).toMatch(/^[a-z0-9-]{1,70}$/);
    expect(of({ gpus: [], cpuModel: '', arch: '', machineId: null })).toMatch(/^[a-z0-9-]+$/);
  });

  test('of series and agents lead nowhere else', () => {
    expect(seriesDirectory('')).toBe('default');
    expect(seriesDirectory('gpu-1.large_x')).toBe('gpu-1.large_x');
    for (const bad of ['.git', '..', 'a/b', '-x', 'x'.repeat(101)]) {
      expect(() => seriesDirectory(bad)).toThrow('comment-key');
    }
    expect(['baseline', 'A.b-c_1', '..', 'a/b', '.git', ''].map(isAgentDirectory)).toEqual([
      ...[true, true],
      ...[false, false, false, false],
    ]);
  });

  test('of parts tell how many came before', () => {
    expect(partStart(partName(1234))).toBe(1234);
    expect([partName(96) > partName(64), partStart('96'), partStart('notes')]).toEqual([true, null, null]);
  });
});
