import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/io/clock.ts';
import { createOllama } from '../../src/io/ollama.ts';
import { errorText } from '../../src/io/refusal.ts';
import { ExpectedError, NobodyListens } from '../../src/model/failure.ts';
import { sameModel } from '../../src/model/modelName.ts';
import type { ChatRequest } from '../../src/model/ports.ts';
import { type Script, type StandIn, startStandIn } from '../support/ollamaStandIn.ts';

const REQUEST: ChatRequest = {
  model: 'gemma3:latest',
  system: '1 2 3\nBe brief.',
  prompt: 'Say it.',
  think: false,
  numPredict: 64,
  seed: 7,
  options: { num_gpu: 80, temperature: 0.8 },
};

const open: StandIn[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function ollamaFor(
  script: Script = {},
  callTimeoutMs = 10_000,
  cancelled = new AbortController().signal,
) {
  const server = await startStandIn(script);
  open.push(server);
  const connection = {
    host: server.url,
    hostForPeople: server.url,
    timeouts: timeouts(callTimeoutMs),
    cancelled,
  };
  return { server, ollama: createOllama(connection, systemClock) };
}

const never = new AbortController().signal;

function timeouts(callMs: number) {
  return { connectMs: 10_000, firstTokenMs: 10_000, stallMs: 10_000, callMs };
}

describe('chat', () => {
  test('sends protocol fields, the agent’s own options and nothing else', async () => {
    const { server, ollama } = await ollamaFor();
    await ollama.chat(REQUEST, never);
    expect(server.chats).toEqual([
      {
        model: 'gemma3:latest',
        stream: true,
        messages: [
          { role: 'system', content: '1 2 3\nBe brief.' },
          { role: 'user', content: 'Say it.' },
        ],
        think: false,
        keep_alive: 1800,
        truncate: false,
        shift: false,
        options: { num_gpu: 80, temperature: 0.8, seed: 7, num_predict: 64 },
      },
    ]);
  });

  test('returns the text and the final record in milliseconds', async () => {
    const { ollama } = await ollamaFor({ answer: () => ({ pieces: ['Hé', 'llo'], packetBytes: 3 }) });
    const outcome = await ollama.chat(REQUEST, never);
    expect(outcome).toMatchObject({ content: 'Héllo', failure: null, httpStatus: null });
    expect(outcome.final).toEqual({
      doneReason: 'stop',
      totalMs: 2500,
      loadMs: 2000,
      prefillMs: 200,
      decodeMs: 250,
      promptTokens: 100,
      cachedTokens: null,
      outputTokens: 2,
    });
  });

  test('an absent key of the final record is unknown, never 0', async () => {
    const absent = { eval_count: null, eval_duration: null, load_duration: null, prompt_eval_count: null };
    const { ollama } = await ollamaFor({ answer: () => ({ final: absent }) });
    const { final } = await ollama.chat(REQUEST, never);
    expect(final).toMatchObject({ outputTokens: null, decodeMs: null, loadMs: null, promptTokens: null });
  });

  test('the clock starts before the request and stops the first token at the first non-empty piece', async () => {
    const { ollama } = await ollamaFor({
      answer: () => ({ delayMs: 80, pieceMs: 40, pieces: ['', '', 'word', 'word'] }),
    });
    const { firstTokenMs, firstContentMs, endMs } = await ollama.chat(REQUEST, never);
    // The server slept 80 ms and three times 40 ms before that piece: less cannot be.
    expect(firstTokenMs).toBeGreaterThanOrEqual(190);
    expect(firstContentMs).toBe(firstTokenMs);
    expect(endMs).toBeGreaterThan(firstTokenMs as number);
  });

  test.each([
    ['no-done', 'the stream ended without a done record (Ollama aborts like this after 30 repeated tokens)'],
    ['error-line', 'an error was encountered while running the model'],
    ['garbage', 'the reply holds a line that is not a JSON object'],
  ] as const)('%s is a failure that keeps what arrived', async (ending, failure) => {
    const { ollama } = await ollamaFor({ answer: () => ({ pieces: ['so far'], ending }) });
    const outcome = await ollama.chat(REQUEST, never);
    expect(outcome).toMatchObject({ failure, final: null, content: 'so far' });
    expect(outcome.firstTokenMs).not.toBeNull();
  });

  test('a reset connection is a failure', async () => {
    const { ollama } = await ollamaFor({
      answer: () => ({ pieces: ['so far'], ending: 'reset', pieceMs: 20 }),
    });
    const { failure, final } = await ollama.chat(REQUEST, never);
    expect(final).toBeNull();
    expect(failure).toMatch(/ECONNRESET|connection was cut/);
  });

  test('a refusal carries status and the server’s words', async () => {
    const refusal = {
      status: 503,
      body: '{"error":"server busy, please try again.  maximum pending requests exceeded"}',
    };
    const { ollama } = await ollamaFor({ answer: () => ({ refusal }) });
    expect(await ollama.chat(REQUEST, never)).toMatchObject({
      failure:
        'Ollama refused the request with HTTP 503: server busy, please try again.  maximum pending requests exceeded',
      httpStatus: 503,
      final: null,
      firstTokenMs: null,
    });
  });

  test('a refusal that is no JSON is told all the same', async () => {
    const refusal = { status: 502, body: '<h1>Bad gateway</h1>', contentType: 'text/html' };
    const { ollama } = await ollamaFor({ answer: () => ({ refusal }) });
    const { failure } = await ollama.chat(REQUEST, never);
    expect(failure).toBe('Ollama refused the request with HTTP 502: a page of HTML');
  });

  test('the call timeout ends a silent call and names the input', async () => {
    const { ollama } = await ollamaFor({ answer: () => ({ pieces: ['a'], ending: 'hang' }) }, 200);
    const outcome = await ollama.chat(REQUEST, never);
    expect(outcome.failure).toBe('it had not ended after 0.2 s (input call-timeout)');
    expect(outcome.firstTokenMs).not.toBeNull();
  });

  test('can be aborted before the first byte, with the reason of the signal', async () => {
    const { ollama } = await ollamaFor({ answer: () => ({ delayMs: 5_000 }) });
    const cancelled = new AbortController();
    const chatting = ollama.chat(REQUEST, cancelled.signal);
    setTimeout(() => cancelled.abort(new Error('The job was cancelled (SIGINT).')), 50);
    expect((await chatting).failure).toBe('The job was cancelled (SIGINT).');
  });
});

describe('the server', () => {
  test('tells version, models, facts and what is loaded', async () => {
    const { ollama } = await ollamaFor({ contextLength: 4096 });
    expect(await ollama.version()).toBe('0.33.0');
    expect(await ollama.has('gemma3')).toBe(true);
    expect(await ollama.has('llama3')).toBe(false);
    expect(await ollama.facts('gemma3')).toEqual({
      digest: 'd'.repeat(64),
      family: 'gemma3',
      parameterSize: '4.3B',
      quantization: 'Q4_K_M',
    });
    expect(await ollama.loaded('gemma3')).toBeNull();
    await ollama.load('gemma3:latest', { num_ctx: 4096 }, never);
    expect(await ollama.loaded('gemma3')).toEqual({
      contextLength: 4096,
      sizeBytes: 1000,
      vramBytes: 900,
      others: [],
    });
    await ollama.unload('gemma3:latest');
    expect(await ollama.loaded('gemma3')).toBeNull();
  });

  test('pulls with progress, and says what to do where that fails', async () => {
    const { ollama } = await ollamaFor();
    const lines: string[] = [];
    await ollama.pull('llama3', (line) => lines.push(line), never);
    expect(lines).toEqual([
      'pulling 0123456789ab 10 %',
      'pulling 0123456789ab 60 %',
      'pulling 0123456789ab 100 %',
      'success',
    ]);
    await expect(ollama.pull('nowhere', () => {}, never)).rejects.toThrow(
      'Pulling the model "nowhere" failed (pull model manifest: file does not exist); check its name',
    );
  });

  test('that is not there is told with the input to set', async () => {
    const { server, ollama } = await ollamaFor();
    await server.close();
    await expect(ollama.version()).rejects.toThrow(
      `Ollama does not answer at ${server.url} (ECONNREFUSED); start it there, or set the input ollama-host to where it runs.`,
    );
    await expect(ollama.has('x')).rejects.toThrow(
      `Ollama at ${server.url} gave no usable answer to /api/tags`,
    );
  });

  test('nobody listening is told apart from somebody who is no Ollama', async () => {
    const { server, ollama } = await ollamaFor();
    await server.close();
    await expect(ollama.version()).rejects.toBeInstanceOf(NobodyListens);
    const proxy = createServer((_, response) => {
      response.writeHead(401, { 'content-type': 'text/html' });
      response.end('<html><head><title>Log in</title></head></html>');
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const cancelled = new AbortController().signal;
    const connection = { host: url, hostForPeople: url, timeouts: timeouts(1_000), cancelled };
    const refusal = await createOllama(connection, systemClock)
      .version()
      .catch((error: unknown) => error);
    proxy.close();
    expect(refusal).toBeInstanceOf(ExpectedError);
    expect(refusal).not.toBeInstanceOf(NobodyListens);
    expect((refusal as Error).message).toBe(
      `What answers at ${url} is no Ollama (HTTP 401: Log in); set the input ollama-host to where it runs, with user name and password where a proxy asks for them.`,
    );
  });

  test('a cancelled job is told as that, whatever was asked; only unloading goes on', async () => {
    const cancelled = new AbortController();
    const { server, ollama } = await ollamaFor({}, 10_000, cancelled.signal);
    await ollama.load('gemma3:latest', {}, never);
    cancelled.abort(new ExpectedError('The job was cancelled (SIGINT).'));
    for (const ask of [
      () => ollama.version(),
      () => ollama.has('x'),
      () => ollama.loaded('x'),
      () => ollama.facts('x'),
    ]) {
      await expect(ask()).rejects.toThrow('The job was cancelled (SIGINT).');
    }
    await expect(ollama.pull('llama3', () => {}, cancelled.signal)).rejects.toThrow(
      'The job was cancelled (SIGINT).',
    );
    await ollama.unload('gemma3:latest');
    expect(server.requests.at(-1)).toBe('POST /api/generate');
  });

  test('a model that does not load is named', async () => {
    const { ollama } = await ollamaFor({ models: [] });
    await expect(ollama.load('gemma3', {}, never)).rejects.toThrow(
      'Loading the model "gemma3" failed: model \'gemma3\' not found.',
    );
  });
});

test.each([
  ['gemma3', 'gemma3:latest', true],
  ['Gemma3', 'gemma3:latest', true],
  ['library/gemma3', 'gemma3:latest', true],
  ['registry.ollama.ai/library/gemma3:4b', 'gemma3:4b', true],
  ['hf.co/a/b:q4_k_m', 'hf.co/a/B:Q4_K_M', true],
  ['gemma3:4b', 'gemma3:latest', false],
  ['someone/gemma3', 'gemma3:latest', false],
])('%s and %s are one model: %s', (a, b, same) => {
  expect(sameModel(a, b)).toBe(same);
});

test.each([
  ['{"error":"plain"}', 'plain'],
  ['<!doctype html><title> Bad gateway </title>', 'Bad gateway'],
  ['<p>nothing</p>', 'a page of HTML'],
  ['{"error":"{\\"error\\":{\\"code\\":400,\\"message\\":\\"too long\\"}}"}', 'too long'],
  ['not json', 'not json'],
  ['', 'the server gave no reason'],
  ['{"other":1}', '{"other":1}'],
])('errorText(%j) is %j', (body, text) => {
  expect(errorText(body)).toBe(text);
});
