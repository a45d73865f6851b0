import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Whole processes, one after the other: reading alone, then the product's ingest, and again. */

const here = import.meta.dirname;
const dist = join(here, '..', '..', 'dist', 'cli', 'index.js');

export interface Turn {
  readonly raw: Outcome;
  readonly ingest: Outcome;
  /** What the product said of the corpus. */
  readonly told: Told;
}

export interface Outcome {
  readonly wallMs: number;
  readonly peakMib: number;
  /** Lines on stderr, where progress is shown. */
  readonly progressLines: number;
  /** The longest time without a sign, from the start to the end. */
  readonly silenceMs: number;
}

export interface Told {
  readonly fileCount: number;
  readonly problems: number;
}

/** @param folder below `cwd`, which is in no checkout */
export async function takeTurns(cwd: string, folder: string, rounds: number): Promise<readonly Turn[]> {
  const turns: Turn[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const raw = await measured(cwd, [join(here, 'rawReader.mjs'), folder]);
    const { stdout, ...ingest } = await measured(cwd, [dist, 'ingest', folder, '--json']);
    const { fileCount, problems } = JSON.parse(stdout);
    turns.push({ raw, ingest, told: { fileCount, problems: problems.length } });
  }
  return turns;
}

async function measured(cwd: string, args: readonly string[]): Promise<Outcome & { stdout: string }> {
  const peakFile = join(cwd, 'peak');
  const startMs = performance.now();
  const child = spawn(process.execPath, ['--require', join(here, 'peak.cjs'), ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? '', PEAK_FILE: peakFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr]: [string[], string[]] = [[], []];
  let silenceMs = 0;
  let heardMs = startMs;
  const hear = () => {
    silenceMs = Math.max(silenceMs, performance.now() - heardMs);
    heardMs = performance.now();
  };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => void stdout.push(chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    hear();
    stderr.push(chunk);
  });
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  hear();
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.join('')}`);
  return {
    wallMs: heardMs - startMs,
    peakMib: Number(await readFile(peakFile, 'utf8')) / 1024,
    progressLines: stderr.join('').split('\n').length - 1,
    silenceMs,
    stdout: stdout.join(''),
  };
}
