/** Runs one process as the runner does (actions/runner, ProcessInvoker.cs): lines, cancelling, leftovers. */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLineSplitter } from './lines.ts';
import { killOrphans } from './orphans.ts';

export interface ProcessOptions {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment; RUNNER_TRACKING_ID in it tells the descendants. */
  readonly env: Readonly<Record<string, string>>;
  /** Cancels: SIGINT, then SIGTERM, then the end. */
  readonly signal?: AbortSignal;
  /** SIGTERM and nothing before it, as of a service that is stopped; what does not heed it goes on. */
  readonly terminate?: AbortSignal;
  /** Ends it without a word, as a machine that goes down does. */
  readonly crash?: AbortSignal;
  /** Default: the runner's own. */
  readonly patience?: Patience;
  readonly onLine: (line: string, stream: 'stdout' | 'stderr') => void;
}

export interface ProcessResult {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly killedBy: NodeJS.Signals | null;
  readonly durationMs: number;
  /** Command lines of descendants that outlived it; they are killed. */
  readonly orphans: readonly string[];
}

/** How long the runner waits, in milliseconds. */
export interface Patience {
  readonly afterSigintMs: number;
  readonly afterSigtermMs: number;
  /** For descendants that hold stdout open once the process is gone. */
  readonly streamsMs: number;
}

const RUNNER_PATIENCE: Patience = { afterSigintMs: 7_500, afterSigtermMs: 2_500, streamsMs: 5_000 };

export async function runProcess(options: ProcessOptions): Promise<ProcessResult> {
  const { file, args, cwd, env, signal, patience = RUNNER_PATIENCE, onLine } = options;
  const trackingId = env.RUNNER_TRACKING_ID ?? '';
  const start = performance.now();
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = new Promise<Pick<ProcessResult, 'exitCode' | 'killedBy'>>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode, killedBy) => resolve({ exitCode, killedBy }));
  });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const splitters = (['stdout', 'stderr'] as const).map((stream) => {
    const splitter = createLineSplitter((line) => onLine(line, stream));
    child[stream].on('data', splitter.write);
    return splitter;
  });
  const done = new AbortController();
  const cancelling = cancelOn(signal, done.signal, patience, (name) => {
    if (name === 'SIGKILL') killOrphans(trackingId);
    child.kill(name);
  });
  for (const [given, name] of [
    [options.terminate, 'SIGTERM'],
    [options.crash, 'SIGKILL'],
  ] as const)
    given?.addEventListener('abort', () => child.kill(name), { once: true, signal: done.signal });
  try {
    const end = await exited;
    const durationMs = performance.now() - start;
    await Promise.race([closed, sleep(patience.streamsMs, null, { signal: done.signal }).catch(() => null)]);
    const orphans = killOrphans(trackingId);
    child.stdout.destroy();
    child.stderr.destroy();
    await closed;
    for (const splitter of splitters) splitter.end();
    return { ...end, durationMs, orphans };
  } finally {
    done.abort();
    await cancelling;
  }
}

/** Sends one signal after another from the moment of cancelling on, until the process is done. */
async function cancelOn(
  cancel: AbortSignal | undefined,
  done: AbortSignal,
  { afterSigintMs, afterSigtermMs }: Patience,
  send: (name: NodeJS.Signals) => void,
): Promise<void> {
  if (cancel === undefined) return;
  try {
    await aborted(cancel, done);
    send('SIGINT');
    await sleep(afterSigintMs, null, { signal: done });
    send('SIGTERM');
    await sleep(afterSigtermMs, null, { signal: done });
    send('SIGKILL');
  } catch {
    // Done: nothing is left to cancel.
  }
}

function aborted(cancel: AbortSignal, done: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (cancel.aborted) resolve();
    cancel.addEventListener('abort', () => resolve(), { once: true, signal: done });
    done.addEventListener('abort', () => reject(new Error('done')), { once: true });
  });
}
