import { describe, expect, test } from '@jest/globals';
import { OLLAMA_OPTIONS } from '../../src/settings/options.ts';
import { complaints, read } from './given.ts';

const agentsOf = (agents: string) => read({ file: `agents:\n${agents}` }).benchmark.agents;
const ALLOWED = `model, think, ${[...OLLAMA_OPTIONS.keys()].join(', ')}`;

test("every option of Ollama's api/types.go is known", () => {
  // Options and Runner at v0.33.0-rc2, less seed and num_predict, which are protocol fields.
  expect([...OLLAMA_OPTIONS.keys()].sort()).toEqual(
    [
      'num_keep top_k top_p min_p typical_p repeat_last_n temperature repeat_penalty presence_penalty',
      'frequency_penalty stop num_ctx num_batch num_gpu main_gpu use_mmap num_thread draft_num_predict',
    ]
      .join(' ')
      .split(' ')
      .sort(),
  );
});

test("the seeds' agents: one sends nothing, the other exactly what it is given", () => {
  const chimera =
    '{ num_gpu: 80, num_ctx: 1024, temperature: 0.8, top_p: 1, top_k: 40, repeat_penalty: 1.1 }';
  expect(agentsOf(`  baseline: {}\n  chimera: ${chimera}`)).toEqual([
    {
      name: 'baseline',
      model: 'gemma3:latest',
      options: {},
      think: null,
      definedAt: { file: 'bench.yml', line: 2 },
    },
    {
      name: 'chimera',
      model: 'gemma3:latest',
      options: { num_gpu: 80, num_ctx: 1024, temperature: 0.8, top_p: 1, top_k: 40, repeat_penalty: 1.1 },
      think: null,
      definedAt: { file: 'bench.yml', line: 3 },
    },
  ]);
});

test('an agent may have a model and think of its own; the order is kept, also of names like numbers', () => {
  const agents = agentsOf('  b: { model: qwen3:4b, think: false }\n  2:\n  a: { think: low }\n  1: {}');
  expect(agents.map(({ name, model, think, options }) => [name, model, think, options])).toEqual([
    ['b', 'qwen3:4b', false, {}],
    ['2', 'gemma3:latest', null, {}],
    ['a', 'gemma3:latest', 'low', {}],
    ['1', 'gemma3:latest', null, {}],
  ]);
});

test('agents of an input are in no file', () => {
  const { agents } = read({ inputs: { agents: '{ a: { num_ctx: 4096 } }', model: 'm' } }).benchmark;
  expect(agents).toEqual([
    { name: 'a', model: 'm', options: { num_ctx: 4096 }, think: null, definedAt: null },
  ]);
});

describe('options', () => {
  test.each([
    ['num_gpu: -1', { num_gpu: -1 }],
    ['temperature: 0', { temperature: 0 }],
    ['use_mmap: false', { use_mmap: false }],
    ['stop: [END, "42"]', { stop: ['END', '42'] }],
    ['stop: []', { stop: [] }],
  ])('%s', (text, options) => {
    expect(agentsOf(`  a: { ${text} }`)[0]?.options).toEqual(options);
  });

  const [INTEGER, NUMBER, LIST] = ['a whole number', 'a number', 'a list of text, such as ["END"]'];
  test.each([
    ['num_ctx', '"1024"', INTEGER, '"1024"'],
    ['num_ctx', '0.5', INTEGER, '0.5'],
    ['num_ctx', '9007199254740993', INTEGER, '9007199254740992'],
    ['num_gpu', 'all', INTEGER, '"all"'],
    ['top_p', '.nan', NUMBER, 'NaN'],
    ['temperature', 'true', NUMBER, 'true'],
    ['temperature', '', NUMBER, 'empty'],
    ['use_mmap', '1', 'true or false', '1'],
    ['stop', 'END', LIST, '"END"'],
    ['stop', '[1]', LIST, 'a list'],
    ['stop', '{ a: 1 }', LIST, 'a map'],
  ])('%s: %s has the wrong type', (name, text, allowed, shown) => {
    expect(complaints({ file: `agents:\n  a:\n    ${name}: ${text}` })).toEqual([
      `bench.yml:3: option ${name} of agent "a" must be ${allowed}, not ${shown}.`,
    ]);
  });

  test.each([
    ['num_gpuu', ' (did you mean "num_gpu"?)'],
    ['num-ctx', ' (did you mean "num_ctx"?)'],
    ['temp', ' (did you mean "temperature"?)'],
    ['modle', ' (did you mean "model"?)'],
    ['keep_alive', ''],
    ['toString', ''],
  ])('%s is unknown', (name, hint) => {
    expect(complaints({ file: `agents:\n  a:\n    ${name}: 1` })).toEqual([
      `bench.yml:3: unknown option "${name}" of agent "a"${hint}, allowed are ${ALLOWED}.`,
    ]);
  });

  test.each([
    ['seed', 'set "seed" at the top level'],
    ['num_predict', 'set "num-predict" at the top level'],
    ['truncate', 'it is always false, remove it'],
    ['shift', 'it is always false, remove it'],
  ])('%s is a protocol field', (name, instead) => {
    expect(complaints({ inputs: { agents: `a:\n  ${name}: 1` } })).toEqual([
      `input agents, line 2: "${name}" of agent "a" is a protocol field that goes identically to all agents: ${instead}.`,
    ]);
  });

  test.each([
    ['mirostat', '0.7.0'],
    ['low_vram', '0.7.0'],
    ['tfs_z', '0.5.2'],
    ['numa', '0.3.4'],
  ])('%s would be ignored', (name, release) => {
    expect(complaints({ file: `agents: { a: { ${name}: 1 } }` })).toEqual([
      `bench.yml:1: option "${name}" of agent "a" is ignored by Ollama since ${release}, remove it.`,
    ]);
  });

  test.each([
    ['model: 4b', null],
    ['model: ""', 'model of agent "a" must be the name of an Ollama model, such as gemma3:latest, not "".'],
    ['think: max', 'think of agent "a" must be false, true, low, medium or high, not "max".'],
  ])('%s', (text, message) => {
    const file = `agents: { a: { ${text} } }`;
    if (message === null) expect(read({ file }).benchmark.agents[0]?.model).toBe('4b');
    else expect(complaints({ file })).toEqual([`bench.yml:1: ${message}`]);
  });
});

describe('names', () => {
  test.each(['a', 'A.b_c-9', '9', 'x'.repeat(60)])('%s', (name) => {
    expect(agentsOf(`  ${name}: {}`)[0]?.name).toBe(name);
  });

  test.each(['.a', '-a', 'a b', 'a/b', 'é', '../x', 'x'.repeat(61)])('%j is refused', (name) => {
    expect(complaints({ file: `agents:\n  "${name}": {}` })).toEqual([
      `bench.yml:2: an agent's name must be 1 to 60 letters, digits, ".", "_" or "-", the first a letter or digit, not "${name}".`,
    ]);
  });

  test('they become file names, so case alone does not tell them apart', () => {
    expect(complaints({ file: 'agents:\n  Fast: {}\n  fast: {}' })).toEqual([
      'bench.yml:3: agents "Fast" and "fast" differ only in case, and their names become file names.',
    ]);
  });
});

describe('shape', () => {
  const many = Array.from({ length: 51 }, (_, index) => `  a${index}: {}`).join('\n');
  test.each([
    ['agents: {}', 'bench.yml:1: agents must name at least one agent, such as baseline: {}.'],
    ['agents: [a]', "bench.yml:1: agents must be a map of agents' names to their options, not a list."],
    ['agents: a', 'bench.yml:1: agents must be a map of agents\' names to their options, not "a".'],
    ['agents:\n  a: 5', 'bench.yml:2: agent "a" must be a map of options, or {} for none, not 5.'],
    [`agents:\n${many}`, 'bench.yml:1: agents names 51 agents, 50 are allowed.'],
  ])('%s', (file, message) => {
    expect(complaints({ file })).toEqual([message]);
  });
});
