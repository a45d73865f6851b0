import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as timer } from 'node:timers/promises';

/**
 * A scripted Ollama on loopback: what a call does is told beforehand. Its wire shapes are those of ollama/ollama
 * api/types.go (ChatResponse, Metrics, ProcessModelResponse); the real ollama client reads them in the tests.
 */

export interface Answer {
  /** Pieces of content, a line each. Default: 20 of `word `. */
  readonly pieces?: readonly string[];
  /** Put into the final record; null leaves the key out, as Ollama does with zeros. */
  readonly final?: Readonly<Record<string, unknown>>;
  /** Ends the stream instead of the final record. */
  readonly ending?: 'no-done' | 'error-line' | 'reset' | 'hang' | 'garbage';
  /** Refuses before the first byte. */
  readonly refusal?: { readonly status: number; readonly body: string; readonly contentType?: string };
  /** Before the headers, milliseconds. */
  readonly delayMs?: number;
  /** Between the lines, milliseconds. */
  readonly pieceMs?: number;
  /** Sends every line in packets of so many bytes. */
  readonly packetBytes?: number;
}

export interface ChatBody {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

export interface StandIn {
  readonly url: string;
  readonly chats: ChatBody[];
  readonly requests: string[];
  close(): Promise<void>;
}

export interface Script {
  readonly models?: readonly string[];
  readonly contextLength?: number;
  readonly answer?: (chat: ChatBody, index: number) => Answer;
  /** Called at the start of each chat; `kill` ends the server at once, connections included. */
  readonly onChat?: (index: number, kill: () => void) => void;
}

export async function startStandIn(script: Script = {}): Promise<StandIn> {
  const state = new State(script);
  const server = createServer((request, response) => {
    state.handle(request, response, () => killServer(server)).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    chats: state.chats,
    requests: state.requests,
    close: () => killServer(server),
  };
}

function killServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Keeps no test waiting that is over. */
const delay = (milliseconds: number) => timer(milliseconds, undefined, { ref: false });

class State {
  readonly chats: ChatBody[] = [];
  readonly requests: string[] = [];
  private readonly script: Script;
  private readonly models: Set<string>;
  private loaded: string | null = null;

  constructor(script: Script) {
    this.script = script;
    this.models = new Set(script.models ?? ['gemma3:latest']);
  }

  async handle(request: IncomingMessage, response: ServerResponse, kill: () => void): Promise<void> {
    const path = request.url ?? '';
    this.requests.push(`${request.method} ${path}`);
    const body = await jsonBody(request);
    switch (path) {
      case '/api/version':
        return json(response, { version: '0.33.0' });
      case '/api/tags':
        return json(response, { models: [...this.models].map((name) => ({ name, digest: 'd'.repeat(64) })) });
      case '/api/show':
        return json(response, {
          details: { family: 'gemma3', parameter_size: '4.3B', quantization_level: 'Q4_K_M' },
        });
      case '/api/ps':
        return json(response, { models: this.loaded === null ? [] : [this.loadedRecord(this.loaded)] });
      case '/api/pull':
        return this.pull(String(body.name), response);
      case '/api/generate':
        return this.touch(body, response);
      case '/api/chat':
        return this.chat(body as unknown as ChatBody, response, kill);
      default:
        return json(response, { error: 'not found' }, 404);
    }
  }

  private loadedRecord(name: string) {
    return {
      name,
      model: name,
      size: 1000,
      size_vram: 900,
      context_length: this.script.contextLength ?? 2048,
    };
  }

  private touch(body: Record<string, unknown>, response: ServerResponse): void {
    const model = String(body.model);
    if (!this.models.has(model)) {
      json(response, { error: `model '${model}' not found` }, 404);
      return;
    }
    const unload = body.keep_alive === 0;
    this.loaded = unload ? null : model;
    json(response, { model, response: '', done: true, done_reason: unload ? 'unload' : 'load' });
  }

  private async pull(name: string, response: ServerResponse): Promise<void> {
    response.setHeader('content-type', 'application/x-ndjson');
    if (name.includes('nowhere')) {
      response.end(`${JSON.stringify({ error: 'pull model manifest: file does not exist' })}\n`);
      return;
    }
    for (const completed of [10, 60, 100]) {
      response.write(
        `${JSON.stringify({ status: 'pulling 0123456789ab', digest: 'x', total: 100, completed })}\n`,
      );
    }
    this.models.add(name);
    response.end(`${JSON.stringify({ status: 'success' })}\n`);
  }

  private async chat(body: ChatBody, response: ServerResponse, kill: () => void): Promise<void> {
    const index = this.chats.push(body) - 1;
    this.script.onChat?.(index, kill);
    const answer = this.script.answer?.(body, index) ?? {};
    if (answer.delayMs !== undefined) await delay(answer.delayMs);
    if (answer.refusal !== undefined) {
      response.writeHead(answer.refusal.status, {
        'content-type': answer.refusal.contentType ?? 'application/json',
      });
      response.end(answer.refusal.body);
      return;
    }
    const load = this.loaded === body.model ? 50e6 : 2000e6;
    this.loaded = body.model;
    response.setHeader('content-type', 'application/x-ndjson');
    const pieces = answer.pieces ?? Array.from({ length: 20 }, () => 'word ');
    for (const content of pieces) {
      await send(response, { message: { role: 'assistant', content }, done: false }, answer);
    }
    if (answer.ending !== undefined) return end(response, answer.ending);
    const final = {
      message: { role: 'assistant', content: '' },
      done: true,
      done_reason: 'stop',
      total_duration: load + 500e6,
      load_duration: load,
      prompt_eval_count: 100,
      prompt_eval_duration: 200e6,
      eval_count: pieces.length,
      eval_duration: 250e6,
      ...answer.final,
    };
    await send(
      response,
      Object.fromEntries(Object.entries(final).filter(([, value]) => value !== null)),
      answer,
    );
    response.end();
  }
}

async function send(
  response: ServerResponse,
  record: object,
  { pieceMs, packetBytes }: Answer,
): Promise<void> {
  if (pieceMs !== undefined) await delay(pieceMs);
  const line = Buffer.from(
    `${JSON.stringify({ model: 'm', created_at: '2026-01-01T00:00:00Z', ...record })}\n`,
  );
  for (let at = 0; at < line.length; at += packetBytes ?? line.length) {
    response.write(line.subarray(at, at + (packetBytes ?? line.length)));
    if (packetBytes !== undefined) await delay(0);
  }
}

function end(response: ServerResponse, ending: NonNullable<Answer['ending']>): void {
  if (ending === 'no-done') response.end();
  if (ending === 'error-line')
    response.end(`${JSON.stringify({ error: 'an error was encountered while running the model' })}\n`);
  if (ending === 'garbage') response.end('::error::this is no JSON\n');
  if (ending === 'reset') response.socket?.resetAndDestroy();
  // 'hang' leaves the connection open and silent.
}

function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

async function jsonBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
