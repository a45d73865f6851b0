import type { getOctokit } from '@actions/github';

export type Octokit = ReturnType<typeof getOctokit>;

const REQUEST_WITHIN_MS = 60_000;

/** octokit, loaded when it is first needed. It retries nothing by itself. */
export async function connectToGithub(
  env: NodeJS.ProcessEnv,
  token: string,
  withinMs = REQUEST_WITHIN_MS,
): Promise<Octokit> {
  const github = await import('@actions/github');
  const octokit = github.getOctokit(token, { baseUrl: env.GITHUB_API_URL || 'https://api.github.com' });
  octokit.hook.before('request', (options) => {
    options.request = { ...options.request, signal: AbortSignal.timeout(withinMs) };
  });
  return octokit;
}
