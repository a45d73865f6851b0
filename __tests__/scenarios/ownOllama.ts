import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeProgram } from '../io/temporary.ts';
import type { Scenario } from './scenario.ts';

/** An `ollama` that a job finds on its PATH and starts. */

/** A PATH that holds what the test puts there, whatever is installed on this machine. */
export async function ownPath({ folder }: Scenario): Promise<string> {
  const bin = join(folder, 'bin');
  await mkdir(bin);
  return bin;
}

/** One that notes how it was started and passes everything on to `target`; its file. */
export async function installOllama(path: string, record: string, target: string): Promise<string> {
  return writeProgram(path, 'ollama', program(record, target));
}

function program(record: string, target: string): string {
  return `
    const { writeFileSync } = require('node:fs');
    const { connect, createServer } = require('node:net');
    const { env, argv } = process;
    writeFileSync(${JSON.stringify(record)}, JSON.stringify({ env, args: argv.slice(2), cwd: process.cwd(), pid: process.pid }));
    createServer((socket) => {
      const onward = connect(${new URL(target).port}, '127.0.0.1');
      socket.pipe(onward).pipe(socket);
      for (const each of [socket, onward]) each.on('error', () => each.destroy());
    }).listen(new URL(env.OLLAMA_HOST).port, '127.0.0.1', () => console.log('::error::listening'));`;
}
