/**
 * Makes an Ollama that somebody runs look several times slower, for the demo alone: every line of a stream waits in
 * proportion to the time that passed before it, and the durations of the final record are stretched alike.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const DURATIONS = ['total_duration', 'load_duration', 'prompt_eval_duration', 'eval_duration'];

export interface SlowProxy {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startSlowProxy(target: string, factor: number): Promise<SlowProxy> {
  const server = createServer(async (request, response) => {
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks);
      const startMs = performance.now();
      const reply = await fetch(`${target}${request.url}`, {
        method: request.method ?? 'GET',
        headers: { 'content-type': 'application/json' },
        ...(body.length > 0 ? { body } : {}),
      });
      await forward(reply, response, startMs, factor);
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What arrived after t milliseconds goes on after t times the factor; answers that are no stream go on at once. */
async function forward(
  reply: Response,
  response: ServerResponse,
  startMs: number,
  factor: number,
): Promise<void> {
  const contentType = reply.headers.get('content-type') ?? 'application/json';
  const isStream = contentType.includes('ndjson');
  const later = (step: () => void) => {
    const passedMs = performance.now() - startMs;
    setTimeout(step, isStream ? passedMs * (factor - 1) : 0);
  };
  later(() => response.writeHead(reply.status, { 'content-type': contentType }));
  let rest = '';
  for await (const text of reply.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) later(() => response.write(`${isStream ? stretched(line, factor) : line}\n`));
  }
  later(() => response.end(rest));
}

function stretched(line: string, factor: number): string {
  if (!line.includes('"done":true')) return line;
  const record = JSON.parse(line) as Record<string, unknown>;
  for (const name of DURATIONS) {
    if (typeof record[name] === 'number') record[name] = Math.round(record[name] * factor);
  }
  return JSON.stringify(record);
}
