/** Commits as GitHub's two APIs tell them. */
import type { Call } from './call.ts';
import type { Signature } from './git/bare.ts';
import type { GitObject } from './git/batch.ts';
import { SERVER_URL } from './objects.ts';

export interface ParsedCommit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

const VERIFICATION = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
};

export function parseCommit({ sha, bytes }: GitObject): ParsedCommit {
  const text = bytes.toString('utf8');
  const blank = text.indexOf('\n\n');
  const headers = text
    .slice(0, blank)
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);
  const all = (key: string) => headers.filter(([name]) => name === key).map(([, value]) => value);
  return {
    sha,
    tree: all('tree')[0] ?? '',
    parents: all('parent'),
    author: signatureOf(all('author')[0] ?? ''),
    committer: signatureOf(all('committer')[0] ?? ''),
    message: text.slice(blank + 2),
  };
}

function signatureOf(line: string): Signature {
  const [, name = '', email = '', seconds = '0'] = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(line) ?? [];
  return { name, email, date: new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z') };
}

/** Of the Git Data API. */
export function gitCommitJson(call: Call, commit: ParsedCommit) {
  const { api, page } = places(call);
  const { sha, tree, author, committer, message } = commit;
  return {
    sha,
    node_id: `C_${sha}`,
    url: `${api}/git/commits/${sha}`,
    html_url: `${page}/commit/${sha}`,
    ...{ author, committer, message },
    tree: { sha: tree, url: `${api}/git/trees/${tree}` },
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${api}/git/commits/${parent}`,
      html_url: `${page}/commit/${parent}`,
    })),
    verification: VERIFICATION,
  };
}

/** Of the repository's history; who on GitHub wrote it is not known. */
export function commitJson(call: Call, commit: ParsedCommit) {
  const { api, page } = places(call);
  const { sha, tree, author, committer, message } = commit;
  return {
    sha,
    node_id: `C_${sha}`,
    url: `${api}/commits/${sha}`,
    html_url: `${page}/commit/${sha}`,
    comments_url: `${api}/commits/${sha}/comments`,
    commit: {
      url: `${api}/git/commits/${sha}`,
      ...{ author, committer, message },
      tree: { sha: tree, url: `${api}/git/trees/${tree}` },
      comment_count: 0,
      verification: VERIFICATION,
    },
    ...{ author: null, committer: null },
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${api}/commits/${parent}`,
      html_url: `${page}/commit/${parent}`,
    })),
  };
}

function places({ api, state: { repository } }: Call): { readonly api: string; readonly page: string } {
  const name = `${repository.owner}/${repository.name}`;
  return { api: `${api}/repos/${name}`, page: `${SERVER_URL}/${name}` };
}
