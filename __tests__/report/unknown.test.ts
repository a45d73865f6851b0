import { describe, expect, test } from '@jest/globals';
import type { AgentFacts, Gpu, Results } from '../../src/model/results.ts';
import { configurationSection } from '../../src/report/agentConfiguration.ts';
import { agentTable, memoryText, modelNote, optionsOf } from '../../src/report/agentTable.ts';
import { environmentTable } from '../../src/report/environment.ts';
import { partNames } from '../../src/report/partNames.ts';
import { makeAgent, makeResults } from '../support/results.ts';

/** What nobody could tell is a dash, or is left out: no row says "null", and none is empty. */

const base = makeResults();
const withEnvironment = (environment: Partial<Results['environment']>): Results =>
  makeResults({ environment: { ...base.environment, ...environment } });
const rowOf = (results: Results, name: string) =>
  environmentTable(results)
    .split('\n')
    .find((line) => line.startsWith(`| ${name} |`));
const BARE_CARD: Gpu = {
  ...(base.environment.gpus?.[0] as Gpu),
  ...{ name: 'Card', memoryMib: null, driver: null, powerLimitWatts: null },
  ...{ persistenceMode: null, migMode: null },
};
const UNTOLD: AgentFacts = makeAgent({
  ...{ modelDigest: null, parameterSize: null, quantization: null },
  ...{ effectiveContext: null, vramShare: null, vramMib: null, vramSeenMib: null },
});

describe('the environment', () => {
  test.each<[string, readonly Gpu[] | null, string]>([
    ['no tool answered', null, 'unknown: no GPU tool answered'],
    ['there is none', [], 'none'],
    ['only its name is known', [BARE_CARD], '`Card`'],
    ['it is split', [{ ...BARE_CARD, migMode: true }], '`Card`, ⚠️ split (MIG on)'],
    ['it is not split', [{ ...BARE_CARD, migMode: false }], '`Card`, not split (MIG off)'],
    [
      'its persistence mode is off',
      [{ ...BARE_CARD, persistenceMode: false }],
      '`Card`, persistence mode off',
    ],
  ])('of a GPU says so where %s', (_, gpus, wanted) => {
    expect(rowOf(withEnvironment({ gpus: gpus as Gpu[] | null }), 'GPU')).toBe(`| GPU | ${wanted} |`);
  });

  test('without a runner or a version of Ollama says so', () => {
    const results = withEnvironment({ runnerName: null, ollamaVersion: null, durationMeaning: 'unknown' });
    expect(rowOf(results, 'Runner')).toBe('| Runner | – |');
    expect(rowOf(results, 'Ollama')).toMatch(/^\| Ollama \| version unknown; a version that does not tell/);
  });

  test('names five programs that stood on the GPU, and counts the others', () => {
    const standing = Array.from({ length: 7 }, (_, index) => ({
      ...{ name: `p${index}`, pid: index + 1 },
      memoryMib: index === 0 ? null : 1024,
    }));
    const telemetry = { ...base.environment.telemetry, standing: standing as never };
    const row = rowOf(withEnvironment({ telemetry }), 'Also on the GPU');
    expect(row).toContain(
      '`p0`, `p1` 1.0 GiB, `p2` 1.0 GiB, `p3` 1.0 GiB, `p4` 1.0 GiB, 2 more; there before',
    );
  });
});

describe('an agent', () => {
  test('of which Ollama told nothing has no note, and its memory is left open', () => {
    expect(modelNote(UNTOLD, (text) => text)).toBe('');
    expect(memoryText(UNTOLD)).toBe('–');
    expect(agentTable([UNTOLD])).not.toMatch(/null|undefined/);
    const section = configurationSection(base, UNTOLD);
    expect(section).toContain('| Model in GPU memory | not told by Ollama |');
    expect(section).toContain('| Context | not told by Ollama |');
  });

  test.each<[string, Partial<AgentFacts>, string]>([
    ['that has nothing on the GPU', { vramShare: 0, vramMib: 0 }, 'none: all in host memory'],
    ['whose size is unknown', { vramShare: 0.5, vramMib: null }, '50.0 %, rest in host memory'],
    ['whose share is unknown', { vramShare: null, vramMib: 2048 }, '– (2.0 GiB)'],
  ])('%s says so', (_, facts, wanted) => {
    expect(memoryText(makeAgent({ vramSeenMib: null, ...facts }))).toBe(wanted);
  });

  test('that thinks has it among its options', () => {
    const agent = makeAgent({ options: {}, think: 'high' as never });
    expect(optionsOf(agent)).toBe('think=high');
    const section = configurationSection(base, agent);
    expect(section).toContain('| `think` | `high` |');
    expect(section).toContain("| Think | set by the agent's own option |");
  });
});

describe('parts of several results', () => {
  const named = (...environments: readonly Partial<Results['environment']>[]) =>
    partNames(environments.map(withEnvironment)).map(({ name }) => name);

  test('are called by the machine where nobody could ask for a card', () => {
    expect(named({ gpus: null, machineId: 'lab' }, { gpus: [], machineId: null, cpuModel: 'Xeon' })).toEqual([
      'lab',
      'Xeon',
    ]);
  });

  test('count cards of one machine', () => {
    expect(named({ gpus: [BARE_CARD, BARE_CARD] }, { gpus: [BARE_CARD] })).toEqual(['2 × Card', 'Card']);
  });

  test('of one machine are told apart by three agents at most', () => {
    const agents = ['a', 'b', 'c', 'd'].map((name) => makeAgent({ name }));
    const many = makeResults({ agents });
    const [first, second] = partNames([many, many]);
    expect(first?.name).toMatch(/: a, b, c and 1 more$/);
    expect(second?.folder).toBe(`${first?.folder}-2`);
  });

  test('whose name has no letter that a folder may have are called results', () => {
    expect(partNames([withEnvironment({ gpus: [], machineId: null, cpuModel: '猫' })])).toEqual([
      { name: '猫', folder: 'results' },
    ]);
  });
});
