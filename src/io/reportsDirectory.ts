import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SourceFile } from '../model/corpus.ts';
import { ExpectedError } from '../model/failure.ts';
import type { ReportsDirectory } from '../model/ports.ts';
import { keepHeapSmall } from './frugalHeap.ts';
import { type ChangeTimes, readChangeTimes } from './gitTimes.ts';
import { codeOf, reasonOf } from './reportFile.ts';
import { type ReportKind, reportKindOf, shownRoot, toPosix } from './reportPaths.ts';
import { readInOrder } from './reportStream.ts';
import { walk } from './reportsWalk.ts';
import { isWithin } from './workspace.ts';

/** Their number alone takes time and memory, too. */
const MOST_FILES = 200_000;

export interface ReportsDirectoryOptions {
  /** Absolute; a relative root is taken from here. */
  readonly cwd: string;
  /** Directories to leave out, such as the action's own output; relative ones from `cwd`. */
  readonly excluded?: readonly string[];
  /** The rest is left out and counted in one warning. */
  readonly mostFiles?: number;
  /** Told of folders that could not be entered: they hold no file that could carry the reason. */
  readonly warn?: (line: string) => void;
}

/**
 * Reads every report file below a directory, one after another. No link is followed and nothing but regular files is
 * opened: a report that is a link, a pipe, too large, unreadable or no text carries its reason instead of a text.
 */
export function createReportsDirectory(options: ReportsDirectoryOptions): ReportsDirectory {
  return {
    async find(root, signal) {
      const letGrow = keepHeapSmall();
      try {
        const place = await look(root, options, signal);
        return { fileCount: place.paths.length, files: () => filesOf(place, signal, letGrow) };
      } catch (thrown) {
        letGrow();
        throw thrown;
      }
    },
  };
}

interface Place {
  readonly directory: string;
  /** What stands before the paths of the files. */
  readonly base: string;
  readonly paths: string[];
  readonly changeTimes: ChangeTimes;
}

async function look(
  root: string,
  { cwd, excluded = [], mostFiles = MOST_FILES, warn = () => {} }: ReportsDirectoryOptions,
  signal: AbortSignal | undefined,
): Promise<Place> {
  const directory = await resolveRoot(root, cwd);
  const closed = new Set(await Promise.all(excluded.map((each) => realOrNamed(path.resolve(cwd, each)))));
  const isExcluded = (folder: string) => closed.has(folder);
  const { paths, leftOut } = await walk(directory, { mostFiles, isExcluded, warn, signal });
  if (paths.length === 0) throw new ExpectedError(nothingAt(root, cwd, 'holds no report'));
  if (leftOut > 0) {
    warn(`The reports directory "${root}" holds more than ${mostFiles} reports: ${leftOut} were left out.`);
  }
  const changeTimes = await readChangeTimes(directory, paths, signal);
  signal?.throwIfAborted();
  return { directory, base: shownRoot(root, cwd), paths, changeTimes };
}

async function* filesOf(
  { directory, base, paths, changeTimes }: Place,
  signal: AbortSignal | undefined,
  atEnd: () => void,
): AsyncGenerator<SourceFile> {
  const pathOf = (at: number) => path.join(directory, paths[at] as string);
  let at = 0;
  try {
    for await (const { content, stats } of readInOrder(paths.length, pathOf, signal)) {
      const below = paths[at] as string;
      // Very many of them are much memory, and this one is done with.
      paths[at++] = '';
      yield {
        path: base === '' ? below : `${base}/${below}`,
        ...(reportKindOf(below) as ReportKind),
        ...content,
        modifiedAt: stats === null ? null : changeTimes(below, stats.mtime),
      };
    }
  } finally {
    atEnd();
  }
}

function nothingAt(root: string, cwd: string, what: string): string {
  const resolved = path.relative(cwd, path.resolve(cwd, root)) || '.';
  const place = toPosix(resolved) === root ? '' : ` (${toPosix(resolved)} from the working directory)`;
  return (
    `The reports directory "${root}"${place} ${what}: .csv, .json, .ndjson, .jsonl, .md and .markdown files ` +
    'were looked for in it and below; set reports-dir to the directory that holds them.'
  );
}

/** The real path. A root inside `cwd` that leads out of it is a link that somebody committed, not a wish. */
async function resolveRoot(root: string, cwd: string): Promise<string> {
  const lexical = path.resolve(cwd, root);
  let real: string;
  try {
    real = await realpath(lexical);
  } catch (thrown) {
    const what = codeOf(thrown) === 'ENOENT' ? 'does not exist' : `cannot be entered (${reasonOf(thrown)})`;
    throw new ExpectedError(nothingAt(root, cwd, what));
  }
  if (!(await stat(real)).isDirectory()) throw new ExpectedError(nothingAt(root, cwd, 'is no directory'));
  if (isWithin(cwd, lexical) && !isWithin(await realpath(cwd), real)) {
    throw new ExpectedError(nothingAt(root, cwd, 'is a link that leads out of the working directory'));
  }
  return real;
}

/** A folder that does not exist yet has no real path. */
function realOrNamed(folder: string): Promise<string> {
  return realpath(folder).catch(() => folder);
}
