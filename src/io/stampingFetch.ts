import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { ArrivedBody } from './arrivedBody.ts';
import { LineStamper } from './lineStamper.ts';

/**
 * A `fetch` for the ollama client, built on node:http. Unlike the built-in one it has no header timeout (a slow
 * load may take longer than 300 s), it can be aborted before the first byte, and it stamps each NDJSON line where
 * its bytes arrive: `{"arrivedMs":12.3,…}`, so that a slow consumer cannot bend a time to first token.
 */
export function createStampingFetch(signal: AbortSignal, elapsedMs: () => number): typeof fetch {
  return (input, init) => {
    const signals = init?.signal ? [signal, init.signal] : [signal];
    return exchange(String(input), init ?? {}, AbortSignal.any(signals), elapsedMs);
  };
}

const ERROR_BODY_LIMIT_BYTES = 64 * 1024;
const BODY_LIMIT_BYTES = 256 * 1024 * 1024;

function exchange(
  url: string,
  init: RequestInit,
  signal: AbortSignal,
  elapsedMs: () => number,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    const body = typeof init.body === 'string' ? Buffer.from(init.body) : null;
    const headers: Record<string, string> = { ...(init.headers as Record<string, string>) };
    if (body !== null) headers['Content-Length'] = String(body.length);
    // A connection of its own for each request: no socket is shared with, or held up by, an earlier one.
    const request = send(url, { method: init.method ?? 'GET', headers, agent: false });
    const onAbort = () => request.destroy(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    request.on('close', () => signal.removeEventListener('abort', onAbort));
    request.on('error', reject);
    request.on('response', (message) => {
      const status = message.statusCode ?? 0;
      if (status >= 200 && status < 300) resolve(streamed(message, signal, elapsedMs));
      else refusal(message).then(resolve, reject);
    });
    request.end(body ?? undefined);
  });
}

/** The response at once, its body as it arrives, unhindered by how fast it is read. */
function streamed(message: IncomingMessage, signal: AbortSignal, elapsedMs: () => number): Response {
  const contentType = message.headers['content-type'] ?? 'application/octet-stream';
  const stamper = contentType.includes('ndjson') ? new LineStamper() : null;
  const body = new ArrivedBody(() => message.destroy());
  const fail = (error: Error) => body.finish(signal.aborted ? signal.reason : error);
  let received = 0;
  message.on('data', (chunk: Buffer) => {
    const arrivedMs = elapsedMs();
    received += chunk.length;
    try {
      if (received > BODY_LIMIT_BYTES) throw new Error('the reply is larger than 256 MiB');
      body.add(stamper === null ? [chunk] : stamper.push(chunk, arrivedMs));
    } catch (error) {
      fail(error as Error);
      message.destroy();
    }
  });
  message.on('error', fail);
  message.on('aborted', () => fail(new Error('the connection was cut in the middle of the reply')));
  message.on('end', () => {
    try {
      if (stamper !== null) body.add(stamper.end(elapsedMs()));
      body.finish(null);
    } catch (error) {
      fail(error as Error);
    }
  });
  return new Response(body.stream, {
    status: message.statusCode ?? 200,
    headers: { 'content-type': contentType },
  });
}

/** A refusal as JSON, whatever the server sent: the client prints anything else to the console. */
async function refusal(message: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > ERROR_BODY_LIMIT_BYTES) break;
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return new Response(JSON.stringify({ error: errorText(text) }), {
    status: message.statusCode ?? 500,
    headers: { 'content-type': 'application/json' },
  });
}

/** Ollama's `{"error": …}`, the value sometimes being JSON once more; else the text itself. */
export function errorText(body: string): string {
  let text = body.trim();
  for (let depth = 0; depth < 3; depth++) {
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value !== 'object' || value === null) break;
      const { error, message } = value as { error?: unknown; message?: unknown };
      const inner = error ?? message;
      if (inner === undefined) break;
      text = typeof inner === 'string' ? inner : JSON.stringify(inner);
    } catch {
      break;
    }
  }
  if (text.startsWith('<'))
    return /<title>([^<]{1,200})<\/title>/i.exec(text)?.[1]?.trim() ?? 'a page of HTML';
  return text === '' ? 'the server gave no reason' : text;
}
