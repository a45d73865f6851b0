import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Parts that are too large for everybody's `npm ci` are packages of their own, installed when they are first used. */

export type Log = (line: string) => void;

export interface OwnPackages {
  /** Folder of its package.json and lock file. */
  readonly directory: string;
  /** As a sentence begins: `The embedded engine`. */
  readonly name: string;
  /** Told when the install begins. */
  readonly notice: string;
}

const run = promisify(execFile);
const longestInstallMs = 300_000;

/**
 * Installs the packages when they are missing or older than the lock file. Safe to call from several processes at
 * once. Throws one sentence when `npm ci` fails.
 */
export async function ensureInstalled(packages: OwnPackages, log: Log): Promise<void> {
  const { directory, notice } = packages;
  const stampFile = path.join(directory, 'node_modules', '.install-stamp');
  const stamp = await wantedStamp(directory);
  const isInstalled = async () => (await readFile(stampFile, 'utf8').catch(() => '')) === stamp;
  if (await isInstalled()) return;
  await withInstallLock(packages, async () => {
    // Another process may have installed while this one waited.
    if (await isInstalled()) return;
    log(notice);
    await npmCi(packages);
    await writeFile(stampFile, stamp);
  });
}

/** Digest of everything that decides what an install contains. */
async function wantedStamp(directory: string): Promise<string> {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const name of ['package.json', 'package-lock.json']) {
    hash.update(await readFile(path.join(directory, name)));
  }
  return hash.digest('hex');
}

async function npmCi({ directory, name }: OwnPackages): Promise<void> {
  const args = ['ci', '--prefix', directory, '--loglevel=error'];
  const options = { cwd: directory, timeout: longestInstallMs, maxBuffer: 16 * 2 ** 20 };
  // Under `npm run` this is the very npm in use; it needs no shell and no PATH.
  const npmScript = process.env.npm_execpath;
  try {
    if (npmScript !== undefined && path.basename(npmScript) === 'npm-cli.js') {
      await run(process.execPath, [npmScript, ...args], options);
    } else {
      await run('npm', args, { ...options, shell: process.platform === 'win32' });
    }
  } catch (error) {
    throw new Error(
      `${name}'s packages could not be installed (${firstCause(error)}): run "npm ci" in ${directory} to see why.`,
      { cause: error },
    );
  }
}

/** npm states the cause first, then advice. */
function firstCause(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  const lines = (stderr || message).split('\n');
  return lines.find((line) => /^npm (error|ERR!)/.test(line)) ?? lines[0] ?? 'no message';
}

/** One install at a time: `npm ci` empties node_modules first, so two at once destroy each other's work. */
async function withInstallLock(packages: OwnPackages, work: () => Promise<void>): Promise<void> {
  const lockFile = path.join(packages.directory, '.install.lock');
  while (!(await takeLock(packages, lockFile))) await sleep(250);
  try {
    await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

async function takeLock({ directory, name }: OwnPackages, lockFile: string): Promise<boolean> {
  try {
    const handle = await open(lockFile, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new Error(
        `${name} cannot write in ${directory}: make that directory writable (${(error as Error).message}).`,
        { cause: error },
      );
    }
    if (await isAbandoned(lockFile)) await rm(lockFile, { force: true });
    return false;
  }
}

/** Its owner is gone, or it is older than an install can take. */
async function isAbandoned(lockFile: string): Promise<boolean> {
  const lock = await stat(lockFile).catch(() => null);
  if (lock === null) return false;
  const owner = Number(await readFile(lockFile, 'utf8').catch(() => ''));
  return Date.now() - lock.mtimeMs > longestInstallMs || (owner > 0 && !isAlive(owner));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
