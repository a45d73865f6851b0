import path from 'node:path';
import type { DocumentType } from '../model/corpus.ts';

/** Names and order of report files: pure, so that what Windows does differently is tested anywhere. */

export interface ReportKind {
  readonly type: DocumentType;
  readonly jsonLines: boolean;
}

const KINDS: Readonly<Record<string, ReportKind>> = {
  '.csv': { type: 'csv', jsonLines: false },
  '.json': { type: 'json', jsonLines: false },
  '.ndjson': { type: 'json', jsonLines: true },
  '.jsonl': { type: 'json', jsonLines: true },
  '.md': { type: 'markdown', jsonLines: false },
  '.markdown': { type: 'markdown', jsonLines: false },
};

/** By its extension in any case; null for what is no report. */
export function reportKindOf(name: string): ReportKind | null {
  return KINDS[path.extname(name).toLowerCase()] ?? null;
}

/** With `/`. Elsewhere than on Windows a backslash is a character of the name and stays. */
export function toPosix(native: string, platform: Pick<typeof path, 'sep'> = path): string {
  return platform.sep === '/' ? native : native.replaceAll(platform.sep, '/');
}

type PathRules = Pick<typeof path, 'sep' | 'resolve' | 'relative' | 'basename' | 'isAbsolute'>;

/**
 * What stands before the paths of the files: the root's path from `cwd` where it lies inside, empty for `cwd`
 * itself, else the root's own name: `../shared/data/reports` → `reports`.
 */
export function shownRoot(root: string, cwd: string, platform: PathRules = path): string {
  const resolved = platform.resolve(cwd, root);
  const way = toPosix(platform.relative(cwd, resolved), platform);
  const isOutside = way === '..' || way.startsWith('../') || platform.isAbsolute(way);
  return isOutside ? platform.basename(resolved) : way;
}

/** By the whole path without regard to case, then by the path itself; code units, as a locale would change it. */
export function inListingOrder<T extends { readonly path: string }>(files: readonly T[]): readonly T[] {
  const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return files
    .map((file) => ({ file, folded: file.path.toLowerCase() }))
    .sort((a, b) => compare(a.folded, b.folded) || compare(a.file.path, b.file.path))
    .map(({ file }) => file);
}
