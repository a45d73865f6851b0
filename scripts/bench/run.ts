import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Run {
  /** As it is typed to repeat it. */
  readonly command: string;
  readonly output: string;
  /** 1: a goal was missed. */
  readonly status: 0 | 1;
  readonly wallMs: number;
}

/** Runs a script beside this one; what it prints is shown as it comes. Throws where it fails otherwise than by a goal. */
export async function runBench(script: string, args: readonly string[]): Promise<Run> {
  const name = `bench:${script.replace(/^bench-|\.ts$/g, '')}`;
  const command = ['npm run', name, ...(args.length === 0 ? [] : ['--', ...args])].join(' ');
  process.stdout.write(`${command}\n\n`);
  const startMs = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  process.stdout.write('\n');
  if (status !== 0 && !(status === 1 && output.includes('**no**')))
    throw new Error(`${command} ended with ${status}.`);
  return { command, output, status: status === 0 ? 0 : 1, wallMs: performance.now() - startMs };
}
