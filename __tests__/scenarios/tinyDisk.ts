import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atEnd } from './heldUp.ts';

/** A real disk of few kilobytes, in memory; only root may mount one, or who may become root without a password. */

const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];

/** A command of ours as root. */
function rooted(...command: readonly string[]): void {
  const [file = '', ...args] = [...asRoot, ...command];
  execFileSync(file, args);
}

export const mayMount =
  process.platform === 'linux' &&
  (asRoot.length === 0 || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0);
if (!mayMount && process.platform === 'linux' && process.env.CI === 'true')
  throw new Error(
    'These tests mount small disks: run them as root, or let this account use sudo without a password.',
  );

export interface TinyDisk {
  readonly path: string;
  /** Nothing more fits. */
  fill(): void;
  /** From now on nothing can be written. */
  makeReadOnly(): void;
}

export function tinyDisk(path: string, kilobytes: number): TinyDisk {
  mkdirSync(path, { recursive: true });
  rooted('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=0777`, 'tmpfs', path);
  atEnd(async () => {
    rooted('umount', '--lazy', path);
  });
  return {
    path,
    fill() {
      const { bavail, bsize } = statfsSync(path);
      writeFileSync(join(path, 'filler'), Buffer.alloc(bavail * bsize));
    },
    makeReadOnly() {
      rooted('mount', '-o', 'remount,ro', path);
    },
  };
}
