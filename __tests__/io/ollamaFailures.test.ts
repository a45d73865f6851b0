import type { ServerResponse } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import type { ChatOutcome } from '../../src/model/ports.ts';
import { chatWith, clientOf, done, line, never, REQUEST, startRaw, text } from './rawServer.ts';

const REASON = new Error('The job was cancelled (SIGINT).');

/** One chat with a server that answers with these bytes. */
async function chatWithBytes(bytes: string): Promise<ChatOutcome> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end(bytes));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  try {
    return await clientOf(`http://127.0.0.1:${port}`).chat(REQUEST, never);
  } finally {
    server.close();
  }
}

describe('a failure’s kind', () => {
  test.each([
    [503, 'busy', '{"error":"server busy"}', 'Ollama refused the request with HTTP 503: server busy'],
    [500, 'server-error', '{"error":"no"}', 'Ollama refused the request with HTTP 500: no'],
    [502, 'server-error', '<h1>x</h1>', 'Ollama refused the request with HTTP 502: a page of HTML'],
    [400, 'refused', '{"error":"no"}', 'Ollama refused the request with HTTP 400: no'],
    [404, 'refused', '', 'Ollama refused the request with HTTP 404: the server gave no reason'],
    [302, 'refused', '', 'Ollama refused the request with HTTP 302: the server gave no reason'],
  ] as const)('of HTTP %i is %s', async (status, failureKind, body, failure) => {
    const outcome = await chatWith((response) => void response.writeHead(status).end(body));
    expect(outcome).toMatchObject({ failure, failureKind, httpStatus: status, final: null, content: '' });
  });

  test('is the status’s, though the words were cut', async () => {
    const outcome = await chatWith((response) => {
      response.writeHead(503, { 'content-length': '1000' });
      response.write('server bu', () => response.socket?.resetAndDestroy());
    });
    expect(outcome).toMatchObject({ failureKind: 'busy', httpStatus: 503 });
  });

  test('is connect where nobody listens', async () => {
    const server = await startRaw(() => {});
    await server.close();
    expect(await clientOf(server.url).chat(REQUEST, never)).toMatchObject({
      failure: 'the connection to Ollama failed: ECONNREFUSED',
      failureKind: 'connect',
    });
  });

  test('is connect where the connection went before anything came', async () => {
    const outcome = await chatWith((response) => void response.socket?.resetAndDestroy());
    expect(outcome).toMatchObject({
      failure: 'the connection to Ollama failed: ECONNRESET',
      failureKind: 'connect',
      firstTokenMs: null,
    });
  });

  test('is connect where the server switches protocols instead of replying', async () => {
    const switching = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    const ended = { failure: 'the connection ended without a reply', failureKind: 'connect' };
    expect(await chatWithBytes(switching)).toMatchObject({ ...ended, firstTokenMs: null, final: null });
  });

  test('is stream where something came that is no HTTP', async () => {
    const outcome = await chatWithBytes('220 mail.example.org ESMTP\r\n');
    expect(outcome.failureKind).toBe('stream');
    expect(outcome.failure).toMatch(/^the connection to Ollama failed: HPE_/);
  });

  const NO_OBJECT = 'the reply holds a line that is not a JSON object';
  const CUT = 'the connection was cut in the middle of the reply';
  test.each<[string, string, (response: ServerResponse) => void]>([
    ['an error line', 'out of memory', (response) => response.end(line({ error: 'out of memory' }))],
    [
      'a nested error',
      'too long',
      (response) => response.end(line({ error: '{"error":{"message":"too long"}}' })),
    ],
    ['garbage', NO_OBJECT, (response) => response.end('::error::x\n')],
    ['JSON that is cut', NO_OBJECT, (response) => response.end('{"message":{"content":"a')],
    ['JSON that is broken within', NO_OBJECT, (response) => response.end(`{"message":}\n${done()}`)],
    ['a page', NO_OBJECT, (response) => response.end('<html>\n</html>')],
    ['a reset', CUT, (response) => response.socket?.resetAndDestroy()],
    ['an end of the connection', CUT, (response) => response.socket?.destroy()],
    [
      'no done record',
      'the stream ended without a done record (Ollama aborts like this after 30 repeated tokens)',
      (response) => response.end(),
    ],
  ])('is stream for %s, and what arrived is kept', async (_, failure, ending) => {
    const outcome = await chatWith(async (response) => {
      await new Promise<void>((resolve) => response.write(text('so far'), () => resolve()));
      await new Promise((resolve) => setTimeout(resolve, 30));
      ending(response);
    });
    expect(outcome).toMatchObject({
      failure,
      failureKind: 'stream',
      final: null,
      content: 'so far',
      textLines: 1,
    });
    expect(outcome.firstTokenMs).not.toBeNull();
    expect(outcome.endMs).toBeGreaterThanOrEqual(outcome.firstTokenMs as number);
  });

  test('is aborted where the job is over: before sending, before the first byte, in the middle', async () => {
    const over = new AbortController();
    over.abort(REASON);
    const aborted = { failure: REASON.message, failureKind: 'aborted', final: null };
    expect(await chatWith(() => {}, {}, over.signal)).toMatchObject(aborted);

    for (const beginning of ['', text('so far')]) {
      const cancelled = new AbortController();
      const server = await startRaw((response) => {
        if (beginning !== '') response.write(beginning);
        setTimeout(() => cancelled.abort(REASON), 50);
      });
      const outcome = await clientOf(server.url).chat(REQUEST, cancelled.signal);
      expect(outcome).toMatchObject({ ...aborted, content: beginning === '' ? '' : 'so far' });
      await server.left;
      await server.close();
    }
  });
});

test('what stands behind the done record matters to nobody, in the same packet or in a later one', async () => {
  const together = await chatWith((response) => void response.end(`${text('a')}${done()}garbage\n`));
  expect(together).toMatchObject({ failure: null, failureKind: null, content: 'a' });
  const later = await chatWith((response) => {
    response.write(text('a') + done());
    setTimeout(() => response.end('garbage\n'), 20);
  });
  expect(later).toMatchObject({ failure: null, failureKind: null, content: 'a' });
});

describe('a load', () => {
  test.each([
    [line({ response: '', done: false }), 'its answer did not say that it is done.'],
    [line({ error: 'llama runner has terminated' }), 'llama runner has terminated.'],
    [line({ done: false }) + line({ done: true }), 'the reply is no JSON.'],
    ['<html>', 'the reply is no JSON.'],
    ['', 'the reply is no JSON.'],
  ])('that answers %j failed', async (body, reason) => {
    const server = await startRaw((response) => void response.end(body));
    await expect(clientOf(server.url).load('gemma3', {}, never)).rejects.toThrow(
      `Loading the model "gemma3" failed: ${reason}`,
    );
    await server.close();
  });
});
