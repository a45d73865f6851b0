import { access } from 'node:fs/promises';
import path from 'node:path';
import { findOnPath } from './findOnPath.ts';
import { runGit } from './git.ts';

/** When files changed last, from the history of a checkout whose contents are not to be trusted. */

/** ISO 8601 UTC of the latest change of a file, by its `/` path below the directory; null for unknown. */
export type ChangeTimes = (relativePath: string, modificationTime: Date) => string | null;

const COMMIT_MARK = '\u0001';

const byModification: ChangeTimes = (_, modificationTime) => modificationTime.toISOString();
const unknown: ChangeTimes = () => null;

/**
 * For a file as it was committed the time of the last commit that changed it; for one that differs from the commit
 * or is in none the modification time, as somebody just wrote it. A checkout's own time is never told: in a shallow
 * clone, or where git is missing or fails, all is unknown. Outside a checkout the modification time holds.
 *
 * `directory` is absolute and exists; `wanted` are the files to look for, so that the history is read no further
 * than needed.
 */
export async function readChangeTimes(directory: string, wanted: readonly string[]): Promise<ChangeTimes> {
  if (!(await isInCheckout(directory))) return byModification;
  const git = await findOnPath('git', process.env);
  if (git === null) return unknown;
  const run: Run = (args, read) => runGit(git, directory, args, read);

  const told: string[] = [];
  // Fails outside a work tree, and before the first commit.
  if (
    !(await run(['rev-parse', '--is-shallow-repository', '--show-prefix', '--verify', 'HEAD'], into(told)))
  ) {
    return (await run(['rev-parse', '--is-inside-work-tree'], () => true)) ? byModification : unknown;
  }
  const [isShallow, prefix = ''] = told.join('').split('\n');
  if (isShallow !== 'false') return unknown;

  const written: string[] = [];
  const differing = ['diff', ...QUIET_DIFF, '--relative', '--name-only', '-z', 'HEAD', '--', '.'];
  const untracked = ['ls-files', '--others', '-z', '--', '.'];
  const [knowsDiffering, knowsUntracked, committed] = await Promise.all([
    run(differing, into(written)),
    run(untracked, into(written)),
    readCommitTimes(run, prefix, wanted),
  ]);
  if (!knowsDiffering || !knowsUntracked) return unknown;
  const writtenNow = new Set(written);
  return (file, time) => (writtenNow.has(file) ? time.toISOString() : (committed.get(file) ?? null));
}

const into = (items: string[]) => (item: string) => items.push(item) > 0;

type Run = (args: readonly string[], read: (item: string) => boolean) => Promise<boolean>;

/** No content is looked at and no helper program of the repository's or the user's is run. */
const QUIET_DIFF = ['--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all'];

/** The newest commit of each file, by walking the history until all are found. */
async function readCommitTimes(
  run: Run,
  prefix: string,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  // Names come from the top of the repository: --relative does not reach the names of merges.
  const missing = new Map(wanted.map((file) => [`${prefix}${file}`, file]));
  const times = new Map<string, string>();
  let time = '';
  // -c lists for a merge only what differs from all its parents: what the merge itself changed.
  const log = ['log', '-c', ...QUIET_DIFF, '--no-show-signature', '--name-only', '-z'];
  await run([...log, `--format=${COMMIT_MARK}%ct`, '--', '.'], (item) => {
    // After the header of a commit git writes a line break before the first name.
    const text = item.startsWith('\n') ? item.slice(1) : item;
    if (text.startsWith(COMMIT_MARK)) time = new Date(Number(text.slice(1)) * 1000).toISOString();
    const file = missing.get(text);
    if (file !== undefined && missing.delete(text)) times.set(file, time);
    return missing.size > 0;
  });
  return times;
}

async function isInCheckout(directory: string): Promise<boolean> {
  for (let at = directory; ; at = path.dirname(at)) {
    const hasGit = await access(path.join(at, '.git')).then(
      () => true,
      () => false,
    );
    if (hasGit) return true;
    if (path.dirname(at) === at) return false;
  }
}
