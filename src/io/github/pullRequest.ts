import * as v from 'valibot';
import type { Change } from './change.ts';
import { count, sha } from './event.ts';
import { ask, type Question, understood } from './trouble.ts';

/** Pull requests as GitHub has them now. */

const PULL: Question = { what: 'the pull request', permission: 'pull-requests: read' };
/** GitHub allows 65,536 characters. */
const body = v.nullable(v.pipe(v.string(), v.maxLength(262_144)));
const Pull = v.object({
  number: count,
  head: v.object({ sha, ref: v.string(), repo: v.nullish(v.object({ id: v.number() })) }),
  labels: v.array(v.object({ name: v.string() })),
  body,
});
const Brought = v.array(
  v.object({
    number: count,
    merged_at: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
    merge_commit_sha: v.nullish(v.string()),
    base: v.object({ ref: v.string() }),
  }),
);

/** The branch that a pull request comes from. */
export interface BranchFacts {
  readonly name: string;
  /** Null: it is gone. */
  readonly repositoryId: number | null;
}

export interface PullNow {
  readonly number: number;
  readonly head: string;
  readonly branch: BranchFacts;
  readonly labels: readonly string[];
  readonly body: string;
}

export async function readPull(change: Change, number: number): Promise<PullNow> {
  const octokit = await change.octokit();
  const { data } = await ask(PULL, () => octokit.rest.pulls.get({ ...change.place, pull_number: number }));
  const pull = understood(Pull, data, PULL);
  return {
    number: pull.number,
    head: pull.head.sha,
    branch: { name: pull.head.ref, repositoryId: pull.head.repo?.id ?? null },
    labels: pull.labels.map(({ name }) => name),
    body: pull.body ?? '',
  };
}

/**
 * The merged pull request that brought a commit to a branch; null where none did. A squash has the pull request's
 * merge commit, a rebase one commit of several: GitHub tells of all of them where they come from.
 */
export async function pullThatBrought(
  change: Change,
  commit: string,
  branch: string,
): Promise<number | null> {
  const octokit = await change.octokit();
  const { data } = await ask(PULL, () =>
    octokit.rest.repos.listPullRequestsAssociatedWithCommit({
      ...{ ...change.place, commit_sha: commit, per_page: 100 },
    }),
  );
  const merged = understood(Brought, data, PULL)
    .filter(({ merged_at: at, base }) => at !== null && base.ref === branch)
    .sort((a, b) => Date.parse(b.merged_at ?? '') - Date.parse(a.merged_at ?? ''));
  const exact = merged.find(({ merge_commit_sha: sha }) => sha === commit);
  return (exact ?? merged[0])?.number ?? null;
}
