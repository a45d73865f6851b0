import * as v from 'valibot';
import { ExpectedError } from '../../model/failure.ts';
import type { Lineage } from '../../model/ports.ts';
import { type CheckedOut, checkoutsIn, readHead } from '../checkout.ts';
import type { ChangeFacts } from './changeFacts.ts';
import { type PullFacts, sha } from './event.ts';
import { ask, type Question, understood } from './trouble.ts';

/** Which base the measured tree contains: that of the moment, not whatever the branch is at by now. */

export interface Base {
  readonly commit: string;
  readonly from: Exclude<Lineage['from'], 'own-history'>;
  /** The branch that the change is to be merged into. */
  readonly into: string;
}

const BASE: Question = { what: 'the base of the change', permission: 'contents: read' };
const Commit = v.object({ parents: v.array(v.object({ sha })) });
const Comparison = v.object({ merge_base_commit: v.object({ sha }) });

export async function findBase(change: ChangeFacts): Promise<Base | null> {
  const { event, source, isProposal } = change;
  if (event.group !== null) return { commit: event.group.base, from: 'merge-group', into: event.group.into };
  if (event.pull !== null) return { ...(await baseOfPull(change, event.pull)), into: event.pull.into };
  if (!isProposal) return null;
  throw new ExpectedError(
    `The ${source.event} event (GITHUB_EVENT_PATH) does not tell the base of the change; re-run the job.`,
  );
}

/**
 * What was checked out decides. GitHub's test merge, which `actions/checkout` takes for a pull request, has the base
 * as its first parent and the head as its second.
 */
async function baseOfPull(change: ChangeFacts, pull: PullFacts): Promise<Pick<Base, 'commit' | 'from'>> {
  const { env, source, cwd } = change;
  const merge = /^refs\/pull\/\d+\/merge$/.test(source.ref ?? '') ? (env.GITHUB_SHA ?? null) : null;
  const heads = await headsIn(cwd);
  if (heads.some(({ commit }) => commit === pull.head)) {
    return { commit: await mergeBase(change, pull), from: 'merge-base' };
  }
  const merged = heads.find(({ commit, parents }) => commit === merge || parents[1] === pull.head);
  const first = merged?.parents[0] ?? (merge === null ? null : await firstParent(change, merge));
  return first === null ? { commit: pull.base, from: 'event' } : { commit: first, from: 'first-parent' };
}

async function headsIn(workspace: string): Promise<readonly CheckedOut[]> {
  const heads = await Promise.all((await checkoutsIn(workspace)).map(readHead));
  return heads.filter((head) => head !== null);
}

export async function mergeBase(change: ChangeFacts, { base, head }: PullFacts): Promise<string> {
  const octokit = await change.octokit();
  const { data } = await ask(BASE, () =>
    octokit.rest.repos.compareCommitsWithBasehead({
      ...change.place,
      basehead: `${base}...${head}`,
      // Only the first page lists the changed files, with their contents.
      ...{ per_page: 1, page: 2 },
    }),
  );
  return understood(Comparison, data, BASE).merge_base_commit.sha;
}

async function firstParent(change: ChangeFacts, commit: string): Promise<string | null> {
  const octokit = await change.octokit();
  const { data } = await ask(BASE, () => octokit.rest.git.getCommit({ ...change.place, commit_sha: commit }));
  return understood(Commit, data, BASE).parents[0]?.sha ?? null;
}
