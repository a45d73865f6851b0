import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { after, connectTimeout } from './timeouts.ts';

/** One request. Trouble may be told more than once, the first time counts: as in a promise. */
export interface Exchange {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Ends the exchange at any time, before the first byte too: the server sees the connection go. */
  readonly signal: AbortSignal;
  readonly connectMs: number;
  readonly onConnected?: () => void;
  /** Called where the headers arrive, so that no byte of the body is missed. */
  readonly onReply: (reply: IncomingMessage) => void;
  /** The signal's reason, a `TimeoutError`, or what the connection suffered before there was a reply. */
  readonly onTrouble: (trouble: unknown) => void;
}

/**
 * Built on node:http. Unlike the built-in `fetch` it has no header timeout (a slow load may take longer than 300 s),
 * it can be aborted before the first byte, and its bytes come without a detour. Returns what ends it and its connection.
 */
export function exchange(url: string, parts: Exchange): () => void {
  const { method, signal, connectMs, onReply, onTrouble } = parts;
  if (signal.aborted) {
    onTrouble(signal.reason);
    return () => {};
  }
  const isTls = url.startsWith('https:');
  const body = parts.body === null ? null : Buffer.from(parts.body);
  const headers = { ...parts.headers, ...(body === null ? {} : { 'Content-Length': String(body.length) }) };
  // A connection of its own for each request: no socket is shared with, or held up by, an earlier one.
  const request = (isTls ? httpsRequest : httpRequest)(url, { method, headers, agent: false });

  const end = (trouble: unknown) => {
    onTrouble(trouble);
    request.destroy();
  };
  const onAbort = () => end(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });

  let isConnected = false;
  let hasReply = false;
  const stopWaiting = after(connectMs, () => isConnected || end(connectTimeout(connectMs)));
  request.on('socket', (socket) => {
    socket.once(isTls ? 'secureConnect' : 'connect', () => {
      isConnected = true;
      stopWaiting();
      parts.onConnected?.();
    });
  });
  request.on('close', () => {
    stopWaiting();
    signal.removeEventListener('abort', onAbort);
    // Where the server switches protocols node closes the connection without a word.
    if (!hasReply) onTrouble(new Error('the connection ended without a reply'));
  });
  // Once there is a reply, its close tells whether it was complete.
  request.on('error', (error) => hasReply || onTrouble(error));
  request.on('response', (reply) => {
    hasReply = true;
    reply.on('error', () => {});
    onReply(reply);
  });
  request.end(body ?? undefined);
  return () => request.destroy();
}

export const wasCut = () => new Error('the connection was cut in the middle of the reply');

/** The body, or as much of it as came, with the reason why that is not the whole. */
export function readText(
  reply: IncomingMessage,
  limitBytes: number,
  onText: (text: string, trouble: Error | null) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  reply.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > limitBytes) reply.destroy();
    else chunks.push(chunk);
  });
  reply.on('close', () => {
    const tooLarge = size > limitBytes ? new Error(`the reply is larger than ${limitBytes} bytes`) : null;
    onText(Buffer.concat(chunks).toString('utf8'), tooLarge ?? (reply.complete ? null : wasCut()));
  });
}

export function isOk(reply: IncomingMessage): boolean {
  const status = reply.statusCode ?? 0;
  return status >= 200 && status < 300;
}
