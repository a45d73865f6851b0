/** The forge's HTTP: a whole request in, a whole answer out, on a free port of the loopback. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reply } from './types.ts';

export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
}

export interface RunningServer {
  /** Without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * @param answer null breaks the connection
 * @param broken told when `answer` throws, which is a fault of the forge and answered with 500
 */
export async function startServer(
  answer: (incoming: Incoming) => Promise<Reply | null>,
  broken: (what: string) => void,
): Promise<RunningServer> {
  const server = createServer((request, response) => {
    void serve(request, response, answer, broken);
  });
  const origin = await listen(server);
  return { origin, close: () => stop(server) };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (incoming: Incoming) => Promise<Reply | null>,
  broken: (what: string) => void,
): Promise<void> {
  const bytes = await readAll(request);
  if (bytes === null) return;
  const { method = 'GET', headers } = request;
  try {
    const url = new URL(request.url ?? '/', `http://${headers.host}`);
    const reply = await answer({ method, url, headers, bytes });
    if (reply === null) response.socket?.resetAndDestroy();
    else send(response, reply);
  } catch (error) {
    broken(
      `${method} ${request.url}: the forge broke: ${error instanceof Error ? error.stack : String(error)}`,
    );
    send(response, { status: 500, body: { message: 'Server Error' } });
  }
}

/** The body, or null where the client went away before it was whole, as a killed action does. */
async function readAll(request: IncomingMessage): Promise<Buffer | null> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch {
    return null;
  }
}

function send(response: ServerResponse, { status, headers, body, tornAfterBytes }: Reply): void {
  const json = { 'content-type': 'application/json; charset=utf-8' };
  const raw = body === null || Buffer.isBuffer(body);
  response.writeHead(status, { ...(raw ? {} : json), ...headers });
  if (tornAfterBytes !== undefined && Buffer.isBuffer(body)) {
    response.write(body.subarray(0, tornAfterBytes), () => response.socket?.destroy());
    return;
  }
  response.end(body === null ? undefined : raw ? body : JSON.stringify(body));
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
