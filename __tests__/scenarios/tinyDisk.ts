import { execFileSync } from 'node:child_process';
import { mkdirSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atEnd } from './heldUp.ts';

/** A real disk of few kilobytes, in memory; only root may mount one. */

export const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

export interface TinyDisk {
  readonly path: string;
  /** Nothing more fits. */
  fill(): void;
  /** From now on nothing can be written. */
  makeReadOnly(): void;
}

export function tinyDisk(path: string, kilobytes: number): TinyDisk {
  mkdirSync(path, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path]);
  atEnd(async () => {
    execFileSync('umount', ['--lazy', path]);
  });
  return {
    path,
    fill() {
      const { bavail, bsize } = statfsSync(path);
      writeFileSync(join(path, 'filler'), Buffer.alloc(bavail * bsize));
    },
    makeReadOnly() {
      execFileSync('mount', ['-o', 'remount,ro', path]);
    },
  };
}
