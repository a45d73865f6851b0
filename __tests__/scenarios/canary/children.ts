import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { temporaryDirectory, writeProgram } from '../../io/temporary.ts';
import { type Canary, found } from './canaries.ts';
import { PROXIED, SEEN, SEEN_BY_SERVE } from './variables.ts';

/** A PATH whose programs note with what they are started, and then do what they are for. */

export interface Child {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly stdin: string;
}

export interface Children {
  readonly path: string;
  /** Each child that was started. */
  started(): Promise<readonly Child[]>;
  /** All that was sent to what `ollama serve` listens on. */
  heard(): Promise<string>;
}

/** Names of variables that are not of the list. */
function unexpectedOf({ name, env }: Child, seen: readonly string[]): readonly string[] {
  const isGit = (key: string) => name === 'git' && (key.startsWith('GIT_') || key === 'LC_ALL');
  return Object.keys(env).filter((key) => !seen.includes(key) && !isGit(key));
}

/** That none of them saw what it must not, in arguments, environment or input. */
export function expectBlind(children: readonly Child[], canaries: readonly Canary[]): void {
  for (const child of children) {
    const isServe = child.name === 'ollama';
    const seen = new Map([
      [child.name, [...child.args, ...Object.values(child.env), child.stdin].join('\n')],
    ]);
    const mayHave = isServe ? PROXIED : [];
    const others = canaries.filter((canary) => !mayHave.includes(canary));
    expect({ ...child, env: null, found: found(others, seen) }).toMatchObject({ found: [] });
    expect({ of: child.name, unexpected: unexpectedOf(child, isServe ? SEEN_BY_SERVE : SEEN) }).toEqual({
      of: child.name,
      unexpected: [],
    });
    if (isServe) expect(found(PROXIED, seen)).toHaveLength(PROXIED.length);
  }
}

export interface Speech {
  /** A word for a table's cell. */
  readonly word: string;
  /** Lines. */
  readonly text: string;
}

export interface ChildrenOptions {
  readonly says: Speech;
  /** The server that `ollama serve` is; null: it speaks and ends. */
  readonly ollama: { readonly url: string } | null;
  /** Below which it is found there. */
  readonly below: string;
  readonly gpu: 'nvidia-smi' | 'rocm-smi';
}

export async function notingPrograms(options: ChildrenOptions): Promise<Children> {
  const [path, records] = await Promise.all([temporaryDirectory(), temporaryDirectory()]);
  const note = (name: string) => `
    const { appendFileSync, readFileSync, writeFileSync } = require('node:fs');
    const records = ${JSON.stringify(records)};
    const args = process.argv.slice(2);
    let stdin = '';
    try { stdin = readFileSync(0, 'utf8'); } catch {}
    writeFileSync(records + '/' + process.pid + '-' + Date.now() + '.json',
      JSON.stringify({ name: ${JSON.stringify(name)}, args, env: process.env, stdin }));`;
  const programs = {
    git: gitProgram(),
    ollama: serverProgram(options),
    'nvidia-smi': options.gpu === 'nvidia-smi' ? nvidiaProgram(options.says) : 'process.exitCode = 9;',
    'rocm-smi': rocmProgram(options.says),
  };
  for (const [name, script] of Object.entries(programs))
    await writeProgram(path, name, `${note(name)}\n${script}`);
  return {
    path,
    async started() {
      const names = (await readdir(records)).filter((name) => name.endsWith('.json'));
      return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(records, name), 'utf8'))));
    },
    heard: () => readFile(join(records, 'heard'), 'latin1').catch(() => ''),
  };
}

function gitProgram(): string {
  const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
  return `process.exitCode =
    require('node:child_process').spawnSync(${JSON.stringify(real)}, args, { stdio: 'inherit' }).status ?? 1;`;
}

/** Passes everything on, and keeps what it was asked. */
function serverProgram({ ollama, below, says }: ChildrenOptions): string {
  const speak = `console.log(${JSON.stringify(says.text)}); console.error(${JSON.stringify(says.text)});`;
  if (ollama === null) return `${speak} process.exitCode = 3;`;
  return `
    const { connect, createServer } = require('node:net');
    createServer((socket) => {
      const onward = connect(${new URL(ollama.url).port}, '127.0.0.1');
      let isFirst = true;
      socket.on('data', (bytes) => {
        const text = bytes.toString('latin1');
        const asked = isFirst ? text.replace(' ' + ${JSON.stringify(below)}, ' /') : text;
        isFirst = false;
        appendFileSync(records + '/heard', asked, 'latin1');
        onward.write(asked, 'latin1');
      });
      socket.on('end', () => onward.end());
      onward.pipe(socket);
      for (const each of [socket, onward]) each.on('error', () => each.destroy());
    }).listen(new URL(process.env.OLLAMA_HOST).port, '127.0.0.1', () => { ${speak} });`;
}

function nvidiaProgram({ word }: Speech): string {
  const values = {
    ...{ uuid: 'GPU-1', name: word, 'memory.total': '24576', driver_version: word, vbios_version: word },
    ...{ index: '0', 'clocks.sm': '1980', 'clocks.mem': '2619', 'temperature.gpu': '59' },
    ...{ 'power.draw': '300.00', 'utilization.gpu': '97', 'memory.used': '[N/A]' },
    'clocks_event_reasons.active': '0x0000000000000000',
    'clocks_event_reasons_counters.sw_thermal_slowdown': '0',
  };
  return `
    const values = ${JSON.stringify(values)};
    const line = args.join(' ');
    const query = /--query-gpu=(\\S+)/.exec(line)?.[1].split(',');
    const say = (text) => process.stdout.write(text + '\\n');
    const tell = () => query
      ? say(query.map((name) => values[name] ?? '[N/A]').join(', '))
      : say(${JSON.stringify(`GPU-1, 4711, 2048, /opt/${word}`)});
    if (line.includes('--help-query-gpu')) for (const name of Object.keys(values)) say('"' + name + '"');
    else { tell(); if (args.includes('-lms')) setInterval(tell, 20); }`;
}

/** It knows its cards and complains when it is asked how they are: a watch with it would take its time. */
function rocmProgram({ word, text }: Speech): string {
  const card = {
    ...{ 'Device Name': word, 'Unique ID': word, 'VBIOS version': word, 'Driver version': word },
    'VRAM Total Memory (B)': '25769803776',
  };
  const facts = JSON.stringify({ card0: card, system: { 'Driver version': word } });
  const complaint = `${word} ${text.replaceAll('\n', ' ')}`;
  return `console.log(args.includes('--showtemp') ? ${JSON.stringify(complaint)} : ${JSON.stringify(facts)});`;
}
