import { setTimeout as delay } from 'node:timers/promises';
import { streamRecords } from '../../src/io/recordStream.ts';
import type { ChatOutcome } from '../../src/model/ports.ts';
import {
  checked,
  inTurn,
  type Pair,
  percentiles,
  SHORT,
  stampError,
  ttftRow,
  withReference,
} from './accuracy.ts';
import { median, type Row } from './figures.ts';
import { CLOCK, never, REQUEST, type TrueTimes } from './reference.ts';

/** Our stamps where our own process is in their way. */

/** The records go to a consumer that awaits 20 ms before each; what it is told is what was stamped. */
export async function slowConsumer(): Promise<readonly Row[]> {
  const calls = 50;
  const errors = await withReference({ ...SHORT, tokens: 20 }, async ({ url, times }) => {
    const stamps: number[] = [];
    for (let call = 0; call < calls; call++) stamps.push(await firstStampSlowly(`${url}/api/chat`));
    const truths = await times(calls);
    return stamps.map((stamp, index) => stamp - (truths[index] as TrueTimes).firstTextMs);
  });
  return [ttftRow('TTFT added with a consumer that awaits 20 ms before each record', errors)];
}

async function firstStampSlowly(url: string): Promise<number> {
  const waiting: number[] = [];
  const stamps: number[] = [];
  let isOver = false;
  const consumer = (async () => {
    while (!isOver || waiting.length > 0) {
      await delay(20);
      const stamp = waiting.shift();
      if (stamp !== undefined) stamps.push(stamp);
    }
  })();
  await streamRecords(url, {
    body: { model: REQUEST.model, messages: [{ role: 'user', content: 'Say it.' }], stream: true },
    signal: never,
    connectMs: 10_000,
    nowMs: CLOCK.nowMs,
    onRecord: ({ done }, arrivedMs) => {
      waiting.push(arrivedMs);
      return done === true;
    },
  });
  isOver = true;
  await consumer;
  return stamps[0] as number;
}

/** Every other call's loop is blocked for 30 ms about the time of the first text. */
export async function blockedLoop(): Promise<readonly Row[]> {
  const calls = 60;
  const { pairs, blocks } = await withReference(
    { ...SHORT, tokens: 100, prefillMs: 60 },
    async (reference) => {
      const blocks: (readonly [number, number] | null)[] = [];
      const outcomes: ChatOutcome[] = [];
      const aboutMs = median((await inTurn(reference, 5)).map(([{ firstTokenMs }]) => firstTokenMs ?? 0));
      for (let call = 0; call < calls; call++) {
        const chatting = reference.ollama.chat(REQUEST, never);
        blocks.push(call % 2 === 0 ? await block(aboutMs - 25 + call / 4, 30) : null);
        outcomes.push(checked(await chatting));
      }
      const times = await reference.times(calls);
      return { blocks, pairs: outcomes.map((outcome, at): Pair => [outcome, times[at] as TrueTimes]) };
    },
  );
  const delayed = pairs.filter(([, { firstTextMs }], at) => {
    const [startMs, endMs] = blocks[at] ?? [0, 0];
    return firstTextMs > startMs && firstTextMs < endMs;
  });
  const detected = delayed.filter(([{ blockedMs }]) => blockedMs > 0);
  const bounded = delayed.filter((pair) => stampError(pair) <= pair[0].blockedMs + 1);
  const free = pairs.filter((_, at) => blocks[at] === null);
  return [
    {
      what: 'calls whose first text came while our event loop was blocked: detected',
      measured: `${detected.length} of ${delayed.length}; stamps late by ${percentiles(delayed.map(stampError))}`,
      goal: { words: 'all', isMet: delayed.length > 0 && detected.length === delayed.length },
    },
    {
      what: 'of these, late by no more than `blockedMs` says (and 1 ms)',
      measured: `${bounded.length} of ${delayed.length}`,
      goal: { words: 'all', isMet: bounded.length === delayed.length },
    },
    {
      what: 'calls beside them that were not blocked, told as blocked',
      measured: `${free.filter(([{ blockedMs }]) => blockedMs > 0).length} of ${free.length}`,
      goal: null,
    },
  ];
}

async function block(afterMs: number, forMs: number): Promise<readonly [number, number]> {
  await delay(afterMs);
  const startMs = CLOCK.nowMs();
  while (CLOCK.nowMs() < startMs + forMs);
  return [startMs, CLOCK.nowMs()];
}
