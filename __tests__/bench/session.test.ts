import { afterEach, describe, expect, test } from '@jest/globals';
import { fitMaterial, shareOut } from '../../src/bench/fit.ts';
import { budgetOf, prepare } from '../../src/bench/prepare.ts';
import { runSession, type Session, type SessionPlan } from '../../src/bench/session.ts';
import { pause, systemClock } from '../../src/io/clock.ts';
import { createOllama } from '../../src/io/ollama.ts';
import { ExpectedError } from '../../src/model/failure.ts';
import type { Log } from '../../src/model/ports.ts';
import type { AgentFacts } from '../../src/model/results.ts';
import type { BenchmarkSettings } from '../../src/model/settings.ts';
import { type Script, type StandIn, startStandIn } from '../support/ollamaStandIn.ts';
import { fakeWatch } from '../support/watch.ts';
import { agent, SETTINGS as ONE_AGENT, told as toldCalls } from './fakeEngine.ts';

/** The session over the real client against a scripted server. */

const SETTINGS: BenchmarkSettings = { ...ONE_AGENT, runs: 2, numPredict: 20, agents: [agent('baseline')] };

const MATERIAL = { corpus: 'one,two', findings: 'two is best', carriedCharacters: 10 };
const QUIET: Log = {
  ...{ info() {}, notice() {}, warning() {}, error() {}, annotate() {} },
  group: (_, body) => body(),
};
const never = new AbortController().signal;

const open: StandIn[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function ports(script: Script) {
  const server = await startStandIn(script);
  open.push(server);
  const connection = {
    host: server.url,
    hostForPeople: server.url,
    timeouts: { connectMs: 10_000, firstTokenMs: 10_000, stallMs: 10_000, callMs: 10_000 },
    cancelled: new AbortController().signal,
  };
  return {
    server,
    ollama: createOllama(connection, systemClock),
    clock: systemClock,
    log: QUIET,
    pause,
    watch: fakeWatch(),
  };
}

async function session(script: Script, plan: Partial<SessionPlan> = {}) {
  const parts = await ports(script);
  const whole: SessionPlan = {
    settings: SETTINGS,
    material: MATERIAL,
    agents: [],
    durationMeaning: 'from-0.30.1',
    mark: (calls) => calls,
    ground: () => ({ numbersStated: 0, numbersFound: 0, missing: [] }),
    watch: parts.watch,
    deadlineMs: null,
    signal: never,
    onCall: () => {},
    ...plan,
  };
  return { ...(await runSession(whole, parts)), server: parts.server };
}

const told = ({ calls }: Session) => toldCalls(calls);

describe('runSession', () => {
  test('starts each agent cold, warms up, measures, and leaves the model unloaded', async () => {
    const agents = [agent('a'), agent('b', { temperature: 1 })];
    const result = await session({}, { settings: { ...SETTINGS, agents } });
    const run = (which: string) => [`${which} analysis`, `${which} report`];
    expect(result.interruption).toBeNull();
    expect(told(result)).toEqual([
      'a cold 1 analysis cold',
      'b cold 1 analysis cold',
      ...['a warmup 1', 'b warmup 1', 'a measured 1', 'b measured 1', 'b measured 2', 'a measured 2'].flatMap(
        run,
      ),
    ]);
    expect(result.calls.map((call) => call.position)).toEqual(result.calls.map((_, index) => index + 1));
    expect(result.calls.map(({ loadMs }) => loadMs).slice(0, 2)).toEqual([2000, 2000]);
    expect(result.server.requests.at(-1)).toBe('POST /api/generate');
  });

  test('stage 1 is byte-identical from run to run but for the nonce at its start', async () => {
    const { server } = await session({});
    const analyses = server.chats
      .map((chat) => chat.messages)
      .filter(([system]) => system?.content.endsWith('Analyse.'));
    const nonces = analyses.map(([system]) => (system?.content ?? '').split('\n')[0] as string);
    const rests = analyses.map(([system, user]) => [
      (system?.content ?? '').split('\n').slice(1).join('\n'),
      user?.content,
    ]);
    expect(new Set(nonces).size).toBe(4);
    for (const nonce of nonces) expect(nonce).toHaveLength(15);
    expect(new Set(rests.map((rest) => JSON.stringify(rest)))).toEqual(
      new Set(['["Analyse.","Data: one,two"]']),
    );
  });

  test('each answer is held against the data of its stage, those that failed included', async () => {
    const asked: string[] = [];
    const ground = (stage: string, answer: string) => {
      asked.push(`${stage}: ${answer}`);
      return { numbersStated: asked.length, numbersFound: 0, missing: [] };
    };
    const { calls } = await session({}, { ground });
    const answered = calls.filter(({ answer }) => answer !== null && answer !== '');
    expect(asked).toEqual(answered.map(({ stage, answer }) => `${stage}: ${answer}`));
    expect(answered.map(({ grounding }) => grounding?.numbersStated)).toEqual(asked.map((_, at) => at + 1));
  });

  test('stage 2 embeds that run’s analysis, cut to the budget', async () => {
    const { server } = await session({
      answer: (_, index) => ({ pieces: Array.from({ length: 20 }, () => `<${index}>`) }),
    });
    expect(server.chats[4]?.messages[1]?.content).toBe('Analysis: <3><3><3>< Numbers: two is best');
  });

  test('a failed stage fails alone, and takes the rest of its run with it', async () => {
    const result = await session({ answer: (_, index) => (index === 3 ? { ending: 'no-done' } : {}) });
    expect(told(result).slice(3)).toEqual([
      'baseline measured 1 analysis failed',
      'baseline measured 1 report failed',
      'baseline measured 2 analysis',
      'baseline measured 2 report',
    ]);
    expect(result.calls[4]).toMatchObject({
      reason: 'not sent: stage analysis of this run failed',
      ttftMs: null,
    });
    expect(result.interruption).toBeNull();
  });

  test('a server that dies ends the session and keeps what was measured', async () => {
    const result = await session({ onChat: (index, kill) => index === 5 && kill() });
    expect(told(result)).toEqual([
      'baseline cold 1 analysis cold',
      'baseline warmup 1 analysis',
      'baseline warmup 1 report',
      'baseline measured 1 analysis',
      'baseline measured 1 report',
      'baseline measured 2 analysis failed',
    ]);
    expect(result.interruption).toMatch(/^Ollama stopped answering at call 6: Ollama does not answer at/);
  });

  test('a cancelled job keeps what was measured', async () => {
    const cancelled = new AbortController();
    const onCall = () => cancelled.abort(new ExpectedError('The job was cancelled (SIGINT).'));
    const result = await session({}, { signal: cancelled.signal, onCall });
    expect(result).toMatchObject({
      interruption: 'The job was cancelled (SIGINT).',
      calls: [{ status: 'valid' }],
    });
  });

  test('no run is begun that the time budget does not last for', async () => {
    const result = await session({}, { deadlineMs: systemClock.nowMs() - 1 });
    expect(result.calls).toEqual([]);
    expect(result.interruption).toBe(
      'The time budget does not last for cold start 1 of agent baseline; raise the input time-budget, or lower runs or num-predict.',
    );
  });
});

describe('prepare', () => {
  const texts = {
    corpus: (maxCharacters: number) => ({ text: 'x'.repeat(maxCharacters), shown: 1, leftOut: 2 }),
    findings: (maxCharacters: number) => 'f'.repeat(Math.min(maxCharacters, 50)),
  };
  /** A server whose vocabulary has so many characters a token. */
  const counting = (charactersPerToken: number, contextLength: number): Script => ({
    contextLength,
    answer: ({ messages }) => {
      const tokens = Math.ceil(
        messages.reduce((sum, { content }) => sum + content.length, 0) / charactersPerToken,
      );
      const refusal = { status: 400, body: '{"error":"the input length exceeds the context length"}' };
      return tokens > contextLength ? { refusal } : { pieces: ['x'], final: { prompt_eval_count: tokens } };
    },
  });

  test.each([1, 2, 4])(
    'fits the prompt to the budget by the server’s own count, %i characters a token',
    async (perToken) => {
      const parts = await ports(counting(perToken, 1044));
      const { material, promptBudgetTokens } = await prepare(SETTINGS, texts, parts, never);
      expect(promptBudgetTokens).toBe(1024);
      expect(material).toMatchObject({ shown: 1, leftOut: 2 });
      const sent = 'Analyse.Data: '.length + material.corpus.length + 16;
      expect(sent / perToken).toBeLessThanOrEqual(1024);
      expect(sent / perToken).toBeGreaterThan(perToken > 3 ? 700 : 1024 * 0.75);
    },
  );

  test('gives the same prompt every time', async () => {
    const one = await prepare(SETTINGS, texts, await ports(counting(2, 1044)), never);
    const two = await prepare(SETTINGS, texts, await ports(counting(2, 1044)), never);
    expect(two.material).toEqual(one.material);
  });

  test('records the effective context and warns where it is not the one asked for', async () => {
    const parts = await ports(counting(2, 2048));
    const warnings: string[] = [];
    const settings = { ...SETTINGS, agents: [agent('chimera', { num_ctx: 1024, temperature: 1 })] };
    const log = { ...QUIET, warning: (line: string) => void warnings.push(line) };
    const { agents, promptBudgetTokens } = await prepare(settings, texts, { ...parts, log }, never);
    expect(agents).toEqual([
      {
        name: 'chimera',
        model: 'gemma3:latest',
        options: { num_ctx: 1024, temperature: 1 },
        think: null,
        modelDigest: 'd'.repeat(64),
        family: 'gemma3',
        parameterSize: '4.3B',
        quantization: 'Q4_K_M',
        requestedContext: 1024,
        effectiveContext: 2048,
        vramShare: 0.9,
        vramMib: expect.any(Number),
        vramSeenMib: null,
      },
    ]);
    expect(promptBudgetTokens).toBe(2028);
    expect(warnings).toEqual(['Agent chimera asked for num_ctx 1024, Ollama loaded the model with 2048.']);
  });

  test('a refusal that is not about length is told as it is', async () => {
    const refusal = { status: 400, body: '{"error":"\\"gemma3\\" does not support thinking"}' };
    const parts = await ports({ answer: () => ({ refusal }) });
    await expect(prepare(SETTINGS, texts, parts, never)).rejects.toThrow(
      'The first request of agent baseline failed: Ollama refused the request with HTTP 400: "gemma3" does not support thinking.',
    );
  });

  test('gives up where nothing fits', async () => {
    const refusal = { status: 400, body: '{"error":"the input length exceeds the context length"}' };
    const parts = await ports({ answer: () => ({ refusal }) });
    await expect(fitMaterial(SETTINGS, [agent('a')], texts, 1024, parts.ollama, never)).rejects.toThrow(
      'The prompt of stage analysis does not fit 1024 tokens of agent a',
    );
  });
});

describe('budgetOf', () => {
  const facts = (name: string, effectiveContext: number | null, requestedContext: number | null = null) =>
    ({ name, effectiveContext, requestedContext }) as AgentFacts;

  test('is the smallest context less the length limit', () => {
    expect(budgetOf([facts('a', 4096), facts('b', 2048)], 512)).toBe(1536);
  });

  test('takes what was asked for where the server does not tell, else the default of old servers', () => {
    expect(budgetOf([facts('a', null, 1024)], 512)).toBe(512);
    expect(budgetOf([facts('a', null)], 512)).toBe(1536);
  });

  test('is bounded where the context is huge', () => {
    expect(budgetOf([facts('a', 262_144)], 512)).toBe(8192);
  });

  test('names agent and settings where no room is left', () => {
    expect(() => budgetOf([facts('big', 4096), facts('small', 512)], 512)).toThrow(
      "The context of agent small (512 tokens) less num-predict (512) leaves 0 tokens for the prompt, and 128 are needed; lower num-predict or raise the agent's num_ctx.",
    );
  });
});

test('shareOut keeps every filled stage within the budget', () => {
  const texts = {
    corpus: (maxCharacters: number) => ({ text: 'x'.repeat(maxCharacters), shown: 1, leftOut: 0 }),
    findings: (maxCharacters: number) => 'f'.repeat(maxCharacters),
  };
  const { corpus, findings, carriedCharacters } = shareOut(SETTINGS.stages, texts, 2000);
  expect(corpus.length).toBe(2000 - 'Analyse.'.length - 'Data: {{corpus}}'.length);
  expect(findings.length + carriedCharacters).toBeLessThanOrEqual(2000 * 0.7);
});
