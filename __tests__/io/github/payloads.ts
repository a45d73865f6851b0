/** Event payloads, cut to what a reader of them could look at; shapes from GitHub's webhook documentation. */

export const HEAD = 'a'.repeat(40);
export const BASE = 'b'.repeat(40);
export const MERGE = 'c'.repeat(40);

const repository = { id: 1296269, full_name: 'octo-org/octo-bench', default_branch: 'main', fork: false };

export function pullRequestPayload(fork = false): Record<string, unknown> {
  const head = fork ? { ...repository, id: 2, full_name: 'mallory/octo-bench', fork: true } : repository;
  return {
    action: 'synchronize',
    number: 7,
    pull_request: {
      number: 7,
      state: 'open',
      head: { ref: 'faster', sha: HEAD, repo: head },
      base: { ref: 'release', sha: BASE, repo: repository },
      merge_commit_sha: MERGE,
      user: { login: fork ? 'mallory' : 'octocat', type: 'User' },
    },
    repository,
    sender: { login: 'octocat', type: 'User' },
  };
}

export const pushPayload = {
  ref: 'refs/heads/main',
  before: BASE,
  after: HEAD,
  repository: { ...repository, master_branch: 'main' },
  commits: [{ id: HEAD }],
};

export const schedulePayload = { schedule: '0 3 * * *', workflow: '.github/workflows/bench.yml' };

/** The variables that a runner sets for a step. */
export function runnerVariables(event: string, changes: Record<string, string> = {}): Record<string, string> {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event,
    GITHUB_REPOSITORY: 'octo-org/octo-bench',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_SHA: MERGE,
    GITHUB_RUN_ID: '500',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_JOB: 'bench',
    GITHUB_SERVER_URL: 'https://github.com',
    ...changes,
  };
}
