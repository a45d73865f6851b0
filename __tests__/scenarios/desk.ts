import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import { nodeForActions } from '../../dev/runner/node.ts';
import { lookAt } from './heldUp.ts';
import { type Place, privateLock } from './place.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

export interface Ended {
  readonly status: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The bundled program with variables of its own, however it ends. */
export function deskIn(
  { workspace }: Place,
  own: Readonly<Record<string, string>>,
  ...words: string[]
): Promise<Ended> {
  const env = { PATH: process.env.PATH ?? '', OLLAMA_BENCHMARK_LOCK: privateLock(), ...own };
  return new Promise((resolve) => {
    execFile(nodeForActions(), [PROGRAM, ...words], { cwd: workspace, env }, (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : (error.code ?? error.signal ?? null), stdout, stderr }),
    );
  });
}

/** The same, as somebody types it in a checkout. */
export async function desk(place: Place, ...words: string[]): Promise<Ended> {
  const ended = await deskIn(place, {}, ...words);
  lookAt(ended.stderr);
  expect(ended.stderr).not.toMatch(/^ +at /m);
  expect(ended.stdout + ended.stderr).not.toMatch(/\b(?:NaN|undefined|\[object Object\])/);
  return ended;
}

/** A file of results in the checkout. */
export async function store(place: Place, name: string, results: unknown): Promise<string> {
  await place.write(name, JSON.stringify(results));
  return name;
}
