/** Commits, their ancestors and what lies between two of them, out of the real repository. */
import { type Call, failure, listed, notFound, ok, type Routes } from './call.ts';
import type { BareRepository } from './git/bare.ts';
import { commitJson, parseCommit } from './gitObjects.ts';
import { SERVER_URL } from './objects.ts';
import type { Reply } from './types.ts';

/** Commits of a comparison that GitHub shows; the counts are of all. */
const COMPARED_LIMIT = 250;

export const historyRoutes: Routes = {
  'repos/list-commits': { accepted: 'contents=read', answer: listCommits },
  'repos/get-commit': { accepted: 'contents=read', answer: getCommit },
  'repos/compare-commits': { accepted: 'contents=read', answer: compareCommits },
};

async function listCommits(call: Call): Promise<Reply> {
  const git = await call.state.git();
  if (await git.isEmpty()) return failure(call, 409, 'Git Repository is empty.');
  for (const name of ['author', 'committer']) {
    if (call.query.has(name)) throw new Error(`The forge does not choose commits by ${name}.`);
  }
  const start = await resolveCommit(git, call.query.get('sha') ?? call.state.repository.defaultBranch);
  if (start === null) return notFound(call);
  const [path, since, until] = ['path', 'since', 'until'].map((name) => call.query.get(name));
  const bounds = [...(since ? [`--since=${since}`] : []), ...(until ? [`--until=${until}`] : [])];
  const hashes = lines(await git.ask(['rev-list', ...bounds, start, ...(path ? ['--', path] : [])]));
  const page = listed(call, hashes, (sha) => sha);
  return { ...page, body: await commitsOf(call, git, page.body as string[]) };
}

async function getCommit(call: Call): Promise<Reply> {
  const git = await call.state.git();
  if (await git.isEmpty()) return failure(call, 409, 'Git Repository is empty.');
  const name = String(call.match.path.ref);
  const sha = await resolveCommit(git, name);
  if (sha === null) return failure(call, 422, `No commit found for SHA: ${name}`);
  const [commit] = await commitsOf(call, git, [sha]);
  return ok(commit);
}

async function compareCommits(call: Call): Promise<Reply> {
  const git = await call.state.git();
  const ends = ['base', 'head'].map((end) => String(call.match.path[end]));
  // `owner:branch` names a branch of a fork: this repository holds the objects of all.
  const [base, head] = await Promise.all(ends.map((end) => resolveCommit(git, end.replace(/^[\w-]+:/, ''))));
  if (base == null || head == null) return notFound(call);
  const mergeBase = await git.run(['merge-base', base, head]);
  if (mergeBase.code !== 0) {
    return failure(call, 404, `No common ancestor between ${ends[0]} and ${ends[1]}.`);
  }
  const [behind = 0, ahead = 0] = (
    await git.ask(['rev-list', '--left-right', '--count', `${base}...${head}`])
  )
    .split('\t')
    .map(Number);
  const between = lines(await git.ask(['rev-list', '--reverse', `${base}..${head}`]));
  const page = listed(call, between.slice(-COMPARED_LIMIT), (sha) => sha);
  const [baseCommit, mergeBaseCommit] = await commitsOf(call, git, [
    base,
    mergeBase.stdout.toString().trim(),
  ]);
  const api = `${call.api}/repos/${call.match.path.owner}/${call.match.path.repo}/compare/${ends.join('...')}`;
  const html = api.replace(`${call.api}/repos`, SERVER_URL);
  const body = {
    url: api,
    ...{ html_url: html, permalink_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch` },
    base_commit: baseCommit,
    merge_base_commit: mergeBaseCommit,
    status: statusOf(ahead, behind),
    ...{ ahead_by: ahead, behind_by: behind, total_commits: ahead },
    commits: await commitsOf(call, git, page.body as string[]),
    files: [],
  };
  return { ...page, body };
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

/** The commit that a branch, another ref or a hash leads to. */
export async function resolveCommit(git: BareRepository, name: string): Promise<string | null> {
  for (const candidate of [`refs/heads/${name}`, name]) {
    const commit = await git.header(`${candidate}^{commit}`);
    if (commit !== null) return commit.sha;
  }
  return null;
}

function commitsOf(call: Call, git: BareRepository, hashes: readonly string[]) {
  return Promise.all(
    hashes.map(async (sha) => {
      const object = await git.object(sha);
      if (object === null) throw new Error(`The commit ${sha} is gone.`);
      return commitJson(call, parseCommit(object));
    }),
  );
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
