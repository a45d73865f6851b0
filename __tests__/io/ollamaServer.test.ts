import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { startOllamaServer } from '../../src/io/ollamaServer.ts';
import { isAlive, recordingLog, temporaryDirectory, until, writeProgram } from './temporary.ts';

/** Stands for the real program: how it behaves comes in OLLAMA_TEST, which the allow list lets through. */
const STAND_IN = `
const { writeFileSync } = require('node:fs');
const { mode, record } = JSON.parse(process.env.OLLAMA_TEST);
writeFileSync(record, JSON.stringify({ pid: process.pid, args: process.argv.slice(2), cwd: process.cwd(), env: process.env }));
if (mode === 'fails') {
  for (let line = 1; line <= 60; line += 1) console.error('line ' + line);
  console.error('Error: listen tcp 127.0.0.1:11434: bind: address already in use');
  process.exitCode = 1;
} else if (mode === 'silent') {
  setInterval(() => {}, 1000);
} else {
  const { hostname, port } = new URL(process.env.OLLAMA_HOST);
  require('node:http')
    .createServer((request, response) => response.writeHead(request.url === '/api/version' ? 200 : 404).end('{"version":"0.30.1"}'))
    .listen(Number(port), hostname, () => console.error('Listening on ' + hostname));
}`;

let directory: string;
beforeAll(async () => {
  directory = await temporaryDirectory();
  await writeProgram(directory, 'ollama', STAND_IN);
});

async function freeHost(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}

async function prepare(mode: string) {
  const record = join(directory, `${mode}.json`);
  return {
    host: await freeHost(),
    env: {
      PATH: directory,
      OLLAMA_TEST: JSON.stringify({ mode, record }),
      ACTIONS_RUNTIME_TOKEN: 'canary',
      'INPUT_GITHUB-TOKEN': 'canary',
    } as NodeJS.ProcessEnv,
    log: recordingLog(),
    signal: new AbortController().signal,
    seen: async () => JSON.parse(await readFile(record, 'utf8')),
  };
}

describe('startOllamaServer', () => {
  test('serves at the host wanted, shows the child no secret, and stops it', async () => {
    const { seen, ...options } = await prepare('serves');
    const lines: string[] = [];
    const server = await startOllamaServer({ ...options, onLine: (line) => lines.push(line) });
    const { args, cwd, env, pid } = await seen();
    try {
      expect(args).toEqual(['serve']);
      expect(cwd).toBe(directory);
      expect(env.OLLAMA_HOST).toBe(options.host);
      expect(JSON.stringify(env)).not.toContain('canary');
      expect((await fetch(`${options.host}/api/version`)).ok).toBe(true);
      await until(() => lines.includes('Listening on 127.0.0.1'));
    } finally {
      await server.stop();
    }
    expect(isAlive(pid)).toBe(false);
  });

  test('one that ends early is told with its last lines, and only those', async () => {
    const failure = startOllamaServer(await prepare('fails'));
    await expect(failure).rejects.toMatchObject({ name: 'ExpectedError' });
    await expect(failure).rejects.toThrow(
      /ended with status 1 .*line 60 \| Error: listen .* address already in use/,
    );
    await expect(failure).rejects.not.toThrow(/line 50 /);
  });

  test('one that never answers is ended, and told', async () => {
    const { seen, ...options } = await prepare('silent');
    await expect(startOllamaServer({ ...options, readyWithinMs: 1_500 })).rejects.toThrow(
      /did not answer at http:\S+ \(`ollama-host`\) within 2 s; it wrote nothing/,
    );
    expect(isAlive((await seen()).pid)).toBe(false);
  });

  test('an abort while waiting ends it and rejects with the reason', async () => {
    const { seen, ...options } = await prepare('silent');
    const controller = new AbortController();
    const starting = startOllamaServer({ ...options, signal: controller.signal });
    let pid = 0;
    await until(async () => {
      pid = await seen().then(
        (record) => record.pid,
        () => 0,
      );
      return pid !== 0 && isAlive(pid);
    });
    controller.abort(new Error('cancelled'));
    await expect(starting).rejects.toThrow('cancelled');
    expect(isAlive(pid)).toBe(false);
  });

  test('says what to do where it is not installed', async () => {
    const options = await prepare('serves');
    await expect(startOllamaServer({ ...options, env: { PATH: '/nowhere' } })).rejects.toThrow(
      /`ollama` is not on the PATH of this runner: install it, or set `ollama-host`/,
    );
  });

  test('dies with us when we crash', async () => {
    const { seen, host, env } = await prepare('serves');
    const module = new URL('../../src/io/ollamaServer.ts', import.meta.url).href;
    const script = `
      const { startOllamaServer } = await import(${JSON.stringify(module)});
      const log = { info() {} };
      await startOllamaServer({ host: ${JSON.stringify(host)}, env: process.env, log, signal: new AbortController().signal });
      setTimeout(() => { throw new Error('crash'); }, 10);`;
    const us = spawn(process.execPath, ['--input-type=module', '-e', script], { env, stdio: 'ignore' });
    const [status] = await once(us, 'exit');
    expect(status).toBe(1);
    const { pid } = await seen();
    await until(() => !isAlive(pid));
  });
});
