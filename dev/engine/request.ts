import type { EngineModel } from './model.ts';

/** Answered as `{"error": message}` with this HTTP status, as Ollama does. */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface Message {
  readonly role: string;
  readonly content: string;
}

/** `key` changes when an option changes that makes Ollama reload the model. */
export interface LoadOptions {
  readonly numCtx: number;
  readonly key: string;
}

export interface SamplingOptions {
  readonly temperature: number;
  readonly topK: number;
  readonly topP: number;
  readonly minP: number;
  readonly repeatPenalty: number;
  /** Tokens that the penalty looks back on. */
  readonly repeatLastN: number;
  readonly seed: number;
}

/** A generate or chat request, checked. Empty `messages` mean: load (or, with `keepAliveMs` 0, unload). */
export interface Ask {
  readonly endpoint: 'generate' | 'chat';
  readonly model: string;
  readonly messages: readonly Message[];
  /** generate with `raw`: the one message goes to the model without a template. */
  readonly raw: boolean;
  readonly stream: boolean;
  readonly truncate: boolean;
  readonly keepAliveMs: number;
  readonly load: LoadOptions;
  readonly sampling: SamplingOptions;
  /** Most tokens to generate. */
  readonly limit: number;
}

export type Json = { readonly [key: string]: unknown };

const defaultNumCtx = 4096;
const defaultKeepAliveMs = 5 * 60_000;
const loadOptionNames = ['num_batch', 'num_gpu', 'main_gpu', 'use_mmap', 'num_thread'];
const roles = ['system', 'user', 'assistant', 'tool'];

/** Throws ApiError 404 for a model that is not served and 400 for what the engine cannot do. */
export function readAsk(endpoint: 'generate' | 'chat', body: Json, model: EngineModel): Ask {
  const name = requireModel(body.model, model);
  refuseUnsupported(body, name);
  const options = (body.options ?? {}) as Json;
  const number = (key: string, fallback: number) => readNumber(options, key, fallback);
  const numCtx = Math.min(Math.max(number('num_ctx', defaultNumCtx), 4), model.contextLength);
  const numPredict = number('num_predict', -1);
  const seed = number('seed', -1);
  const repeatLastN = number('repeat_last_n', 64);
  const loadValues = loadOptionNames.map((key) => options[key] ?? null);
  return {
    endpoint,
    model: name,
    messages: endpoint === 'chat' ? readMessages(body.messages) : promptMessages(body),
    raw: body.raw === true,
    stream: body.stream !== false,
    truncate: body.truncate !== false,
    keepAliveMs: readKeepAlive(body.keep_alive),
    load: { numCtx, key: JSON.stringify([numCtx, body.shift !== false, ...loadValues]) },
    sampling: {
      temperature: number('temperature', 0.8),
      topK: number('top_k', 40),
      topP: number('top_p', 0.9),
      minP: number('min_p', 0),
      repeatPenalty: number('repeat_penalty', 1.1),
      repeatLastN: repeatLastN < 0 ? numCtx : repeatLastN,
      seed: seed < 0 ? Math.floor(Math.random() * 2 ** 32) : seed % 2 ** 32,
    },
    // Ollama's own cap on a runaway is ten contexts; the engine also ends where the context is full.
    limit: numPredict > 0 ? numPredict : 10 * numCtx,
  };
}

/** The model's full name, or 404 in Ollama's words. */
export function requireModel(asked: unknown, model: EngineModel): string {
  const full = `${asked ?? ''}`.includes(':') ? asked : `${asked ?? ''}:latest`;
  if (full !== model.name) throw new ApiError(404, `model '${asked ?? ''}' not found`);
  return model.name;
}

/** What the engine does not do is refused by name: ignoring it would give a different answer in silence. */
function refuseUnsupported(body: Json, name: string): void {
  if (body.think !== undefined && body.think !== false && body.think !== null) {
    throw new ApiError(400, `"${name}" does not support thinking`);
  }
  if (Array.isArray(body.tools) && body.tools.length > 0) {
    throw new ApiError(400, `registry.ollama.ai/library/${name} does not support tools`);
  }
  for (const key of ['format', 'images', 'suffix', 'template', 'context', 'logprobs']) {
    const value = body[key];
    if (value && !(Array.isArray(value) && value.length === 0)) {
      throw new ApiError(400, `the embedded engine does not support "${key}"`);
    }
  }
}

function promptMessages(body: Json): readonly Message[] {
  const prompt = body.prompt ?? '';
  const system = body.system ?? '';
  if (typeof prompt !== 'string' || typeof system !== 'string') {
    throw new ApiError(400, 'prompt and system must be strings');
  }
  if (prompt === '') return [];
  const user = { role: 'user', content: prompt };
  return system === '' || body.raw === true ? [user] : [{ role: 'system', content: system }, user];
}

function readMessages(raw: unknown): readonly Message[] {
  const messages = raw ?? [];
  if (!Array.isArray(messages)) throw new ApiError(400, 'messages must be an array');
  return messages.map((message: Json) => {
    const { role, content } = message;
    if (typeof role !== 'string' || !roles.includes(role)) {
      throw new ApiError(400, `invalid role: ${role}, must be one of [${roles.join(', ')}]`);
    }
    if (typeof content !== 'string') throw new ApiError(400, 'message content must be a string');
    return { role, content };
  });
}

const integers = new Set(['num_ctx', 'num_predict', 'seed', 'top_k', 'repeat_last_n']);

function readNumber(options: Json, key: string, fallback: number): number {
  const value = options[key] ?? fallback;
  if (typeof value !== 'number') {
    const type = integers.has(key) ? 'integer' : 'float32';
    throw new ApiError(400, `option "${key}" must be of type ${type}`);
  }
  return integers.has(key) ? Math.trunc(value) : value;
}

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** A number is seconds, a string is a Go duration ("1h30m"), negative is for ever (Infinity). */
function readKeepAlive(raw: unknown): number {
  if (raw === undefined || raw === null) return defaultKeepAliveMs;
  if (typeof raw === 'number') return raw < 0 ? Number.POSITIVE_INFINITY : raw * 1000;
  const text = `${raw}`;
  if (/^[-+]?0$/.test(text)) return 0;
  if (/^[-+]?\d+$/.test(text)) throw new ApiError(400, `time: missing unit in duration "${text}"`);
  if (!/^[-+]?(\d+(\.\d+)?(ms|s|m|h))+$/.test(text)) {
    throw new ApiError(400, `time: invalid duration "${text}"`);
  }
  if (text.startsWith('-')) return Number.POSITIVE_INFINITY;
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)) {
    total += Number(amount) * (unitMs[unit ?? ''] ?? 0);
  }
  return total;
}
