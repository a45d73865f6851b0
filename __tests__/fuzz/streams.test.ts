import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { NdjsonReader } from '../../src/io/ndjson.ts';
import type { ChatOutcome } from '../../src/model/ports.ts';
import { clientOf, never, REQUEST } from '../io/rawServer.ts';
import { fc } from '../support/properties.ts';
import { changedText, changes } from './jsonChanges.ts';
import { expectOneLine } from './refused.ts';
import { createCount, holds, told, WATCHDOG_MS } from './run.ts';

/** What real servers said, cut, changed and mixed up: a whole call, or a failed one that says why. */

const folder = join(import.meta.dirname, '../recordings');
interface Recording {
  readonly exchanges: readonly {
    readonly name: string;
    readonly response: { readonly lines: readonly string[] };
  }[];
}
const STREAMS = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as Recording).exchanges)
  .filter(({ name }) => name === 'chat-fresh' || name === 'chat-repeat')
  .map(({ response }) => response.lines.filter((line) => line !== ''));
const stream = fc.constantFrom(...STREAMS);
const bytesOf = (lines: readonly string[]) => Buffer.from(`${lines.join('\n')}\n`);

/** One server that writes these packets, each in a turn of its own. */
let packets: readonly Uint8Array[] = [];
const server = createServer(async (request, response) => {
  request.resume();
  for (const packet of packets) {
    response.write(packet);
    await new Promise((resolve) => setImmediate(resolve));
  }
  response.end();
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

function chat(...sent: readonly Uint8Array[]): Promise<ChatOutcome> {
  packets = sent;
  return clientOf(url).chat(REQUEST, never);
}

/** What of an outcome is no matter of time. */
const saidBy = ({ content, textLines, final, failure, failureKind }: ChatOutcome) => ({
  ...{ content, textLines, final, failure, failureKind },
});

function split(bytes: Buffer, places: readonly number[]): readonly Buffer[] {
  const at = [0, ...places.map((place) => place % bytes.length), bytes.length].sort((a, b) => a - b);
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end));
}

/** Either it ended properly and each number is one, or it failed, says why in a line and has no final numbers. */
function expectSound(outcome: ChatOutcome): string {
  const { final, failure, failureKind, sentAtMs, endMs, firstTokenMs, lastTokenMs } = outcome;
  expect(endMs).toBeGreaterThanOrEqual(0);
  expect(Number.isFinite(sentAtMs + endMs)).toBe(true);
  if (firstTokenMs !== null) expect(lastTokenMs).toBeGreaterThanOrEqual(firstTokenMs);
  if (failure !== null) {
    expectOneLine(failure);
    expect([final, failureKind === null]).toEqual([null, false]);
    return 'failed';
  }
  const { doneReason: _, ...numbers } = final as NonNullable<typeof final>;
  for (const [name, value] of Object.entries(numbers)) {
    if (value === null) continue;
    const isDuration = name.endsWith('Ms');
    expect({ name, value, sound: Number.isFinite(value) && (isDuration ? value > 0 : value >= 0) }).toEqual({
      ...{ name, value, sound: true },
    });
  }
  return 'ended';
}

describe(`streams, ${told}`, () => {
  test(
    'however their bytes are cut into packets, they say the same',
    async () => {
      await holds(fc.tuple(stream, fc.array(fc.nat(), { maxLength: 12 })), 60, async ([lines, places]) => {
        const whole = saidBy(await chat(bytesOf(lines)));
        expect(whole).toMatchObject({ failure: null, textLines: lines.length - 1 });
        expect(saidBy(await chat(...split(bytesOf(lines), places)))).toEqual(whole);
      });
    },
    WATCHDOG_MS,
  );

  test('byte by byte as well, with characters of several bytes and line ends of both kinds', async () => {
    const contents = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { maxLength: 10 });
    await holds(fc.tuple(contents, fc.boolean()), 150, ([list, isWindows]) => {
      const lines = list.map((content) => JSON.stringify({ message: { content } }));
      const bytes = Buffer.from(lines.map((line) => `${line}${isWindows ? '\r\n' : '\n'}`).join(''));
      const read: unknown[] = [];
      const reader = new NdjsonReader((record) => read.push((record.message as { content: string }).content));
      for (const byte of bytes) reader.push(Buffer.of(byte));
      reader.end();
      expect(read).toEqual(list);
    });
  });

  test(
    'with records that are changed, lost, doubled or out of order end whole or fail with a reason',
    async () => {
      const count = createCount();
      const order = fc.array(fc.tuple(fc.constantFrom('lose', 'double', 'swap', 'none'), fc.nat()), {
        maxLength: 3,
      });
      await holds(fc.tuple(stream, fc.nat(), changes, order), 250, async ([from, which, list, moves]) => {
        const lines = [...from];
        // The last record is where the numbers are.
        const at = which % 2 === 0 ? lines.length - 1 : which % lines.length;
        lines[at] = changedText(JSON.parse(lines[at] as string), list);
        for (const [move, place] of moves) {
          const here = place % Math.max(1, lines.length);
          if (move === 'lose') lines.splice(here, 1);
          if (move === 'double') lines.splice(here, 0, lines[here] ?? '');
          if (move === 'swap') lines.push(...lines.splice(here, 1));
        }
        count.add(expectSound(await chat(bytesOf(lines))));
      });
      count.expectEach(20, 'ended', 'failed');
    },
    WATCHDOG_MS,
  );

  test(
    'with any bytes in them, cut anywhere',
    async () => {
      const bytes = fc.uint8Array({ maxLength: 6 });
      const count = createCount();
      await holds(
        fc.tuple(stream, fc.nat(), fc.nat({ max: 30 }), bytes),
        150,
        async ([lines, place, length, by]) => {
          const sound = bytesOf(lines);
          const at = place % sound.length;
          const changed = Buffer.concat([sound.subarray(0, at), by, sound.subarray(at + length)]);
          count.add(expectSound(await chat(changed)));
          count.add(expectSound(await chat(sound.subarray(0, at))));
        },
      );
      count.expectEach(5, 'ended', 'failed');
    },
    WATCHDOG_MS,
  );

  test('with absurd durations and counts have none of them as numbers', async () => {
    const absurd = fc.constantFrom(
      ...[
        '-1',
        '-0.5',
        '1e999',
        '1e400',
        '9007199254740993',
        '"12"',
        'null',
        'true',
        '[5]',
        '{}',
        '0.25',
        '-0',
      ],
    );
    const key = fc.constantFrom(
      ...['total_duration', 'load_duration', 'prompt_eval_duration', 'eval_duration'],
      ...['prompt_eval_count', 'prompt_eval_cached_count', 'eval_count'],
    );
    await holds(fc.tuple(key, absurd), 60, async ([name, value]) => {
      const outcome = await chat(Buffer.from(`{"message":{"content":"x"},"done":true,"${name}":${value}}\n`));
      expect(expectSound(outcome)).toBe('ended');
      const { doneReason: _, ...numbers } = outcome.final as NonNullable<ChatOutcome['final']>;
      expect(Object.values(numbers).filter((number) => number !== null && number !== 0)).toEqual([]);
    });
  });

  test(
    'without an end are cut at the limits of a line and of a call',
    async () => {
      const packet = Buffer.alloc(4 * 1024 * 1024, 'x');
      const endless = await chat(Buffer.from('{"message":{"content":"'), ...Array(5).fill(packet));
      expect(endless.failure).toBe('a line of the reply is longer than 16 MiB');
      const deep = await chat(Buffer.from(`${'{"message":'.repeat(200_000)}\n`));
      expect(expectSound(deep)).toBe('failed');
      const answer = await chat(
        Buffer.from(`${JSON.stringify({ message: { content: 'y'.repeat(3e6) } })}\n`),
      );
      expect(answer.content.length).toBe(64 * 1024);
      expect(answer.final).toBeNull();
    },
    WATCHDOG_MS,
  );
});
