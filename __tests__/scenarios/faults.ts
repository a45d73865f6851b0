import type { Script } from '../fault-server/script.ts';
import { type FaultServer, startFaultServer } from '../fault-server/server.ts';
import { atEnd } from './heldUp.ts';

/** A server whose durations are what really passed, for scenarios that need no figure to the last digit. */
export async function serveFaults(script: Script): Promise<FaultServer> {
  // Told, it need not be guessed from the pace of the prefill, which a busy machine changes.
  const server = await startFaultServer({ tellsCachedCount: true, ...script });
  atEnd(server.close);
  return server;
}
