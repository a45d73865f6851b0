import type { Forge } from '../../dev/forge/forge.ts';
import type { RunSeed } from '../../dev/forge/types.ts';
import {
  dispatchEvent,
  mergeGroupEvent,
  type PullRequestOptions,
  pullRequestEvent,
  pushEvent,
  workflowRunEvent,
} from '../../dev/runner/events.ts';
import type { RunActionOptions } from '../../dev/runner/run.ts';
import type { Commits } from './commits.ts';
import { PULL_NUMBER } from './requests.ts';

/** What happens to the repository and starts a job. */

export interface Happening extends Pick<RunActionOptions, 'eventName' | 'event' | 'context'> {
  /** Whether it asks for a merge. */
  readonly isProposal: boolean;
  /** The run as GitHub lists it. */
  readonly run: Pick<RunSeed, 'event' | 'headSha' | 'headBranch' | 'headRepository'>;
}

export interface PullOptions extends Pick<PullRequestOptions, 'action' | 'label' | 'baseRef' | 'sender'> {
  /** Owner of the fork that it comes from. */
  readonly fork?: string;
  /** Names of commits; default: `base`, `head` and `merge`. */
  readonly base?: string;
  readonly head?: string;
  readonly merge?: string;
}

export function pushed(
  { repository: repo }: Forge,
  commits: Commits,
  { at = 'base', branch = repo.defaultBranch }: { readonly at?: string; readonly branch?: string },
): Happening {
  const sha = commits.sha(at);
  const event = pushEvent({ repo, sha, branch });
  return { isProposal: false, eventName: 'push', event, run: runOf('push', sha, branch) };
}

export function dispatched(
  { repository: repo }: Forge,
  commits: Commits,
  {
    at = 'base',
    branch = repo.defaultBranch,
    actor = 'octocat',
  }: { readonly at?: string; readonly branch?: string; readonly actor?: string },
): Happening {
  const sha = commits.sha(at);
  const eventName = 'workflow_dispatch';
  const event = dispatchEvent({ repo, branch, sender: actor });
  return { isProposal: false, eventName, event, context: { sha }, run: runOf(eventName, sha, branch) };
}

/** The event tells the pull request as it is on the forge at that moment. */
export function proposed(
  { repository, pull }: Forge,
  commits: Commits,
  { fork, base = 'base', head = 'head', merge = 'merge', ...told }: PullOptions,
): Happening {
  const headRepo = fork === undefined ? repository : { ...repository, id: 99, owner: fork };
  const headSha = commits.sha(head);
  const mergeSha = commits.sha(merge);
  const event = pullRequestEvent({
    ...{ number: PULL_NUMBER, baseRepo: repository, headRepo },
    ...{ headSha, baseSha: commits.sha(base), mergeSha, ...told },
  });
  const { baseRef = repository.defaultBranch } = told;
  pull(PULL_NUMBER, {
    head: { ref: 'topic', sha: headSha, repo: headRepo },
    base: { ref: baseRef, sha: commits.sha(base) },
    mergeSha,
  });
  const eventName = 'pull_request';
  const run = { ...runOf(eventName, headSha, 'topic'), headRepository: headRepo };
  return { isProposal: true, eventName, event, run };
}

export function merging({ repository: repo }: Forge, commits: Commits): Happening {
  const headSha = commits.sha('merge');
  const event = mergeGroupEvent({ repo, pullNumber: PULL_NUMBER, baseSha: commits.sha('base'), headSha });
  const branch = event.merge_group?.head_ref.replace('refs/heads/', '') ?? '';
  return { isProposal: true, eventName: 'merge_group', event, run: runOf('merge_group', headSha, branch) };
}

/** The run of an earlier job has ended: `workflow_run`, on the default branch. */
export function ended(
  { repository: repo }: Forge,
  commits: Commits,
  { runId, happening }: { readonly runId: number; readonly happening: Happening },
): Happening {
  const run = {
    id: runId,
    ...happening.run,
    event: happening.run.event ?? '',
    headBranch: happening.run.headBranch ?? '',
  };
  const event = workflowRunEvent({ repo, run });
  const sha = commits.sha('base');
  const eventName = 'workflow_run';
  return {
    isProposal: false,
    eventName,
    event,
    context: { sha, workflowPath: '.github/workflows/report.yml' },
    run: runOf(eventName, sha, 'main'),
  };
}

function runOf(event: string, headSha: string, headBranch: string): Happening['run'] {
  return { event, headSha, headBranch };
}
