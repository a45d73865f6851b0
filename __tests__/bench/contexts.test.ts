import { expect, test } from '@jest/globals';
import { runSession } from '../../src/bench/session.ts';
import { makeAgent } from '../support/results.ts';
import { agent, type Behaviour, onEngine, told } from './fakeEngine.ts';

/** Whose load a context tells. The engine loads with 4096 tokens. */

async function session(atPreparation: number | null, behaviour: Behaviour = {}, agents = [agent('a')]) {
  const facts = agents.map(({ name, model }) => makeAgent({ name, model, effectiveContext: atPreparation }));
  const settings = { agents, runs: 2, coldStarts: 0, warmupRuns: 0 };
  const { plan, ports } = onEngine(behaviour, settings, { agents: facts });
  const { calls, notes } = await runSession(plan, ports);
  return { calls, notes: notes.filter((note) => note.startsWith('Ollama now holds')) };
}

const coldAt = (calls: readonly { readonly cold: boolean; readonly position: number }[]) =>
  calls.filter(({ cold }) => cold).map(({ position }) => position);

test('a load with another context than at preparation is cold once, and told once', async () => {
  const { calls, notes } = await session(2048);
  expect(coldAt(calls)).toEqual([1]);
  expect(notes).toEqual([
    'Ollama now holds gemma3:latest with a context of 4096 tokens, 2048 at preparation.',
  ]);
});

test('agents that share the load share its context', async () => {
  const { calls, notes } = await session(2048, {}, [agent('a'), agent('b', { temperature: 1 })]);
  expect(told(calls).filter((line) => line.includes('cold'))).toEqual(['a measured 1 analysis cold']);
  expect(notes).toHaveLength(1);
});

test('the same context, or one that was not known, is no news', async () => {
  for (const atPreparation of [4096, null]) {
    const { calls, notes } = await session(atPreparation);
    expect(coldAt(calls)).toEqual([1]);
    expect(notes).toEqual([]);
  }
});

test('a load of another client between two calls is still told from ours', async () => {
  let interfered = false;
  const { calls, notes } = await session(2048, {
    // The question before the third call.
    onPs: (engine) => {
      if (engine.chats !== 2 || engine.calls.length < 2 || interfered) return;
      interfered = true;
      engine.loadAs('gemma3:latest', { num_ctx: 512 });
    },
  });
  expect(coldAt(calls)).toEqual([1, 3]);
  expect(notes).toHaveLength(1);
});

test('a load of another client that follows a call is not taken for ours', async () => {
  let interfered = false;
  const { calls, notes } = await session(4096, {
    // The question after the second call.
    onPs: (engine) => {
      if (engine.chats !== 2 || interfered) return;
      interfered = true;
      engine.loadAs('gemma3:latest', { num_ctx: 512 });
    },
  });
  expect(coldAt(calls)).toEqual([1, 3]);
  expect(notes).toEqual([]);
});

test('a call that broke off teaches nothing', async () => {
  const { calls, notes } = await session(4096, {
    chat: (number, engine, { model }) => {
      if (number !== 2) return {};
      engine.loadAs(model, { num_ctx: 512 });
      return { final: null, failure: 'it broke off', failureKind: 'stream' };
    },
  });
  expect(coldAt(calls)).toEqual([1, 3]);
  expect(notes).toEqual([]);
});
