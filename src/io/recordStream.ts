import type { IncomingMessage } from 'node:http';
import { exchange, isOk, wasCut } from './httpExchange.ts';
import { type JsonObject, NdjsonReader } from './ndjson.ts';
import { errorText, readRefusal } from './refusal.ts';

const BODY_LIMIT_BYTES = 256 * 1024 * 1024;

export interface RecordStream {
  readonly body: object;
  readonly signal: AbortSignal;
  readonly connectMs: number;
  readonly nowMs: () => number;
  readonly onConnected?: () => void;
  /** Whatever came, before it is read. */
  readonly onBytes?: (arrivedMs: number) => void;
  /** True: this was the last one that matters. */
  readonly onRecord: (record: JsonObject, arrivedMs: number) => boolean;
}

/**
 * Posts a request and hands on each NDJSON record of its reply, stamped where its bytes arrive: in the same turn of
 * the event loop, so that no consumer can be late. The ollama client is not in between: it would drop lines that are no
 * JSON, and tell of each record several promises after it came.
 *
 * Resolves at the last record or at the end of the stream, rejects with a `Refusal`, the signal's reason, a
 * `StreamTrouble`, or what the connection suffered before the reply.
 */
export function streamRecords(url: string, stream: RecordStream): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = exchange(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/x-ndjson',
        // Some proxies refuse whoever has no name.
        'User-Agent': 'ollama-benchmark-action',
      },
      body: JSON.stringify(stream.body),
      signal: stream.signal,
      connectMs: stream.connectMs,
      ...(stream.onConnected === undefined ? {} : { onConnected: stream.onConnected }),
      onTrouble: reject,
      onReply: (reply) => {
        const finish = (trouble: unknown) => {
          if (trouble === null) resolve();
          else reject(new StreamTrouble(trouble));
          // A server or proxy may keep the connection open after the last record; it would keep us alive.
          end();
        };
        if (isOk(reply)) readRecords(reply, stream, finish);
        else readRefusal(reply, reject);
      },
    });
  });
}

/** Trouble in a reply that had begun. */
export class StreamTrouble extends Error {
  constructor(trouble: unknown) {
    super(trouble instanceof Error ? trouble.message : String(trouble));
  }
}

function readRecords(
  reply: IncomingMessage,
  { nowMs, onBytes, onRecord }: RecordStream,
  finish: (trouble: unknown) => void,
): void {
  let arrivedMs = 0;
  let received = 0;
  let isOver = false;
  const reader = new NdjsonReader((record) => {
    if (isOver) return;
    if ('error' in record) throw new Error(errorText(JSON.stringify(record)));
    isOver = onRecord(record, arrivedMs);
  });
  const read = (step: () => void) => {
    if (isOver) return;
    arrivedMs = nowMs();
    try {
      step();
      if (isOver) finish(null);
    } catch (error) {
      // What stands behind the last record matters to nobody, be it in the same packet or in a later one.
      finish(isOver ? null : error);
      isOver = true;
    }
  };
  reply.on('data', (chunk: Buffer) =>
    read(() => {
      received += chunk.length;
      if (received > BODY_LIMIT_BYTES) throw new Error('the reply is larger than 256 MiB');
      onBytes?.(arrivedMs);
      reader.push(chunk);
    }),
  );
  reply.on('end', () => read(() => reader.end()));
  reply.on('close', () => finish(reply.complete ? null : wasCut()));
}
