import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SourceFile } from '../model/corpus.ts';
import { ExpectedError } from '../model/failure.ts';
import type { ReportsDirectory } from '../model/ports.ts';
import { readChangeTimes } from './gitTimes.ts';
import { codeOf, reasonOf } from './reportFile.ts';
import { shownRoot, toPosix } from './reportPaths.ts';
import { readInOrder } from './reportStream.ts';
import { type Found, walk } from './reportsWalk.ts';
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
  const { cwd, mostFiles = MOST_FILES, warn = () => {} } = options;
  return {
    async find(root, signal) {
      const directory = await resolveRoot(root, cwd);
      const named = (options.excluded ?? []).map((each) => realOrNamed(path.resolve(cwd, each)));
      const excluded = new Set(await Promise.all(named));
      const isExcluded = (folder: string) => excluded.has(folder);
      const { found, leftOut } = await walk(directory, { mostFiles, isExcluded, warn, signal });
      if (found.length === 0) throw new ExpectedError(nothingAt(root, cwd, 'holds no report'));
      if (leftOut > 0) {
        warn(
          `The reports directory "${root}" holds more than ${mostFiles} reports: ${leftOut} were left out.`,
        );
      }
      const paths = found.map((each) => each.path);
      const changeTimes = await readChangeTimes(directory, paths, signal);
      signal?.throwIfAborted();
      const base = shownRoot(root, cwd);
      return {
        fileCount: found.length,
        async *files(): AsyncGenerator<SourceFile> {
          const absolute = paths.map((each) => path.join(directory, each));
          let at = 0;
          for await (const { content, stats } of readInOrder(absolute, signal)) {
            const { path: below, kind } = found[at++] as Found;
            yield {
              path: base === '' ? below : `${base}/${below}`,
              ...kind,
              ...content,
              modifiedAt: stats === null ? null : changeTimes(below, stats.mtime),
            };
          }
        },
      };
    },
  };
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
