import { describe, expect, test } from '@jest/globals';
import { hardwareKey } from '../../src/model/hardwareKey.ts';
import type { Gpu } from '../../src/model/results.ts';
import { makeResults } from '../support/results.ts';

const { environment } = makeResults();
const CARD = environment.gpus?.[0] as Gpu;
const bare = { ...environment, machineId: null, cpuModel: ' Ryzen 9 ', arch: 'x64' };
const keyOf = (gpus: readonly Gpu[] | null) => hardwareKey({ ...bare, gpus: gpus as Gpu[] | null });
const card = (overrides: Partial<Gpu>): Gpu => ({
  ...{ ...CARD, name: 'A', memoryMib: null, powerLimitWatts: null, migMode: null },
  ...overrides,
});

describe('the key of a machine', () => {
  test.each<[string, readonly Gpu[] | null, string]>([
    ['tells no card from one that nobody could ask for', null, 'gpu unknown | Ryzen 9 | x64'],
    ['says where there is none', [], 'no gpu | Ryzen 9 | x64'],
    ['counts cards of one kind', [card({}), card({})], '2x A | Ryzen 9 | x64'],
    ['has the kinds in one order', [card({ name: 'B' }), card({})], '1x A + 1x B | Ryzen 9 | x64'],
    ['rounds memory up to what was sold', [card({ memoryMib: 24_268 })], '1x A 24 GiB | Ryzen 9 | x64'],
    ['has the power limit', [card({ powerLimitWatts: 449.6 })], '1x A 450 W | Ryzen 9 | x64'],
    ['has the split', [card({ migMode: true })], '1x A MIG | Ryzen 9 | x64'],
    ['and no word of a split that is off', [card({ migMode: false })], '1x A | Ryzen 9 | x64'],
  ])('%s', (_, gpus, wanted) => {
    expect(keyOf(gpus)).toBe(wanted);
  });

  test('of a machine elsewhere is its id, if it has one', () => {
    const remote = { ...bare, ollamaIsLocal: false };
    expect(hardwareKey(remote)).toBe('remote');
    expect(hardwareKey({ ...remote, machineId: 'lab' })).toBe('remote | id lab');
  });
});
