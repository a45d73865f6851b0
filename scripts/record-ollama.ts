/**
 * Records what a real Ollama server says on the wire: every request as it was sent, every reply byte for byte, into
 * one JSON file. The recordings in `__tests__/recordings` were made so; tests hold our reader to them.
 *
 *   OLLAMA_HOST=127.0.0.1:11434 OLLAMA_NUM_PARALLEL=1 OLLAMA_MAX_QUEUE=1 ollama serve
 *   npm exec -- node scripts/record-ollama.ts --host http://127.0.0.1:11434 --model smollm2:135m --out FILE
 *
 * The model must be there and should be small. The server should have nothing else to do and have no model loaded.
 *
 *   --break-runner COMMAND  shell command that kills the runner of the model, for an error amid a stream
 *
 * A queue of one (OLLAMA_MAX_QUEUE=1) is needed for the HTTP 503, which is left out otherwise. A reply's `lines`
 * joined with a newline are its body. Only paths of the machine are replaced, by `/models`. Times are milliseconds of
 * the client's clock. Run `npm run format` on the file afterwards.
 */
import { execSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';

interface Exchange {
  readonly name: string;
  /** What it shows. */
  readonly about: string;
  /** Since the recording began. */
  readonly sentAtMs: number;
  /** A body that is a string was sent as it stands. */
  readonly request: { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: unknown };
  readonly response: Reply;
}

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly headersMs: number;
  readonly lines: readonly string[];
  /** When the end of each line had arrived; of the last, the end of the body. */
  readonly lineMs: readonly number[];
  /** How the connection ended, where it was cut. */
  readonly cut?: string;
}

const { values: args } = parseArgs({
  options: {
    host: { type: 'string' },
    model: { type: 'string' },
    out: { type: 'string' },
    'break-runner': { type: 'string' },
  },
});
const { host, model, out } = args;
if (!host || !model || !out) throw new Error('--host, --model and --out are needed.');

const LIMIT_BYTES = 120_000;
const UNLOAD_WITHIN_MS = 20_000;
const ABSOLUTE_PATH_OF_MODELS = /(?:\/[^\s"'\\:/]+)+(?=\/blobs\/)/g;
const startMs = performance.now();
const exchanges: Exchange[] = [];

const OPTIONS = { num_ctx: 2048, temperature: 0, seed: 7, num_predict: 24 };
const SYSTEM = '[k7w2] You are a careful editor who answers in one short sentence.';
const PROMPT = 'Name three things that a reader of a weather report wants to know first, and say why.';
const messages = (prompt: string) => [
  { role: 'system', content: SYSTEM },
  { role: 'user', content: prompt },
];
/** As `wireRequest` in src/io/ollamaChat.ts builds it. */
const chat = (options: object = {}, prompt = PROMPT) => ({
  model,
  messages: messages(prompt),
  think: false,
  keep_alive: 1800,
  truncate: false,
  shift: false,
  options: { ...OPTIONS, ...options },
  stream: true,
});
/** As `touch` in src/io/ollama.ts builds it. */
const touch = (keepAlive: number | string, options: object = {}) => ({
  model,
  prompt: '',
  keep_alive: keepAlive,
  options,
  truncate: false,
  shift: false,
  stream: false,
});
const withoutLimits = (body: object) => ({ ...body, truncate: undefined, shift: undefined });
const round = (ms: number) => Math.round(ms * 10) / 10;

await metadata();
await loading();
await chatting();
await refusals();
await reloading();
await overload();
await ending();
await unloading();
save();

async function metadata(): Promise<void> {
  await record('version', 'which Ollama', 'GET', '/api/version');
  await record('tags', 'the models on disk', 'GET', '/api/tags');
  await record('show', 'one model', 'POST', '/api/show', { model });
  await record('show-unknown', 'a model that is not there', 'POST', '/api/show', { model: 'no-such:1b' });
  await record('ps-empty', 'nothing is loaded', 'GET', '/api/ps');
}

async function loading(): Promise<void> {
  const options = { num_ctx: OPTIONS.num_ctx };
  await record('load', 'an empty prompt loads', 'POST', '/api/generate', touch(1800, options));
  await record('ps-loaded', 'the model with its context', 'GET', '/api/ps');
  await record('load-again', 'it is loaded already', 'POST', '/api/generate', touch(1800, options));
  const empty = { ...chat(), messages: [] };
  await record('chat-no-messages', 'a chat without messages loads too', 'POST', '/api/chat', empty);
}

async function chatting(): Promise<void> {
  await record('chat-fresh', 'a prompt never seen before', 'POST', '/api/chat', chat());
  await record('chat-repeat', 'the same again: prompt cache', 'POST', '/api/chat', chat());
  const one = chat({ num_predict: 1 });
  await record('chat-one-token', 'one token alone', 'POST', '/api/chat', one);
  const whole = { ...chat({ num_predict: 8 }), stream: false };
  await record('chat-no-stream', 'the answer in one piece', 'POST', '/api/chat', whole);
  const options = { ...OPTIONS, num_predict: 20 };
  const generate = { model, prompt: PROMPT, keep_alive: 1800, truncate: false, shift: false, options };
  await record('generate', 'not raw: ends with a context', 'POST', '/api/generate', generate);
}

async function refusals(): Promise<void> {
  const ask = (name: string, about: string, body: unknown) => record(name, about, 'POST', '/api/chat', body);
  await ask('unknown-model', 'a model that is not there', { ...chat(), model: 'no-such:1b' });
  await ask('no-model', 'a request without a model', { ...chat(), model: '' });
  await ask('think-unsupported', 'thinking asked of a model without', { ...chat(), think: true });
  await ask('keep-alive-text', 'a keep_alive of "-1"', { ...chat(), keep_alive: '-1' });
  await ask('malformed', 'a body that is no JSON', '{"model": ');
  await ask('option-type', 'an option of the wrong type', chat({ num_ctx: 'many' }));
  await ask('option-unknown', 'an option that is none', chat({ no_such_option: 1, num_predict: 2 }));
  await record('no-route', 'a path that is none', 'GET', '/api/none');
}

/** Each changes what the server must load the model anew for, or what it does with a prompt that is too long. */
async function reloading(): Promise<void> {
  const ask = (name: string, about: string, body: object) => record(name, about, 'POST', '/api/chat', body);
  const small = { num_ctx: 256, num_predict: 4 };
  const tooLong = 'tea '.repeat(400);
  await ask('reload-context', 'another num_ctx', chat(small));
  await ask('warm', 'the same again', chat(small));
  await ask('reload-shift', 'without truncate and shift', withoutLimits(chat(small)));
  await ask('too-long-shift', 'a prompt over the context', withoutLimits(chat(small, tooLong)));
  await ask('too-long', 'the same with truncate and shift off', chat(small, tooLong));
  const nearly = chat({ num_ctx: 256, num_predict: 400 }, 'Tell a long story. '.repeat(38));
  await ask('context-full', 'the context ends amid the answer', nearly);
}

/** One call answers, one waits for it to end, one waits in the queue: with a queue of one the next is refused. */
async function overload(): Promise<void> {
  const calls: Promise<Exchange>[] = [];
  for (const num_ctx of [1024, 512, 512, 512, 512]) {
    const options = { num_ctx, num_predict: num_ctx === 1024 ? 150 : 1 };
    const about = 'more calls than the queue holds';
    calls.push(exchange('busy', about, 'POST', '/api/chat', chat(options, 'Tell a long story.')));
    await delay(num_ctx === 1024 ? 1000 : 100);
  }
  const refused = (await Promise.all(calls)).find(({ response }) => response.status !== 200);
  if (refused) exchanges.push(refused);
}

/** Streams that end without a record that says `done`. */
async function ending(): Promise<void> {
  // A penalty below one is a reward: the model says the last token again for ever.
  const forever = chat({ num_predict: 100, repeat_penalty: 0.01, repeat_last_n: 1 });
  await record('repeating', 'the same token without end', 'POST', '/api/chat', forever);
  const command = args['break-runner'];
  if (command) {
    let lines = 0;
    const kill = () => ++lines === 5 && execSync(command);
    const body = chat({ num_predict: 400 }, 'Tell a long story.');
    await record('runner-killed', 'the runner ends amid the answer', 'POST', '/api/chat', body, kill);
    await record('after-runner-killed', 'the next call', 'POST', '/api/chat', chat({ num_predict: 4 }));
  }
}

async function unloading(): Promise<void> {
  await record('unload', 'a keep_alive of 0', 'POST', '/api/generate', touch(0));
  await record('ps-after-unload', 'at once', 'GET', '/api/ps');
  const untilMs = performance.now() + UNLOAD_WITHIN_MS;
  while (performance.now() < untilMs) {
    const asked = await exchange('ps-unloaded', 'when it is gone', 'GET', '/api/ps');
    const { models } = JSON.parse(asked.response.lines.join('\n')) as { models: { name: string }[] };
    if (!models.some(({ name }) => name === model)) return void exchanges.push(asked);
    await delay(10);
  }
  throw new Error(`${model} is loaded still.`);
}

async function record(...parts: Parameters<typeof exchange>): Promise<void> {
  exchanges.push(await exchange(...parts));
}

async function exchange(
  name: string,
  about: string,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  onLine?: () => void,
): Promise<Exchange> {
  const sentAtMs = round(performance.now() - startMs);
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const response = await send(method, path, text, onLine);
  process.stderr.write(`${name}: HTTP ${response.status}, ${response.lines.length} lines\n`);
  return {
    name,
    about,
    sentAtMs,
    request: { method, path, ...(body === undefined ? {} : { body }) },
    response,
  };
}

function send(method: string, path: string, body: string | undefined, onLine?: () => void): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sentMs = performance.now();
    const elapsedMs = () => round(performance.now() - sentMs);
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    const asking = request(new URL(path, host), { method, headers }, (reply) => {
      const headersMs = elapsedMs();
      const chunks: Buffer[] = [];
      const lineMs: number[] = [];
      const end = (cut?: string) => {
        lineMs.push(elapsedMs());
        const text = Buffer.concat(chunks).toString().replace(ABSOLUTE_PATH_OF_MODELS, '/models');
        const lines = text.split('\n');
        const status = reply.statusCode ?? 0;
        resolve({ status, headers: reply.headers, headersMs, lines, lineMs, ...(cut ? { cut } : {}) });
      };
      reply.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        for (const byte of chunk) {
          if (byte !== 0x0a) continue;
          lineMs.push(elapsedMs());
          onLine?.();
        }
      });
      reply.on('end', () => end());
      reply.on('error', (error) => end(error.message));
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

function save(): void {
  const text = `${JSON.stringify({ model, exchanges }, null, 2)}\n`;
  if (text.length > LIMIT_BYTES) process.stderr.write(`${text.length} bytes: more than ${LIMIT_BYTES}.\n`);
  writeFileSync(out as string, text);
}
