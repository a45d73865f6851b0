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
  readonly head: EventBranch;
  readonly base: EventBranch;
  readonly merge_commit_sha: string;
}

/** What every event carries, and what some do. */
export interface GitHubEvent {
  readonly repository: EventRepository;
  readonly sender: EventUser;
  readonly ref?: string;
  readonly before?: string;
  readonly after?: string;
  readonly pull_request?: EventPull;
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
  readonly mergeSha?: string;
  readonly action?: 'opened' | 'synchronize' | 'reopened';
  readonly sender?: string;
}

export function pullRequestEvent(options: PullRequestOptions): GitHubEvent {
  const { number, baseRepo, headRepo = baseRepo, headSha, baseSha, sender = 'octocat' } = options;
  const action = options.action ?? 'opened';
  return {
    action,
    number,
    ...(action === 'synchronize' ? { before: baseSha, after: headSha } : {}),
    pull_request: {
      number,
      state: 'open',
      draft: false,
      title: `Pull request ${number}`,
      html_url: `${SERVER}/${baseRepo.owner}/${baseRepo.name}/pull/${number}`,
      user: userOf(sender),
      head: branchOf(headRepo, options.headRef ?? 'topic', headSha, headRepo.id !== baseRepo.id),
      base: branchOf(baseRepo, baseRepo.defaultBranch, baseSha, false),
      merge_commit_sha: options.mergeSha ?? testMergeSha(baseSha, headSha),
    },
    repository: repositoryOf(baseRepo, false),
    sender: userOf(sender),
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
