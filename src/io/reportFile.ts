import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
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

export type ReportContent = Pick<SourceFile, 'byteCount' | 'sha256' | 'text' | 'problem'>;

/**
 * Told of the sizes of the files, in their order, says of each whether it is within what is read of all together. One
 * that is too large by itself takes nothing from the others, nor does one that does not fit any more.
 */
export function totalLimit(): (byteCount: number) => boolean {
  let total = 0;
  return (byteCount) => {
    if (byteCount > LARGEST_FILE_BYTES) return true;
    if (total + byteCount > LARGEST_TOTAL_BYTES) return false;
    total += byteCount;
    return true;
  };
}

/** What is at a path, before it is opened. */
export interface Look {
  /** Null where not even they could be had. */
  readonly stats: Stats | null;
  /** Why it is not to be opened. */
  readonly problem: string | null;
}

/** Never rejects. */
export async function lookAt(file: string): Promise<Look> {
  try {
    const stats = await lstat(file);
    return { stats, problem: objectionTo(stats) };
  } catch (thrown) {
    return { stats: null, problem: `could not be read: ${reasonOf(thrown)}` };
  }
}

/** Never rejects: what was in the way is the `problem`. */
export async function readReport(file: string, look: Look, isWithinTotal: boolean): Promise<ReportContent> {
  const byteCount = look.stats?.size ?? 0;
  const objection = look.problem ?? (isWithinTotal ? null : BEYOND_TOTAL);
  if (objection !== null) return failed(byteCount, objection);
  try {
    return await readRegularFile(file);
  } catch (thrown) {
    return failed(byteCount, `could not be read: ${reasonOf(thrown)}`);
  }
}

/** The same while everything else waits. */
export function readReportSync(file: string, look: Look, isWithinTotal: boolean): ReportContent {
  const byteCount = look.stats?.size ?? 0;
  const objection = look.problem ?? (isWithinTotal ? null : BEYOND_TOTAL);
  if (objection !== null) return failed(byteCount, objection);
  try {
    return readRegularFileSync(file);
  } catch (thrown) {
    return failed(byteCount, `could not be read: ${reasonOf(thrown)}`);
  }
}

const BEYOND_TOTAL = `was not read, as all reports together are larger than ${LARGEST_TOTAL_BYTES / MIB} MiB`;

const failed = (byteCount: number, problem: string): ReportContent => ({
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

/** So that what was swapped in since the look at it (a link, a pipe) is neither followed nor waited for. */
const OPENING = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

async function readRegularFile(file: string): Promise<ReportContent> {
  const handle = await open(file, OPENING);
  try {
    const stats = await handle.stat();
    const objection = objectionTo(stats);
    return objection === null ? contentOf(await handle.readFile()) : failed(stats.size, objection);
  } finally {
    await handle.close();
  }
}

function readRegularFileSync(file: string): ReportContent {
  const descriptor = openSync(file, OPENING);
  try {
    const stats = fstatSync(descriptor);
    const objection = objectionTo(stats);
    return objection === null ? contentOf(readFileSync(descriptor)) : failed(stats.size, objection);
  } finally {
    closeSync(descriptor);
  }
}

function contentOf(bytes: Uint8Array): ReportContent {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = decodeText(bytes);
  const problem =
    text === null ? 'is neither UTF-8 nor UTF-16 with a byte order mark: save it as UTF-8' : null;
  return { byteCount: bytes.length, sha256, text, problem };
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
