import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd } from './heldUp.ts';

/** Where a server dies: at which of the requests of a kind (`POST /api/chat`), and how far it has come with it. */
export interface Death {
  readonly of: string;
  /** From 1. */
  readonly at: number;
  readonly when: 'asked' | 'answering' | 'answered';
}

export interface Mortal {
  readonly url: string;
  readonly isDead: () => boolean;
}

/** Passes everything on to `target`, until it dies with all its connections. */
export async function startMortal(target: string, death: Death): Promise<Mortal> {
  let met = 0;
  let isDead = false;
  const die = () => {
    isDead = true;
    server.close();
    server.closeAllConnections();
  };
  const server = createServer((request, response) => {
    const isIt = `${request.method} ${request.url}` === death.of && ++met === death.at;
    if (isIt && death.when === 'asked') return die();
    const { method, headers } = request;
    const onward = ask(new URL(request.url ?? '/', target), { method, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 500, reply.headers);
      if (isIt && death.when === 'answering') reply.once('data', () => setImmediate(die));
      if (isIt && death.when === 'answered') response.once('finish', die);
      reply.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('error', () => onward.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  atEnd(async () => {
    if (!isDead) die();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, isDead: () => isDead };
}
