import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { findOnPath } from './findOnPath.ts';
import { runGit } from './git.ts';

/** What is checked out, of a checkout whose contents are not to be trusted. */

export interface CheckedOut {
  readonly commit: string;
  /** As the commit itself names them, so that a shallow clone, which lacks them, tells them as well. */
  readonly parents: readonly string[];
}

const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Of a commit as text; its message can be of any length. */
const COMMIT_LIMIT_BYTES = 1024 * 1024;
const MOST_FOLDERS = 100;

/**
 * The workspace itself where that is a checkout, else the folders directly below it that are: `actions/checkout` puts
 * them there when told a `path`. What lies above is none of the job's.
 */
export async function checkoutsIn(workspace: string): Promise<readonly string[]> {
  if (await isCheckout(workspace)) return [workspace];
  const entries = await readdir(workspace, { withFileTypes: true }).catch(() => []);
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(workspace, name))
    .sort()
    .slice(0, MOST_FOLDERS);
  const are = await Promise.all(folders.map(isCheckout));
  return folders.filter((_, index) => are[index]);
}

/** No commit can bring a `.git`. */
function isCheckout(folder: string): Promise<boolean> {
  return lstat(path.join(folder, '.git')).then(
    () => true,
    () => false,
  );
}

/** The commit that a checkout is at; null where git cannot tell. */
export async function readHead(top: string): Promise<CheckedOut | null> {
  const git = await findOnPath('git', process.env);
  if (git === null) return null;
  // A replacement (refs/replace) would tell other parents than the commit has.
  const tell = (...args: readonly string[]) => textOf({ git, top }, ['--no-replace-objects', ...args]);
  const commit = (await tell('rev-parse', '--verify', '--quiet', 'HEAD^{commit}'))?.trim() ?? '';
  if (!ID.test(commit)) return null;
  const size = Number((await tell('cat-file', '-s', commit)) ?? Number.NaN);
  if (!(size <= COMMIT_LIMIT_BYTES)) return null;
  const raw = await tell('cat-file', 'commit', commit);
  return raw === null ? null : { commit, parents: parentsOf(raw) };
}

/** The headers end with an empty line; what follows is the message, which says what it likes. */
function parentsOf(raw: string): readonly string[] {
  const [headers = ''] = raw.split('\n\n', 1);
  return headers
    .split('\n')
    .filter((line) => line.startsWith('parent '))
    .map((line) => line.slice('parent '.length))
    .filter((id) => ID.test(id));
}

async function textOf(place: { git: string; top: string }, args: readonly string[]): Promise<string | null> {
  const items: string[] = [];
  const succeeded = await runGit(place, args, (item) => items.push(item) > 0);
  return succeeded ? items.join('\0') : null;
}
