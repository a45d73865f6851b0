import { describe, expect, test } from '@jest/globals';
import { runSession } from '../../src/bench/session.ts';
import { ExpectedError } from '../../src/model/failure.ts';
import { answer } from '../support/fakePorts.ts';
import { type Behaviour, failing, onEngine } from './fakeEngine.ts';

const SHORT = { runs: 1, coldStarts: 0 };

async function session(behaviour: Behaviour, settings = {}, more = {}) {
  const { engine, plan, ports } = onEngine(behaviour, { ...SHORT, ...settings }, more);
  const pauses: number[] = [];
  const pause: typeof ports.pause = async (ms, until) => {
    // A limit to something else is aborted before its time.
    await ports.pause(ms, until);
    if (until === plan.signal) pauses.push(ms);
  };
  return { ...(await runSession(plan, { ...ports, pause })), engine, pauses };
}

/** Fails at the numbered sendings. */
const failingAt =
  (kind: Parameters<typeof failing>[0], ...numbers: number[]): NonNullable<Behaviour['chat']> =>
  (number) =>
    numbers.includes(number) ? failing(kind, 'it was not to be') : {};

describe('a request of which nothing had arrived', () => {
  test.each(['connect', 'busy', 'server-error'] as const)('is sent again (%s)', async (kind) => {
    const { calls, pauses, engine } = await session({ chat: failingAt(kind, 3, 4) });
    expect(calls.map(({ status, retries }) => [status, retries])).toEqual([
      ['valid', 0],
      ['valid', 0],
      ['valid', 2],
      ['valid', 0],
    ]);
    expect(pauses).toEqual([1000, 2000]);
    expect(engine.log).toEqual([
      'warning: Nothing had arrived (it was not to be); attempt 2 of 3 in 1 s',
      'warning: Nothing had arrived (it was not to be); attempt 3 of 3 in 2 s',
    ]);
  });

  test('has failed when the last attempt has, and says how often it was tried', async () => {
    const { calls, engine } = await session({ chat: failingAt('busy', 3, 4, 5) });
    expect(calls[2]).toMatchObject({
      status: 'failed',
      reason: 'it was not to be, after 3 attempts',
      retries: 2,
    });
    expect(engine.chats).toBe(5);
  });

  test('is waited for longer each time, up to half a minute', async () => {
    const { pauses } = await session({ chat: () => failing('busy', 'no') }, { retries: 7 });
    expect(pauses.slice(0, 7)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  });

  test('is sent once where no retries are wanted', async () => {
    const { calls, pauses } = await session({ chat: failingAt('busy', 3) }, { retries: 0 });
    expect(calls[2]).toMatchObject({ status: 'failed', reason: 'it was not to be', retries: 0 });
    expect(pauses).toEqual([]);
  });

  test('is timed, and cold, by the attempt that counted', async () => {
    const { calls } = await session({
      chat: (number, engine) => {
        if (number !== 3) return {};
        engine.throwOut('gemma3:latest');
        return failing('server-error', 'the runner has died');
      },
    });
    expect(calls[2]).toMatchObject({ cold: true, retries: 1, e2eMs: 2400 });
    const [, before, counted] = calls.map(({ startedAt }) => Date.parse(startedAt));
    expect((counted ?? 0) - (before ?? 0)).toBe(2400 + 5 + 1000);
  });

  test('is sent with a nonce of its own, and first with that of every session', async () => {
    const chatting = (...failures: number[]) => {
      const nonces: string[] = [];
      const chat: Behaviour['chat'] = (number, engine, request) => {
        nonces.push(request.system.split('\n')[0] ?? '');
        return failingAt('connect', ...failures)(number, engine, request);
      };
      return session({ chat }).then(({ calls }) => ({ calls, nonces }));
    };
    const healthy = await chatting();
    const broken = await chatting(3, 4);
    const [, , first, second, third] = broken.nonces;
    expect(new Set(broken.nonces).size).toBe(6);
    expect([second, third].map((nonce) => nonce?.length)).toEqual([15, 15]);
    expect(broken.nonces.filter((nonce) => nonce !== second && nonce !== third)).toEqual(healthy.nonces);
    expect(first).toBe(healthy.nonces[2]);
    expect(broken.calls.map((call) => call.promptCharacters)).toEqual(
      healthy.calls.map((call) => call.promptCharacters),
    );
  });

  test('is not sent again beyond the time budget', async () => {
    // A warm-up run with its load (6.8 s), a call (2.4 s), the failing one: at 13.2 s, and a second more is too late.
    const slow = { ...failing('busy', 'it was not to be'), endMs: 4_000 };
    const { calls, pauses } = await session(
      { chat: (number) => (number === 4 ? slow : {}) },
      {},
      { deadlineMs: 14_000 },
    );
    expect(pauses).toEqual([]);
    expect(calls[3]).toMatchObject({ status: 'failed', reason: 'it was not to be', retries: 0 });
  });

  test('is given up at once when the job is cancelled in the pause', async () => {
    const cancel = new AbortController();
    const { calls, interruption, engine } = await session(
      {
        chat: failingAt('busy', 3, 4, 5),
        onPause: () => cancel.abort(new ExpectedError('The job was cancelled (SIGINT).')),
      },
      {},
      { signal: cancel.signal },
    );
    expect(interruption).toBe('The job was cancelled (SIGINT).');
    expect(engine.chats).toBe(3);
    expect(calls).toHaveLength(3);
    expect(calls[2]).toMatchObject({ status: 'failed', reason: 'it was not to be', retries: 0 });
  });
});

describe('a request is not sent again', () => {
  test.each(['refused', 'timeout', 'stream', 'aborted'] as const)('when it ended in %s', async (kind) => {
    const { calls, pauses } = await session({ chat: failingAt(kind, 3) });
    expect(pauses).toEqual([]);
    expect(calls[2]).toMatchObject({ status: 'failed', reason: 'it was not to be', retries: 0 });
  });

  test('when a token had arrived', async () => {
    const late = { ...failing('server-error', 'too late'), firstTokenMs: 4, textLines: 1 };
    const { calls, pauses } = await session({ chat: (number) => (number === 3 ? late : {}) });
    expect(pauses).toEqual([]);
    expect(calls[2]).toMatchObject({ status: 'failed', ttftMs: 4 });
  });

  test('when it succeeded', async () => {
    const { engine } = await session({ chat: () => answer() });
    expect(engine.chats).toBe(4);
  });
});

describe('a server that does not tell its models before a call', () => {
  const silentFor = (count: number): Behaviour => {
    let silent = 0;
    const onPs: Behaviour['onPs'] = ({ chats }) => {
      if (chats === 2 && silent++ < count) throw new ExpectedError('Ollama gave no answer to /api/ps.');
    };
    return { onPs };
  };

  test('is asked again', async () => {
    // The first of them is the question after the call before.
    const { calls, interruption } = await session(silentFor(3));
    expect(interruption).toBeNull();
    expect(calls.map(({ status, retries }) => `${status} ${retries}`)).toEqual([
      'valid 0',
      'valid 0',
      'valid 2',
      'valid 0',
    ]);
  });

  test('is sent what it would have been sent at once', async () => {
    const nonces = async (silentTimes: number) => {
      const sent: string[] = [];
      const chat: Behaviour['chat'] = (_, __, { system }) => {
        sent.push(system);
        return {};
      };
      await session({ ...silentFor(silentTimes), chat });
      return sent;
    };
    expect(await nonces(3)).toEqual(await nonces(0));
  });

  test('ends the session with its sentence when it does not come round', async () => {
    const { calls, interruption } = await session(silentFor(99));
    expect(interruption).toBe('Ollama gave no answer to /api/ps.');
    expect(calls).toHaveLength(2);
  });

  test('after a failed attempt leaves that as the call', async () => {
    const { calls } = await session({
      chat: failingAt('connect', 3),
      onPs: ({ chats }) => {
        if (chats === 3) throw new ExpectedError('Ollama does not answer.');
      },
    });
    expect(calls[2]).toMatchObject({ status: 'failed', reason: 'it was not to be, after 3 attempts' });
  });
});
