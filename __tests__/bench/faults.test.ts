import { describe, expect, test } from '@jest/globals';
import { type CorpusTexts, fitMaterial } from '../../src/bench/fit.ts';
import { prepare } from '../../src/bench/prepare.ts';
import { runSession, type SessionPlan } from '../../src/bench/session.ts';
import { ExpectedError } from '../../src/model/failure.ts';
import type { ChatOutcome, LoadedModel } from '../../src/model/ports.ts';
import { answer, type Faults, fakeSettings, fakeWorld } from '../support/fakePorts.ts';
import { fakeWatch } from '../support/watch.ts';

/** What only a server out of order does: its replies as plain objects. */

const MATERIAL = { corpus: 'one', findings: 'two', carriedCharacters: 10 };
const TEXTS: CorpusTexts = {
  corpus: (maxCharacters) => ({ text: 'x'.repeat(maxCharacters), shown: 1, leftOut: 0 }),
  findings: () => 'two',
};
const never = new AbortController().signal;

function session(faults: Faults, inputs: Record<string, string> = {}) {
  const world = fakeWorld(faults);
  const plan: SessionPlan = {
    settings: fakeSettings({ 'cold-starts': '0', ...inputs }).benchmark,
    material: MATERIAL,
    agents: [],
    durationMeaning: 'from-0.30.1',
    mark: (calls) => calls,
    ground: () => ({ numbersStated: 0, numbersFound: 0, missing: [] }),
    watch: fakeWatch(),
    deadlineMs: null,
    signal: never,
    onCall: () => {},
  };
  return { ...world, over: runSession(plan, world.ports) };
}

describe('a model that is not let go', () => {
  const LOADED: LoadedModel = { contextLength: 4096, sizeBytes: 1, vramBytes: 1, others: [] };

  test('is waited for, and the session starts cold', async () => {
    let asked = 0;
    let isLoaded = false;
    const { over } = session({
      ollama: {
        loaded: async () => (++asked < 20 || isLoaded ? LOADED : null),
        chat: async () => {
          isLoaded = true;
          return answer();
        },
      },
    });
    const { calls, interruption } = await over;
    expect(interruption).toBeNull();
    expect(calls.map(({ cold }) => cold)).toEqual([true, false, false, false, false, false]);
  });

  test('for half a minute ends the session before a warm start is taken for a cold one', async () => {
    const { over, done } = session({ ollama: { loaded: async () => LOADED } });
    expect(await over).toEqual({
      calls: [],
      notes: [],
      interruption:
        'Ollama still holds gemma3:latest 30 s after it was asked to unload it; another client keeps it busy.',
    });
    expect(done).not.toContain('chat');
  });

  test('at the end keeps nobody waiting, and failing there harms no result', async () => {
    let unloads = 0;
    const unload = async () => {
      unloads += 1;
      throw new ExpectedError('Ollama is gone.');
    };
    const { calls, interruption } = await session({ ollama: { unload } }).over;
    expect({ count: calls.length, interruption, unloads }).toEqual({
      count: 6,
      interruption: null,
      unloads: 1,
    });
  });
});

test('a server that stops telling its models ends the session with its sentence', async () => {
  let asked = 0;
  const loaded = async () => {
    if (++asked > 9) throw new ExpectedError('Ollama gave no usable answer to /api/ps.');
    return asked === 1 ? null : { contextLength: 4096, sizeBytes: 1, vramBytes: 1, others: [] };
  };
  const { calls, interruption } = await session({ ollama: { loaded } }, { retries: '0' }).over;
  expect(interruption).toBe('Ollama gave no usable answer to /api/ps.');
  expect(calls).toHaveLength(4);
});

test('a mistake of ours is no interruption', async () => {
  const bug = new TypeError('a bug');
  const chat = async () => {
    throw bug;
  };
  await expect(session({ ollama: { chat } }).over).rejects.toBe(bug);
});

describe('prepare', () => {
  const ready = async (faults: Faults, inputs: Record<string, string> = {}) => {
    const { ports, log } = fakeWorld(faults);
    const parts = { ...ports, watch: fakeWatch() };
    return { ...(await prepare(fakeSettings(inputs).benchmark, TEXTS, parts, never)), log };
  };

  /** Nothing is loaded when it is asked for the first time. */
  const afterLoad = (loaded: LoadedModel | null): (() => Promise<LoadedModel | null>) => {
    let asked = 0;
    return async () => (++asked === 1 ? null : loaded);
  };

  test('loads a model once for all agents that differ in sampling alone', async () => {
    const loads: unknown[] = [];
    const load = async (model: string, options: unknown) => void loads.push([model, options]);
    const agents =
      '{ a: {}, b: { num_gpu: 9, temperature: 1 }, c: { temperature: 1, top_k: 1 }, d: { num_gpu: 9 } }';
    const prepared = await ready({ ollama: { load } }, { agents });
    expect(prepared.agents.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
    expect(loads).toEqual([
      ['gemma3:latest', {}],
      ['gemma3:latest', { num_gpu: 9 }],
    ]);
  });

  test('what the server does not tell of a loaded model is unknown', async () => {
    const silent = { contextLength: null, sizeBytes: null, vramBytes: null, others: [] };
    for (const loaded of [silent, null]) {
      const { agents, log } = await ready(
        { ollama: { loaded: afterLoad(loaded), load: async () => {} } },
        { agents: '{ a: { num_ctx: 2048 } }' },
      );
      expect(agents).toMatchObject([{ requestedContext: 2048, effectiveContext: null, vramShare: null }]);
      expect(log.filter((line) => line.startsWith('warning'))).toEqual([]);
    }
  });

  test('a model that claims more GPU memory than it has is wholly in it', async () => {
    const loaded = { contextLength: 4096, sizeBytes: 100, vramBytes: 103, others: [] };
    expect((await ready({ ollama: { loaded: afterLoad(loaded) } })).agents).toMatchObject([{ vramShare: 1 }]);
  });

  test('a job that is cancelled stops before the next load', async () => {
    const { ports } = fakeWorld();
    const cancelled = AbortSignal.abort(new ExpectedError('The job was cancelled (SIGINT).'));
    const parts = { ...ports, watch: fakeWatch() };
    await expect(prepare(fakeSettings().benchmark, TEXTS, parts, cancelled)).rejects.toThrow(
      'The job was cancelled (SIGINT).',
    );
  });
});

describe('fitMaterial', () => {
  const { stages, agents, ...rest } = fakeSettings().benchmark;
  const fitted = async (outcome: ChatOutcome) => {
    const sent: string[] = [];
    const { ports } = fakeWorld();
    const chat: typeof ports.ollama.chat = async ({ prompt }) => {
      sent.push(prompt);
      return outcome;
    };
    const settings = { stages, agents, ...rest };
    await fitMaterial(settings, agents, TEXTS, 1000, { ...ports.ollama, chat }, never);
    return sent;
  };
  const { final } = answer();

  test('asks once where the prompt fits, and where the server does not count', async () => {
    expect(await fitted(answer())).toHaveLength(1);
    expect(
      await fitted(answer({ final: final === null ? null : { ...final, promptTokens: null } })),
    ).toHaveLength(1);
  });

  test('a server that fails at the first request is told as it is', async () => {
    await expect(fitted(answer({ final: null }))).rejects.toThrow(
      'The first request of agent baseline failed: the stream ended without a done record; see that Ollama still runs, and what its own log says.',
    );
    await expect(fitted(answer({ final: null, failure: 'it refused', httpStatus: 500 }))).rejects.toThrow(
      'The first request of agent baseline failed: it refused.',
    );
  });
});
