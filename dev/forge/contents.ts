/** Files and directories at a commit, out of the real repository. */
import { type Call, failure, notFound, ok, type Routes } from './call.ts';
import type { BareRepository } from './git/bare.ts';
import type { TreeEntry } from './git/batch.ts';
import { readTree } from './git/trees.ts';
import { resolveCommit } from './history.ts';
import { SERVER_URL } from './objects.ts';
import type { Reply } from './types.ts';

/**
 * Above it the answer carries no content (https://docs.github.com/rest/repos/contents#get-repository-content): it is
 * empty with the encoding "none", and only the raw media type gives the bytes.
 */
const INLINE_LIMIT_BYTES = 1024 * 1024;

export const contentRoutes: Routes = {
  'repos/get-content': { accepted: 'contents=read', answer: getContent },
};

async function getContent(call: Call): Promise<Reply> {
  const git = await call.state.git();
  if (await git.isEmpty()) return failure(call, 404, 'This repository is empty.');
  const ref = call.query.get('ref') ?? call.state.repository.defaultBranch;
  const commit = await resolveCommit(git, ref);
  if (commit === null) return failure(call, 404, `No commit found for the ref ${ref}`);
  const path = String(call.match.path.path).replace(/\/$/, '');
  const found = await git.object(`${commit}:${path}`);
  if (found === null) return notFound(call);
  const { sha, type, size, bytes } = found;
  if (type === 'tree') return ok(await directoryOf(call, git, ref, path, sha));
  if (/\bapplication\/vnd\.github\.(v3\.)?raw\b/.test(call.accept)) {
    const headers = { 'content-type': 'application/vnd.github.raw; charset=utf-8' };
    return { status: 200, headers, body: bytes };
  }
  const inline = size <= INLINE_LIMIT_BYTES;
  return ok({
    ...itemJson(call, ref, path, { type, sha }, size),
    content: inline ? bytes.toString('base64').replace(/.{60}/g, '$&\n') : '',
    encoding: inline ? 'base64' : 'none',
  });
}

async function directoryOf(call: Call, git: BareRepository, ref: string, path: string, sha: string) {
  const entries = [...(await readTree(git, sha))];
  return Promise.all(
    entries.map(async ([name, entry]) => {
      const size = entry.type === 'blob' ? ((await git.header(entry.sha))?.size ?? 0) : 0;
      return itemJson(call, ref, path === '' ? name : `${path}/${name}`, entry, size);
    }),
  );
}

function itemJson(
  call: Call,
  ref: string,
  path: string,
  { type, sha }: Pick<TreeEntry, 'type' | 'sha'>,
  size: number,
) {
  const { owner, repo } = call.match.path;
  const api = `${call.api}/repos/${owner}/${repo}`;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const self = `${api}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const isFile = type === 'blob';
  const git = `${api}/git/${isFile ? 'blobs' : 'trees'}/${sha}`;
  const html = `${SERVER_URL}/${owner}/${repo}/${isFile ? 'blob' : 'tree'}/${encodeURIComponent(ref)}/${encoded}`;
  return {
    type: isFile ? 'file' : 'dir',
    ...{ name: path.split('/').at(-1), path, sha, size },
    ...{ url: self, git_url: git, html_url: html },
    download_url: isFile ? `https://raw.githubusercontent.com/${owner}/${repo}/${ref}/${encoded}` : null,
    _links: { self, git, html },
  };
}
