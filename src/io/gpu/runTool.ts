import { type ChildProcess, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { allowListedEnvironment } from '../childEnvironment.ts';
import { endTree, endTreeNow } from '../processTree.ts';

const GRACE_MS = 300;
const OUTPUT_LIMIT = 1_048_576;

export interface Tool {
  /** Absolute path. */
  readonly file: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Starts a tool that sees no secret of ours and ends with our process. Call `reaped` when it is over. */
export function startTool(
  { file, env }: Tool,
  args: readonly string[],
): { readonly child: ChildProcess; reaped(): void } {
  const child = spawn(file, args, {
    // Never the checkout: Windows loads libraries from the working directory.
    cwd: dirname(file),
    env: allowListedEnvironment(env),
    stdio: ['ignore', 'pipe', 'ignore'],
    // A process group of its own, so that what it starts ends with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const killNow = () => endTreeNow(child);
  process.once('exit', killNow);
  return { child, reaped: () => process.off('exit', killNow) };
}

/**
 * What a tool prints, whatever its exit status; null where it could not be started or did not end in time. Never
 * rejects, and leaves no process behind.
 */
export function runTool(
  tool: Tool,
  args: readonly string[],
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<string | null> {
  if (signal?.aborted === true) return Promise.resolve(null);
  return new Promise((resolve) => {
    let started: ReturnType<typeof startTool>;
    try {
      started = startTool(tool, args);
    } catch {
      // Some kinds of refusal to start are thrown instead of told by an event.
      resolve(null);
      return;
    }
    const { child, reaped } = started;
    const chunks: Buffer[] = [];
    let size = 0;
    let isOver = false;
    const end = async (output: string | null) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      await endTree(child, GRACE_MS);
      reaped();
      child.stdout?.destroy();
      resolve(output);
    };
    const giveUp = () => void end(null);
    const timer = setTimeout(giveUp, timeoutMs);
    signal?.addEventListener('abort', giveUp, { once: true });
    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > OUTPUT_LIMIT) giveUp();
      else chunks.push(chunk);
    });
    child.stdout?.on('error', giveUp);
    child.on('error', giveUp);
    child.once('close', () => void end(Buffer.concat(chunks).toString('utf8')));
  });
}
