import { describe, expect, test } from '@jest/globals';
import { runSession } from '../../src/bench/session.ts';
import { ExpectedError } from '../../src/model/failure.ts';
import { fakeWatch } from '../support/watch.ts';
import { agent, type Behaviour, failing, onEngine, told } from './fakeEngine.ts';

async function session(behaviour: Behaviour, settings = {}, more = {}) {
  const { engine, plan, ports } = onEngine(behaviour, { runs: 1, ...settings }, more);
  return { ...(await runSession(plan, ports)), engine, plan };
}

/** When the first warm-up call, or the call of that place, was sent, milliseconds since the start. */
const sentAtMs = (startedAt = '') => Date.parse(startedAt) - Date.UTC(2026, 0, 1);

describe('a cold start', () => {
  test('is one call of the first stage with the agent’s own options, after an unload of its own', async () => {
    const sent: unknown[] = [];
    const { calls, engine } = await session(
      {
        chat: (_, __, { options, system }) => {
          sent.push([options, system.split('\n')[1]]);
          return {};
        },
      },
      { agents: [agent('a', { num_gpu: 80, temperature: 0.8 })], coldStarts: 2 },
    );
    expect(told(calls)).toEqual([
      'a cold 1 analysis cold',
      'a cold 2 analysis cold',
      'a warmup 1 analysis',
      'a warmup 1 report',
      'a measured 1 analysis',
      'a measured 1 report',
    ]);
    expect(sent.slice(0, 2)).toEqual(Array(2).fill([{ num_gpu: 80, temperature: 0.8 }, 'Analyse.']));
    expect(engine.done.slice(0, 6)).toEqual([
      'chat 1',
      'load gemma3:latest [80,null]',
      'unload gemma3:latest',
      'chat 2',
      'load gemma3:latest [80,null]',
      'chat 3',
    ]);
  });

  test('waits until the model is listed no more and its memory is free', async () => {
    const behaviour = { listedMs: 700, memoryMs: 3_000 };
    const { calls, notes } = await session(behaviour, { coldStarts: 2 });
    const [first, second] = calls.map(({ startedAt }) => sentAtMs(startedAt));
    expect(first).toBe(0);
    // Load, call, unload: listed for 700 ms, and 3 s later a poll of 250 ms sees the memory back.
    expect(second).toBeGreaterThanOrEqual(2000 + 2400 + 3700);
    expect(second).toBeLessThan(2000 + 2400 + 3700 + 250 + 100);
    expect(notes).toEqual([]);
  });

  test('goes on with a note where memory does not come back', async () => {
    const { calls, notes, engine } = await session({ memoryMs: 60_000 }, { coldStarts: 2 });
    expect(calls[1]).toMatchObject({ phase: 'cold', cold: true, status: 'valid' });
    const note =
      'Before cold start 2 of agent a used GPU memory had not come back 10 s after an unload: of 1000 MiB only 0 MiB were free again.';
    expect(notes).toEqual([note]);
    expect(engine.log).toContain(`info: ${note}`);
  });

  test('is content with four fifths of the memory: other programs come and go', async () => {
    const used = [1300, 499];
    const usedMemoryMib = async () => used.shift() ?? 499;
    const { notes } = await session({}, { coldStarts: 2 }, { watch: fakeWatch({ usedMemoryMib }) });
    expect(notes).toEqual([]);
  });

  test('takes the list’s word where nothing watches the GPU, and where nothing was in it', async () => {
    const blind = await session({ memoryMs: 5_000 }, { coldStarts: 2 }, { watch: fakeWatch() });
    expect(sentAtMs(blind.calls[1]?.startedAt)).toBe(4400);
    const onCpu = await session({ memoryMs: 5_000, vramShare: 0 }, { coldStarts: 2 });
    expect(sentAtMs(onCpu.calls[1]?.startedAt)).toBe(4400);
  });

  test('that finds the model loaded again is not cold', async () => {
    let unloaded = 0;
    const { calls } = await session({
      onPs: (engine) => {
        // Another client loads it between the wait and the call.
        if (engine.chats === 0 && ++unloaded === 3) engine.loadAs('gemma3:latest', {});
      },
    });
    expect(calls[0]).toMatchObject({ phase: 'cold', cold: false });
  });

  test.each(['connect', 'server-error'] as const)(
    'that broke off after its load (%s) is sent again from an unloaded state',
    async (kind) => {
      const { calls, engine } = await session({
        listedMs: 700,
        memoryMs: 3_000,
        chat: (number, server, { model, options }) => {
          if (number > 1) return {};
          server.loadAs(model, options);
          return failing(kind, 'the runner has died');
        },
      });
      expect(calls[0]).toMatchObject({ phase: 'cold', cold: true, status: 'valid', retries: 1 });
      const load = 'load gemma3:latest [null,null]';
      expect(engine.done.slice(0, 5)).toEqual(['chat 1', load, 'unload gemma3:latest', 'chat 2', load]);
      // The load, the failure, the pause, and until the list and the memory tell it.
      expect(sentAtMs(calls[0]?.startedAt)).toBeGreaterThanOrEqual(2000 + 5 + 1000 + 3700);
    },
  );

  test('that fails is kept, and the session goes on', async () => {
    const { calls, interruption } = await session({
      chat: (number) =>
        number === 1 ? { final: null, failure: 'out of memory', failureKind: 'refused' } : {},
    });
    expect(interruption).toBeNull();
    expect(told(calls).slice(0, 2)).toEqual(['a cold 1 analysis cold failed', 'a warmup 1 analysis cold']);
  });
});

test('a block opens with every model of the session unloaded', async () => {
  const agents = [agent('a'), agent('d', {}, 'qwen3:8b')];
  const { engine, calls } = await session({}, { agents, runs: 2, coldStarts: 0 });
  const moves = engine.done.filter((what) => !what.startsWith('chat')).map((what) => what.split(' [')[0]);
  expect(moves).toEqual([
    'load gemma3:latest',
    'unload gemma3:latest',
    'load qwen3:8b',
    'unload qwen3:8b',
    'load gemma3:latest',
    // As a guest leaves.
    'unload gemma3:latest',
    'unload qwen3:8b',
  ]);
  expect(
    calls.filter(({ cold }) => cold).map(({ phase, run, agent: name }) => `${name} ${phase} ${run}`),
  ).toEqual(['a warmup 1', 'd warmup 1', 'a warmup 2']);
});

test('a model under two names is unloaded once, and its memory counted once', async () => {
  const agents = [agent('a', {}, 'gemma3'), agent('b', {}, 'gemma3:latest')];
  const { engine, calls, notes } = await session({ memoryMs: 3_000 }, { agents, coldStarts: 0 });
  expect(engine.done.filter((what) => !what.startsWith('chat'))).toEqual([
    'load gemma3 [null,null]',
    'unload gemma3',
  ]);
  expect(calls.filter(({ cold }) => cold)).toHaveLength(1);
  expect(notes).toEqual([]);
  const again = onEngine({ memoryMs: 3_000 }, { agents, runs: 1, coldStarts: 0 });
  again.engine.loadAs('gemma3', {});
  expect((await runSession(again.plan, again.ports)).notes).toEqual([]);
});

test('a session that finds the model loaded unloads it before its first call', async () => {
  const { engine, plan, ports } = onEngine({}, { runs: 1, coldStarts: 0 });
  engine.loadAs('gemma3:latest', {});
  const { calls } = await runSession(plan, ports);
  expect(calls.map(({ cold }) => cold)).toEqual([true, false, false, false]);
});

test('a job that is cancelled while memory is waited for keeps what was measured', async () => {
  const cancel = new AbortController();
  const { calls, interruption } = await session(
    {
      memoryMs: 60_000,
      onPause: () => cancel.abort(new ExpectedError('The job was cancelled (SIGINT).')),
    },
    { coldStarts: 2 },
    { signal: cancel.signal },
  );
  expect(interruption).toBe('The job was cancelled (SIGINT).');
  expect(calls).toHaveLength(1);
});
