import type { Stats } from 'node:fs';
import { lookAt, type ReportContent, readReport, readReportSync, totalLimit } from './reportFile.ts';

/** Reads files in their order, some ahead of whoever takes them: never more than a little in memory. */

const FILES_AHEAD = 16;
/** A larger file is read only when those before it were taken, and those behind it when it was. */
const BYTES_AHEAD = 1024 * 1024;
const LOOKS_AT_ONCE = 64;
/** Of what the system has at hand a file takes less than to ask a thread for it. */
const LARGEST_SYNC_BYTES = 64 * 1024;
/** Where files take longer than that to read, as on a disk elsewhere, several are waited for at once. */
const QUICK_MS = 0.5;

export interface Read {
  readonly content: ReportContent;
  /** Null where not even they could be had. */
  readonly stats: Stats | null;
}

/**
 * Throws the signal's reason, and for nothing that is in the way of a file.
 * @param pathOf absolute, for each of the `count` files
 */
export async function* readInOrder(
  count: number,
  pathOf: (at: number) => string,
  signal?: AbortSignal,
): AsyncGenerator<Read> {
  const fits = totalLimit();
  const quick = quickReading();
  const ahead: { readonly byteCount: number; readonly reading: Promise<Read> }[] = [];
  let bytesAhead = 0;
  const take = async (): Promise<Read | null> => {
    const next = ahead.shift();
    bytesAhead -= next?.byteCount ?? 0;
    signal?.throwIfAborted();
    return next?.reading ?? null;
  };
  for (let first = 0; first < count; first += LOOKS_AT_ONCE) {
    signal?.throwIfAborted();
    const length = Math.min(LOOKS_AT_ONCE, count - first);
    const group = Array.from({ length }, (_, at) => pathOf(first + at));
    const looks = await Promise.all(group.map(lookAt));
    for (const [at, look] of looks.entries()) {
      const byteCount = look.problem === null ? (look.stats?.size ?? 0) : 0;
      // Decided in the order of the files: which are left out must not depend on what is read first.
      const isWithinTotal = fits(byteCount);
      while (ahead.length >= FILES_AHEAD || (ahead.length > 0 && bytesAhead + byteCount > BYTES_AHEAD)) {
        const read = await take();
        if (read !== null) yield read;
      }
      const file = group[at] ?? '';
      const reading = quick.allows(byteCount)
        ? Promise.resolve(quick.timed(() => readReportSync(file, look, isWithinTotal)))
        : readReport(file, look, isWithinTotal);
      ahead.push({ byteCount, reading: reading.then((content) => ({ content, stats: look.stats })) });
      bytesAhead += byteCount;
    }
  }
  for (let read = await take(); read !== null; read = await take()) yield read;
}

/** Whether small files may be read while everything else waits: until some took long, and after a while again. */
function quickReading(): { allows(byteCount: number): boolean; timed<T>(body: () => T): T } {
  let [files, spentMs, asked] = [0, 0, 0];
  return {
    allows(byteCount) {
      if (byteCount > LARGEST_SYNC_BYTES) return false;
      if (asked > 0) {
        asked -= 1;
        return false;
      }
      return true;
    },
    timed(body) {
      const startMs = performance.now();
      const made = body();
      spentMs += performance.now() - startMs;
      files += 1;
      if (files === LOOKS_AT_ONCE) {
        if (spentMs > files * QUICK_MS) asked = 16 * LOOKS_AT_ONCE;
        [files, spentMs] = [0, 0];
      }
      return made;
    },
  };
}
