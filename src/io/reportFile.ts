import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import type { SourceFile } from '../model/corpus.ts';
import { messageOf } from '../model/failure.ts';
import { decodeText } from './textDecoding.ts';

/** Reads one file that may be anything: a link, a pipe, a picture with the name of a report. */

const MIB = 1024 * 1024;
/** Larger files are no reports that a model could be told about. */
const LARGEST_FILE_BYTES = 16 * MIB;
/** Reading takes many times a file's size in memory, and every byte its time. */
const LARGEST_TOTAL_BYTES = 64 * MIB;

type Content = Pick<SourceFile, 'byteCount' | 'sha256' | 'text' | 'problem'>;

/**
 * For each file, in their order, whether it is within what is read of all together. One that is too large by itself
 * takes nothing from the others, nor does one that does not fit any more.
 */
export function withinTotal(byteCounts: readonly number[]): readonly boolean[] {
  let total = 0;
  return byteCounts.map((byteCount) => {
    if (byteCount > LARGEST_FILE_BYTES) return true;
    if (total + byteCount > LARGEST_TOTAL_BYTES) return false;
    total += byteCount;
    return true;
  });
}

/** Of a regular file its size; 0 for anything else, which is not read. */
export function byteCountOf(file: string): Promise<number> {
  return lstat(file).then(
    (stats) => (stats.isFile() ? stats.size : 0),
    () => 0,
  );
}

/** Never rejects: what was in the way is the `problem`. `stats` is null where not even they could be had. */
export async function readReport(
  file: string,
  isWithinTotal: boolean,
): Promise<Content & { readonly stats: Stats | null }> {
  let stats: Stats | null = null;
  try {
    stats = await lstat(file);
    const objection = objectionTo(stats) ?? (isWithinTotal ? null : BEYOND_TOTAL);
    if (objection !== null) return { ...failed(stats.size, objection), stats };
    return { ...(await readRegularFile(file)), stats };
  } catch (thrown) {
    return { ...failed(stats?.size ?? 0, `could not be read: ${reasonOf(thrown)}`), stats };
  }
}

const BEYOND_TOTAL = `was not read, as all reports together are larger than ${LARGEST_TOTAL_BYTES / MIB} MiB`;

const failed = (byteCount: number, problem: string): Content => ({
  byteCount,
  sha256: null,
  text: null,
  problem,
});

function objectionTo(stats: Stats): string | null {
  if (stats.isSymbolicLink()) return 'is a link and was not followed';
  if (!stats.isFile()) return 'is no regular file and was not opened';
  if (stats.size > LARGEST_FILE_BYTES)
    return `is larger than ${LARGEST_FILE_BYTES / MIB} MiB and was not read`;
  return null;
}

/** Opened so that what was swapped in since the look at it (a link, a pipe) is neither followed nor waited for. */
async function readRegularFile(file: string): Promise<Content> {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const handle = await open(file, flags);
  try {
    const stats = await handle.stat();
    const objection = objectionTo(stats);
    if (objection !== null) return failed(stats.size, objection);
    const bytes = await handle.readFile();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const text = decodeText(bytes);
    const problem =
      text === null ? 'is neither UTF-8 nor UTF-16 with a byte order mark: save it as UTF-8' : null;
    return { byteCount: bytes.length, sha256, text, problem };
  } finally {
    await handle.close();
  }
}

export const codeOf = (thrown: unknown) => (thrown as NodeJS.ErrnoException | null)?.code ?? '';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it is gone or its name is not readable',
  ENOTDIR: 'a part of its path is no directory',
  ELOOP: 'it is a link',
};

/** Without the path that Node's message repeats: it would show where the machine keeps its work. */
export function reasonOf(thrown: unknown): string {
  const code = codeOf(thrown);
  return REASONS[code] ?? (code === '' ? messageOf(thrown) : code);
}
