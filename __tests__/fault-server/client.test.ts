import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { ChatResponse } from 'ollama';
import { FAULTS, type FaultName, withFaults } from './faults.ts';
import { CHAT, clientOf, serve } from './testing.ts';

/** The client of npm reads every fault as the README says. */

const WORDS = 'word '.repeat(20);
const HEALTHY = { text: WORDS, error: null };
const PATIENCE_MS = 500;

interface Expected {
  readonly text: unknown;
  readonly thinking?: string;
  /** What the client throws; null: nothing. */
  readonly error: unknown;
  readonly final?: object;
}

const failed = (error: RegExp, text: unknown = '') => ({ text, error: expect.stringMatching(error) });
const FIVE = 'word '.repeat(5);
const CUT = /terminated|fetch failed|aborted|ECONNRESET/;
const NO_DONE = /Did not receive done/;

const EXPECTED: Readonly<Record<FaultName, Expected>> = {
  thinking: { text: 'word '.repeat(10), thinking: 'word '.repeat(10), error: null },
  'thinking-only': { text: '', thinking: WORDS, error: null, final: { done_reason: 'length' } },
  'empty-chunks': { ...HEALTHY, final: { eval_count: 40 } },
  'empty-first-chunk': HEALTHY,
  'multi-token-chunks': { text: 'word '.repeat(7), error: null, final: { eval_count: 21 } },
  'tool-call': { text: '', error: null, final: { eval_count: 9 } },
  'long-context': HEALTHY,
  'one-token': { text: 'word ', error: null, final: { eval_count: 1, eval_duration: 1000 } },
  'one-token-no-duration': { text: 'word ', error: null, final: { eval_count: 1, eval_duration: undefined } },
  'immediate-end': { text: '', error: null, final: { eval_count: 1, eval_duration: undefined } },
  'repeat-abort': failed(NO_DONE, 'same '.repeat(31)),
  runaway: { text: 'word '.repeat(200), error: null, final: { eval_count: 200 } },
  endless: failed(/abort/, expect.stringMatching(/^(word ){20,}$/)),
  'load-reply': { text: '', error: null, final: { done_reason: 'load', eval_count: undefined } },
  'unload-reply': { text: '', error: null, final: { done_reason: 'unload', eval_count: undefined } },
  'slow-load': HEALTHY,
  'slow-load-disconnect': failed(CUT),
  'forced-reload': HEALTHY,
  'lingering-unload': HEALTHY,
  'slot-contention': HEALTHY,
  'cached-repeat': { ...HEALTHY, final: { prompt_eval_cached_count: undefined } },
  'cached-repeat-counted': { ...HEALTHY, final: { prompt_eval_cached_count: 14, prompt_eval_count: 15 } },
  'silent-truncation': { ...HEALTHY, final: { prompt_eval_count: 8 } },
  'clamped-context': HEALTHY,
  'partial-vram': HEALTHY,
  'flapping-vram': HEALTHY,
  'lying-clock': HEALTHY,
  'missing-durations': {
    ...HEALTHY,
    final: { total_duration: undefined, load_duration: undefined, eval_duration: undefined, eval_count: 20 },
  },
  'missing-counts': { ...HEALTHY, final: { prompt_eval_count: undefined, eval_count: undefined } },
  'delayed-headers': HEALTHY,
  'no-answer': failed(/abort/),
  reset: failed(CUT, expect.stringMatching(/^(word ){0,5}$/)),
  'reset-before-headers': failed(CUT),
  'switching-protocols': failed(CUT),
  stall: failed(/abort/, FIVE),
  hiccup: HEALTHY,
  'no-done': failed(NO_DONE, WORDS),
  'half-line': failed(NO_DONE, FIVE),
  'malformed-line': HEALTHY,
  'garbage-end': failed(NO_DONE, WORDS),
  'split-lines': HEALTHY,
  'split-utf8': { text: 'wörd 🌍 '.repeat(20), error: null },
  'coalesced-lines': HEALTHY,
  buffered: HEALTHY,
  'connection-resets': failed(CUT),
  'listens-late': failed(CUT),
  'unknown-model': failed(/^404 model 'gemma3:latest' not found/),
  'think-unsupported': failed(/^400 "gemma3:latest" does not support thinking/),
  'over-context': failed(/^400 the input length exceeds/),
  'nested-error': failed(/^400 \{"error":\{"code":400,/),
  busy: failed(/^503 server busy, please try again. {2}maximum pending requests exceeded/),
  'runner-stopped': failed(/^500 model runner has unexpectedly stopped/),
  'proxy-page': failed(/^502 <html>/),
  'error-line': failed(/^an error was encountered while running the model/, FIVE),
  'pull-error': HEALTHY,
  'pull-unknown': HEALTHY,
};

beforeEach(() => {
  // It tells malformed lines and replies of plain text there.
  jest.spyOn(console, 'warn').mockImplementation(() => {});
  jest.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('a streamed chat', () => {
  test.each(Object.keys(FAULTS) as FaultName[])('%s', async (name) => {
    const { text, thinking = '', error, final = {} } = EXPECTED[name];
    const endless = ['endless', 'no-answer', 'stall'].includes(name);
    const server = await serve(withFaults([name]));
    const read = await readChat(clientOf(server, endless ? PATIENCE_MS : 5_000));
    expect(read).toMatchObject({ text, thinking, error });
    for (const [key, value] of Object.entries(final)) expect([key, read.final?.[key]]).toEqual([key, value]);
  });

  test('healthy', async () => {
    const read = await readChat(clientOf(await serve()));
    expect(read).toMatchObject({ ...HEALTHY, final: { done_reason: 'stop', eval_count: 20 } });
  });
});

async function readChat(client: ReturnType<typeof clientOf>) {
  let text = '';
  let thinking = '';
  let final: Record<string, unknown> | null = null;
  let error: string | null = null;
  try {
    const stream = (await client.chat({ ...CHAT, stream: true })) as AsyncIterable<ChatResponse>;
    for await (const { message, ...rest } of stream) {
      text += message.content;
      thinking += message.thinking ?? '';
      if (rest.done) final = { ...rest };
    }
  } catch (thrown) {
    const { status_code: status, message } = thrown as { status_code?: number; message: string };
    error = status === undefined ? message : `${status} ${message}`;
  }
  return { text, thinking, final, error };
}

test('a reply that is not streamed comes with `done` false where there was no done record', async () => {
  const client = clientOf(await serve(withFaults(['no-done'])));
  const reply = await client.chat({ ...CHAT, stream: false });
  expect(reply).toMatchObject({ done: false, message: { content: WORDS } });
});

test('a generate ends with a very long line', async () => {
  const client = clientOf(await serve(withFaults(['long-context'])));
  const reply = await client.generate({ model: 'gemma3', prompt: 'Go.', stream: false });
  expect(reply.context).toHaveLength(100_000);
});

test.each([
  ['pull-error', 'max retries exceeded: unexpected EOF'],
  ['pull-unknown', 'pull model manifest: file does not exist'],
] as const)('%s ends a pull that has begun', async (name, error) => {
  const statuses: string[] = [];
  const server = await serve(withFaults([name]));
  const pulling = async () => {
    for await (const { status } of await clientOf(server).pull({ model: 'llama3', stream: true }))
      statuses.push(status);
  };
  await expect(pulling()).rejects.toThrow(error);
  expect(statuses[0]).toBe('pulling manifest');
  expect((await clientOf(server).list()).models.map(({ name: known }) => known)).toEqual(['gemma3:latest']);
});
