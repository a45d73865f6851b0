/** Event payloads with the fields that an action may count on, as GitHub sends them. */
import { testMergeSha } from '../forge/sha.ts';
import type { RepositorySeed } from '../forge/types.ts';

export interface EventRepository {
  readonly id: number;
  readonly name: string;
  readonly full_name: string;
  readonly private: boolean;
  readonly fork: boolean;
  readonly html_url: string;
  readonly default_branch: string;
  readonly owner: EventUser;
}

export interface EventUser {
  readonly login: string;
  readonly type: 'User' | 'Organization';
}

export interface EventBranch {
  readonly label: string;
  readonly ref: string;
  readonly sha: string;
  readonly repo: EventRepository;
}

export interface EventPull {
  readonly number: number;
  readonly state: 'open';
  readonly draft: boolean;
  readonly title: string;
  readonly html_url: string;
  readonly user: EventUser;
  readonly body: string | null;
  readonly labels: readonly { readonly name: string }[];
  readonly head: EventBranch;
  readonly base: EventBranch;
  readonly merge_commit_sha: string;
}

export interface EventGroup {
  readonly head_sha: string;
  readonly head_ref: string;
  readonly base_sha: string;
  readonly base_ref: string;
}

/** What every event carries, and what some do. */
export interface GitHubEvent {
  readonly repository: EventRepository;
  readonly sender: EventUser;
  readonly ref?: string;
  readonly before?: string;
  readonly after?: string;
  readonly pull_request?: EventPull;
  readonly merge_group?: EventGroup;
  readonly [further: string]: unknown;
}

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
  const commit = {
    id: sha,
    message: 'Change the prompt',
    timestamp: '2026-11-02T10:00:00Z',
    url: `${SERVER}/${repo.owner}/${repo.name}/commit/${sha}`,
    author: { name: sender, email: `${sender}@example.com`, username: sender },
  };
  return {
    ref: `refs/heads/${branch}`,
    before: before ?? '0'.repeat(40),
    after: sha,
    ...{ created: before === undefined, deleted: false, forced: false, base_ref: null },
    ...{ commits: [commit], head_commit: commit },
    compare: `${SERVER}/${repo.owner}/${repo.name}/compare/${branch}`,
    pusher: { name: sender, email: `${sender}@example.com` },
    repository: repositoryOf(repo, false),
    sender: userOf(sender),
  };
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
  readonly action?: 'opened' | 'synchronize' | 'reopened' | 'labeled' | 'unlabeled';
  /** Of `labeled` and `unlabeled`: which. */
  readonly label?: string;
  readonly sender?: string;
}

export function pullRequestEvent(options: PullRequestOptions): GitHubEvent {
  const { number, baseRepo, headRepo = baseRepo, headSha, baseSha, sender = 'octocat' } = options;
  const action = options.action ?? 'opened';
  const { baseRef = baseRepo.defaultBranch, body = null, labels = [], label } = options;
  return {
    action,
    number,
    ...(label === undefined ? {} : { label: { name: label } }),
    ...(action === 'synchronize' ? { before: baseSha, after: headSha } : {}),
    pull_request: {
      number,
      state: 'open',
      draft: false,
      title: `Pull request ${number}`,
      html_url: `${SERVER}/${baseRepo.owner}/${baseRepo.name}/pull/${number}`,
      user: userOf(sender),
      body,
      labels: labels.map((name) => ({ name })),
      head: branchOf(headRepo, options.headRef ?? 'topic', headSha, headRepo.id !== baseRepo.id),
      base: branchOf(baseRepo, baseRef, baseSha, false),
      merge_commit_sha: options.mergeSha ?? testMergeSha(baseSha, headSha),
    },
    repository: repositoryOf(baseRepo, false),
    sender: userOf(sender),
  };
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
  return {
    inputs,
    ref: `refs/heads/${branch}`,
    workflow: '.github/workflows/benchmark.yml',
    repository: repositoryOf(repo, false),
    sender: userOf(sender),
  };
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
  return {
    action: 'checks_requested',
    merge_group: {
      head_sha: headSha,
      head_ref: `refs/heads/gh-readonly-queue/${branch}/pr-${pullNumber}-${baseSha}`,
      base_sha: baseSha,
      base_ref: `refs/heads/${branch}`,
    },
    repository: repositoryOf(repo, false),
    sender: userOf('github-merge-queue[bot]'),
  };
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
  const full = `${repo.owner}/${repo.name}`;
  return {
    action: 'completed',
    workflow_run: {
      id: run.id,
      name: 'Benchmark',
      ...{ event: run.event, status: 'completed', conclusion: run.conclusion ?? 'success' },
      ...{ head_sha: run.headSha, head_branch: run.headBranch, path },
      ...{ run_attempt: run.attempt ?? 1, run_number: 1, workflow_id: 1, pull_requests: [] },
      html_url: `${SERVER}/${full}/actions/runs/${run.id}`,
      repository: repositoryOf(repo, false),
      head_repository: repositoryOf(from, from.id !== repo.id),
    },
    repository: repositoryOf(repo, false),
    sender: userOf(from.owner),
  };
}

function branchOf(repo: RepositorySeed, ref: string, sha: string, fork: boolean): EventBranch {
  return { label: `${repo.owner}:${ref}`, ref, sha, repo: repositoryOf(repo, fork) };
}

function repositoryOf(repo: RepositorySeed, fork: boolean): EventRepository {
  const { id, name, owner } = repo;
  return {
    ...{ id, name, full_name: `${owner}/${name}`, private: repo.private, fork },
    html_url: `${SERVER}/${owner}/${name}`,
    default_branch: repo.defaultBranch,
    owner: userOf(owner),
  };
}

function userOf(login: string): EventUser {
  return { login, type: 'User' };
}
