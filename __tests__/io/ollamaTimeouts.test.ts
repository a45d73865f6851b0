import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import {
  blockLoopAfterWrites,
  chatWith,
  clientOf,
  done,
  never,
  REQUEST,
  startRaw,
  text,
} from './rawServer.ts';

/** Takes connections and says nothing: to a client of TLS, one that never stands. */
async function silentPort() {
  const sockets: Socket[] = [];
  let leave: () => void = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    socket.on('close', leave);
    socket.resume();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, left, close };
}

describe('the connect timeout', () => {
  test('ends a chat whose TLS connection does not stand, and lets go of the server', async () => {
    const server = await silentPort();
    const outcome = await clientOf(server.url, { connectMs: 100 }).chat(REQUEST, never);
    expect(outcome).toMatchObject({
      failure: 'no connection stood after 0.1 s (input connect-timeout)',
      failureKind: 'connect',
      firstTokenMs: null,
      httpStatus: null,
    });
    await server.left;
    server.close();
  });

  test('holds for loads and questions too', async () => {
    const server = await silentPort();
    const ollama = clientOf(server.url, { connectMs: 100 });
    await expect(ollama.load('gemma3', {}, never)).rejects.toThrow(
      'Loading the model "gemma3" failed: no connection stood after 0.1 s (input connect-timeout).',
    );
    await expect(ollama.version()).rejects.toThrow(
      '(no connection stood after 0.1 s (input connect-timeout))',
    );
    server.close();
  });

  test('is over once the connection stands', async () => {
    const outcome = await chatWith(
      async (response) => {
        await delay(300);
        response.end(text('a') + done());
      },
      { connectMs: 150 },
    );
    expect(outcome.failure).toBeNull();
  });
});

describe('the first-token timeout', () => {
  test.each([
    ['silence', () => {}],
    ['headers and an empty piece', (response: { write(part: string): void }) => response.write(text(''))],
  ])('ends a chat without text: %s', async (_, begin) => {
    const server = await startRaw((response) => begin(response));
    const outcome = await clientOf(server.url, { firstTokenMs: 100 }).chat(REQUEST, never);
    expect(outcome).toMatchObject({
      failure: 'no first token after 0.1 s (input first-token-timeout)',
      failureKind: 'timeout',
      firstTokenMs: null,
      textLines: 0,
      final: null,
    });
    await server.left;
    await server.close();
  });

  test('is over with the first text, and until then nothing stalls', async () => {
    const outcome = await chatWith(
      async (response) => {
        response.write(text(''));
        await delay(200);
        response.write(text('', { thinking: 'hm' }));
        await delay(600);
        response.end(done());
      },
      { firstTokenMs: 700, stallMs: 10_000 },
    );
    expect(outcome.failure).toBeNull();
    const early = await chatWith(
      async (response) => {
        response.write(text(''));
        await delay(300);
        response.end(text('a') + done());
      },
      { stallMs: 50 },
    );
    expect(early.failure).toBeNull();
  });
});

describe('the stall timeout', () => {
  test('ends an answer that stands still, and keeps what arrived', async () => {
    const server = await startRaw((response) => void response.write(text('so ') + text('far')));
    const outcome = await clientOf(server.url, { stallMs: 100 }).chat(REQUEST, never);
    expect(outcome).toMatchObject({
      failure: 'the answer stood still for 0.1 s (input stall-timeout)',
      failureKind: 'timeout',
      content: 'so far',
      textLines: 2,
      final: null,
    });
    expect(outcome.firstTokenMs).not.toBeNull();
    expect(outcome.endMs).toBeGreaterThanOrEqual((outcome.lastTokenMs as number) + 99);
    await server.left;
    await server.close();
  });

  test('takes any byte for a sign of life', async () => {
    const outcome = await chatWith(
      async (response) => {
        response.write(text('a'));
        for (const part of text('')) {
          response.write(part);
          await delay(20);
        }
        response.end(done());
      },
      { stallMs: 500 },
    );
    expect(outcome.failure).toBeNull();
    // Longer than the limit in all: the test would show nothing otherwise.
    expect(outcome.endMs).toBeGreaterThan(500);
  });

  test('reads what waits in the kernel before it says so: our own loop was blocked', async () => {
    const outcome = await chatWith(
      async (response) => {
        response.write(text('a'));
        await delay(50);
        // Behind this phase of the loop the timers come, and only then the sockets.
        await new Promise((resolve) => setImmediate(resolve));
        response.end(done());
        blockLoopAfterWrites(400);
      },
      { stallMs: 200, firstTokenMs: 300, callMs: 350 },
    );
    expect(outcome).toMatchObject({ failure: null, content: 'a' });
    expect(outcome.blockedMs).toBeGreaterThanOrEqual(400);
  });
});

describe('the call timeout', () => {
  test('ends an answer that goes on and on', async () => {
    const server = await startRaw((response) => {
      const timer = setInterval(() => response.write(text('la ')), 10);
      response.on('close', () => clearInterval(timer));
    });
    const outcome = await clientOf(server.url, { callMs: 200 }).chat(REQUEST, never);
    expect(outcome).toMatchObject({
      failure: 'it had not ended after 0.2 s (input call-timeout)',
      failureKind: 'timeout',
    });
    expect(outcome.content).toMatch(/^la /);
    await server.left;
    await server.close();
  });

  test('ends a load', async () => {
    const server = await startRaw(() => {});
    await expect(clientOf(server.url, { callMs: 100 }).load('gemma3', {}, never)).rejects.toThrow(
      'Loading the model "gemma3" failed: it had not ended after 0.1 s (input call-timeout).',
    );
    await server.left;
    await server.close();
  });
});
