import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ensureInstalled, type Log } from '../packages/install.ts';

/** Microsoft's own emulator of Azure's blob storage, in memory, on a free port of the loopback. */
export interface RunningAzurite {
  readonly origin: string;
  readonly account: string;
  /** The account's key, in base64. */
  readonly key: string;
  stop(): Promise<void>;
}

/** Part of the path, as the addresses of an emulator carry it. */
const ACCOUNT = 'blobs';
const MAIN = path.join('node_modules', 'azurite', 'dist', 'src', 'blob', 'main.js');
/** Nothing comes through the channel: its closing tells that whoever started it is gone. */
const ENDS_WITH_PARENT = "data:text/javascript,process.on('disconnect',()=>process.exit())";
const LISTENS = /listens on (http:\/\/\S+)/;
const LONGEST_START_MS = 60_000;

/** Installs Azurite's packages (365 MB) when they are missing. Throws one sentence where that fails. */
export function ensureAzurite(log: Log = () => {}): Promise<void> {
  const notice = "Installing Azurite (Azure's blob storage for tests, about 365 MB, once)";
  return ensureInstalled({ directory: import.meta.dirname, name: 'Azurite', notice }, log);
}

/** Throws one sentence, its last, where it does not come up. */
export async function startAzurite(log: Log = () => {}): Promise<RunningAzurite> {
  await ensureAzurite(log);
  const key = randomBytes(64).toString('base64');
  // Where it stands it may leave files of its own.
  const folder = await mkdtemp(path.join(tmpdir(), 'azurite-'));
  const child = spawn(
    process.execPath,
    [
      ...['--import', ENDS_WITH_PARENT, path.join(import.meta.dirname, MAIN)],
      ...['--blobHost', '127.0.0.1', '--blobPort', '0'],
      ...['--inMemoryPersistence', '--silent', '--disableTelemetry'],
    ],
    {
      cwd: folder,
      env: { PATH: process.env.PATH, AZURITE_ACCOUNTS: `${ACCOUNT}:${key}` },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const gone = once(child, 'close').then(() => rm(folder, { recursive: true, force: true }));
  try {
    return { origin: await originOf(child), account: ACCOUNT, key, stop: () => stop(child, gone) };
  } catch (error) {
    await stop(child, gone);
    throw error;
  }
}

function originOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let last = 'it said nothing';
    const fail = (how: string) => reject(new Error(`Azurite ${how} before it answered: ${last}`));
    const patience = setTimeout(() => fail('took too long'), LONGEST_START_MS);
    child.once('close', (code) => fail(`ended with exit code ${code}`));
    const heed = (line: string) => {
      last = line;
      const [, origin] = LISTENS.exec(line) ?? [];
      if (origin === undefined) return;
      clearTimeout(patience);
      resolve(origin);
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', heed);
    }
  });
}

async function stop(child: ChildProcess, gone: Promise<unknown>): Promise<void> {
  // Nothing of it is to be kept.
  child.kill('SIGKILL');
  await gone;
}
