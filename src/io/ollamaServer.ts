import { type ChildProcess, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { ExpectedError, messageOf } from '../model/failure.ts';
import type { Log } from '../model/ports.ts';
import { serverEnvironment } from './childEnvironment.ts';
import { findOnPath } from './findOnPath.ts';
import { endTree, endTreeNow } from './processTree.ts';

const READY_WITHIN_MS = 60_000;
const POLL_MS = 200;
const ANSWER_WITHIN_MS = 2_000;
const STOP_WITHIN_MS = 10_000;
/** How long the last output of a server that has ended may take to arrive. */
const LAST_OUTPUT_MS = 500;
const KEPT_LINES = 50;
const TOLD_LINES = 5;
const LINE_LIMIT = 2_000;

export interface StartOptions {
  /** URL of the address to serve, such as http://127.0.0.1:11434. */
  readonly host: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Each line that the server writes. */
  readonly onLine?: (line: string) => void;
  readonly readyWithinMs?: number;
}

export interface RunningServer {
  stop(): Promise<void>;
}

/**
 * Starts `ollama serve` and waits until it answers. Throws ExpectedError where `ollama` is not installed, ends early
 * or stays silent; rejects with the signal's reason where that aborts first. The server ends with our process.
 */
export async function startOllamaServer(options: StartOptions): Promise<RunningServer> {
  const { env, log, signal } = options;
  const url = new URL(options.host);
  const address = `${url.protocol}//${url.host}`;
  const file = await findOnPath('ollama', env);
  if (file === null) {
    throw new ExpectedError(
      `\`ollama\` is not on the PATH of this runner: install it, or set \`ollama-host\` to a server that runs.`,
    );
  }
  signal.throwIfAborted();
  log.info(`Starting ${file} serve at ${address}`);
  const child = spawn(file, ['serve'], {
    // Never the checkout: Windows loads libraries from the working directory.
    cwd: dirname(file),
    env: serverEnvironment(env, { OLLAMA_HOST: address }),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that the model runners end with the server.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const server = supervise(child, options.onLine);
  try {
    await untilAnswering(address, server, options.readyWithinMs ?? READY_WITHIN_MS, signal);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { stop: server.stop };
}

interface Supervised extends RunningServer {
  /** How it ended, once it has: "status 1", "signal SIGKILL" or why it could not start. */
  readonly ended: Promise<string>;
  hasEnded(): boolean;
  lastLines(): string;
}

function supervise(child: ChildProcess, onLine: ((line: string) => void) | undefined): Supervised {
  const lines: string[] = [];
  const keep = (line: string) => {
    const kept = line.length > LINE_LIMIT ? `${line.slice(0, LINE_LIMIT)}…` : line;
    lines.push(kept);
    if (lines.length > KEPT_LINES) lines.shift();
    onLine?.(kept);
  };
  for (const stream of [child.stdout, child.stderr]) readLines(stream, keep);

  const killNow = () => endTreeNow(child);
  process.once('exit', killNow);
  let over = false;
  const ended = new Promise<string>((resolve) => {
    const closed = new Promise((done) => child.once('close', done));
    child.once('error', (error) => resolve(messageOf(error)));
    child.once('exit', (status, signalName) => {
      const how = signalName === null ? `status ${status}` : `signal ${signalName}`;
      void Promise.race([closed, delay(LAST_OUTPUT_MS, undefined, { ref: false })]).then(() => resolve(how));
    });
  });
  void ended.then(() => {
    over = true;
  });
  return {
    ended,
    hasEnded: () => over,
    lastLines: () => lines.slice(-TOLD_LINES).join(' | '),
    async stop() {
      await endTree(child, STOP_WITHIN_MS);
      process.off('exit', killNow);
    },
  };
}

function readLines(stream: Readable | null, keep: (line: string) => void): void {
  if (stream === null) return;
  createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', keep);
}

async function untilAnswering(
  address: string,
  server: Supervised,
  withinMs: number,
  signal: AbortSignal,
): Promise<void> {
  const deadlineMs = performance.now() + withinMs;
  const aside = () => {
    const told = server.lastLines();
    return told === '' ? 'it wrote nothing' : `its last lines: ${told}`;
  };
  while (performance.now() < deadlineMs) {
    const answered = await Promise.race([answers(address, signal), server.ended.then(() => false)]);
    signal.throwIfAborted();
    if (server.hasEnded()) {
      throw new ExpectedError(
        `\`ollama serve\` ended with ${await server.ended} before it answered at ${address} (\`ollama-host\`); ${aside()}`,
      );
    }
    if (answered) return;
    await Promise.race([delay(POLL_MS), server.ended]);
  }
  throw new ExpectedError(
    `\`ollama serve\` was started but did not answer at ${address} (\`ollama-host\`) within ${Math.round(withinMs / 1000)} s; ${aside()}`,
  );
}

async function answers(address: string, signal: AbortSignal): Promise<boolean> {
  try {
    const within = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]);
    const response = await fetch(`${address}/api/version`, { signal: within });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
