import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createOllama } from '../../src/io/ollama.ts';
import type { ChatRequest, Clock, Ollama } from '../../src/model/ports.ts';

/** A stream's true times on the clock that all processes of a machine share, in milliseconds of `CLOCK`. */
export interface TrueTimes {
  readonly receivedMs: number;
  readonly firstTextMs: number;
  readonly lastTextMs: number;
  readonly doneMs: number;
}

export interface Pace {
  readonly tokens: number;
  readonly tokenMs: number;
  readonly prefillMs: number;
}

export interface Reference {
  readonly url: string;
  readonly ollama: Ollama;
  /** The times of the latest calls, in the order in which the server received them. */
  times(count: number): Promise<readonly TrueTimes[]>;
  stop(): void;
}

const originNs = process.hrtime.bigint();
const msOf = (ns: bigint): number => Number(ns - originNs) / 1e6;

/** Reads what the server reads; `performance.now()` has an origin of its own in each process. */
export const CLOCK: Clock = { nowMs: () => msOf(process.hrtime.bigint()), date: () => new Date() };

export const REQUEST: ChatRequest = {
  model: 'gemma3:latest',
  system: 'Be brief.',
  prompt: 'Say it.',
  think: false,
  numPredict: 1_000_000,
  seed: 7,
  options: {},
};

export const never = new AbortController().signal;

export function clientOf(url: string, clock: Clock): Ollama {
  const timeouts = { connectMs: 10_000, firstTokenMs: 60_000, stallMs: 60_000, callMs: 600_000 };
  return createOllama({ host: url, hostForPeople: url, timeouts, cancelled: never }, clock);
}

/** The reference server, in a process of its own: what it costs is not counted, and it cannot delay our event loop. */
export async function startReference({ tokens, tokenMs, prefillMs }: Pace): Promise<Reference> {
  const script = join(import.meta.dirname, '..', '..', '__tests__', 'fault-server', 'cli.ts');
  const pace = `tokens=${tokens},token-ms=${tokenMs},prefill-ms=${prefillMs}`;
  const child = spawn(process.execPath, [script, '--port', '0', '--reference', pace], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (status) => reject(new Error(`The reference server ended with status ${status}.`)));
    createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line).url));
  });
  const ollama = clientOf(url, CLOCK);
  // The first call loads the model, and all code on both sides.
  for (let call = 0; call < 3; call++) await ollama.chat(REQUEST, never);
  return { url, ollama, times: (count) => latestTimes(url, count), stop: () => child.kill() };
}

type Stamps = Readonly<Record<'receivedNs' | 'firstTextNs' | 'lastTextNs' | 'doneNs', string>>;

async function latestTimes(url: string, count: number): Promise<readonly TrueTimes[]> {
  const reply = await fetch(`${url}/reference`);
  const { calls } = (await reply.json()) as { calls: readonly Stamps[] };
  return calls.slice(-count).map(({ receivedNs, firstTextNs, lastTextNs, doneNs }) => ({
    receivedMs: msOf(BigInt(receivedNs)),
    firstTextMs: msOf(BigInt(firstTextNs)),
    lastTextMs: msOf(BigInt(lastTextNs)),
    doneMs: msOf(BigInt(doneNs)),
  }));
}
