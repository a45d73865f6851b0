import type { ForgeRequest } from '../../dev/forge/types.ts';
import type { Commits } from './commits.ts';

/** What jobs ask of GitHub, as lists in which every commit has its name. */

export const PULL_NUMBER = 7;

/** `GET issues/7/comments?per_page=100`, `PUT blob`, `CreateArtifact`. */
function shortOf({ service, method, path }: ForgeRequest, commits: Commits): string {
  if (service === 'artifacts') return path.slice(path.lastIndexOf('/') + 1);
  if (service === 'blobs') return `${method} blob`;
  const below = decodeURIComponent(path).replace(/^\/repos\/octo-org\/octo-bench(\/|$)/, '');
  return commits.named(`${method} ${below.replace(/^\//, '')}`);
}

/** In a settled order where several are asked at the same time. */
export function shortOfAll(requests: readonly ForgeRequest[], commits: Commits): readonly string[] {
  const all = requests.map((request) => shortOf(request, commits));
  const isWorkflow = (request: string | undefined) => request?.includes('/.github/workflows/') ?? false;
  for (let at = 1; at < all.length; at += 1) {
    const [one = '', other = ''] = all.slice(at - 1, at + 1);
    if (isWorkflow(one) && isWorkflow(other) && one > other) all.splice(at - 1, 2, other, one);
  }
  return all;
}

const CONFIG = '.github/ollama-benchmark.yml';

/** The commits that a session may be held against. */
export const lineageOf = (commit: string) => `GET commits?sha=${commit}&per_page=100&page=1`;
/** The policy: of the base, which is the first parent of the merge that would have been checked out. */
export const READ_POLICY = ['GET git/commits/merge', `GET contents/${CONFIG}?ref=base`];
/** The same with the file that is there. */
export const READ_POLICY_FILE = [...READ_POLICY, 'GET git/blobs/SHA'];
/** All that a pull request asks before it measures, where the baseline is a file of the runner. */
export const READ_BASE = [...READ_POLICY, lineageOf('base')];
export function workflowAt(commit: string): string {
  return `GET contents/.github/workflows/benchmark.yml?ref=${commit}`;
}
/** Who accepted what a commit of the default branch brought. */
export const pullsOf = (commit: string) => `GET commits/${commit}/pulls?per_page=100`;

/** The requests of an artifact's upload. */
export const UPLOAD = ['CreateArtifact', 'PUT blob', 'PUT blob', 'FinalizeArtifact'];
/** Whether a pull request brings a workflow of its own, asked when all is measured; then the upload. */
export const REPORT = ['base', 'merge'].map(workflowAt).concat(UPLOAD);
export const LIST_COMMENTS = `GET issues/${PULL_NUMBER}/comments?per_page=100`;
export const EDIT_COMMENT = [LIST_COMMENTS, 'GET user', 'PATCH issues/comments/1001'];
export const CREATE_COMMENT = [LIST_COMMENTS, `POST issues/${PULL_NUMBER}/comments`];

const RUN_URL = 'https://github.com/octo-org/octo-bench/actions/runs';
export const runUrl = (runId: number) => `${RUN_URL}/${runId}`;
