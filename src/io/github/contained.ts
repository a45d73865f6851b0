import * as v from 'valibot';
import type { Octokit } from './client.ts';
import { ask, type Question, understood } from './trouble.ts';

const CONTAINED: Question = {
  what: 'whether the default branch has the commit',
  permission: 'contents: read',
};
const Compared = v.object({ status: v.string() });

/**
 * Whether the default branch has a commit. That a run's `head_branch` has its name says less: it is a tag's where a tag was
 * pushed, and a tag may be called like the default branch.
 */
export async function isInBranch(
  octokit: Octokit,
  place: { readonly owner: string; readonly repo: string },
  branch: string,
  commit: string,
): Promise<boolean> {
  const basehead = `heads/${branch}...${commit}`;
  const { data } = await ask(CONTAINED, () =>
    octokit.rest.repos.compareCommitsWithBasehead({ ...place, basehead, per_page: 1, page: 2 }),
  );
  return ['behind', 'identical'].includes(understood(Compared, data, CONTAINED).status);
}
