import { getOctokit } from '@actions/github';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import type { ForgeSeed } from '../../../dev/forge/state.ts';

export const at = { owner: 'octo-org', repo: 'octo-bench' };

export async function openForge(seed: ForgeSeed = {}) {
  const forge = await startForge(seed);
  return { forge, octokit: getOctokit(forge.token, { baseUrl: forge.apiUrl }) };
}

/** "422 Reference already exists" of a call that must fail. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => {
      throw new Error('The call succeeded.');
    },
    (reason) => reason,
  );
  return `${error.status} ${error.response?.data.message ?? error.message}`;
}

/** A repository with one commit on its default branch; its hash. */
export async function seedMain(forge: Forge): Promise<string> {
  const sha = await forge.git.commit([], { 'README.md': '# Hello\n', 'src/a.txt': 'a', 'src/b.txt': 'b' });
  await forge.git.branch('main', sha);
  return sha;
}
