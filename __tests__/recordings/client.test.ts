import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { chatWith, clientOf, startRaw } from '../io/rawServer.ts';

/** Our client reads what a real Ollama said, byte for byte, as it was meant. */

interface Exchange {
  readonly name: string;
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly lines: readonly string[];
  };
}

const LIMIT_BYTES = 120_000;
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));

test('there is a server of before Ollama 0.30 and one of after', () => {
  const minors = files.map((name) => Number(/^ollama-0\.(\d+)\./.exec(name)?.[1]));
  expect([minors.some((minor) => minor < 30), minors.some((minor) => minor >= 30)]).toEqual([true, true]);
});

describe.each(files)('%s', (file) => {
  const content = readFileSync(join(import.meta.dirname, file), 'utf8');
  const { model, exchanges } = JSON.parse(content) as { model: string; exchanges: readonly Exchange[] };

  const replyTo = (name: string) => {
    const found = exchanges.find((exchange) => exchange.name === name);
    if (found === undefined) throw new Error(`nothing recorded is named ${name}`);
    return found.response;
  };
  const chat = (name: string) =>
    chatWith((response) => {
      const { status, headers, lines } = replyTo(name);
      response.writeHead(status, { 'content-type': headers['content-type'] ?? '' }).end(lines.join('\n'));
    });
  const recordsOf = (name: string) =>
    replyTo(name)
      .lines.filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  test('is small and names no place of a machine', () => {
    expect(content.length).toBeLessThan(LIMIT_BYTES);
    expect(content).not.toMatch(/\/(?:home|root|tmp|Users|var)\//);
  });

  test.each(['chat-fresh', 'chat-repeat'])('%s: counts, durations and text', async (name) => {
    const outcome = await chat(name);
    const records = recordsOf(name);
    const last = records.at(-1) ?? {};
    const text = records.map(({ message }) => (message as { content: string }).content).join('');
    expect(outcome).toMatchObject({
      failure: null,
      content: text,
      textLines: records.length - 1,
      final: {
        doneReason: 'length',
        totalMs: Number(last.total_duration) / 1e6,
        loadMs: Number(last.load_duration) / 1e6,
        prefillMs: Number(last.prompt_eval_duration) / 1e6,
        decodeMs: Number(last.eval_duration) / 1e6,
        promptTokens: 51,
        cachedTokens: null,
        outputTokens: 24,
      },
    });
  });

  test('one token has no time to decode worth the name', async () => {
    const { final } = await chat('chat-one-token');
    expect(final?.outputTokens).toBe(1);
    expect(final?.decodeMs ?? 0).toBeLessThan(0.01);
  });

  test.each([
    ['too-long', 'refused', 400, /exceeds the (?:available )?context/],
    ['think-unsupported', 'refused', 400, /"smollm2:135m" does not support thinking/],
    ['keep-alive-text', 'refused', 400, /missing unit in duration/],
    ['unknown-model', 'refused', 404, /model 'no-such:1b' not found/],
    ['option-type', 'server-error', 500, /option "num_ctx" must be of type integer/],
    ['busy', 'busy', 503, /maximum pending requests exceeded/],
    ['runner-killed', 'stream', null, /unexpected EOF/],
    ['repeating', 'stream', null, /without a done record/],
  ])('%s fails as it should', async (name, failureKind, httpStatus, words) => {
    const outcome = await chat(name);
    expect(outcome).toMatchObject({ failureKind, httpStatus, final: null });
    expect(outcome.failure).toMatch(words);
    expect(outcome.failure).not.toMatch(/[{}]/);
  });

  test('what had arrived before a failure is kept', async () => {
    expect((await chat('runner-killed')).textLines).toBe(recordsOf('runner-killed').length - 1);
    expect((await chat('repeating')).textLines).toBe(recordsOf('repeating').length);
  });

  test('the loaded model and its facts', async () => {
    const names: Readonly<Record<string, string>> = {
      '/api/version': 'version',
      '/api/ps': 'ps-loaded',
      '/api/tags': 'tags',
      '/api/show': 'show',
    };
    const server = await startRaw((response, { url = '' }) => {
      response.end(replyTo(names[url] ?? 'no-route').lines.join('\n'));
    });
    try {
      const ollama = clientOf(server.url);
      expect(file).toBe(`ollama-${await ollama.version()}.json`);
      expect(await ollama.loaded(model)).toMatchObject({ contextLength: 2048, vramBytes: 0 });
      expect(await ollama.loaded('no-such:1b')).toBeNull();
      expect(await ollama.facts(model)).toEqual({
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        family: 'llama',
        parameterSize: '134.52M',
        quantization: 'Q4_1',
      });
    } finally {
      await server.close();
    }
  });
});
