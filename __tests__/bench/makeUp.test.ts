import { describe, expect, test } from '@jest/globals';
import { runSession } from '../../src/bench/session.ts';
import type { ChatRequest } from '../../src/model/ports.ts';
import type { Call } from '../../src/model/results.ts';
import { agent, type Behaviour, onEngine, told } from './fakeEngine.ts';

/** Warm-up and cold starts take three calls of each agent; call 4 is the first measured one of a single agent. */
async function session(behaviour: Behaviour, settings = {}, more = {}) {
  const { engine, plan, ports } = onEngine(behaviour, settings, more);
  return { ...(await runSession(plan, ports)), engine };
}

const throwOutBefore =
  (...numbers: number[]): NonNullable<Behaviour['chat']> =>
  (number, engine) => {
    if (numbers.includes(number + 1)) queueMicrotask(() => engine.throwOut('gemma3:latest'));
    return {};
  };

/** Marks the calls that `concerns` names. */
const marking = (concerns: (call: Call) => boolean) => (calls: readonly Call[]) =>
  calls.map(
    (call): Call =>
      concerns(call) ? { ...call, status: 'invalid', marks: ['gpu-tenant'], reason: 'a game' } : call,
  );

const measured = (calls: readonly Call[], from = 4) =>
  told(calls.filter(({ phase, run }) => phase === 'measured' && run >= from));

describe('a reload in mid-run', () => {
  test('is set aside and made up for', async () => {
    const { calls, notes, interruption } = await session({ chat: throwOutBefore(6) });
    expect(told(calls).slice(5)).toEqual([
      'a measured 2 analysis cold',
      'a measured 2 report',
      'a measured 3 analysis',
      'a measured 3 report',
      'a measured 4 analysis',
      'a measured 4 report',
    ]);
    expect(notes).toEqual(['1 make-up run of agent a: calls had been lost to a reload or a mark.']);
    expect(interruption).toBeNull();
  });

  test('is not made up for where enough calls are left', async () => {
    const { calls, notes } = await session({ chat: throwOutBefore(6) }, { runs: 5 });
    expect(measured(calls, 6)).toEqual([]);
    expect(notes).toEqual([]);
  });

  test('is seen where another client’s load has another context', async () => {
    const options = { num_ctx: 8192 };
    const chat = (number: number, engine: { loadAs(model: string, options: object): boolean }) => {
      if (number === 5) queueMicrotask(() => engine.loadAs('gemma3:latest', options));
      return {};
    };
    const { calls } = await session({ chat });
    expect(calls.filter(({ cold, phase }) => cold && phase === 'measured')).toMatchObject([
      { run: 2, stage: 'analysis' },
    ]);
  });
});

describe('calls that were marked', () => {
  test('are made up for, in the group’s own order', async () => {
    const mark = marking(({ phase, run, stage }) => phase === 'measured' && run === 2 && stage === 'report');
    const agents = [agent('a'), agent('b', { temperature: 1 })];
    const { calls, notes } = await session({}, { agents }, { mark });
    expect(measured(calls)).toEqual([
      'b measured 4 analysis',
      'b measured 4 report',
      'a measured 4 analysis',
      'a measured 4 report',
    ]);
    expect(notes).toHaveLength(2);
  });

  test('are returned and told as marked', async () => {
    const mark = marking(({ position }) => position === 5);
    const { calls, engine } = await session({}, { runs: 5 }, { mark });
    expect(calls[4]).toMatchObject({ status: 'invalid', marks: ['gpu-tenant'], reason: 'a game' });
    expect(engine.calls).toEqual(calls);
  });

  test('leave their text to the next stage: it is an answer all the same', async () => {
    const prompts: string[] = [];
    const chat = (_: number, __: unknown, { prompt }: ChatRequest) => {
      prompts.push(prompt);
      return { content: 'fine words' };
    };
    await session({ chat }, { runs: 1 }, { mark: marking(() => true) });
    expect(prompts.filter((prompt) => prompt.startsWith('Analysis: fine words'))).not.toEqual([]);
  });

  test('of an early block are made up for before another model is loaded', async () => {
    const mark = marking(({ agent: name, phase, run }) => name === 'c' && phase === 'measured' && run === 1);
    const agents = [agent('a'), agent('c', { num_ctx: 2048 })];
    const { calls } = await session({}, { agents }, { mark });
    const order = [...new Set(calls.map((call) => `${call.agent} ${call.phase} ${call.run}`))];
    expect(order.slice(order.indexOf('c measured 3'))).toEqual([
      'c measured 3',
      'c measured 4',
      'a warmup 2',
      'a measured 3',
    ]);
  });
});

describe('make-up runs end', () => {
  test('after as many as were planned', async () => {
    // Every other call of the last stage is lost.
    const mark = marking(
      ({ phase, run, stage }) => phase === 'measured' && stage === 'report' && run % 4 !== 0,
    );
    const { calls, notes } = await session({}, { runs: 4 }, { mark });
    expect(Math.max(...calls.map(({ run }) => run))).toBeLessThanOrEqual(8);
    expect(notes).toHaveLength(1);
  });

  test('after two in a row that gained nothing', async () => {
    const { calls, notes } = await session(
      {},
      { runs: 5 },
      { mark: marking(({ phase }) => phase === 'measured') },
    );
    expect(measured(calls, 6)).toEqual([
      'a measured 6 analysis invalid',
      'a measured 6 report invalid',
      'a measured 7 analysis invalid',
      'a measured 7 report invalid',
    ]);
    expect(notes).toEqual(['2 make-up runs of agent a: calls had been lost to a reload or a mark.']);
  });

  test('before one that the time budget does not last for, which interrupts nothing', async () => {
    const lost = marking(({ run, phase }) => phase === 'measured' && run === 2);
    // Cold start 4.4 s, warm-up and three runs of 4.8 s each: 23.6 s.
    const { calls, notes, interruption } = await session({}, {}, { mark: lost, deadlineMs: 28_000 });
    expect(measured(calls)).toEqual([]);
    expect(interruption).toBeNull();
    expect(notes).toEqual(['No time was left to make up for lost calls of agent a.']);
  });
});

test('a failed call is the model’s own, and is never made up for', async () => {
  const { calls, notes } = await session({
    chat: (number) => (number > 3 ? { final: null, failure: 'no' } : {}),
  });
  expect(measured(calls)).toEqual([]);
  expect(notes).toEqual([]);
});

test('a cold call that failed has failed', async () => {
  const { notes } = await session({
    chat: (number, engine) => {
      if (number === 5) queueMicrotask(() => engine.throwOut('gemma3:latest'));
      return number === 6 ? { final: null, failure: 'no' } : {};
    },
  });
  expect(notes).toEqual([]);
});
