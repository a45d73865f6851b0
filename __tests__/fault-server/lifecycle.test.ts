import { describe, expect, test } from '@jest/globals';
import { fault } from './faults.ts';
import { ask, CHAT, chat, clientOf, loaded, serve, until } from './testing.ts';

describe('a model', () => {
  test('is in /api/ps only once it is loaded', async () => {
    const server = await serve({ loadMs: 300 });
    const first = chat(server);
    await until(() => server.requests.includes('POST /api/chat'));
    expect(await loaded(server)).toEqual([]);
    await first;
    expect(await loaded(server)).toMatchObject([{ name: 'gemma3:latest', context_length: 4096 }]);
  });

  test('is loaded anew by a client that comes after one who left during the load', async () => {
    const server = await serve({ calls: [{ loadMs: 5_000 }, { loadMs: 1 }] });
    const { cut } = await ask(server.url, '/api/chat', CHAT, 30);
    expect(cut).not.toBeNull();
    await until(() => server.calls[0]?.cutNs !== null);
    expect(await loaded(server)).toEqual([]);
    await chat(server);
    expect(server.calls.map(({ cold }) => cold)).toEqual([null, true]);
  });

  test('is unloaded after the reply that says so, and its memory is free later still', async () => {
    const server = await serve({ unloadMs: 200, memoryLagMs: 200 });
    await chat(server);
    const reply = await ask(server.url, '/api/generate', { model: 'gemma3', keep_alive: 0 });
    expect(reply.lines[0]).toContain('"done_reason":"unload"');
    expect(await loaded(server)).toHaveLength(1);
    await until(async () => (await loaded(server)).length === 0);
    expect(server.usedMemoryBytes()).toBe(4_000_000_000);
    await until(() => server.usedMemoryBytes() === 0);
  });

  test('is unloaded after a call with a keep_alive of 0, and makes room for another', async () => {
    const server = await serve({ models: ['a', 'b'], unloadMs: 0, loadMs: 1 });
    await chat(server, { model: 'a', keep_alive: 0 });
    await until(async () => (await loaded(server)).length === 0);
    await chat(server, { model: 'a' });
    await chat(server, { model: 'b' });
    expect(await loaded(server)).toMatchObject([{ name: 'b' }]);
  });

  test('stays through a call that another client’s unload comes amid', async () => {
    const server = await serve({ unloadMs: 0 });
    const answering = chat(server);
    await until(() => typeof server.calls[0]?.firstTextNs === 'bigint');
    await ask(server.url, '/api/generate', { model: 'gemma3', keep_alive: 0 });
    expect(await answering).toMatchObject({ done_reason: 'stop' });
    await until(async () => (await loaded(server)).length === 0);
  });
});

describe('a call after one with num_ctx 2048 and num_gpu 80', () => {
  const options = { num_ctx: 2048, num_gpu: 80 };
  test.each([
    [{ options: { ...options, num_ctx: 1024 } }, true],
    [{ options: { ...options, num_batch: 64 } }, true],
    [{ options: { ...options, num_gpu: 1 } }, true],
    [{ options: { ...options, main_gpu: 1 } }, true],
    [{ options: { ...options, use_mmap: false } }, true],
    [{ options: { ...options, num_thread: 3 } }, true],
    [{ options, shift: false }, true],
    [{ options: { ...options, seed: 9, temperature: 0.5, top_k: 1, top_p: 0.5, num_predict: 9 } }, false],
    [{ options, truncate: false }, false],
    // The number of layers is left to Ollama, which leaves them as they are.
    [{ options: { num_ctx: 2048 } }, false],
    [{ options: { ...options, num_gpu: -1 } }, false],
  ])('%j loads anew: %s', async (fields, reloads) => {
    const server = await serve({ loadMs: 1 });
    await chat(server, { options });
    await chat(server, fields);
    expect(server.calls.map(({ cold }) => cold)).toEqual([true, reloads]);
  });

  test('a change of shift loads nothing anew before 0.30', async () => {
    const server = await serve({ loadMs: 1, version: '0.12.11' });
    await chat(server);
    await chat(server, { shift: false });
    expect(server.calls[1]?.cold).toBe(false);
  });
});

describe('the prompt cache', () => {
  const PREFILL = { everyCall: { prefillMs: 200 }, tellsCachedCount: true, loadMs: 1 };
  const fresh = { messages: [{ role: 'system', content: '[zz99] Be brief.' }, ...CHAT.messages.slice(1)] };
  const ns = (value: unknown) => Number(value);

  test('takes a prompt seen before off the prefill, and a nonce at its start keeps it out', async () => {
    const server = await serve(PREFILL);
    const [first, again, other] = [await chat(server), await chat(server), await chat(server, fresh)];
    expect(first).not.toHaveProperty('prompt_eval_cached_count');
    expect(again).toMatchObject({ prompt_eval_count: 15, prompt_eval_cached_count: 14 });
    // The template before the nonce is always known.
    expect(other).toMatchObject({ prompt_eval_count: 15, prompt_eval_cached_count: 2 });
    expect(ns(again.prompt_eval_duration)).toBeLessThan(ns(first.prompt_eval_duration) / 2);
    expect(ns(other.prompt_eval_duration)).toBeGreaterThan((200e6 * 12) / 15);
  });

  test('is lost with its runner', async () => {
    const server = await serve({ ...PREFILL, calls: [{}, { reloads: true }] });
    await chat(server);
    expect(await chat(server)).not.toHaveProperty('prompt_eval_cached_count');
  });

  test('0.30.0 counts only what was computed', async () => {
    const server = await serve({ ...PREFILL, version: '0.30.0' });
    await chat(server);
    expect(await chat(server)).toMatchObject({ prompt_eval_count: 1 });
  });
});

describe('a prompt over the context', () => {
  const long = { messages: [{ role: 'user', content: 'tea '.repeat(300) }], options: { num_ctx: 256 } };
  test('is refused, cut, or cut against the client’s will', async () => {
    const server = await serve();
    expect(await chat(server, { ...long, truncate: false })).toEqual({
      error: expect.stringMatching(/^\{"error":\{"code":400,"message":"request \(302 tokens\) exceeds/),
    });
    expect(await chat(server, long)).toMatchObject({ prompt_eval_count: 130 });
    const ignorant = await serve({ overContext: 'cuts' });
    expect(await chat(ignorant, { ...long, truncate: false })).toMatchObject({ prompt_eval_count: 130 });
  });

  test('before 0.30 the refusal is plain, and a cut prompt fills the context', async () => {
    const server = await serve({ version: '0.12.11' });
    expect(await chat(server, { ...long, truncate: false })).toEqual({
      error: 'the input length exceeds the context length',
    });
    expect(await chat(server, long)).toMatchObject({ prompt_eval_count: 256 });
  });
});

test('an answer ends at num_predict and, without a shift, where the context does', async () => {
  const server = await serve({ everyCall: { tokens: 500, tokenMs: 0 } });
  const limited = { options: { num_predict: 7 } };
  expect(await chat(server, limited)).toMatchObject({ eval_count: 7, done_reason: 'length' });
  const narrow = { options: { num_ctx: 64 }, shift: false };
  expect(await chat(server, narrow)).toMatchObject({ eval_count: 49, done_reason: 'length' });
  expect(await chat(server, { options: { num_predict: -1 } })).toMatchObject({ done_reason: 'stop' });
});

test('memory and context are told as the script has them, call by call', async () => {
  const server = await serve({
    models: [{ name: 'm', sizeBytes: 1000, digest: 'abc' }],
    contextLength: 2048,
    vramShare: 0.9,
    calls: [{}, { vramShare: 0.5 }],
  });
  await chat(server, { model: 'm', options: { num_ctx: 8192 } });
  const told = { size: 1000, size_vram: 900, context_length: 2048, digest: 'abc' };
  expect(await loaded(server)).toMatchObject([told]);
  await chat(server, { model: 'm' });
  expect(await loaded(server)).toMatchObject([{ size_vram: 500 }]);
});

test('calls beyond the slots wait, which total_duration alone tells', async () => {
  const server = await serve({ everyCall: { tokenMs: 8 } });
  await chat(server);
  const [one, two] = await Promise.all([chat(server), chat(server)]);
  const gapOf = (final: Readonly<Record<string, unknown>>) =>
    Number(final.total_duration) -
    Number(final.load_duration) -
    Number(final.prompt_eval_duration) -
    Number(final.eval_duration);
  const [short = 0, long = 0] = [gapOf(one), gapOf(two)].sort((a, b) => a - b);
  expect(long).toBeGreaterThan(50e6);
  expect(short).toBeLessThan(long);
});

test('a client that leaves is seen, and the next one is served', async () => {
  const server = await serve({ calls: [fault('endless'), {}] });
  await ask(server.url, '/api/chat', CHAT, 60);
  await until(() => server.calls[0]?.cutNs !== null);
  expect(await chat(server)).toMatchObject({ done_reason: 'stop' });
});

test.each([
  ['connection-resets', { resetConnections: 2 }],
  ['listens-late', { listenAfterMs: 150 }],
])('%s: reached in the end', async (_, script) => {
  const server = await serve(script);
  const failures: unknown[] = [];
  await until(() =>
    clientOf(server)
      .version()
      .then(() => true)
      .catch((error) => failures.push(error) === 0),
  );
  expect(failures.length).toBeGreaterThan(0);
});
