import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as timer } from 'node:timers/promises';
import { type Calls, serveCall } from './calls.ts';
import { generationOf } from './generation.ts';
import { Library } from './library.ts';
import { json, text } from './line.ts';
import { pull } from './pull.ts';
import { BadRequest, readBody } from './requests.ts';
import { Scheduler } from './scheduler.ts';
import type { CallRequest, Script } from './script.ts';
import { stampsOf, type Trace } from './trace.ts';

/** A scripted Ollama that plays faults: what each call does is told beforehand. */

export interface FaultServer {
  readonly url: string;
  /** Chats and generates with a prompt, in order of arrival. */
  readonly calls: readonly Trace[];
  /** `POST /api/chat` and so on, in order of arrival. */
  readonly requests: readonly string[];
  /** What the models hold, those included that `/api/ps` tells no more. */
  usedMemoryBytes(): number;
  /** Ends at once, connections included. */
  close(): Promise<void>;
}

export interface Address {
  /** Default: 0, any that is free. */
  readonly port?: number;
  readonly host?: string;
}

const DEFAULT_VERSION = '0.33.0';

export async function startFaultServer(script: Script = {}, address: Address = {}): Promise<FaultServer> {
  const { port = 0, host = '127.0.0.1' } = address;
  const version = script.version ?? DEFAULT_VERSION;
  const generation = generationOf(version);
  const calls = {
    script,
    version,
    generation,
    library: new Library(script.models),
    traces: [],
    scheduler: new Scheduler({
      unloadMs: script.unloadMs ?? 10,
      memoryLagMs: script.memoryLagMs ?? 0,
      maxLoaded: script.maxLoaded ?? 1,
      parallel: script.parallel ?? 1,
      shiftReloads: script.shiftReloads ?? generation.shiftReloads,
    }),
  } satisfies Calls;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    route(calls, request, response).catch((error) => fail(response, error));
  });
  let resets = script.resetConnections ?? 0;
  server.on('connection', (socket) => resets-- > 0 && socket.resetAndDestroy());
  await listen(server, port, host);
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  const closed = new AbortController();
  if (script.listenAfterMs) {
    // Gives the port back for a while: who asks meanwhile is refused by the system.
    await stop(server);
    timer(script.listenAfterMs, undefined, { signal: closed.signal })
      .then(() => listen(server, Number(new URL(url).port), host))
      .catch(() => {});
  }
  return {
    url,
    calls: calls.traces,
    requests,
    usedMemoryBytes: () => calls.scheduler.heldBytes(),
    close: () => {
      closed.abort();
      return stop(server);
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function route(calls: Calls, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  const { library, scheduler, script, traces } = calls;
  switch (`${request.method} ${request.url}`) {
    case 'GET /':
      return text(response, 'Ollama is running', 200, 'text/plain; charset=utf-8');
    case 'GET /api/version':
      return json(response, { version: calls.version });
    case 'GET /api/tags':
      return json(response, library.tags(calls.generation.listsCapabilities));
    case 'GET /api/ps':
      return json(response, library.ps(scheduler, script));
    case 'POST /api/show':
      return show(library, String(body.model ?? body.name ?? ''), response);
    case 'POST /api/pull':
      return pull(body, library, script, response);
    case 'POST /api/chat':
      return serveCall(calls, 'chat', body as CallRequest, response);
    case 'POST /api/generate':
      return serveCall(calls, 'generate', body as CallRequest, response);
    case 'GET /reference':
      return json(response, { ...stampsOf(traces), usedMemoryBytes: scheduler.heldBytes() });
    default:
      return text(response, '404 page not found', 404);
  }
}

function show(library: Library, name: string, response: ServerResponse): void {
  const model = library.find(name);
  if (model === undefined) throw new BadRequest(`model '${name}' not found`, 404);
  json(response, library.show(model));
}

function fail(response: ServerResponse, error: unknown): void {
  if (error instanceof BadRequest && !response.headersSent)
    json(response, { error: error.message }, error.status);
  else response.destroy();
}
