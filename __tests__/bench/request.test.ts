import { describe, expect, test } from '@jest/globals';
import { runSession } from '../../src/bench/session.ts';
import { ExpectedError } from '../../src/model/failure.ts';
import type { Ollama } from '../../src/model/ports.ts';
import { fakeWatch, makeGpuEvidence } from '../support/watch.ts';
import { type Behaviour, onEngine } from './fakeEngine.ts';

/** What is asked around a request, and what becomes of the call where no answer comes. */

async function session(behaviour: Behaviour, more = {}, ollama: Partial<Ollama> = {}) {
  const { engine, plan, ports } = onEngine(behaviour, { runs: 1, coldStarts: 0 }, more);
  const parts = { ...ports, ollama: { ...ports.ollama, ...ollama } };
  return { ...(await runSession(plan, parts)), engine };
}

describe('the share in host memory', () => {
  test('is that of the loaded model after the call', async () => {
    const { calls } = await session({ vramShare: 0.75 });
    expect(calls.map(({ cpuShare }) => cpuShare)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  test('is never below nothing', async () => {
    const { calls } = await session({ vramShare: 1.1 });
    expect(calls[0]?.cpuShare).toBe(0);
  });

  test.each([
    ['is gone', null],
    ['has no size', { contextLength: 4096, sizeBytes: null, vramBytes: 5, others: [] }],
    ['has no size in GPU memory', { contextLength: 4096, sizeBytes: 5, vramBytes: null, others: [] }],
  ])('is unknown where the model %s', async (_, loaded) => {
    let chats = 0;
    const { calls, interruption } = await session(
      {
        chat: (number) => {
          chats = number;
          return {};
        },
      },
      {},
      { loaded: async () => (chats === 0 ? null : loaded) },
    );
    expect(interruption).toBeNull();
    expect(new Set(calls.map(({ cpuShare, status }) => `${cpuShare} ${status}`))).toEqual(
      new Set(['null valid']),
    );
  });

  test('is unknown where the server does not tell, and the call is kept', async () => {
    let wasCalled = 0;
    const { calls, interruption } = await session({
      onPs: ({ chats }) => {
        if (chats > wasCalled) {
          wasCalled = chats;
          throw new ExpectedError('Ollama gave no answer to /api/ps.');
        }
      },
    });
    expect(interruption).toBeNull();
    expect(calls.map(({ cpuShare, status, cold }) => [cpuShare, status, cold])).toEqual([
      [null, 'valid', true],
      ...Array(3).fill([null, 'valid', false]),
    ]);
  });

  test('is not waited for beyond a few seconds, none of which is measured', async () => {
    let wasCalled = 0;
    const { calls, engine } = await session({
      onPs: ({ chats }) => {
        if (chats === wasCalled) return;
        wasCalled = chats;
        return new Promise(() => {});
      },
    });
    expect(calls.map(({ cpuShare, e2eMs }) => [cpuShare, e2eMs])).toEqual(Array(4).fill([null, 2400]));
    expect(engine.nowMs).toBeLessThan(2000 + 4 * (2400 + 3000) + 2000);
  });
});

describe('the GPU', () => {
  test('is asked about the very time of the call, and told with it', async () => {
    const asked: number[][] = [];
    const gpu = makeGpuEvidence({ energyJoules: 400 });
    const between = async (startMs: number, endMs: number) => {
      asked.push([startMs, endMs]);
      return gpu;
    };
    const { calls } = await session({}, { watch: fakeWatch({ between }) });
    expect(asked).toEqual([
      [0, 2400],
      [4400, 6800],
      [6800, 9200],
      [9200, 11_600],
    ]);
    expect(calls[1]).toMatchObject({ gpu, joulesPerToken: 2 });
  });

  test('is unknown where nothing watches', async () => {
    const { calls } = await session({}, { watch: fakeWatch() });
    expect(calls.every(({ gpu, joulesPerToken }) => gpu === null && joulesPerToken === null)).toBe(true);
  });
});

test('a cancelled job waits for no evidence of the call that it broke off', async () => {
  const cancel = new AbortController();
  let asked = 0;
  const between = async () => {
    asked += 1;
    return null;
  };
  const { calls, interruption } = await session(
    {
      chat: (number) => {
        if (number < 3) return {};
        cancel.abort(new ExpectedError('The job was cancelled (SIGINT).'));
        return { final: null, failure: 'The job was cancelled (SIGINT).', failureKind: 'aborted' };
      },
    },
    { signal: cancel.signal, watch: fakeWatch({ between }) },
  );
  expect(asked).toBe(2);
  expect(interruption).toBe('The job was cancelled (SIGINT).');
  expect(calls.map(({ status }) => status)).toEqual(['valid', 'valid', 'failed']);
});

test('the characters of what was sent are counted', async () => {
  let sent = 0;
  const chat: Behaviour['chat'] = (number, _, { system, prompt }) => {
    if (number === 1) sent = system.length + prompt.length;
    return {};
  };
  const { calls } = await session({ chat });
  expect(calls[0]?.promptCharacters).toBe(sent);
  expect(sent).toBe('1 2 3 4 5 6 7 8\nAnalyse.Data: one,two'.length);
});
