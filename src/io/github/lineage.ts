import * as v from 'valibot';
import { ExpectedError } from '../../model/failure.ts';
import type { Lineage } from '../../model/ports.ts';
import type { Source } from '../../model/results.ts';
import type { Change } from './change.ts';
import { branchOf, sha } from './event.ts';
import { ask, type Question, understood } from './trouble.ts';

/** The commits whose sessions a session may be held against. */

const HISTORY: Question = { what: 'the history of the base', permission: 'contents: read' };
const PAGES = 3;
const PAGE = 100;
const Commits = v.array(v.object({ sha }));

/** Null outside GitHub, where there is no commit to start from. */
export async function readLineage(change: Change): Promise<Lineage | null> {
  const { env, source } = change;
  if (source.repository === null) return null;
  const base = await change.base();
  // A commit that is measured for itself may have sessions already: of a run that was repeated, or of several in one.
  const start = base?.commit ?? env.GITHUB_SHA ?? null;
  if (start === null) return null;
  return {
    commits: await ancestorsOf(change, start),
    from: base?.from ?? 'own-history',
    otherBranch: otherBranchOf(change, base?.into ?? null),
  };
}

/**
 * An earlier session of a pull request that goes to another branch by now was measured together with that branch's own,
 * which this one may lack: it says nothing of this merge. Where the base only moved on, it has the base of then. Throws
 * ExpectedError.
 */
export async function refuseOtherBase(
  change: Change,
  { baseCommit }: Pick<Source, 'baseCommit'>,
  artifact: string,
): Promise<void> {
  const { pull } = change.event;
  if (pull === null || baseCommit === pull.base) return;
  const known = baseCommit === null ? null : await readLineage(change);
  if (baseCommit !== null && known?.commits.includes(baseCommit)) return;
  throw new ExpectedError(
    `The artifact ${JSON.stringify(artifact)} was measured against another base than the pull request has now.`,
  );
}

/** The commit itself, then what it contains as GitHub lists it, as far as three pages go. */
async function ancestorsOf(change: Change, start: string): Promise<readonly string[]> {
  const octokit = await change.octokit();
  const commits = new Set([start]);
  for (let page = 1; page <= PAGES; page += 1) {
    const { data } = await ask(HISTORY, () =>
      octokit.rest.repos.listCommits({ ...change.place, sha: start, per_page: PAGE, page }),
    );
    const listed = understood(Commits, data, HISTORY);
    for (const commit of listed) commits.add(commit.sha);
    if (listed.length < PAGE) break;
  }
  return [...commits];
}

function otherBranchOf({ source }: Change, into: string | null): string | null {
  const pushed = source.ref?.startsWith('refs/heads/') ? branchOf(source.ref) : null;
  const branch = into ?? pushed;
  return source.defaultBranch === null || branch === source.defaultBranch ? null : branch;
}
