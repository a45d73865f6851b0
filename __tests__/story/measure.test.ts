import { afterEach, describe, expect, jest, test } from '@jest/globals';
import * as v from 'valibot';
import { ExpectedError, NobodyListens } from '../../src/model/failure.ts';
import type { ChatOutcome } from '../../src/model/ports.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import { ResultsSchema } from '../../src/model/results.ts';
import { measure } from '../../src/story/measure.ts';
import { isLocal } from '../../src/story/reachOllama.ts';
import { answer, type Faults, fakeReports, fakeSettings, fakeWorld, REPORT } from '../support/fakePorts.ts';
import { fakeWatch } from '../support/watch.ts';

type Inputs = Readonly<Record<string, string>>;

async function run(faults: Faults = {}, inputs: Inputs = {}, earlier: SessionRecord | null = null) {
  const world = fakeWorld(faults);
  return { ...world, results: await measure(fakeSettings(inputs), world.ports, earlier) };
}

const throws = (error: unknown) => async () => {
  throw error;
};
const GONE = new NobodyListens('Ollama does not answer.');

test('no second server is started beside one that answers wrongly', async () => {
  const wrong = new ExpectedError('What answers there is no Ollama.');
  let started = 0;
  const startServer = async () => {
    started++;
    return { stop: async () => {} };
  };
  const { ports } = fakeWorld({ ollama: { version: throws(wrong) }, ports: { startServer } });
  await expect(measure(fakeSettings(), ports, null)).rejects.toBe(wrong);
  expect(started).toBe(0);
});

describe('an Ollama that does not answer', () => {
  /** Answers once it was started; counts starts and stops. */
  function startable(faults: Faults = {}) {
    const count = { started: 0, stopped: 0 };
    const world = fakeWorld({
      ...faults,
      ollama: {
        version: async () => {
          if (count.started === 0) throw GONE;
          return '0.33.0';
        },
        ...faults.ollama,
      },
      ports: {
        startServer: async () => {
          count.started += 1;
          return {
            stop: async () => {
              count.stopped += 1;
            },
          };
        },
        ...faults.ports,
      },
    });
    return { ...world, count };
  }

  test('is started, and stopped again after the session', async () => {
    const { ports, count, log } = startable();
    const { environment, calls } = await measure(fakeSettings(), ports, null);
    expect(count).toEqual({ started: 1, stopped: 1 });
    expect(environment.ollamaVersion).toBe('0.33.0');
    expect(calls).toHaveLength(7);
    expect(log).toContain('info: Ollama 0.33.0 was started');
  });

  const bug = new TypeError('a bug');
  test.each<[string, Faults]>([
    ['the reports are missing', { ports: { reports: { find: throws(new ExpectedError('No reports.')) } } }],
    [
      'the machine cannot be described',
      { ports: { machine: { environment: throws(bug), watch: async () => fakeWatch() } } },
    ],
    ['the model does not load', { ollama: { load: throws(new ExpectedError('Too large.')) } }],
    ['a call does what it never may', { ollama: { chat: throws(bug) } }],
  ])('is stopped where %s', async (_, faults) => {
    const { ports, count } = startable(faults);
    await expect(measure(fakeSettings(), ports, null)).rejects.toThrow();
    expect(count).toEqual({ started: 1, stopped: 1 });
  });

  test('is stopped where it was started and does not answer then', async () => {
    const { ports, count } = startable({ ollama: { version: throws(GONE) } });
    await expect(measure(fakeSettings(), ports, null)).rejects.toBe(GONE);
    expect(count).toEqual({ started: 1, stopped: 1 });
  });

  test('is no loss where it cannot be stopped: what was measured stays', async () => {
    const stop = throws(new Error('EPERM'));
    let isStarted = false;
    const startServer = async () => {
      isStarted = true;
      return { stop };
    };
    const version = async () => {
      if (!isStarted) throw GONE;
      return '0.33.0';
    };
    const { results, log } = await run({ ollama: { version }, ports: { startServer } });
    expect(results.calls).toHaveLength(7);
    expect(log).toContain('warning: The Ollama that was started for this job was not stopped: EPERM');
  });

  test('is told as it is where it may not be started', async () => {
    await expect(run({ ollama: { version: throws(GONE) } })).rejects.toBe(GONE);
  });

  test('on another machine is not started here', async () => {
    const { ports, count } = startable();
    const settings = fakeSettings({ 'ollama-host': 'http://gpu.example:11434' });
    await expect(measure(settings, ports, null)).rejects.toBe(GONE);
    expect(count.started).toBe(0);
  });

  test('is not started for a fault of ours', async () => {
    const { ports, count } = startable({ ollama: { version: throws(bug) } });
    await expect(measure(fakeSettings(), ports, null)).rejects.toBe(bug);
    expect(count.started).toBe(0);
  });

  test('and cannot be started is told with both facts; a bug there stays one', async () => {
    const starting = (error: Error) => startable({ ports: { startServer: throws(error) } });
    const absent = new ExpectedError('`ollama` is not on the PATH.');
    await expect(measure(fakeSettings(), starting(absent).ports, null)).rejects.toThrow(
      'Ollama does not answer at http://127.0.0.1:11434, and starting it failed: `ollama` is not on the PATH.',
    );
    await expect(measure(fakeSettings(), starting(bug).ports, null)).rejects.toBe(bug);
  });

  test('is left alone where it was there before', async () => {
    let started = 0;
    await run({
      ports: {
        startServer: async () => {
          started += 1;
          return { stop: async () => {} };
        },
      },
    });
    expect(started).toBe(0);
  });
});

describe('models', () => {
  const lacking = (...models: string[]) => {
    const here = new Set<string>();
    return {
      has: async (model: string) => !models.includes(model) || here.has(model),
      pull: async (model: string) => void here.add(model),
    };
  };
  const TWO_OF_ONE = { agents: '{ a: {}, b: { temperature: 1 }, c: { model: tiny } }' };

  test('that Ollama lacks are pulled, each once', async () => {
    const { log } = await run({ ollama: lacking('gemma3:latest') }, TWO_OF_ONE);
    expect(log.filter((line) => line.includes('pulling'))).toEqual([
      'info: Ollama does not have gemma3:latest; pulling it',
    ]);
  });

  test('are not pulled where that is not allowed: the command to run is named', async () => {
    await expect(run({ ollama: lacking('tiny') }, { ...TWO_OF_ONE, pull: 'never' })).rejects.toThrow(
      'Ollama does not have the model "tiny"; run "ollama pull tiny" on the runner, or set the input pull to missing.',
    );
  });

  test('that are pulled and not listed by their name are told before anything is measured', async () => {
    const unlisted = { has: async () => false, pull: async () => {} };
    await expect(run({ ollama: unlisted })).rejects.toThrow(
      'Ollama pulled "gemma3:latest" and does not list it by that name; name the model as "ollama list" tells it.',
    );
  });

  test('tell their progress now and then, and every new status at once', async () => {
    const world = fakeWorld();
    let nowMs = 0;
    const clock = { nowMs: () => nowMs, date: () => new Date(0) };
    const pull = async (_: string, onProgress: (line: string) => void) => {
      onProgress('pulling manifest');
      for (let percent = 0; percent <= 100; percent += 1) {
        nowMs += 100;
        onProgress(`pulling 0123456789ab ${percent} %`);
      }
      onProgress('success');
    };
    let isThere = false;
    const pullAndHave = async (...given: Parameters<typeof pull>) => {
      await pull(...given);
      isThere = true;
    };
    const ollama = { ...world.ports.ollama, has: async () => isThere, pull: pullAndHave };
    await measure(fakeSettings(), { ...world.ports, ollama, clock }, null);
    expect(world.log.filter((line) => line.startsWith('info: pull:'))).toEqual([
      'info: pull: pulling manifest',
      'info: pull: pulling 0123456789ab 0 %',
      'info: pull: pulling 0123456789ab 50 %',
      'info: pull: pulling 0123456789ab 100 %',
      'info: pull: success',
    ]);
  });
});

describe('results', () => {
  test('are valid by their own schema and hold the session whole', async () => {
    const { results } = await run({}, { runs: '2', 'num-predict': '256', 'machine-id': 'lab' });
    expect(v.parse(ResultsSchema, results)).toEqual(results);
    expect(results).toMatchObject({
      interruption: null,
      startedAt: '2026-01-01T00:00:00.000Z',
      // A probe and seven calls, of 2.4 s each.
      finishedAt: '2026-01-01T00:00:19.200Z',
      elapsedMs: 19_200,
      environment: { machineId: 'lab', ollamaVersion: '0.33.0', ollamaIsLocal: true },
      protocol: { runs: 2, warmupRuns: 1, numPredict: 256, truncate: false, shift: false },
      corpus: { fileCount: 1, shown: 1, leftOut: 0 },
      agents: [{ name: 'baseline', effectiveContext: 4096 }],
    });
    expect(results.calls.map(({ phase, cold }) => `${phase}${cold ? ' cold' : ''}`)).toEqual([
      'cold cold',
      'warmup',
      'warmup',
      'measured',
      'measured',
      'measured',
      'measured',
    ]);
  });

  test.each([
    ['1', 1],
    ['2', 2],
    ['3', 3],
    ['5', 3],
    ['7', 4],
    ['100', 50],
  ])('%s runs need %i valid calls a stage', async (runs, minimum) => {
    expect((await run({}, { runs })).results.protocol.minimumValidCalls).toBe(minimum);
  });

  test('keep the latest answers where all of them would be too much for a reader', async () => {
    const content = 'w'.repeat(3 * 1024 * 1024);
    const { results } = await run({ answers: () => answer({ content }) }, { runs: '2' });
    expect(results.calls.map((call) => call.answer?.length ?? null)).toEqual([
      null,
      null,
      null,
      null,
      null,
      content.length,
      content.length,
    ]);
  });

  test('tell stages apart by what their templates say, not by their names', async () => {
    const stage = (prompt: string) => `{ one: { prompt: '${prompt}' } }`;
    const hashOf = async (prompt: string) =>
      (await run({}, { stages: stage(prompt) })).results.stages[0]?.templateSha256;
    const hash = await hashOf('Say {{corpus}}');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOf('Say {{corpus}}')).toBe(hash);
    expect(await hashOf('Tell {{corpus}}')).not.toBe(hash);
  });

  test('a server elsewhere is not described by the tools that are here', async () => {
    const { results } = await run({}, { 'ollama-host': 'http://gpu.example:11434' });
    expect(results.environment).toMatchObject({ ollamaIsLocal: false, machineId: null });
  });

  test('a file that does not parse is warned of, and the rest goes on', async () => {
    const world = fakeWorld();
    const broken = { ...REPORT, path: 'reports/b.json', type: 'json' as const, text: '{' };
    const reports = fakeReports([REPORT, broken]);
    const { corpus } = await measure(fakeSettings(), { ...world.ports, reports }, null);
    expect(corpus).toMatchObject({ fileCount: 2, problems: [{ path: 'reports/b.json' }] });
    expect(world.log.filter((line) => line.startsWith('warning'))).toEqual([
      expect.stringMatching(/^warning: reports\/b\.json: .+/),
    ]);
  });
});

describe('the log', () => {
  test('estimates from the baseline before the first call, and from the first run after it', async () => {
    const { results } = await run();
    const { log } = await run({}, { runs: '3' }, recordOf(results, ''));
    expect(log.filter((line) => line.includes(' a call'))).toEqual([
      'info: 9 calls of at most 512 tokens, 1 cold start among them: about 21.6 s at 2.4 s a call; time budget 1 h 00 min',
      'info: Still to come: 6 calls of at most 512 tokens: about 14.4 s at 2.4 s a call; time budget 1 h 00 min',
    ]);
  });

  test('says that nothing is known yet where no baseline knows this agent', async () => {
    const { results } = await run();
    const { log } = await run({}, { agents: '{ other: {} }' }, recordOf(results, ''));
    expect(log).toContain(
      'info: 7 calls of at most 512 tokens, 1 cold start among them: how long they take is known after the first; time budget 1 h 00 min',
    );
  });

  test('has a line for each call, and totals of stages and session at the end', async () => {
    const { log } = await run();
    expect(log.filter((line) => /^info: \d\/7 /.test(line))).toHaveLength(7);
    expect(log.slice(-4)).toEqual([
      'info: baseline · analysis: median 100.0 tok/s, TTFT net of load 300 ms (n = 2)',
      'info: baseline · report: median 100.0 tok/s, TTFT net of load 300 ms (n = 2)',
      'info: baseline · analysis, cold start: median TTFT 400 ms, of which load 100 ms (n = 1)',
      'info: 7 calls: 7 valid, 0 invalid, 0 failed, in 19.2 s',
    ]);
  });
});

describe('the time budget', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  /** A call that hangs until it is told to stop. */
  const hanging = async (signal: AbortSignal): Promise<ChatOutcome> => {
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    return answer({ final: null, failure: 'aborted' });
  };

  test('ends a call that hangs, and keeps what was measured before it', async () => {
    jest.useFakeTimers();
    const world = fakeWorld();
    let calls = 0;
    const chat: typeof world.ports.ollama.chat = (request, signal) =>
      ++calls === 4 ? hanging(signal) : world.ports.ollama.chat(request, signal);
    const session = measure(
      fakeSettings({ 'time-budget': '10m' }),
      { ...world.ports, ollama: { ...world.ports.ollama, chat } },
      null,
    );
    await jest.advanceTimersByTimeAsync(600_000);
    const { calls: made, interruption } = await session;
    expect(made.map(({ status }) => status)).toEqual(['valid', 'valid', 'failed']);
    expect(interruption).toBe(
      'The time budget of 10 min 0 s is over; raise the input time-budget, or lower runs or num-predict.',
    );
    expect(world.log).toContain(`error: ${interruption}`);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('ends preparations as well, which leaves nothing to report', async () => {
    jest.useFakeTimers();
    const { ports } = fakeWorld();
    const chat: typeof ports.ollama.chat = (_, signal) => hanging(signal);
    const session = measure(
      fakeSettings({ 'time-budget': '10m' }),
      { ...ports, ollama: { ...ports.ollama, chat } },
      null,
    );
    const ended = expect(session).rejects.toThrow('The time budget of 10 min 0 s is over');
    await jest.advanceTimersByTimeAsync(600_000);
    await ended;
  });

  test('leaves no timer behind where it was not needed', async () => {
    jest.useFakeTimers();
    await run({}, { 'time-budget': '10m' });
    expect(jest.getTimerCount()).toBe(0);
  });

  test('of 0 is none', async () => {
    const { log, results } = await run({}, { 'time-budget': '0' });
    expect(results.interruption).toBeNull();
    expect(log.join('\n')).toContain('no time budget');
  });
});

test('a job that is cancelled keeps what was measured', async () => {
  const cancelled = new AbortController();
  const { results } = await run({
    answers: (call) => {
      if (call === 4) cancelled.abort(new ExpectedError('The job was cancelled (SIGINT).'));
      return answer();
    },
    ports: { signal: cancelled.signal },
  });
  expect(results.interruption).toBe('The job was cancelled (SIGINT).');
  expect(results.calls).toHaveLength(3);
});

test.each([
  ['http://127.0.0.1:11434', true],
  ['http://127.1.2.3:11434', true],
  ['http://localhost:11434', true],
  ['http://LOCALHOST:11434', true],
  ['http://[::1]:11434', true],
  ['https://user:secret@127.0.0.1:11434', true],
  ['http://192.168.0.7:11434', false],
  ['http://127.0.0.1.example:11434', false],
  ['http://localhost.example:11434', false],
  ['http://[::2]:11434', false],
])('%s is on this machine: %p', (url, local) => {
  expect(isLocal(url)).toBe(local);
});
