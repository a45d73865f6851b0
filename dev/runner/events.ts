/**
 * Event payloads: GitHub's own examples, told about a repository of ours, and held to GitHub's own schemas. The types
 * name what tests look at; each payload has all that GitHub sends.
 */
import { testMergeSha } from '../forge/sha.ts';
import type { RepositorySeed } from '../forge/types.ts';
import { aboutRepository, branchOf, labelOf, repositoryOf, told, userOf } from './eventObjects.ts';
import type { EventPull, GitHubEvent } from './eventTypes.ts';
import type { PullAction } from './webhookSchemas.ts';
import { examplePayload, type Payload, sound } from './webhooks.ts';

export type { GitHubEvent } from './eventTypes.ts';

const SERVER = 'https://github.com';

export interface PushOptions {
  readonly repo: RepositorySeed;
  /** The commit that was pushed. */
  readonly sha: string;
  readonly before?: string;
  /** Default: the repository's default branch. */
  readonly branch?: string;
  readonly sender?: string;
}

export function pushEvent({
  repo,
  sha,
  before,
  branch = repo.defaultBranch,
  sender = 'octocat',
}: PushOptions): GitHubEvent {
  const sample = aboutRepository(examplePayload('push'), repo);
  const url = `${SERVER}/${repo.owner}/${repo.name}`;
  const commit = told(sample.head_commit as Payload, { id: sha, url: `${url}/commit/${sha}` });
  return sound('push', {
    ...sample,
    ...{ ref: `refs/heads/${branch}`, before: before ?? '0'.repeat(40), after: sha },
    ...{ created: before === undefined, deleted: false, forced: false, base_ref: null },
    ...{ commits: [commit], head_commit: commit, compare: `${url}/compare/${branch}` },
    pusher: { name: sender, email: `${sender}@example.com` },
    repository: repositoryOf(sample.repository, repo, false),
    sender: userOf(sample.sender, sender),
  });
}

export interface PullRequestOptions {
  readonly number: number;
  /** Where the pull request is opened. */
  readonly baseRepo: RepositorySeed;
  /** Another one for a pull request from a fork. */
  readonly headRepo?: RepositorySeed;
  readonly headSha: string;
  readonly baseSha: string;
  readonly headRef?: string;
  /** The branch that it is to be merged into; default: the repository's default branch. */
  readonly baseRef?: string;
  readonly mergeSha?: string;
  readonly body?: string | null;
  readonly labels?: readonly string[];
  readonly action?: PullAction;
  /** Of `labeled` and `unlabeled`: which; default: that of the example. */
  readonly label?: string;
  readonly sender?: string;
}

export function pullRequestEvent(options: PullRequestOptions): GitHubEvent {
  const { number, baseRepo, headSha, baseSha, sender = 'octocat', action = 'opened', label } = options;
  const kind = `pull_request.${action}` as const;
  const sample = aboutRepository(examplePayload(kind), baseRepo);
  return sound(kind, {
    ...told(sample, { number, before: baseSha, after: headSha }),
    ...(label === undefined ? {} : { label: labelOf(sample.label, baseRepo, label) }),
    pull_request: pullOf(sample.pull_request as Payload, options),
    repository: repositoryOf(sample.repository, baseRepo, false),
    sender: userOf(sample.sender, sender),
  });
}

function pullOf(example: Payload, options: PullRequestOptions): EventPull {
  const { number, baseRepo, headRepo = baseRepo, headSha, baseSha, sender = 'octocat' } = options;
  const { baseRef = baseRepo.defaultBranch, headRef = 'topic', body = null, labels = [] } = options;
  const { head, base } = example as { head: Payload; base: Payload };
  const text = JSON.stringify(example)
    .replaceAll(/(pulls?|issues)\/2(?!\d)/g, `$1/${number}`)
    .replaceAll(String(head.sha), headSha)
    .replaceAll(String(base.sha), baseSha);
  const sample: Payload = JSON.parse(text);
  const { label } = examplePayload('pull_request.labeled');
  return told(sample, {
    ...{ number, state: 'open', draft: false, title: `Pull request ${number}`, body },
    html_url: `${SERVER}/${baseRepo.owner}/${baseRepo.name}/pull/${number}`,
    user: userOf(sample.user, sender),
    labels: labels.map((name) => labelOf(label, baseRepo, name)),
    head: branchOf(head, headRepo, headRef, headSha, headRepo.id !== baseRepo.id),
    base: branchOf(base, baseRepo, baseRef, baseSha, false),
    merge_commit_sha: options.mergeSha ?? testMergeSha(baseSha, headSha),
  }) as unknown as EventPull;
}

export interface DispatchOptions {
  readonly repo: RepositorySeed;
  /** What was typed into the form. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Default: the repository's default branch. */
  readonly branch?: string;
  readonly sender?: string;
}

/** `workflow_dispatch`. It names no commit: the run's context does. */
export function dispatchEvent(options: DispatchOptions): GitHubEvent {
  const { repo, inputs = {}, branch = repo.defaultBranch, sender = 'octocat' } = options;
  const sample = aboutRepository(examplePayload('workflow_dispatch'), repo);
  return sound('workflow_dispatch', {
    ...sample,
    ...{ inputs, ref: `refs/heads/${branch}`, workflow: '.github/workflows/benchmark.yml' },
    repository: repositoryOf(sample.repository, repo, false),
    sender: userOf(sample.sender, sender),
  });
}

export interface MergeGroupOptions {
  readonly repo: RepositorySeed;
  /** The last of the group. */
  readonly pullNumber: number;
  readonly baseSha: string;
  readonly headSha: string;
}

export function mergeGroupEvent({ repo, pullNumber, baseSha, headSha }: MergeGroupOptions): GitHubEvent {
  const branch = repo.defaultBranch;
  const sample = aboutRepository(examplePayload('merge_group.checks_requested'), repo);
  const group = sample.merge_group as Payload;
  return sound('merge_group.checks_requested', {
    ...sample,
    merge_group: {
      ...group,
      head_sha: headSha,
      head_ref: `refs/heads/gh-readonly-queue/${branch}/pr-${pullNumber}-${baseSha}`,
      base_sha: baseSha,
      base_ref: `refs/heads/${branch}`,
      head_commit: told(group.head_commit as Payload, {
        id: headSha,
        message: `Merge pull request #${pullNumber}`,
      }),
    },
    repository: repositoryOf(sample.repository, repo, false),
    sender: userOf(sample.sender, 'github-merge-queue[bot]'),
  });
}

export interface WorkflowRunOptions {
  readonly repo: RepositorySeed;
  /** The run that ended. */
  readonly run: {
    readonly id: number;
    readonly event: string;
    readonly headSha: string;
    readonly headBranch: string;
    readonly headRepository?: RepositorySeed;
    readonly path?: string;
    readonly attempt?: number;
    readonly conclusion?: 'success' | 'failure' | 'cancelled';
  };
}

/** `workflow_run`, completed. It runs on the default branch; of a fork's run it names no pull request. */
export function workflowRunEvent({ repo, run }: WorkflowRunOptions): GitHubEvent {
  const { headRepository: from = repo, path = '.github/workflows/benchmark.yml' } = run;
  const sample = aboutRepository(examplePayload('workflow_run.completed'), repo);
  return sound('workflow_run.completed', {
    ...sample,
    workflow: told(sample.workflow as Payload, { name: 'Benchmark', path }),
    workflow_run: runOf(sample.workflow_run as Payload, {
      repo,
      run: { ...run, headRepository: from, path },
    }),
    repository: repositoryOf(sample.repository, repo, false),
    sender: userOf(sample.sender, from.owner),
  });
}

function runOf(example: Payload, { repo, run }: WorkflowRunOptions): Payload {
  const { headRepository: from = repo } = run;
  const sample: Payload = JSON.parse(JSON.stringify(example).replaceAll(String(example.id), String(run.id)));
  return told(sample, {
    ...{ id: run.id, name: 'Benchmark', path: run.path, display_title: 'Benchmark' },
    ...{ event: run.event, status: 'completed', conclusion: run.conclusion ?? 'success' },
    ...{ head_sha: run.headSha, head_branch: run.headBranch, pull_requests: [] },
    ...{ run_attempt: run.attempt ?? 1, run_number: 1 },
    head_commit: told(sample.head_commit as Payload, { id: run.headSha }),
    actor: userOf(sample.actor, from.owner),
    triggering_actor: userOf(sample.triggering_actor, from.owner),
    repository: repositoryOf(sample.repository, repo, false),
    head_repository: repositoryOf(sample.head_repository, from, from.id !== repo.id),
  });
}
