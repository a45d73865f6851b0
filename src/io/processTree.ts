import { type ChildProcess, execFile, spawnSync } from 'node:child_process';
import { win32 } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const KILLED_WITHIN_MS = 5_000;

/**
 * Ends a child and all that it started: SIGTERM to its process group, SIGKILL to what is left of it after
 * `graceMs`; on Windows, which has no gentle way for a process without a console, `taskkill` on the tree.
 * The child must have been spawned `detached` elsewhere than on Windows.
 */
export async function endTree(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.pid === undefined) return;
  const gone = hasEnded(child) ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));
  if (process.platform === 'win32') {
    if (hasEnded(child)) return;
    const { file, args } = taskkill(child.pid, process.env);
    await new Promise<void>((resolve) => {
      execFile(file, args, { timeout: KILLED_WITHIN_MS, windowsHide: true }, () => resolve());
    });
    await within(gone, KILLED_WITHIN_MS);
    return;
  }
  if (!hasEnded(child)) {
    signalGroup(child.pid, 'SIGTERM');
    await within(gone, graceMs);
  }
  // Also where the child itself has gone: the processes that it started may have outlived it.
  signalGroup(child.pid, 'SIGKILL');
  await within(gone, KILLED_WITHIN_MS);
}

/** The same at once and without waiting, for an `exit` handler. */
export function endTreeNow(child: ChildProcess): void {
  if (child.pid === undefined || (process.platform === 'win32' && hasEnded(child))) return;
  if (process.platform === 'win32') {
    const { file, args } = taskkill(child.pid, process.env);
    spawnSync(file, args, { timeout: KILLED_WITHIN_MS, windowsHide: true });
  } else {
    signalGroup(child.pid, 'SIGKILL');
  }
}

/** The command by its absolute path: a checkout may hold a `taskkill.exe` of its own. */
export function taskkill(
  pid: number,
  env: NodeJS.ProcessEnv,
): { readonly file: string; readonly args: readonly string[] } {
  const root = env.SystemRoot ?? env.windir ?? 'C:\\Windows';
  return { file: win32.join(root, 'System32', 'taskkill.exe'), args: ['/pid', String(pid), '/T', '/F'] };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function signalGroup(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name);
  } catch {
    // ESRCH: nobody is left in the group.
  }
}

async function within(event: Promise<unknown>, limitMs: number): Promise<void> {
  await Promise.race([event, delay(limitMs, undefined, { ref: false })]);
}
