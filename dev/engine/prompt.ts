import type { LlamaModel, Token } from './llama.ts';
import type { EngineModel } from './model.ts';
import { ApiError, type Ask, type Message } from './request.ts';

/** Tokens that a cut prompt keeps at its start, Ollama's default `num_keep`. */
const keptAtStart = 4;

/**
 * The prompt's tokens, fewer than `num_ctx`. Too long a prompt is an ApiError 400 with `truncate: false`;
 * otherwise the oldest messages go first, then the middle is cut as Ollama 0.30+ cuts it (a little over
 * half of the context remains, and nobody is told).
 */
export function promptTokens(model: LlamaModel, template: EngineModel['template'], ask: Ask): Token[] {
  const { numCtx } = ask.load;
  let messages = ask.messages;
  let tokens = encode(model, template, messages, ask.raw);
  if (tokens.length < numCtx) return tokens;
  if (!ask.truncate) throw tooLong(tokens.length, numCtx);
  while (tokens.length >= numCtx) {
    const oldest = messages.findIndex((message) => message.role !== 'system');
    if (oldest < 0 || oldest === messages.length - 1) break;
    messages = messages.toSpliced(oldest, 1);
    tokens = encode(model, template, messages, ask.raw);
  }
  if (tokens.length < numCtx) return tokens;
  const end = Math.max(1, Math.floor((numCtx - keptAtStart) / 2));
  return [...tokens.slice(0, Math.min(keptAtStart, numCtx - 1 - end)), ...tokens.slice(-end)];
}

/** Since 0.30 Ollama passes on llama-server's error as JSON inside the error string. */
function tooLong(promptCount: number, numCtx: number): ApiError {
  const message = `request (${promptCount} tokens) exceeds the available context size (${numCtx} tokens), try increasing it`;
  const error = {
    code: 400,
    message,
    type: 'exceed_context_size_error',
    n_prompt_tokens: promptCount,
    n_ctx: numCtx,
  };
  return new ApiError(400, JSON.stringify({ error }));
}

function encode(
  model: LlamaModel,
  template: EngineModel['template'],
  messages: readonly Message[],
  raw: boolean,
): Token[] {
  const { bos, shouldPrependBosToken } = model.tokens;
  const start = shouldPrependBosToken && bos !== null ? [bos] : [];
  if (raw) return [...start, ...model.tokenize(messages[0]?.content ?? '', true)];
  return [...start, ...(template === 'chatml' ? chatml(model, messages) : plain(model, messages))];
}

/**
 * Only the template's own marks become special tokens: `<|im_end|>` in a user's text stays text. The
 * default system message of SmolLM2's template is left out: at four bits it makes the answers worse.
 */
function chatml(model: LlamaModel, messages: readonly Message[]): Token[] {
  const [open, close] = [model.tokenize('<|im_start|>', true), model.tokenize('<|im_end|>', true)];
  const newline = model.tokenize('\n', false);
  const turns = messages.flatMap(({ role, content }) => [
    ...open,
    ...model.tokenize(`${role}\n${content}`, false),
    ...close,
    ...newline,
  ]);
  return [...turns, ...open, ...model.tokenize('assistant\n', false)];
}

function plain(model: LlamaModel, messages: readonly Message[]): Token[] {
  const turns = messages.map(({ role, content }) => `${role}: ${content}\n`);
  return model.tokenize(`${turns.join('')}assistant:`, false);
}
