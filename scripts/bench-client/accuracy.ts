import { request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { ChatOutcome } from '../../src/model/ports.ts';
import { median, quantile, type Row } from './figures.ts';
import {
  CLOCK,
  never,
  type Pace,
  REQUEST,
  type Reference,
  startReference,
  type TrueTimes,
} from './reference.ts';

/** Our stamps beside the times at which the server wrote. */

export type Pair = readonly [ours: ChatOutcome, truth: TrueTimes];

const ms = (value: number) => `${value.toFixed(3)} ms`;
const percent = (share: number) => `${(100 * share).toFixed(3)} %`;
export const SHORT: Pace = { tokens: 5, tokenMs: 1, prefillMs: 20 };

/** The first text's stamp less its write. */
export function stampError([{ sentAtMs, firstTokenMs }, { firstTextMs }]: Pair): number {
  return sentAtMs + (firstTokenMs ?? Number.NaN) - firstTextMs;
}

/** The whole TTFT less the server's: connecting and sending are in it. */
function ttftError([{ firstTokenMs }, { receivedMs, firstTextMs }]: Pair): number {
  return (firstTokenMs ?? Number.NaN) - (firstTextMs - receivedMs);
}

function throughputError([{ firstTokenMs, lastTokenMs }, { firstTextMs, lastTextMs }]: Pair): number {
  const spanMs = (lastTokenMs ?? Number.NaN) - (firstTokenMs ?? Number.NaN);
  return Math.abs((lastTextMs - firstTextMs) / spanMs - 1);
}

export const percentiles = (errors: readonly number[]) =>
  `p50 ${ms(median(errors))}, p99 ${ms(quantile(errors, 0.99))} (${errors.length} calls)`;

export function ttftRow(what: string, errors: readonly number[]): Row {
  const isMet = quantile(errors, 0.99) < 1;
  return { what, measured: percentiles(errors), goal: { words: 'p99 < 1 ms', isMet } };
}

function throughputRow(what: string, pairs: readonly Pair[]): Row {
  const errors = pairs.map(throughputError);
  const worst = Math.max(...errors);
  const measured = `p50 ${percent(median(errors))}, worst ${percent(worst)} (${errors.length} calls)`;
  return { what, measured, goal: { words: '< 1 %', isMet: worst < 0.01 } };
}

export async function withReference<T>(pace: Pace, body: (reference: Reference) => Promise<T>): Promise<T> {
  const reference = await startReference(pace);
  try {
    return await body(reference);
  } finally {
    reference.stop();
  }
}

export function checked(outcome: ChatOutcome): ChatOutcome {
  if (outcome.failure !== null) throw new Error(`A call failed: ${outcome.failure}.`);
  return outcome;
}

export async function inTurn(reference: Reference, calls: number): Promise<readonly Pair[]> {
  const outcomes: ChatOutcome[] = [];
  for (let call = 0; call < calls; call++)
    outcomes.push(checked(await reference.ollama.chat(REQUEST, never)));
  const times = await reference.times(calls);
  return outcomes.map((outcome, index) => [outcome, times[index] as TrueTimes]);
}

/** Ours and a bare reader in turns: what the machine does to both is not ours. */
async function besideBare(reference: Reference, calls: number) {
  const outcomes: ChatOutcome[] = [];
  const bareMs: number[] = [];
  for (let call = 0; call < calls; call++) {
    outcomes.push(checked(await reference.ollama.chat(REQUEST, never)));
    bareMs.push(await bareFirstByte(`${reference.url}/api/chat`));
  }
  const times = await reference.times(2 * calls);
  const truth = (at: number) => times[at] as TrueTimes;
  return {
    ours: outcomes.map((outcome, call): Pair => [outcome, truth(2 * call)]),
    bare: bareMs.map((stampMs, call) => stampMs - truth(2 * call + 1).firstTextMs),
  };
}

/** node:http, and a reading of the clock at the first bytes: nothing in Node can be earlier. */
function bareFirstByte(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', agent: false }, (reply) => {
      let firstMs = 0;
      reply.on('data', () => {
        firstMs ||= CLOCK.nowMs();
      });
      reply.on('end', () => resolve(firstMs));
    });
    sending.on('error', reject);
    sending.end(JSON.stringify({ model: REQUEST.model, messages: [{ role: 'user', content: 'Say it.' }] }));
  });
}

export async function oneStream(): Promise<readonly Row[]> {
  const { ours, bare } = await withReference(SHORT, (reference) => besideBare(reference, 300));
  const long = await withReference({ ...SHORT, tokens: 1000 }, (reference) => inTurn(reference, 10));
  const trusted = ours.filter(([{ blockedMs }]) => blockedMs === 0);
  return [
    ttftRow('TTFT added: stamp of the first text less its write', ours.map(stampError)),
    ttftRow('the same, calls alone whose `blockedMs` is 0', trusted.map(stampError)),
    {
      what: 'the same of a bare Node reader, in turns with ours: what the machine adds',
      measured: percentiles(bare),
      goal: null,
    },
    {
      what: 'the same with connecting and sending, which belong to TTFT',
      measured: percentiles(ours.map(ttftError)),
      goal: null,
    },
    throughputRow('throughput error at 1,000 tok/s, by the stamps', long),
  ];
}

/** Begun 3 ms apart, so that the server's order is ours; all four stream together nearly all the time. */
export async function fourStreams(): Promise<readonly Row[]> {
  const rounds = 50;
  const pairs = await withReference({ ...SHORT, tokens: 200 }, async (reference) => {
    const outcomes: ChatOutcome[] = [];
    for (let round = 0; round < rounds; round++) {
      const four = [0, 3, 6, 9].map(async (afterMs) => {
        await delay(afterMs);
        return checked(await reference.ollama.chat(REQUEST, never));
      });
      outcomes.push(...(await Promise.all(four)).sort((a, b) => a.sentAtMs - b.sentAtMs));
    }
    const times = await reference.times(outcomes.length);
    return outcomes.map((outcome, at): Pair => [outcome, times[at] as TrueTimes]);
  });
  return [
    ttftRow('TTFT added with four streams at once', pairs.map(stampError)),
    throughputRow('throughput error with four streams of 1,000 tok/s at once', pairs),
  ];
}
