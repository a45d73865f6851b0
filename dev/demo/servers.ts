/** The two servers of the demo: an Ollama that answers on this machine, else the embedded engine; and a slower one. */
import { startEngine } from '../engine/start.ts';
import { startSlowProxy } from './slowProxy.ts';

/** Far beyond the demo's limits, so that a noisy machine changes no verdict. */
export const SLOW_FACTOR = 8;

export interface DemoServer {
  readonly url: string;
  readonly model: string;
  /** For people. */
  readonly what: string;
  stop(): Promise<void>;
}

export async function startServer(log: (line: string) => void): Promise<DemoServer> {
  const found = await answeringOllama();
  if (found !== null) return { ...found, stop: async () => {} };
  log(
    'No Ollama answers here; starting the embedded engine (the first time it is installed, with its model).',
  );
  const engine = await startEngine({ log });
  return {
    url: engine.url,
    model: engine.model.name,
    what: `the embedded engine with ${engine.model.name}`,
    stop: engine.stop,
  };
}

/** The same, several times slower. */
export async function startSlowServer(server: DemoServer, log: (line: string) => void): Promise<DemoServer> {
  if (server.what.startsWith('Ollama')) {
    const proxy = await startSlowProxy(server.url, SLOW_FACTOR);
    return { ...server, url: proxy.url, stop: proxy.stop };
  }
  await server.stop();
  const engine = await startEngine({ slowFactor: SLOW_FACTOR, log });
  return { ...server, url: engine.url, stop: engine.stop };
}

/** Ollama at OLLAMA_HOST or its usual address, with the first model that it has. */
async function answeringOllama(): Promise<Pick<DemoServer, 'url' | 'model' | 'what'> | null> {
  const host = process.env.OLLAMA_HOST || '127.0.0.1:11434';
  const url = host.includes('://') ? host : `http://${host}`;
  try {
    const reply = await fetch(`${url}/api/tags`, { signal: AbortSignal.timeout(2_000) });
    const { models } = (await reply.json()) as { models: { name: string }[] };
    const model = process.env.OLLAMA_BENCHMARK_DEMO_MODEL ?? models[0]?.name;
    return model === undefined ? null : { url, model, what: `Ollama at ${url} with ${model}` };
  } catch {
    return null;
  }
}
