import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ChatResponse, Ollama } from 'ollama';
import { ensureEngine } from '../../../dev/engine/install.ts';
import { type RunningEngine, startEngine } from '../../../dev/engine/start.ts';

let engine: RunningEngine;
let ollama: Ollama;
let model: string;
const logged: string[] = [];

beforeAll(async () => {
  await ensureEngine(() => {});
  engine = await startEngine({ tiny: true, log: (line) => logged.push(line) });
  ollama = new Ollama({ host: engine.url });
  model = engine.model.name;
}, 180_000);

afterAll(() => engine?.stop());

const messages = [{ role: 'user', content: 'Summarize the latency of the report.' }];

async function chat(options: object, content = messages): Promise<{ chunks: string[]; final: ChatResponse }> {
  const chunks: string[] = [];
  let final: ChatResponse | undefined;
  for await (const part of await ollama.chat({ model, messages: content, stream: true, options })) {
    if (part.done) final = part;
    else chunks.push(part.message.content);
  }
  if (!final) throw new Error('the stream had no final record');
  return { chunks, final };
}

async function post(path: string, body: object): Promise<{ status: number; lines: readonly unknown[] }> {
  const response = await fetch(engine.url + path, { method: 'POST', body: JSON.stringify(body) });
  const lines = (await response.text()).trim().split('\n');
  return { status: response.status, lines: lines.map((line) => JSON.parse(line) as unknown) };
}

/** Polls, as Ollama's own answer to an unload comes before the unload. */
async function waitUntilUnloaded(): Promise<void> {
  while ((await ollama.ps()).models.length > 0) await sleep(20);
}

describe('what the server says of itself', () => {
  test('the log says that the words mean nothing', () => {
    expect(logged.join('\n')).toContain('its words mean nothing');
    expect(engine.model.meaningful).toBe(false);
  });

  test('tags, show and version name the model and the engine', async () => {
    const [listed] = (await ollama.list()).models;
    expect(listed).toMatchObject({ name: model, digest: engine.model.digest });
    const shown = await ollama.show({ model });
    expect(shown.details).toMatchObject({ family: 'llama', quantization_level: 'F16' });
    expect(shown.capabilities).toEqual(['completion']);
    expect((await ollama.version()).version).toMatch(/\+embedded-engine$/);
    expect(await (await fetch(engine.url)).text()).toBe('Ollama is running');
  });

  test('pull streams to success for its own model and refuses any other in Ollama’s words', async () => {
    const statuses: string[] = [];
    for await (const part of await ollama.pull({ model, stream: true })) statuses.push(part.status);
    expect(statuses[0]).toBe('pulling manifest');
    expect(statuses.at(-1)).toBe('success');
    const { status, lines } = await post('/api/pull', { model: 'gemma3:latest' });
    expect(status).toBe(200);
    expect(lines.at(-1)).toEqual({ error: 'pull model manifest: file does not exist' });
  });
});

describe('generation', () => {
  test('chat streams a chunk for each token, ends at the limit, and its durations fit in the total', async () => {
    const { chunks, final } = await chat({ num_predict: 40, seed: 1 });
    expect(chunks).toHaveLength(40);
    expect(chunks.join('')).toMatch(/^[a-z ]+$/);
    expect(final).toMatchObject({ done_reason: 'length', eval_count: 40 });
    expect(final.prompt_eval_count).toBeGreaterThan(5);
    const parts = [final.load_duration, final.prompt_eval_duration, final.eval_duration];
    for (const part of parts) expect(part).toBeGreaterThan(0);
    expect(parts.reduce((sum, part) => sum + part)).toBeLessThanOrEqual(final.total_duration);
  });

  test('a single token has no decode time: the key is absent, not zero', async () => {
    const { final } = await chat({ num_predict: 1 });
    expect(final.eval_count).toBe(1);
    expect(final).not.toHaveProperty('eval_duration');
  });

  test('a seed decides the text, also when the same prompt comes again', async () => {
    const [first, again, other] = [
      await chat({ num_predict: 30, seed: 1 }),
      await chat({ num_predict: 30, seed: 1 }),
      await chat({ num_predict: 30, seed: 2 }),
    ];
    expect(again.chunks).toEqual(first.chunks);
    expect(again.final.prompt_eval_count).toBe(first.final.prompt_eval_count);
    expect(other.chunks).not.toEqual(first.chunks);
  });

  test('temperature 0 is greedy: no seed changes it', async () => {
    const first = await chat({ num_predict: 20, temperature: 0, seed: 1 });
    expect((await chat({ num_predict: 20, temperature: 0, seed: 2 })).chunks).toEqual(first.chunks);
  });

  test('generate without a stream gives one record with the text and the context', async () => {
    const result = await ollama.generate({ model, prompt: 'data', options: { num_predict: 12 } });
    expect(result.done_reason).toBe('length');
    expect(result.response?.trim().split(' ')).toHaveLength(12);
    expect(result.context).toHaveLength(result.prompt_eval_count + 12);
  });

  test('special tokens in a user’s text are text', async () => {
    const user = (content: string) => [{ role: 'user', content }];
    const without = await chat({ num_predict: 1 }, user(''));
    const marks = await chat({ num_predict: 1 }, user('</s>'.repeat(10)));
    // As special tokens the ten would be ten; as text each is at least two.
    expect(marks.final.prompt_eval_count - without.final.prompt_eval_count).toBeGreaterThanOrEqual(20);
  });

  test('requests that come together are answered one after the other', async () => {
    const results = await Promise.all([1, 2, 3].map((seed) => chat({ num_predict: 15, seed })));
    expect(results.map(({ final }) => final.eval_count)).toEqual([15, 15, 15]);
  });
});

describe('the model’s life', () => {
  test('ps shows the effective context after a load, and an unload empties it', async () => {
    expect((await post('/api/chat', { model, messages: [] })).lines).toEqual([
      expect.objectContaining({ done: true, done_reason: 'load' }),
    ]);
    expect((await ollama.ps()).models[0]).toMatchObject({ name: model, context_length: 4096, size_vram: 0 });
    await chat({ num_predict: 2, num_ctx: 512 });
    expect((await ollama.ps()).models[0]).toMatchObject({ context_length: 512 });
    const unloaded = await ollama.generate({ model, prompt: '', keep_alive: 0 });
    expect(unloaded).toMatchObject({ done: true, done_reason: 'unload' });
    await waitUntilUnloaded();
  });

  test('keep_alive 0 unloads after the answer, a short one when it has passed', async () => {
    for (const keepAlive of [0, '50ms']) {
      const kept = await ollama.generate({
        model,
        prompt: 'data',
        keep_alive: keepAlive,
        options: { num_predict: 2 },
      });
      expect(kept.eval_count).toBe(2);
      await waitUntilUnloaded();
    }
  });
});

describe('refusals', () => {
  test('an unknown model is a 404', async () => {
    await expect(ollama.chat({ model: 'gemma3:latest', messages })).rejects.toMatchObject({
      status_code: 404,
      error: "model 'gemma3:latest' not found",
    });
  });

  test('a prompt over the context is a 400 with truncate: false, and is cut to half otherwise', async () => {
    const body = {
      model,
      messages: [{ role: 'user', content: 'x1 '.repeat(400) }],
      options: { num_ctx: 256, num_predict: 1 },
    };
    const refused = await post('/api/chat', { ...body, truncate: false });
    expect(refused.status).toBe(400);
    const { error } = refused.lines[0] as { error: string };
    expect(JSON.parse(error).error).toMatchObject({ type: 'exceed_context_size_error', n_ctx: 256 });
    const cut = await post('/api/chat', { ...body, stream: false });
    expect(cut.lines[0]).toMatchObject({ done: true, prompt_eval_count: 130 });
  });

  test('an answer ends where the context is full', async () => {
    const { final } = await chat({ num_ctx: 256, num_predict: 1000 });
    expect(final.done_reason).toBe('length');
    expect(final.prompt_eval_count + final.eval_count).toBe(256);
  });

  test('what is not JSON is a 400', async () => {
    const response = await fetch(`${engine.url}/api/chat`, { method: 'POST', body: '{' });
    expect(response.status).toBe(400);
  });

  test('a port that is taken is named', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(startEngine({ tiny: true, port })).rejects.toThrow(`cannot listen on port ${port}`);
    other.close();
  });
});

test('a client that leaves mid-stream frees the server for the next', async () => {
  // So slow that the first answer would take many minutes: the second comes only if the first ended.
  const slow = await startEngine({ tiny: true, slowFactor: 100 });
  try {
    const client = new Ollama({ host: slow.url });
    const endless = await client.chat({ model, messages, stream: true, options: { num_predict: 4000 } });
    const reading = (async () => {
      for await (const _ of endless) endless.abort();
    })();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    const next = await client.generate({ model, prompt: 'data', options: { num_predict: 2 } });
    expect(next.eval_count).toBe(2);
  } finally {
    await slow.stop();
  }
});
