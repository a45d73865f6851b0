/**
 * Development only: serves Ollama's HTTP API over llama.cpp on the CPU, for desks and CI without Ollama.
 *
 *     node dev/engine/main.ts --port 0 [--slow-factor 4] [--tiny]
 *
 * Prints one JSON line {"url", "model"} on stdout when ready, logs on stderr, stops on SIGTERM. Needs
 * Node 22.18 or newer, which `npm run` and `npm exec` bring.
 */

import { parseArgs } from 'node:util';
import { ensureEngine } from './install.ts';
import { ModelHost } from './lifecycle.ts';
import { startLlama } from './llama.ts';
import { ensureModel } from './model.ts';
import { startServer } from './server.ts';

const log = (line: string) => process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      'slow-factor': { type: 'string', default: '1' },
      tiny: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port must be a whole number from 0 to 65535, not "${values.port}".`);
  }
  const slowFactor = Number(values['slow-factor']);
  if (!(slowFactor >= 1 && Number.isFinite(slowFactor))) {
    throw new Error(`--slow-factor must be a number of at least 1, not "${values['slow-factor']}".`);
  }
  await ensureEngine(log);
  const model = await ensureModel(log, values.tiny);
  const llama = await startLlama();
  const host = new ModelHost(llama, model);
  const server = await startServer({ host, model, slowFactor }, port);
  const stop = async () => {
    await server.close();
    await host.unload();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  // Started by another process: never outlive it.
  process.once('disconnect', () => void stop());
  process.stdout.write(`${JSON.stringify({ url: server.url, model })}\n`);
}

main().catch((error: unknown) => {
  log(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
