import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Log } from './install.ts';
import type { EngineModel } from './model.ts';

export interface EngineOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** How many times slower than it could be the server answers; 1 by default. */
  readonly slowFactor?: number;
  /** Serve the random model, whose words mean nothing. */
  readonly tiny?: boolean;
  readonly log?: Log;
}

export interface RunningEngine {
  readonly url: string;
  readonly model: EngineModel;
  stop(): Promise<void>;
}

const stopPatienceMs = 5000;

/**
 * Starts the engine in a process of its own, so that its work never holds up the caller's event loop, and
 * resolves when it answers. The first start installs it and fetches the model. Throws one sentence, the
 * engine's last, when it does not come up.
 */
export async function startEngine(options: EngineOptions = {}): Promise<RunningEngine> {
  const { port = 0, slowFactor = 1, tiny = false, log = () => {} } = options;
  if (!process.features.typescript) {
    throw new Error(
      `The embedded engine needs Node 22.18 or newer, not ${process.version}: start it with npm run.`,
    );
  }
  const main = path.join(import.meta.dirname, 'main.ts');
  const args = [main, `--port=${port}`, `--slow-factor=${slowFactor}`, ...(tiny ? ['--tiny'] : [])];
  // The IPC channel carries nothing: its closing tells the engine that this process is gone.
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const exited = once(child, 'close');
  let lastLine = 'it said nothing';
  onLines(child.stderr, (line) => {
    lastLine = line;
    log(line);
  });
  const ready = new Promise<{ url: string; model: EngineModel }>((resolve) => {
    onLines(child.stdout, (line) => resolve(JSON.parse(line)));
  });
  const failed = exited.then(([code]) => {
    throw new Error(`The embedded engine ended with exit code ${code} before it answered: ${lastLine}`);
  });
  failed.catch(() => {});
  const { url, model } = await Promise.race([ready, failed]);
  return { url, model, stop: () => stop(child, exited) };
}

function onLines(stream: NodeJS.ReadableStream | null, onLine: (line: string) => void): void {
  if (stream) createInterface({ input: stream }).on('line', onLine);
}

async function stop(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  const impatience = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
  child.kill('SIGTERM');
  await exited;
  clearTimeout(impatience);
}
