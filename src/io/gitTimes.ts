import { access } from 'node:fs/promises';
import path from 'node:path';
import { findOnPath } from './findOnPath.ts';
import { runGit } from './git.ts';
import { toPosix } from './reportPaths.ts';

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
 * than needed. Git ends with the signal, and what it had not told is unknown.
 */
export async function readChangeTimes(
  directory: string,
  wanted: readonly string[],
  signal?: AbortSignal,
): Promise<ChangeTimes> {
  const top = await topOfCheckout(directory);
  if (top === null) return byModification;
  const git = await findOnPath('git', process.env);
  if (git === null) return unknown;
  const keys: string[] = [];
  if (!(await runGit({ git, top, signal }, ['config', '--list', '--name-only', '-z'], into(keys)))) {
    return unknown;
  }
  // Which files go through a filter the tree says itself, in .gitattributes: none of them is run.
  const emptied = [...new Set(keys)].filter((key) => key.startsWith('filter.'));
  const run: Run = (args, read) => runGit({ git, top, emptied, signal }, args, read);

  const told: string[] = [];
  // Fails before the first commit.
  if (!(await run(['rev-parse', '--is-shallow-repository', '--verify', 'HEAD'], into(told)))) {
    return (await run(['rev-parse', '--is-inside-work-tree'], () => true)) ? byModification : unknown;
  }
  const [isShallow] = told.join('').split('\n');
  if (isShallow !== 'false') return unknown;

  const below = toPosix(path.relative(top, directory));
  const prefix = below === '' ? '' : `${below}/`;
  const here = below === '' ? '.' : `:(literal)${below}`;
  const written: string[] = [];
  const filtered: string[] = [];
  const [committed, ...knows] = await Promise.all([
    readCommitTimes(
      run,
      here,
      wanted.map((file) => `${prefix}${file}`),
    ),
    run(['diff', ...QUIET_DIFF, '--name-only', '-z', 'HEAD', '--', here], into(written)),
    run(['ls-files', '--others', '-z', '--', here], into(written)),
    // Of the whole tree: beside another path git 2.39 looks for attributes in the wrong folder.
    run(['ls-files', '-z', '--', ':(exclude,attr:!filter)'], into(filtered)),
  ]);
  if (knows.includes(false)) return unknown;
  const writtenNow = new Set(written);
  // As its filter was not run, such a file may differ by nothing but that.
  const undecided = new Set(filtered.filter((file) => writtenNow.has(file)));
  return (file, time) => {
    const name = `${prefix}${file}`;
    if (undecided.has(name)) return null;
    return writtenNow.has(name) ? time.toISOString() : (committed.get(name) ?? null);
  };
}

const into = (items: string[]) => (item: string) => items.push(item) > 0;

type Run = (args: readonly string[], read: (item: string) => boolean) => Promise<boolean>;

/** No content is looked at and no helper program of the repository's or the user's is run. */
const QUIET_DIFF = ['--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all'];

/** The newest commit of each file, by walking the history of what is `here` until all are found. */
async function readCommitTimes(
  run: Run,
  here: string,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const missing = new Set(wanted);
  const times = new Map<string, string>();
  let time: string | null = null;
  // -c lists for a merge only what differs from all its parents: what the merge itself changed.
  const log = ['log', '-c', ...QUIET_DIFF, '--no-show-signature', '--name-only', '-z'];
  await run([...log, `--format=${COMMIT_MARK}%ct`, '--', here], (item) => {
    // After the header of a commit git writes a line break before the first name.
    const text = item.startsWith('\n') ? item.slice(1) : item;
    if (text.startsWith(COMMIT_MARK)) time = timeOf(text.slice(1));
    if (missing.delete(text) && time !== null) times.set(text, time);
    return missing.size > 0;
  });
  return times;
}

/** Null where it is none: a commit says what it likes, also seconds beyond what a date can hold. */
function timeOf(seconds: string): string | null {
  const time = new Date(Number(seconds) * 1000);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** The nearest folder at or above this one that holds `.git`, which no commit can bring; null outside a checkout. */
async function topOfCheckout(directory: string): Promise<string | null> {
  for (let at = directory; ; at = path.dirname(at)) {
    const hasGit = await access(path.join(at, '.git')).then(
      () => true,
      () => false,
    );
    if (hasGit) return at;
    if (path.dirname(at) === at) return null;
  }
}
