import type { getOctokit } from '@actions/github';

export type Octokit = ReturnType<typeof getOctokit>;

export const REQUEST_WITHIN_MS = 60_000;

/**
 * octokit, loaded when it is first needed. It retries nothing by itself.
 * @param ended ends requests whatever they wait for, such as those of a cancelled job
 */
export async function connectToGithub(
  env: NodeJS.ProcessEnv,
  token: string,
  withinMs = REQUEST_WITHIN_MS,
  ended: AbortSignal = new AbortController().signal,
): Promise<Octokit> {
  const github = await import('@actions/github');
  const octokit = github.getOctokit(token, { baseUrl: env.GITHUB_API_URL || 'https://api.github.com' });
  octokit.hook.before('request', (options) => {
    options.request = { ...options.request, signal: AbortSignal.any([AbortSignal.timeout(withinMs), ended]) };
  });
  return octokit;
}
