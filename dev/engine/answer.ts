import { type Generation, generate } from './generation.ts';
import type { ModelHost } from './lifecycle.ts';
import type { EngineModel } from './model.ts';
import { Pace } from './pace.ts';
import { promptTokens } from './prompt.ts';
import type { Ask, Json } from './request.ts';

/** Where an answer's records go: one line each, then the end. */
export interface Answer {
  line(record: Json): void;
  end(): void;
}

export interface Engine {
  readonly host: ModelHost;
  readonly model: EngineModel;
  readonly slowFactor: number;
}

/** Answers a generate or chat request; rejects with ApiError, or with the signal's reason when it fires. */
export async function answerAsk(
  engine: Engine,
  ask: Ask,
  answer: Answer,
  signal: AbortSignal,
): Promise<void> {
  const startedNs = process.hrtime.bigint();
  const { host, model, slowFactor } = engine;
  if (ask.messages.length === 0) return answerEmpty(host, ask, answer, signal, startedNs);
  await host.use({ ...ask, startedNs }, signal, async (loaded, loadNs) => {
    const prompt = promptTokens(loaded.model, model.template, ask);
    const held: string[] = [];
    const onText = (text: string) => {
      if (ask.stream) answer.line({ ...record(ask, text), done: false });
      else held.push(text);
    };
    const result = await generate(loaded, prompt, ask, new Pace(slowFactor), signal, onText);
    answer.line({
      ...record(ask, held.join('')),
      done: true,
      done_reason: result.reason,
      ...(ask.endpoint === 'generate' && !ask.raw ? { context: result.tokens } : {}),
      ...metrics(result, prompt.length, loadNs, startedNs),
    });
    // Before the turn ends: with keep_alive 0 the unload is not part of the answer.
    answer.end();
  });
}

/** An empty prompt asks for the model itself: to be loaded, or with keep_alive 0 to be unloaded. */
async function answerEmpty(
  host: ModelHost,
  ask: Ask,
  answer: Answer,
  signal: AbortSignal,
  startedNs: bigint,
): Promise<void> {
  const reason = ask.keepAliveMs === 0 ? 'unload' : 'load';
  if (reason === 'load') await host.use({ ...ask, startedNs }, signal, async () => {});
  answer.line({ ...record(ask, ''), done: true, done_reason: reason });
  answer.end();
  // Like Ollama, the answer comes before the unload happens.
  if (reason === 'unload') await host.unload();
}

function record(ask: Ask, text: string): Json {
  const head = { model: ask.model, created_at: new Date().toISOString() };
  return ask.endpoint === 'chat'
    ? { ...head, message: { role: 'assistant', content: text } }
    : { ...head, response: text };
}

/** Ollama leaves out what is zero: an absent key means unknown. Durations are in ns. */
function metrics(result: Generation, promptCount: number, loadNs: number, startedNs: bigint): Json {
  const all = {
    total_duration: Number(process.hrtime.bigint() - startedNs),
    load_duration: loadNs,
    prompt_eval_count: promptCount,
    prompt_eval_duration: result.prefillNs,
    eval_count: result.tokenCount,
    eval_duration: result.decodeNs,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== 0));
}
