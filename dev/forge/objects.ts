/** GitHub's JSON for what the forge holds: its own published examples, told about our repository. */
import { cut } from './openapi.ts';
import { testMergeSha } from './sha.ts';
import { ACTIONS_BOT } from './state.ts';
import type { BranchSeed, Comment, PullSeed, RepositorySeed } from './types.ts';

type Json = Record<string, unknown>;

/** Links in `html_url` lead here, whatever answers the API. */
export const SERVER_URL = 'https://github.com';

/** @param api origin of the REST API, without a slash at its end */
export function commentJson(api: string, repo: RepositorySeed, comment: Comment, isPull: boolean): Json {
  const path = `${repo.owner}/${repo.name}`;
  const page = `${SERVER_URL}/${path}/${isPull ? 'pull' : 'issues'}/${comment.issue}`;
  return {
    ...example(api, 'issues/create-comment', repo),
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `${api}/repos/${path}/issues/comments/${comment.id}`,
    html_url: `${page}#issuecomment-${comment.id}`,
    issue_url: `${api}/repos/${path}/issues/${comment.issue}`,
    body: comment.body,
    user: userJson(api, comment.author),
    created_at: second(comment.createdAt),
    updated_at: second(comment.updatedAt),
    author_association: comment.author === repo.owner ? 'OWNER' : 'CONTRIBUTOR',
    performed_via_github_app: comment.author === ACTIONS_BOT ? actionsApp(api) : null,
  };
}

export function pullJson(api: string, repo: RepositorySeed, pull: PullSeed): Json {
  const sample = example(api, 'pulls/get', repo, pull.number);
  const state = pull.mergedAt === undefined ? (pull.state ?? 'open') : 'closed';
  const open = state === 'open';
  const mergedAt = pull.mergedAt === undefined ? null : second(pull.mergedAt);
  return {
    ...sample,
    number: pull.number,
    state,
    title: pull.title ?? `Pull request ${pull.number}`,
    user: userJson(api, pull.author ?? 'octocat'),
    head: branchJson(api, sample.head as Json, pull.head.repo ?? repo, pull.head),
    base: branchJson(api, sample.base as Json, repo, pull.base),
    merge_commit_sha: pull.mergeSha ?? testMergeSha(pull.base.sha, pull.head.sha),
    body: pull.body ?? null,
    labels: (pull.labels ?? []).map((name) => labelJson(api, repo, name)),
    ...{ assignees: [], requested_reviewers: [], requested_teams: [] },
    ...{ milestone: null, assignee: null, active_lock_reason: null, locked: false },
    merged: pull.mergedAt !== undefined,
    merged_at: mergedAt,
    merged_by: pull.mergedAt === undefined ? null : userJson(api, repo.owner),
    closed_at: open ? null : (mergedAt ?? sample.closed_at),
  };
}

/** As lists tell it: without what only the single pull request carries. */
export function pullInListJson(api: string, repo: RepositorySeed, pull: PullSeed): Json {
  const { merged, merged_by, ...json } = pullJson(api, repo, pull);
  const { head, base } = json as { head: Json; base: Json };
  // The description of these lists knows less of a repository than the example tells.
  const known = (end: Json) => {
    const { template_repository, subscribers_count, network_count, ...repo } = end.repo as Json;
    return { ...end, repo };
  };
  const sample = (cut['x-examples']['repos/list-pull-requests-associated-with-commit'] as Json[])[0] ?? {};
  const kept = Object.fromEntries(
    Object.keys(sample).flatMap((key) => (key in json ? [[key, json[key]]] : [])),
  );
  return { ...kept, head: known(head), base: known(base) };
}

function labelJson(api: string, repo: RepositorySeed, name: string): Json {
  const path = `${repo.owner}/${repo.name}`;
  return {
    id: stableId(name),
    node_id: `LA_${stableId(name)}`,
    url: `${api}/repos/${path}/labels/${encodeURIComponent(name)}`,
    name,
    // None: in a list of pull requests GitHub describes it as a string.
    description: '',
    color: 'f29513',
    default: false,
  };
}

export function repositoryJson(api: string, repo: RepositorySeed): Json {
  const sample = example(api, 'repos/get', repo);
  for (const key of ['template_repository', 'parent', 'source', 'organization']) delete sample[key];
  return { language: null, ...sample, ...repositoryFields(api, repo), temp_clone_token: null };
}

/** The error answer of every route; `status` is a string in GitHub's own answers. */
export function errorJson(message: string, docs: string, status: number): Json {
  return { message, documentation_url: docs, status: String(status) };
}

function branchJson(api: string, sample: Json, repo: RepositorySeed, branch: BranchSeed): Json {
  return {
    ...sample,
    label: `${repo.owner}:${branch.ref}`,
    ref: branch.ref,
    sha: branch.sha,
    user: userJson(api, repo.owner),
    repo: { ...(sample.repo as Json), ...repositoryFields(api, repo) },
  };
}

export function repositoryFields(api: string, repo: RepositorySeed): Json {
  return {
    id: repo.id,
    name: repo.name,
    full_name: `${repo.owner}/${repo.name}`,
    owner: userJson(api, repo.owner),
    private: repo.private,
    visibility: repo.private ? 'private' : 'public',
    default_branch: repo.defaultBranch,
  };
}

export function userJson(api: string, login: string): Json {
  const sample = JSON.stringify((cut['x-examples']['issues/create-comment'] as Json).user);
  const name = encodeURIComponent(login);
  return {
    ...JSON.parse(sample.replaceAll('https://api.github.com', api).replaceAll('/octocat', `/${name}`)),
    login,
    id: login === ACTIONS_BOT ? 41898282 : stableId(login),
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
  };
}

function actionsApp(api: string): Json {
  return {
    id: 15368,
    slug: 'github-actions',
    node_id: 'MDM6QXBwMTUzNjg=',
    owner: userJson(api, 'github'),
    name: 'GitHub Actions',
    description: 'Automate your workflow from idea to production',
    external_url: 'https://help.github.com/en/actions',
    html_url: `${SERVER_URL}/apps/github-actions`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2024-04-10T20:33:16Z',
    permissions: { issues: 'write', metadata: 'read', pull_requests: 'write' },
    events: ['push', 'pull_request'],
  };
}

/** GitHub's own example of an answer with our repository (and number) in its addresses. */
export function example(api: string, operationId: string, repo: RepositorySeed, pull = 1347): Json {
  const text = JSON.stringify(cut['x-examples'][operationId])
    .replaceAll(/octocat\/Hello-World|octo-org\/octo-repo/g, `${repo.owner}/${repo.name}`)
    .replaceAll('https://api.github.com', api)
    .replaceAll(/(pulls?|issues)\/1347/g, `$1/${pull}`);
  return JSON.parse(text);
}

export function stableId(login: string): number {
  return [...login].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_000, 7) + 1;
}

/** GitHub's times end with the second. */
export function second(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, 'Z');
}
