import * as v from 'valibot';
import { mergeBase } from './base.ts';
import type { Change } from './change.ts';
import { statusOf } from './commentTrouble.ts';
import { sha } from './event.ts';
import { ask, type Question } from './trouble.ts';

/**
 * The workflow that runs a proposal is the proposal's own: inputs of the policy that stand in it are, too. GitHub tells
 * its place in GITHUB_WORKFLOW_REF: `owner/name/.github/workflows/x.yml@refs/pull/7/merge`.
 */

const WORKFLOW: Question = { what: 'the workflow file of the base', permission: 'contents: read' };
const File = v.object({ sha });

/** Path of the workflow file where the proposal changes it; null where it does not, or is run by that of its base. */
export async function changedWorkflow(change: Change): Promise<string | null> {
  const { env, source, isProposal } = change;
  // `pull_request_target` runs the workflow of the base.
  if (!isProposal || source.event === 'pull_request_target') return null;
  const path = pathOf(env.GITHUB_WORKFLOW_REF ?? '', source.repository ?? '');
  const [base, commit] = [await change.base(), env.GITHUB_SHA];
  if (path === null || base === null || !commit) return null;
  // The tip of the base, as an event names it, may have a workflow that this change has not seen yet.
  const { pull } = change.event;
  const since = base.from === 'event' && pull !== null ? await mergeBase(change, pull) : base.commit;
  const [before, after] = await Promise.all([since, commit].map((ref) => fileAt(change, path, ref)));
  return before === after ? null : path;
}

function pathOf(reference: string, repository: string): string | null {
  const [, path] = /^(\.github\/workflows\/[^@]+)@/.exec(reference.slice(repository.length + 1)) ?? [];
  return reference.startsWith(`${repository}/`) ? (path ?? null) : null;
}

/** Name of the file's content; null where there is none. */
async function fileAt(change: Change, path: string, ref: string): Promise<string | null> {
  const octokit = await change.octokit();
  return ask(WORKFLOW, async () => {
    try {
      const { data } = await octokit.rest.repos.getContent({ ...change.place, path, ref });
      return v.parse(File, data).sha;
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw error;
    }
  });
}
