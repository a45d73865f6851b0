import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, test } from '@jest/globals';
import { scriptOf } from './cliScript.ts';
import { referenceScript } from './reference.ts';
import { ask, CHAT, chat, lastOf, parsed, serve } from './testing.ts';

/** The reference mode, the command line and the package. */

const CLI = join(import.meta.dirname, 'cli.ts');

interface Stamps {
  readonly receivedNs: string;
  readonly firstTextNs: string;
  readonly lastTextNs: string;
  readonly doneNs: string;
}

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill();
});

async function run(args: readonly string[], program = CLI) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

async function output(args: readonly string[], program = CLI) {
  const child = await run(args, program);
  const out: string[] = [];
  const err: string[] = [];
  child.stdout?.on('data', (data) => out.push(String(data)));
  child.stderr?.on('data', (data) => err.push(String(data)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out: out.join(''), err: err.join('') };
}

async function listening(args: readonly string[]): Promise<string> {
  const child = await run(args);
  if (child.stdout === null) throw new Error('it has no output');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return String(parsed(line).url);
}

describe('the reference', () => {
  test('tells true durations: those between its stamps, and no token comes before its time', async () => {
    const server = await serve(referenceScript({ tokens: 40, tokenMs: 2, prefillMs: 20 }));
    const finals = await Promise.all([chat(server), chat(server)]);
    const { calls } = lastOf(await ask(server.url, '/reference')) as unknown as { calls: Stamps[] };
    expect(calls).toHaveLength(2);
    const decodes = calls.map((call) => Number(BigInt(call.lastTextNs) - BigInt(call.firstTextNs)));
    expect(finals.map(({ eval_duration: ns }) => Number(ns)).sort()).toEqual([...decodes].sort());
    for (const [at, call] of calls.entries()) {
      expect(decodes[at]).toBeGreaterThan(39 * 1.9e6);
      expect(Number(BigInt(call.firstTextNs) - BigInt(call.receivedNs))).toBeGreaterThanOrEqual(20e6);
      expect(BigInt(call.doneNs)).toBeGreaterThanOrEqual(BigInt(call.lastTextNs));
    }
    for (const final of finals) {
      const parts = ['load_duration', 'prompt_eval_duration', 'eval_duration'].map((key) =>
        Number(final[key]),
      );
      expect(Number(final.total_duration)).toBeGreaterThanOrEqual(parts.reduce((sum, part) => sum + part));
    }
  });

  test('runs as a process', async () => {
    const url = await listening(['--reference', 'tokens=30,token-ms=1,prefill-ms=5', '--port', '0']);
    const { lines } = await ask(url, '/api/chat', CHAT);
    expect(lines).toHaveLength(31);
    expect(lastOf(await ask(url, '/reference'))).toMatchObject({
      calls: [{ receivedNs: expect.stringMatching(/^\d+$/), doneNs: expect.stringMatching(/^\d+$/) }],
    });
  });
});

describe('the command line', () => {
  test('plays faults in the calls that they are told for', async () => {
    const url = await listening([
      '--fault',
      'busy@0',
      '--fault',
      'error-line@1-2',
      '--set',
      'tokens=3,load-ms=1',
    ]);
    const replies = [];
    for (let at = 0; at < 4; at++) replies.push(await ask(url, '/api/chat', CHAT));
    expect(replies.map(({ status }) => status)).toEqual([503, 200, 200, 200]);
    expect(replies.map(lastOf)).toMatchObject(
      [{ error: /busy/ }, { error: /runn/ }, { error: /runn/ }, { eval_count: 3 }].map(matching),
    );
  });

  test('takes the server’s side of a fault too', async () => {
    const url = await listening(['--fault', 'partial-vram', '--model', 'a:1b', '--server-version', '0.1.2']);
    await ask(url, '/api/chat', { ...CHAT, model: 'a:1b' });
    const ps = lastOf(await ask(url, '/api/ps'));
    expect(ps).toMatchObject({ models: [{ name: 'a:1b', size: 4e9, size_vram: 2.8e9 }] });
    expect(lastOf(await ask(url, '/api/version'))).toEqual({ version: '0.1.2' });
  });

  test('says what it does not know', async () => {
    const { code, out, err } = await output(['--fault', 'nope']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^There is no fault nope; there are thinking, /);
  });

  test.each([
    [{ faults: ['stall@x'] }, 'calls are told like 0,3-5'],
    [{ set: 'speed=3' }, 'speed=3: told are numbers'],
    [{ set: 'tokens=many' }, 'tokens=many: told are numbers'],
    [{ reference: 'load-ms=3' }, 'load-ms=3: told are numbers, key=value, of tokens, token-ms, prefill-ms'],
  ])('%j is refused', (asked, message) => {
    const nothing = { faults: [], set: '', reference: undefined, models: [], version: undefined };
    expect(() => scriptOf({ ...nothing, ...asked })).toThrow(message);
  });

  test('its table is the one in the README', async () => {
    const { out } = await output(['--table']);
    expect(readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')).toContain(out);
  });
});

const USE = `
import { fault, startFaultServer } from './lib/index.js';
const { url, close } = await startFaultServer({ calls: [fault('busy')] });
const body = JSON.stringify({ model: 'gemma3', messages: [{ role: 'user', content: 'Hello' }] });
console.log((await fetch(url + '/api/chat', { method: 'POST', body })).status);
await close();
`;

test('the package runs as JavaScript', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'fault-server-'));
  try {
    cpSync(join(import.meta.dirname, 'package.json'), join(directory, 'package.json'));
    const packed = await output([join(directory, 'lib')], join(import.meta.dirname, 'pack.ts'));
    expect(packed).toMatchObject({ code: 0, out: '' });
    const { out, err } = await output(['--list'], join(directory, 'lib', 'cli.js'));
    expect(err).toBe('');
    expect(out.split('\n').length).toBeGreaterThan(40);
    writeFileSync(join(directory, 'use.js'), USE);
    expect((await output([], join(directory, 'use.js'))).out).toBe('503\n');
  } finally {
    rmSync(directory, { recursive: true });
  }
});

function matching(expected: object): object {
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [
      key,
      value instanceof RegExp ? expect.stringMatching(value) : value,
    ]),
  );
}
