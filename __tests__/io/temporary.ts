import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Log } from '../../src/model/ports.ts';

const directories: string[] = [];
afterAll(async () => {
  for (const directory of directories) await rm(directory, { recursive: true, force: true });
});

/** A new directory that goes when the test file is done. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'oba-test-'));
  directories.push(directory);
  return directory;
}

/** A program of the given name, written as a Node script, in `directory`. */
export async function writeProgram(directory: string, name: string, script: string): Promise<string> {
  const file = join(directory, name);
  await writeFile(file, `#!${process.execPath}\n${script}`);
  await chmod(file, 0o755);
  return file;
}

export interface RecordingLog extends Log {
  /** "info …", "notice …", "warning …", "error …", "group …" in order. */
  readonly lines: readonly string[];
}

export function recordingLog(): RecordingLog {
  const lines: string[] = [];
  const record = (level: string) => (line: string) => {
    lines.push(`${level} ${line}`);
  };
  return {
    lines,
    info: record('info'),
    notice: record('notice'),
    warning: record('warning'),
    error: record('error'),
    annotate: ({ level, title, message }) => record(level)(`${title}: ${message}`),
    group: (title, body) => {
      lines.push(`group ${title}`);
      return body();
    },
  };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until `holds`, and fails after ten seconds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never came true: ${holds}`);
}
