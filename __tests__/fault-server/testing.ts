import { afterEach } from '@jest/globals';
import { Ollama } from 'ollama';
import type { Script } from './script.ts';
import { type FaultServer, startFaultServer } from './server.ts';

/** What the tests of the fault server have in common. */

const open: FaultServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

export async function serve(script: Script = {}): Promise<FaultServer> {
  const server = await startFaultServer(script);
  open.push(server);
  return server;
}

export const CHAT = {
  model: 'gemma3:latest',
  messages: [
    { role: 'system', content: '[k7w2] Be brief.' },
    { role: 'user', content: 'What is the weather like?' },
  ],
};
export const GENERATE = { model: 'gemma3:latest', prompt: 'What is the weather like?' };

export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly lines: readonly string[];
  /** Why the body did not end. */
  readonly cut: string | null;
}

/** One request, byte for byte; a client that leaves after `limitMs`. */
export async function ask(url: string, path: string, body?: unknown, limitMs = 5_000): Promise<Reply> {
  const signal = AbortSignal.timeout(limitMs);
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  let status = 0;
  let contentType = '';
  let text = '';
  let cut: string | null = null;
  try {
    const response = await fetch(
      `${url}${path}`,
      body === undefined ? { signal } : { method: 'POST', body: sent, signal },
    );
    status = response.status;
    contentType = response.headers.get('content-type') ?? '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? [])
      text += decoder.decode(chunk as Uint8Array, { stream: true });
  } catch (error) {
    cut = (error as Error).message;
  }
  return { status, contentType, lines: text.split('\n').filter((line) => line !== ''), cut };
}

export type Json = Readonly<Record<string, unknown>>;
export const parsed = (line: string | undefined): Json => JSON.parse(line ?? '{}') as Json;
export const lastOf = ({ lines }: Reply): Json => parsed(lines.at(-1));
export const chat = async (server: FaultServer, fields: object = {}): Promise<Json> =>
  lastOf(await ask(server.url, '/api/chat', { ...CHAT, ...fields }));
export const loaded = async ({ url }: FaultServer): Promise<readonly Json[]> =>
  lastOf(await ask(url, '/api/ps')).models as readonly Json[];

/** The client of npm, which leaves after `limitMs`, before the first byte too. */
export function clientOf({ url }: FaultServer, limitMs = 5_000): Ollama {
  const limit = AbortSignal.timeout(limitMs);
  return new Ollama({
    host: url,
    fetch: (input, init) =>
      fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, limit]) : limit }),
  });
}

export async function until(condition: () => boolean | Promise<boolean>, withinMs = 5_000): Promise<void> {
  const endMs = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > endMs) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
