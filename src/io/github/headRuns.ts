import * as v from 'valibot';
import type { Change } from './change.ts';
import { count, sha } from './event.ts';
import type { PullNow } from './pullRequest.ts';
import { PULL_REQUEST_EVENTS } from './source.ts';
import { ask, type Question, understood } from './trouble.ts';

/**
 * When a pull request had which head: GitHub keeps no list of that, and a push that only goes on along the branch leaves
 * no event behind. But every push starts runs, which carry the head of that moment and a time of GitHub's clock.
 */

const RUNS: Question = { what: 'the runs of this branch', permission: 'actions: read' };
const PAGE = 100;
const MOST_PAGES = 3;
const Runs = v.object({
  workflow_runs: v.array(
    v.object({
      id: count,
      head_sha: sha,
      event: v.string(),
      created_at: v.pipe(v.string(), v.isoTimestamp()),
      head_repository: v.nullish(v.object({ id: v.number() })),
    }),
  ),
});

/**
 * The last run before a moment that had another head than the present one; 0: there was none. Later runs have higher
 * numbers. Where not all could be looked at, it is the oldest of those that were.
 */
export async function lastRunOfAnotherHead(change: Change, pull: PullNow, until: string): Promise<number> {
  const octokit = await change.octokit();
  let oldest = 0;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data } = await ask(RUNS, () =>
      octokit.rest.actions.listWorkflowRunsForRepo({
        ...{ ...change.place, branch: pull.branch.name, per_page: PAGE, page },
      }),
    );
    const runs = understood(Runs, data, RUNS).workflow_runs;
    const others = runs.filter(
      (run) => isOther(run, pull) && Date.parse(run.created_at) <= Date.parse(until),
    );
    if (others.length > 0) return Math.max(...others.map(({ id }) => id));
    if (runs.length < PAGE) return 0;
    oldest = Math.min(...runs.map(({ id }) => id));
  }
  return oldest;
}

type Run = v.InferOutput<typeof Runs>['workflow_runs'][number];

function isOther(
  { head_sha: head, event, head_repository: from }: Run,
  { head: present, branch }: PullNow,
): boolean {
  if (!PULL_REQUEST_EVENTS.includes(event) || head === present) return false;
  // A branch of the same name in somebody else's repository is another one.
  return from == null || branch.repositoryId === null || from.id === branch.repositoryId;
}
