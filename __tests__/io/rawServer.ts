import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../../src/io/clock.ts';
import { createOllama } from '../../src/io/ollama.ts';
import type { Timeouts } from '../../src/io/timeouts.ts';
import type { ChatOutcome, ChatRequest, Ollama } from '../../src/model/ports.ts';

/** A server that does to a connection what a test says, and the client beside it. */

export const never = new AbortController().signal;

export const REQUEST: ChatRequest = {
  model: 'gemma3:latest',
  system: 'Be brief.',
  prompt: 'Say it.',
  think: false,
  numPredict: 64,
  seed: 7,
  options: {},
};

export interface RawServer {
  readonly url: string;
  /** Resolves when a connection of the client has gone before the reply was complete. */
  readonly left: Promise<void>;
  close(): Promise<void>;
}

export async function startRaw(
  handle: (response: ServerResponse, request: IncomingMessage) => void | Promise<void>,
): Promise<RawServer> {
  let leave: () => void = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const server = createServer(async (request, response) => {
    response.on('close', () => response.writableFinished || leave());
    request.resume();
    await new Promise((resolve) => request.once('end', resolve));
    await handle(response, request);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    left,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function clientOf(url: string, timeouts: Partial<Timeouts> = {}): Ollama {
  const all = { connectMs: 30_000, firstTokenMs: 30_000, stallMs: 30_000, callMs: 30_000, ...timeouts };
  return createOllama({ host: url, hostForPeople: url, timeouts: all, cancelled: never }, systemClock);
}

/** One chat with a server that does as told. */
export async function chatWith(
  handle: Parameters<typeof startRaw>[0],
  timeouts: Partial<Timeouts> = {},
  signal: AbortSignal = never,
): Promise<ChatOutcome> {
  const server = await startRaw(handle);
  try {
    return await clientOf(server.url, timeouts).chat(REQUEST, signal);
  } finally {
    await server.close();
  }
}

export const text = (content: string, more: object = {}) =>
  line({ message: { content, ...more }, done: false });
export const done = (more: object = {}) => line({ message: { content: '' }, done: true, ...more });

export function line(record: object): string {
  return `${JSON.stringify({ model: 'gemma3:latest', ...record })}\n`;
}

/** The bytes are with the kernel before it starts: what is blocked is their reader alone. */
export function blockLoopAfterWrites(milliseconds: number): void {
  process.nextTick(() => {
    const endMs = performance.now() + milliseconds;
    while (performance.now() < endMs);
  });
}
