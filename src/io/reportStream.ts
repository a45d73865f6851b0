import type { Stats } from 'node:fs';
import { lookAt, type ReportContent, readReport, totalLimit } from './reportFile.ts';

/** Reads files in their order, some ahead of whoever takes them: never more than a little in memory. */

const FILES_AHEAD = 16;
/** A larger file is read only when those before it were taken, and those behind it when it was. */
const BYTES_AHEAD = 1024 * 1024;
const LOOKS_AT_ONCE = 64;

export interface Read {
  readonly content: ReportContent;
  /** Null where not even they could be had. */
  readonly stats: Stats | null;
}

/** @param files absolute paths; throws the signal's reason, and for nothing that is in the way of a file */
export async function* readInOrder(files: readonly string[], signal?: AbortSignal): AsyncGenerator<Read> {
  const fits = totalLimit();
  const ahead: { readonly byteCount: number; readonly reading: Promise<Read> }[] = [];
  let bytesAhead = 0;
  const take = async (): Promise<Read | null> => {
    const next = ahead.shift();
    bytesAhead -= next?.byteCount ?? 0;
    signal?.throwIfAborted();
    return next?.reading ?? null;
  };
  for (let first = 0; first < files.length; first += LOOKS_AT_ONCE) {
    signal?.throwIfAborted();
    const group = files.slice(first, first + LOOKS_AT_ONCE);
    const looks = await Promise.all(group.map(lookAt));
    for (const [at, look] of looks.entries()) {
      const byteCount = look.problem === null ? (look.stats?.size ?? 0) : 0;
      // Decided in the order of the files: which are left out must not depend on what is read first.
      const isWithinTotal = fits(byteCount);
      while (ahead.length >= FILES_AHEAD || (ahead.length > 0 && bytesAhead + byteCount > BYTES_AHEAD)) {
        const read = await take();
        if (read !== null) yield read;
      }
      const reading = readReport(group[at] ?? '', look, isWithinTotal);
      ahead.push({ byteCount, reading: reading.then((content) => ({ content, stats: look.stats })) });
      bytesAhead += byteCount;
    }
  }
  for (let read = await take(); read !== null; read = await take()) yield read;
}
