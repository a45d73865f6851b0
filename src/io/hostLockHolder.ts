import { connect } from 'node:net';
import { posix } from 'node:path';
import * as v from 'valibot';

/** Who holds the lock of this machine: what a holder answers, read as untrusted. */

const ANSWER_LIMIT_BYTES = 4_096;

/** Plain printable text without blanks, which is all that a repository's name or a URL needs. */
const word = v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^[!-~]{1,200}$/))), null);
const HolderSchema = v.object({
  repository: word,
  runUrl: word,
  pid: v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
  since: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(40), v.isoTimestamp())), null),
});

export type Holder = Readonly<v.InferOutput<typeof HolderSchema>>;

/**
 * Where the lock lives. On Linux the abstract namespace, whose names are filled up to the full length because older
 * Node versions do so with zeros and newer ones do not (https://github.com/nodejs/node/issues/50889).
 */
export function lockAddress(name: string, platform: NodeJS.Platform, temporaryDirectory: string): string {
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`;
  if (platform === 'linux') return `\0${name.padEnd(107, '-')}`;
  return posix.join(temporaryDirectory, `${name}.sock`);
}

/** "nobody": nothing listens there. Null: something does, and does not say who it is. */
export async function askHolder(address: string, withinMs: number): Promise<Holder | 'nobody' | null> {
  return new Promise((resolve) => {
    const socket = connect({ path: address });
    let text = '';
    const finish = (answer: Holder | 'nobody' | null) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => finish(null), withinMs);
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (text.length > ANSWER_LIMIT_BYTES) finish(null);
    });
    socket.on('end', () => finish(parseHolder(text)));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      finish(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? 'nobody' : null);
    });
  });
}

function parseHolder(text: string): Holder | null {
  try {
    return v.parse(HolderSchema, JSON.parse(text));
  } catch {
    return null;
  }
}

/** "owner/repo (https://…, process 12) since 2026-01-01T00:00:00.000Z", or as much of it as is known. */
export function holderInWords(holder: Holder | null): string {
  if (holder === null) return 'a process that does not say who it is';
  const where = [holder.runUrl, holder.pid === null ? null : `process ${holder.pid}`].filter(
    (part) => part !== null,
  );
  const aside = where.length === 0 ? '' : ` (${where.join(', ')})`;
  const since = holder.since === null ? '' : ` since ${holder.since}`;
  return `${holder.repository ?? 'a benchmark outside GitHub'}${aside}${since}`;
}
