import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, answerAsk, type Engine } from './answer.ts';
import { ps, pull, show, tags } from './catalogue.ts';
import { ApiError, type Json, readAsk } from './request.ts';

/** The API whose behaviour is followed; the build label tells every reader that this is not Ollama. */
const version = '0.33.0+embedded-engine';

export interface RunningServer {
  readonly url: string;
  /** Cuts open connections, so that running generations end, and resolves when the port is free. */
  close(): Promise<void>;
}

/** Serves Ollama's API on loopback; port 0 takes a free one. Throws one sentence when the port is taken. */
export async function startServer(engine: Engine, port: number): Promise<RunningServer> {
  const since = new Date();
  const server = createServer((request, response) => {
    void handle(engine, since, request, response).catch((error: unknown) => fail(response, error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Error(`The embedded engine cannot listen on port ${port} (${error.code}): choose another.`));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  engine: Engine,
  since: Date,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { host, model } = engine;
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  switch (`${request.method} ${pathname}`) {
    case 'HEAD /':
    case 'GET /':
      response.end('Ollama is running');
      return;
    case 'GET /api/version':
      return sendJson(response, 200, { version });
    case 'GET /api/tags':
      return sendJson(response, 200, tags(model, since));
    case 'GET /api/ps':
      return sendJson(response, 200, ps(model, host));
    case 'POST /api/show': {
      const body = await readBody(request);
      return sendJson(response, 200, show(body.model ?? body.name, model, since));
    }
    case 'POST /api/pull': {
      const body = await readBody(request);
      return sendPull(response, body.stream !== false, pull(body.model ?? body.name, model));
    }
    case 'POST /api/generate':
    case 'POST /api/chat': {
      const ask = readAsk(pathname === '/api/chat' ? 'chat' : 'generate', await readBody(request), model);
      return answerAsk(engine, ask, answerTo(response, ask.stream), whenClientLeaves(response));
    }
    default:
      response.writeHead(404, { 'content-type': 'text/plain' }).end('404 page not found');
  }
}

/** Headers go out with the first record, as Ollama sends them: a client waits for load and prefill. */
function answerTo(response: ServerResponse, stream: boolean): Answer {
  const contentType = stream ? 'application/x-ndjson' : 'application/json; charset=utf-8';
  return {
    line: (record) => {
      if (!response.headersSent) response.setHeader('content-type', contentType);
      response.write(stream ? `${JSON.stringify(record)}\n` : JSON.stringify(record));
    },
    end: () => {
      response.end();
    },
  };
}

function sendPull(response: ServerResponse, stream: boolean, lines: readonly Json[]): void {
  if (stream) {
    const answer = answerTo(response, true);
    for (const line of lines) answer.line(line);
    answer.end();
    return;
  }
  const last = lines.at(-1) ?? {};
  sendJson(response, 'error' in last ? 500 : 200, last);
}

function sendJson(response: ServerResponse, status: number, body: Json): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** Before the first byte an error has a status; after it, it is a last line of a 200. */
function fail(response: ServerResponse, error: unknown): void {
  if (response.destroyed) return;
  const body = { error: error instanceof Error ? error.message : String(error) };
  if (response.headersSent) response.end(`${JSON.stringify(body)}\n`);
  else sendJson(response, error instanceof ApiError ? error.status : 500, body);
}

function whenClientLeaves(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort(new Error('the client left'));
  });
  return controller.signal;
}

async function readBody(request: IncomingMessage): Promise<Json> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  if (parts.length === 0) throw new ApiError(400, 'missing request body');
  try {
    const body: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Json;
  } catch (error) {
    throw new ApiError(400, `the request body is not JSON: ${(error as Error).message}`);
  }
  throw new ApiError(400, 'the request body must be a JSON object');
}
