import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from './reportFile.ts';
import { inListingOrder, reportKindOf, toPosix } from './reportPaths.ts';

/** Looks for report files below a folder without following a link. */

/** Never reports, and often huge. */
const SKIPPED_FOLDERS = new Set(['.git', 'node_modules']);
/** Of links and folders that cannot be entered so many are told one by one. */
const MOST_TOLD = 50;

export interface WalkOptions {
  /** The rest is only counted, in `leftOut`. */
  readonly mostFiles: number;
  readonly isExcluded: (folder: string) => boolean;
  readonly warn: (line: string) => void;
  readonly signal: AbortSignal | undefined;
}

interface Walked {
  /** With `/`, below the root; in listing order. */
  readonly paths: string[];
  readonly leftOut: number;
}

export async function walk(
  root: string,
  { mostFiles, isExcluded, warn, signal }: WalkOptions,
): Promise<Walked> {
  const files = firstOf(mostFiles);
  const tell = withinBounds(warn);
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    signal?.throwIfAborted();
    const absolute = path.join(root, folder);
    if (isExcluded(absolute)) continue;
    let entries: readonly Dirent[];
    try {
      entries = await readdir(absolute, { withFileTypes: true });
    } catch (thrown) {
      tell.line(`The reports folder ${toPosix(folder) || '.'} was left out: ${reasonOf(thrown)}.`);
      continue;
    }
    for (const entry of entries) {
      const relative = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(entry.name)) folders.push(relative);
      } else if (reportKindOf(entry.name) !== null) {
        files.add(toPosix(relative));
      } else if (entry.isSymbolicLink()) {
        tell.line(`The reports folder holds the link ${toPosix(relative)}, which was not followed.`);
      }
    }
  }
  tell.end();
  return files.all();
}

/** The first in listing order; never many more are held, however many there are. */
function firstOf(most: number): { add(path: string): void; all(): Walked } {
  let held: string[] = [];
  let leftOut = 0;
  const cut = () => {
    const ordered = inListingOrder(held.map((each) => ({ path: each })));
    held = ordered.slice(0, most).map((each) => each.path);
    leftOut += ordered.length - held.length;
  };
  return {
    add(file) {
      held.push(file);
      if (held.length >= 2 * most) cut();
    },
    all() {
      cut();
      return { paths: held, leftOut };
    },
  };
}

function withinBounds(warn: (line: string) => void): { line(text: string): void; end(): void } {
  let count = 0;
  return {
    line(text) {
      count += 1;
      if (count <= MOST_TOLD) warn(text);
    },
    end() {
      if (count > MOST_TOLD) {
        warn(`The reports directory holds ${count - MOST_TOLD} more links and folders that were left out.`);
      }
    },
  };
}
