import { describe, expect, test } from '@jest/globals';
import { prepare } from '../../src/bench/prepare.ts';
import { fakeWatch } from '../support/watch.ts';
import { agent, type Behaviour, FakeEngine, SETTINGS } from './fakeEngine.ts';

/** Which memory the models take; that prompts fit is held elsewhere. */

const TEXTS = {
  corpus: (maxCharacters: number) => ({ text: 'x'.repeat(maxCharacters), shown: 1, leftOut: 0 }),
  findings: () => 'two',
};
const never = new AbortController().signal;

async function prepared(engine: FakeEngine, agents = [agent('a')], watch = engine.watch) {
  const { agents: facts } = await prepare({ ...SETTINGS, agents }, TEXTS, { ...engine.ports, watch }, never);
  return facts;
}

describe('the GPU memory of an agent', () => {
  const engineOf = (behaviour: Behaviour = {}) => new FakeEngine(behaviour);

  test('is what Ollama claims, and beside it what was seen', async () => {
    expect(await prepared(engineOf())).toMatchObject([{ vramMib: 1000, vramSeenMib: 1000, vramShare: 1 }]);
    expect(await prepared(engineOf({ vramShare: 0.5 }))).toMatchObject([
      { vramMib: 500, vramSeenMib: 500, vramShare: 0.5 },
    ]);
  });

  test('is seen from an unloaded start, whatever stood there', async () => {
    const engine = engineOf({ listedMs: 300, memoryMs: 2_000 });
    engine.loadAs('gemma3:latest', {});
    const agents = [
      agent('a'),
      agent('b', { top_k: 1 }),
      agent('c', { num_ctx: 2048 }),
      agent('d', {}, 'qwen3:8b'),
    ];
    const facts = await prepared(engine, agents);
    expect(facts.map(({ name, vramSeenMib }) => [name, vramSeenMib])).toEqual([
      ['a', 1000],
      ['b', 1000],
      ['c', 1000],
      ['d', 1000],
    ]);
    expect(facts.map(({ effectiveContext }) => effectiveContext)).toEqual([4096, 4096, 2048, 4096]);
  });

  test('is not known where memory comes back too late to tell', async () => {
    const engine = engineOf({ memoryMs: 60_000 });
    engine.loadAs('gemma3:latest', { num_ctx: 1 });
    expect(await prepared(engine)).toMatchObject([{ vramMib: 1000, vramSeenMib: null }]);
    expect(engine.log).toContain(
      'warning: Before agent a was loaded, used GPU memory had not come back 10 s after an unload: of 1000 MiB only 0 MiB were free again.',
    );
  });

  test('is not seen where nothing watches', async () => {
    expect(await prepared(engineOf(), [agent('a')], fakeWatch())).toMatchObject([
      { vramMib: 1000, vramSeenMib: null },
    ]);
  });
});

test('a model under two names is one: loaded, unloaded and tried once, its memory counted once', async () => {
  const agents = [
    agent('a', {}, 'gemma3'),
    agent('b', {}, 'GEMMA3:latest'),
    agent('c', {}, 'library/gemma3'),
  ];
  const engine = new FakeEngine({ memoryMs: 2_000 });
  engine.loadAs('gemma3', { num_ctx: 512 });
  const facts = await prepared(engine, agents);
  expect(facts.map(({ vramSeenMib }) => vramSeenMib)).toEqual([1000, 1000, 1000]);
  expect(engine.done).toEqual([
    'load gemma3 [null,512]',
    'unload gemma3',
    'load gemma3 [null,null]',
    'chat 1',
  ]);
  expect(engine.log.filter((line) => line.startsWith('warning'))).toEqual([]);
});

test('the prompt is tried on the agent that is loaded, where there is a choice', async () => {
  const engine = new FakeEngine({});
  await prepared(engine, [agent('a'), agent('c', { num_ctx: 2048 }), agent('b', { top_k: 1 })]);
  expect(engine.done.filter((what) => what.startsWith('load'))).toEqual([
    'load gemma3:latest [null,null]',
    'load gemma3:latest [null,2048]',
  ]);
});
