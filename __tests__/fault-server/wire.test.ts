import { describe, expect, test } from '@jest/globals';
import { FAULT_NAMES, type FaultName, withFaults } from './faults.ts';
import { ask, CHAT, GENERATE, type Reply, serve } from './testing.ts';
import { complaints } from './wire/shapes.ts';

/** Every object that goes over the wire has the keys and types of ollama's own reply types. */

/** Faults that are no JSON, or no reply at all. */
const NO_RECORDS: readonly FaultName[] = ['half-line', 'malformed-line', 'garbage-end', 'proxy-page'];
const PATIENCE_MS = 60;

function complaintsOf({ lines }: Reply, type: string, tolerant = false): readonly string[] {
  return lines.flatMap((line) => {
    try {
      const value = JSON.parse(line) as object;
      return complaints(value, 'error' in value ? 'Error' : type);
    } catch {
      return tolerant ? [] : [`${line} is no JSON`];
    }
  });
}

describe.each(FAULT_NAMES)('%s', (name) => {
  test('chats and generates', async () => {
    const { url } = await serve(withFaults([name], { loadMs: 1, everyCall: { prefillMs: 0, tokenMs: 0 } }));
    const limitMs = ['endless', 'no-answer', 'stall'].includes(name) ? PATIENCE_MS : 5_000;
    const tolerant = NO_RECORDS.includes(name);
    for (const fields of [{}, { stream: false }]) {
      const chat = await ask(url, '/api/chat', { ...CHAT, ...fields }, limitMs);
      expect(complaintsOf(chat, 'ChatResponse', tolerant)).toEqual([]);
      const generate = await ask(url, '/api/generate', { ...GENERATE, ...fields }, limitMs);
      expect(complaintsOf(generate, 'GenerateResponse', tolerant)).toEqual([]);
    }
  });
});

describe('other replies', () => {
  test.each([
    ['GET', '/api/version', undefined, 'Version'],
    ['GET', '/api/tags', undefined, 'ListResponse'],
    ['POST', '/api/show', { model: 'gemma3' }, 'ShowResponse'],
    ['POST', '/api/show', { model: 'none' }, 'Error'],
    ['POST', '/api/pull', { model: 'llama3' }, 'ProgressResponse'],
    ['POST', '/api/generate', { model: 'gemma3' }, 'GenerateResponse'],
    ['POST', '/api/chat', { model: 'gemma3' }, 'ChatResponse'],
    ['POST', '/api/generate', { model: 'gemma3', keep_alive: 0 }, 'GenerateResponse'],
    ['POST', '/api/chat', '{', 'Error'],
  ] as const)('%s %s %j', async (_, path, body, type) => {
    const { url } = await serve();
    const reply = await ask(url, path, body);
    expect(reply.lines.length).toBeGreaterThan(0);
    expect(complaintsOf(reply, type)).toEqual([]);
  });

  test('a loaded model', async () => {
    const { url } = await serve();
    await ask(url, '/api/chat', CHAT);
    const reply = await ask(url, '/api/ps');
    expect(reply.lines[0]).toContain('gemma3:latest');
    expect(complaintsOf(reply, 'ProcessResponse')).toEqual([]);
  });
});

test.each([
  [
    { model: 'm', created_at: '', message: { role: 'assistant', content: 1 }, done: false },
    /content is no string/,
  ],
  [
    { model: 'm', created_at: '', message: { role: 'assistant', content: '' }, done: true, tokens: 1 },
    /tokens is unknown/,
  ],
  [{ model: 'm', created_at: '', message: { role: 'assistant', content: '' } }, /done is absent/],
  [{ model: 'm', created_at: '', message: {}, done: true, eval_count: 1.5 }, /eval_count is no integer/],
])('%j is found out', (value, complaint) => {
  expect(complaints(value, 'ChatResponse').join()).toMatch(complaint);
});
