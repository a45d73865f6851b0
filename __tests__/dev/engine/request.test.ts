import { describe, expect, test } from '@jest/globals';
import type { EngineModel } from '../../../dev/engine/model.ts';
import { ApiError, type Json, readAsk } from '../../../dev/engine/request.ts';

const model: EngineModel = {
  path: 'tiny.gguf',
  name: 'tiny-random:latest',
  digest: '0'.repeat(64),
  sizeBytes: 1,
  meaningful: false,
  family: 'llama',
  parameterSize: '1K',
  parameterCount: 1000,
  quantization: 'F16',
  contextLength: 8192,
  template: 'plain',
};

const ask = (body: Json) => readAsk('generate', { model: 'tiny-random', prompt: 'Hi', ...body }, model);

function refusal(body: Json): { status: number; message: string } {
  try {
    ask(body);
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status, message: error.message };
    throw error;
  }
  throw new Error('the request was accepted');
}

describe('readAsk', () => {
  test('takes Ollama’s defaults', () => {
    const { stream, truncate, keepAliveMs, load, sampling, limit } = ask({});
    expect({ stream, truncate, keepAliveMs, limit }).toEqual({
      stream: true,
      truncate: true,
      keepAliveMs: 300_000,
      limit: 40_960,
    });
    expect(load.numCtx).toBe(4096);
    expect(sampling).toMatchObject({ temperature: 0.8, topK: 40, topP: 0.9, repeatPenalty: 1.1 });
  });

  test('clamps num_ctx to what the model was trained on', () => {
    expect(ask({ options: { num_ctx: 131_072 } }).load.numCtx).toBe(8192);
  });

  test.each([
    ['num_ctx', 1024],
    ['num_gpu', 80],
    ['num_batch', 64],
    ['num_thread', 8],
    ['use_mmap', false],
  ])('a change of %s reloads the model', (name, value) => {
    expect(ask({ options: { [name]: value } }).load.key).not.toBe(ask({}).load.key);
  });

  test('num_predict, seed, temperature and stating a default do not reload it', () => {
    const options = { num_predict: 5, seed: 7, temperature: 0, top_k: 3, top_p: 0.5, num_ctx: 4096 };
    expect(ask({ options, shift: true }).load.key).toBe(ask({}).load.key);
    expect(ask({ shift: false }).load.key).not.toBe(ask({}).load.key);
  });

  test.each([
    [30, 30_000],
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['1.5s', 1500],
    [0, 0],
    ['0', 0],
    [-1, Number.POSITIVE_INFINITY],
    ['-1m', Number.POSITIVE_INFINITY],
  ])('keep_alive %p is %p ms', (raw, ms) => {
    expect(ask({ keep_alive: raw }).keepAliveMs).toBe(ms);
  });

  test.each([
    [{ keep_alive: '-1' }, 400, 'time: missing unit in duration "-1"'],
    [{ keep_alive: 'soon' }, 400, 'time: invalid duration "soon"'],
    [{ think: true }, 400, '"tiny-random:latest" does not support thinking'],
    [{ format: 'json' }, 400, 'the embedded engine does not support "format"'],
    [{ options: { num_ctx: '4096' } }, 400, 'option "num_ctx" must be of type integer'],
    [{ model: 'gemma3' }, 404, "model 'gemma3' not found"],
    [{ model: undefined }, 404, "model '' not found"],
  ])('refuses %j', (body, status, message) => {
    expect(refusal(body)).toEqual({ status, message });
  });

  test('think: false and empty lists ask for nothing that is missing', () => {
    expect(ask({ think: false, tools: [], images: [], format: '' }).messages).toEqual([
      { role: 'user', content: 'Hi' },
    ]);
  });
});
