import { describe, expect, test } from '@jest/globals';
import { runSession } from '../../src/bench/session.ts';
import { ExpectedError } from '../../src/model/failure.ts';
import type { Call } from '../../src/model/results.ts';
import { agent, type Behaviour, onEngine, told } from './fakeEngine.ts';

const CANCELLED = 'The job was cancelled (SIGINT).';
const AGENTS = [agent('a'), agent('c', { num_ctx: 2048 })];

const lostOnce = (calls: readonly Call[]) =>
  calls.map(
    (call): Call =>
      call.phase === 'measured' && call.run === 1
        ? { ...call, status: 'invalid', marks: ['gpu-tenant'], reason: 'a game' }
        : call,
  );

async function session(behaviour: Behaviour, cancel: AbortController) {
  const { engine, plan, ports } = onEngine(
    behaviour,
    { agents: AGENTS, runs: 3 },
    { signal: cancel.signal, mark: lostOnce },
  );
  return { ...(await runSession(plan, ports)), engine };
}

const whole = await session({}, new AbortController());

test('the session that is cancelled below has every kind of step', () => {
  expect(whole.interruption).toBeNull();
  const kinds = new Set(whole.calls.map((call) => `${call.agent} ${call.phase} ${call.run}`));
  expect([...kinds]).toEqual([
    ...['a cold 1', 'a warmup 1', 'a measured 1', 'a measured 2'],
    ...['c cold 1', 'c warmup 1', 'c measured 1', 'c measured 2', 'c measured 3', 'c measured 4'],
    ...['a warmup 2', 'a measured 3', 'a measured 4'],
  ]);
});

describe.each(whole.calls.slice(1).map((_, index) => index + 1))(
  'a job that is cancelled in call %i',
  (last) => {
    test('keeps all calls so far, and leaves the models unloaded', async () => {
      const cancel = new AbortController();
      const { calls, interruption, engine } = await session(
        {
          chat: (number) => {
            if (number === last) cancel.abort(new ExpectedError(CANCELLED));
            return {};
          },
        },
        cancel,
      );
      expect(interruption).toBe(CANCELLED);
      expect(told(calls)).toEqual(told(whole.calls).slice(0, last));
      expect(engine.done.at(-1)).toBe('unload gemma3:latest');
    });
  },
);

test('a job that is cancelled between two calls sends no further one', async () => {
  const cancel = new AbortController();
  const { calls, interruption, engine } = await session(
    {
      onPs: ({ chats }) => {
        if (chats === 4) cancel.abort(new ExpectedError(CANCELLED));
      },
    },
    cancel,
  );
  expect(interruption).toBe(CANCELLED);
  expect(engine.chats).toBe(4);
  expect(calls).toHaveLength(4);
});

test('the notes of a make-up that was broken off are kept', async () => {
  const cancel = new AbortController();
  const { notes } = await session(
    {
      chat: (number) => {
        // The first call of c's make-up run.
        if (number === 17) cancel.abort(new ExpectedError(CANCELLED));
        return {};
      },
    },
    cancel,
  );
  expect(notes).toEqual(['1 make-up run of agent c: calls had been lost to a reload or a mark.']);
});

test('the time budget is told by the step that it does not last for', async () => {
  const { plan, ports } = onEngine({}, {}, { deadlineMs: -1 });
  expect((await runSession(plan, ports)).interruption).toBe(
    'The time budget does not last for cold start 1 of agent a; raise the input time-budget, or lower runs or num-predict.',
  );
});

test('a run is begun where one like the longest so far still ends in time', async () => {
  // Cold start 4.4 s, warm-up 4.8 s, three runs of 4.8 s: 23.6 s.
  const ending = async (deadlineMs: number) => {
    const { plan, ports } = onEngine({}, {}, { deadlineMs });
    const { calls, interruption } = await runSession(plan, ports);
    return [calls.length, interruption === null];
  };
  expect(await ending(23_600)).toEqual([9, true]);
  expect(await ending(23_599)).toEqual([7, false]);
});
