import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentType, SourceFile } from '../model/corpus.ts';
import { ExpectedError } from '../model/failure.ts';
import type { ReportsDirectory } from '../model/ports.ts';
import { readChangeTimes } from './gitTimes.ts';
import { byteCountOf, codeOf, readReport, reasonOf, withinTotal } from './reportFile.ts';
import { inListingOrder, reportKindOf, shownRoot, toPosix } from './reportPaths.ts';
import { isWithin } from './workspace.ts';

const FILES_AT_ONCE = 8;
/** Their number alone takes time, too. */
const MOST_FILES = 20_000;
/** Never reports, and often huge. */
const SKIPPED_FOLDERS = new Set(['.git', 'node_modules']);

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

interface Found {
  /** With `/`, below the root. */
  readonly path: string;
  readonly absolute: string;
  readonly kind: { readonly type: DocumentType; readonly jsonLines: boolean };
}

/**
 * Reads every report file below a directory. No link is followed and nothing but regular files is opened: a report
 * that is a link, a pipe, too large, unreadable or no text carries its reason instead of a text.
 */
export function createReportsDirectory(options: ReportsDirectoryOptions): ReportsDirectory {
  return {
    async read(root) {
      const directory = await resolveRoot(root, options.cwd);
      const excluded = new Set(
        await Promise.all(
          (options.excluded ?? []).map((each) => realOrNamed(path.resolve(options.cwd, each))),
        ),
      );
      const warn = options.warn ?? (() => {});
      const all = await walk(directory, (folder) => excluded.has(folder), warn);
      if (all.length === 0) throw new ExpectedError(nothingAt(root, options.cwd, 'holds no report'));
      const mostFiles = options.mostFiles ?? MOST_FILES;
      const found = all.slice(0, mostFiles);
      if (all.length > mostFiles) {
        warn(
          `The reports directory "${root}" holds more than ${mostFiles} reports: ${all.length - mostFiles} were left out.`,
        );
      }
      const changeTimes = await readChangeTimes(
        directory,
        found.map((each) => each.path),
      );
      const fits = withinTotal(await inParallel(found, ({ absolute }) => byteCountOf(absolute)));
      const base = shownRoot(root, options.cwd);
      return inParallel(found, async ({ path: relative, absolute, kind }, at): Promise<SourceFile> => {
        const { stats, ...content } = await readReport(absolute, fits[at] ?? false);
        return {
          path: base === '' ? relative : `${base}/${relative}`,
          ...kind,
          ...content,
          modifiedAt: stats === null ? null : changeTimes(relative, stats.mtime),
        };
      });
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

async function walk(
  root: string,
  isExcluded: (folder: string) => boolean,
  warn: (line: string) => void,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const absolute = path.join(root, folder);
    if (isExcluded(absolute)) continue;
    let entries: readonly Dirent[];
    try {
      entries = await readdir(absolute, { withFileTypes: true });
    } catch (thrown) {
      warn(`The reports folder ${toPosix(folder) || '.'} was left out: ${reasonOf(thrown)}.`);
      continue;
    }
    for (const entry of entries) {
      const relative = path.join(folder, entry.name);
      const kind = reportKindOf(entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(entry.name)) folders.push(relative);
      } else if (kind !== null) {
        found.push({ path: toPosix(relative), absolute: path.join(root, relative), kind });
      } else if (entry.isSymbolicLink()) {
        warn(`The reports folder holds the link ${toPosix(relative)}, which was not followed.`);
      }
    }
  }
  return inListingOrder(found);
}

async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T, at: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [at, item] of waiting) results[at] = await work(item, at);
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, worker));
  return results;
}
