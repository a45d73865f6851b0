import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { acquireHostLock } from '../../src/io/hostLock.ts';
import { lockAddress } from '../../src/io/hostLockHolder.ts';
import { recordingLog, temporaryDirectory } from './temporary.ts';

const MODULE = new URL('../../src/io/hostLock.ts', import.meta.url).href;
const describeUs = { repository: 'octo-org/waiter', runUrl: null };
const never = new AbortController().signal;

let count = 0;
const newName = () => {
  count += 1;
  return `oba-test-${process.pid}-${count}`;
};
afterAll(async () => {
  for (; count > 0; count -= 1) {
    await rm(lockAddress(`oba-test-${process.pid}-${count}`, 'darwin', tmpdir()), { force: true });
  }
});
const children: ChildProcess[] = [];
const servers: Server[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) server.close();
});

/** A process that takes the lock, notes it in `journal`, holds it for a while (for good without one), lets it go. */
function startHolder(name: string, platform: string, options: { holdMs?: number; journal?: string } = {}) {
  const script = `
    const { appendFileSync } = await import('node:fs');
    const { acquireHostLock } = await import(${JSON.stringify(MODULE)});
    const { name, platform, holdMs, journal } = JSON.parse(process.env.LOCK_TEST);
    const note = (word) => journal && appendFileSync(journal, word + ' ' + process.pid + '\\n');
    const lock = await acquireHostLock({
      waitMs: 60000, name, platform, log: { info() {} }, signal: new AbortController().signal,
      describe: { repository: 'octo-org/holder', runUrl: 'https://github.com/octo-org/holder/actions/runs/7' },
    });
    note('enter');
    console.log('held');
    await new Promise((resolve) => setTimeout(resolve, holdMs ?? 1e8));
    note('leave');
    await lock.release();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, LOCK_TEST: JSON.stringify({ name, platform, ...options }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

async function startHolding(name: string, platform: string): Promise<ChildProcess> {
  const child = startHolder(name, platform);
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    if (line === 'held') return child;
  }
  throw new Error('the holder ended before it held the lock');
}

/** Somebody else's listener in our place. */
async function startForeigner(name: string, answer: (socket: Socket) => void): Promise<void> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    answer(socket);
  }).listen({ path: lockAddress(name, process.platform, tmpdir()) });
  servers.push(server);
  await once(server, 'listening');
}

describe.each([process.platform, 'darwin' as const])('acquireHostLock as on %s', (platform) => {
  test('only one process at a time has it', async () => {
    const journal = join(await temporaryDirectory(), 'journal');
    const name = newName();
    const holders = [1, 2, 3].map(() => startHolder(name, platform, { holdMs: 100, journal }));
    await Promise.all(holders.map((child) => once(child, 'exit')));
    const lines = (await readFile(journal, 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(6);
    for (let at = 0; at < lines.length; at += 2) {
      expect([lines[at], lines[at + 1]]).toEqual([
        lines[at]?.replace(/^\w+/, 'enter'),
        lines[at]?.replace(/^\w+/, 'leave'),
      ]);
    }
  });

  test('a holder that was killed holds it no longer', async () => {
    const name = newName();
    const holder = await startHolding(name, platform);
    const log = recordingLog();
    const waiting = acquireHostLock({
      waitMs: 60_000,
      log,
      signal: never,
      describe: describeUs,
      name,
      platform,
    });
    holder.kill('SIGKILL');
    const lock = await waiting;
    await lock.release();
    const again = await acquireHostLock({
      waitMs: 0,
      log,
      signal: never,
      describe: describeUs,
      name,
      platform,
    });
    await again.release();
  });

  test('says who has it at once, and again when the wait is over', async () => {
    const name = newName();
    const holder = await startHolding(name, platform);
    const log = recordingLog();
    const waiting = acquireHostLock({
      waitMs: 1_200,
      log,
      signal: never,
      describe: describeUs,
      name,
      platform,
    });
    const who = `octo-org/holder (https://github.com/octo-org/holder/actions/runs/7, process ${holder.pid}) since 20`;
    await expect(waiting).rejects.toMatchObject({ name: 'ExpectedError' });
    await expect(waiting).rejects.toThrow(`This machine is in use by ${who}`);
    await expect(waiting).rejects.toThrow(/not free after 1 s: raise `lock-wait`/);
    expect(log.lines).toHaveLength(1);
    expect(log.lines[0]).toContain(`info Another benchmark has this machine, ${who}`);
  });
});

describe('acquireHostLock', () => {
  test('an abort ends the wait with its reason', async () => {
    const name = newName();
    await startHolding(name, process.platform);
    const controller = new AbortController();
    const log = recordingLog();
    const waiting = acquireHostLock({
      waitMs: 60_000,
      log: { ...log, info: () => controller.abort(new Error('cancelled')) },
      signal: controller.signal,
      describe: describeUs,
      name,
    });
    await expect(waiting).rejects.toThrow('cancelled');
  });

  test.each<[string, (socket: Socket) => void]>([
    ['garbage', (socket) => socket.end('::add-mask::a\n{"repository":')],
    [
      'a flood',
      (socket) =>
        socket.end(`${' '.repeat(3_000_000)}{"repository":"a/b","runUrl":null,"pid":1,"since":null}`),
    ],
    ['nothing', () => {}],
    ['no object', (socket) => socket.end('"::error::a"')],
    ['an end', (socket) => socket.destroy()],
  ])('a foreign holder that answers %s is waited for, unnamed', async (_what, answer) => {
    const name = newName();
    await startForeigner(name, answer);
    const log = recordingLog();
    await expect(
      acquireHostLock({ waitMs: 0, log, signal: never, describe: describeUs, name }),
    ).rejects.toThrow(/^This machine is in use by a process that does not say who it is, and/);
  });

  test('of a foreign holder that lies, only plain words are told', async () => {
    const name = newName();
    const lie = {
      repository: 'a b\n::error::x',
      runUrl: '\u202ehttps://x',
      pid: 1.5,
      since: 'yesterday',
      more: 1,
    };
    await startForeigner(name, (socket) => socket.end(JSON.stringify(lie)));
    await expect(
      acquireHostLock({ waitMs: 0, log: recordingLog(), signal: never, describe: describeUs, name }),
    ).rejects.toThrow(/^This machine is in use by a benchmark outside GitHub, and/);
  });

  test('a file that is no socket in the lock’s place is left and told', async () => {
    const name = newName();
    const path = lockAddress(name, 'darwin', tmpdir());
    await writeFile(path, 'precious');
    const options = { waitMs: 0, log: recordingLog(), signal: never, describe: describeUs, name };
    await expect(acquireHostLock({ ...options, platform: 'darwin' })).rejects.toThrow(
      /^This machine is in use/,
    );
    expect(await readFile(path, 'utf8')).toBe('precious');
  });
});

test('addresses are of one length on Linux, and within what macOS takes', () => {
  expect(lockAddress('ollama-benchmark-action', 'linux', '/tmp')).toMatch(/^\0ollama-benchmark-action-+$/);
  expect(lockAddress('ollama-benchmark-action', 'linux', '/tmp')).toHaveLength(108);
  expect(lockAddress('ollama-benchmark-action', 'win32', 'C:\\Temp')).toBe(
    '\\\\.\\pipe\\ollama-benchmark-action',
  );
  const deep = '/var/folders/zz/zyxvpxvq6csfxvn_n0000000000000/T';
  expect(lockAddress('ollama-benchmark-action', 'darwin', deep).length).toBeLessThan(104 - '.1234567'.length);
});
