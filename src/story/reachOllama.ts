import { ExpectedError, messageOf, NobodyListens } from '../model/failure.ts';
import type { Ports } from '../model/ports.ts';
import type { Settings } from '../model/settings.ts';
import { printableHost } from '../settings/host.ts';

const STOP_WAIT_MS = 500;

/** A server that answers; `stop` ends it where it was started for this job. */
export interface ReachedServer {
  stop(): Promise<void>;
}

/**
 * Finds Ollama, or starts it where that is allowed and nobody answers on this machine. Throws ExpectedError where neither
 * works.
 */
export async function reachOllama(
  settings: Settings,
  { ollama, log, startServer }: Ports,
): Promise<ReachedServer> {
  const answering = async () => `Ollama ${(await ollama.version()) ?? 'of unknown version'}`;
  try {
    log.info(`${await answering()} answers`);
    return { stop: async () => {} };
  } catch (error) {
    const mayStart = startServer !== null && isLocal(settings.host.ollamaHost);
    if (!(error instanceof NobodyListens) || !mayStart) throw error;
  }
  log.info('Ollama does not answer; starting it for this job');
  const server = await startServer().catch((reason: unknown) => {
    if (!(reason instanceof ExpectedError)) throw reason;
    throw new ExpectedError(
      `Ollama does not answer at ${printableHost(settings.host.ollamaHost)}, and starting it failed: ${reason.message}`,
    );
  });
  try {
    log.info(`${await answering()} was started`);
    return server;
  } catch (error) {
    await stop(server, log);
    throw error;
  }
}

/** A cancelled job has seconds: what was measured is written while the server stops. */
export async function leaveServer(server: ReachedServer, { log, signal, pause }: Ports): Promise<void> {
  const stopping = stop(server, log);
  await (signal.aborted ? Promise.race([stopping, pause(STOP_WAIT_MS)]) : stopping);
}

/** Whether a server at this URL runs on this machine, so that what local tools say holds for it. */
export function isLocal(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** What was measured is not to be lost to a server that does not stop. */
async function stop(server: ReachedServer, log: Ports['log']): Promise<void> {
  try {
    await server.stop();
  } catch (error) {
    log.warning(`The Ollama that was started for this job was not stopped: ${messageOf(error)}`);
  }
}
