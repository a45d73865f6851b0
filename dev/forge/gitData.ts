/** The Git Data API over a real repository. Texts and statuses are GitHub's. */
import { type Call, failure, notFound, ok, type Routes } from './call.ts';
import type { BareRepository, Signature } from './git/bare.ts';
import type { TreeEntry } from './git/batch.ts';
import { type Change, changeTree, NothingToRemove, readTree } from './git/trees.ts';
import { gitCommitJson, parseCommit } from './gitObjects.ts';
import { ACTIONS_BOT } from './state.ts';
import type { Reply } from './types.ts';

type Answer = (call: Call, git: BareRepository) => Promise<Reply>;
interface EntryInput {
  readonly path?: string;
  readonly mode?: string;
  readonly type?: string;
  readonly sha?: string | null;
  readonly content?: string;
}

const read = (answer: Answer) => ({ accepted: 'contents=read', answer: inRepository(answer) });
const write = (answer: Answer) => ({ accepted: 'contents=write', answer: inRepository(answer) });

export const gitRoutes: Routes = {
  'git/get-ref': read(getRef),
  'git/create-ref': write(createRef),
  'git/update-ref': write(updateRef),
  'git/get-commit': read(getCommit),
  'git/create-commit': write(createCommit),
  'git/get-tree': read(getTree),
  'git/create-tree': write(createTree),
  'git/create-blob': write(createBlob),
  'git/get-blob': read(getBlob),
};

/** GitHub answers 409 to all of these where nothing was ever pushed. */
function inRepository(answer: Answer): (call: Call) => Promise<Reply> {
  return async (call) => {
    const git = await call.state.git();
    return (await git.isEmpty()) ? failure(call, 409, 'Git Repository is empty.') : answer(call, git);
  };
}

async function getRef(call: Call, git: BareRepository): Promise<Reply> {
  const ref = `refs/${call.match.path.ref}`;
  const found = await git.header(ref);
  return found === null ? notFound(call) : ok(refJson(call, ref, found));
}

async function createRef(call: Call, git: BareRepository): Promise<Reply> {
  const { ref, sha } = call.body as { readonly ref: string; readonly sha: string };
  if (!/^refs\/[^/]+\/./.test(ref) || (await git.run(['check-ref-format', ref])).code !== 0) {
    return failure(call, 422, `${ref} is not a valid ref name.`);
  }
  const target = await git.header(sha);
  if (target?.sha !== sha) return failure(call, 422, 'Object does not exist');
  // The value before must be none: git refuses the second of two.
  const made = await git.run(['update-ref', ref, sha, '0'.repeat(40)]);
  if (made.code !== 0) return failure(call, 422, 'Reference already exists');
  const json = refJson(call, ref, target);
  return { status: 201, headers: { location: String(json.url) }, body: json };
}

async function updateRef(call: Call, git: BareRepository): Promise<Reply> {
  const ref = `refs/${call.match.path.ref}`;
  const { sha, force = false } = call.body as { readonly sha: string; readonly force?: boolean };
  const target = await git.header(sha);
  if (target?.sha !== sha || target.type !== 'commit') return failure(call, 422, 'Object does not exist');
  for (;;) {
    const before = await git.header(ref);
    if (before === null) return failure(call, 422, 'Reference does not exist');
    const forward = force || (await git.run(['merge-base', '--is-ancestor', before.sha, sha])).code === 0;
    if (!forward) return failure(call, 422, 'Update is not a fast forward');
    // Where another was faster since `before` was read, git refuses, and what is there now decides.
    if ((await git.run(['update-ref', ref, sha, before.sha])).code === 0)
      return ok(refJson(call, ref, target));
  }
}

function refJson(call: Call, ref: string, { sha, type }: { sha: string; type: string }) {
  const at = `${call.api}/repos/${call.match.path.owner}/${call.match.path.repo}/git`;
  const object = { type, sha, url: `${at}/${type}s/${sha}` };
  return { ref, node_id: `REF_${ref}`, url: `${at}/${ref}`, object };
}

async function getCommit(call: Call, git: BareRepository): Promise<Reply> {
  const object = await git.object(String(call.match.path.commit_sha));
  if (object?.type !== 'commit' || object.sha !== call.match.path.commit_sha) return notFound(call);
  return ok(gitCommitJson(call, parseCommit(object)));
}

async function createCommit(call: Call, git: BareRepository): Promise<Reply> {
  const body = call.body as {
    readonly message: string;
    readonly tree: string;
    readonly parents?: readonly string[];
    readonly author?: Partial<Signature>;
    readonly committer?: Partial<Signature>;
  };
  const { message, tree, parents = [] } = body;
  if ((await git.header(tree))?.type !== 'tree') return failure(call, 422, 'Tree SHA does not exist');
  for (const parent of parents) {
    if ((await git.header(parent))?.type === 'commit') continue;
    return failure(call, 422, 'Parent SHA does not exist or is not a commit object');
  }
  const author = { ...tokenSignature(), ...body.author };
  const committer = { ...author, ...body.committer };
  const sha = await git.writeCommit({ tree, parents, message, author, committer });
  const object = await git.object(sha);
  if (object === null) throw new Error(`The commit ${sha} is not there after it was written.`);
  const json = gitCommitJson(call, parseCommit(object));
  return { status: 201, headers: { location: String(json.url) }, body: json };
}

function tokenSignature(): Signature {
  const email = `41898282+${ACTIONS_BOT}@users.noreply.github.com`;
  return { name: ACTIONS_BOT, email, date: new Date().toISOString() };
}

async function getTree(call: Call, git: BareRepository): Promise<Reply> {
  const name = String(call.match.path.tree_sha);
  const tree = await git.header(`${name}^{tree}`);
  if (tree === null) return notFound(call);
  // Whatever its value: GitHub reads `recursive=0` and `recursive=false` as yes too.
  return ok(await treeJson(call, git, tree.sha, call.query.has('recursive')));
}

async function treeJson(call: Call, git: BareRepository, sha: string, recursive: boolean) {
  const at = `${call.api}/repos/${call.match.path.owner}/${call.match.path.repo}/git`;
  const tree: object[] = [];
  const list = async (of: string, prefix: string) => {
    const entries = [...(await readTree(git, of))];
    const headers = await Promise.all(
      entries.map(([, { type, sha: entry }]) => (type === 'blob' ? git.header(entry) : null)),
    );
    for (const [index, [name, entry]] of entries.entries()) {
      const path = `${prefix}${name}`;
      const size = headers[index]?.size;
      const sized = size === undefined ? {} : { size };
      tree.push({ path, ...entry, ...sized, url: `${at}/${entry.type}s/${entry.sha}` });
      if (recursive && entry.type === 'tree') await list(entry.sha, `${path}/`);
    }
  };
  await list(sha, '');
  return { sha, url: `${at}/trees/${sha}`, tree, truncated: false };
}

async function createTree(call: Call, git: BareRepository): Promise<Reply> {
  const body = call.body as { readonly tree: readonly EntryInput[]; readonly base_tree?: string };
  const base = body.base_tree ?? null;
  if (base !== null && (await git.header(base))?.type !== 'tree') {
    return failure(call, 422, 'base_tree is not a valid tree oid');
  }
  const changes: Change[] = [];
  for (const input of body.tree) {
    const change = await changeOf(git, input);
    if (typeof change === 'string') return failure(call, 422, change);
    changes.push(change);
  }
  try {
    const json = await treeJson(call, git, await changeTree(git, base, changes), false);
    return { status: 201, headers: { location: json.url }, body: json };
  } catch (error) {
    if (error instanceof NothingToRemove) return failure(call, 422, 'GitRPC::BadObjectState');
    throw error;
  }
}

/** One entry as a change, or GitHub's refusal of it. */
async function changeOf(git: BareRepository, input: EntryInput): Promise<Change | string> {
  const { path = '', mode, sha, content } = input;
  if (path.split('/').some((part) => ['', '.', '..', '.git'].includes(part.toLowerCase()))) {
    return 'tree.path contains a malformed path component';
  }
  if ((sha === undefined) === (content === undefined)) {
    return 'Must supply either tree.sha or tree.content. Request will be rejected if both are present.';
  }
  if (sha === null) return [path, null];
  if (mode === undefined) return 'Must supply a valid tree.mode';
  if (content !== undefined) {
    return [path, { mode, type: 'blob', sha: await git.writeBlob(Buffer.from(content)) }];
  }
  const entry: TreeEntry = { mode, type: mode === '040000' ? 'tree' : 'blob', sha: String(sha) };
  const present = await git.header(entry.sha);
  return present?.type === entry.type ? [path, entry] : `tree.sha ${sha} is not a valid ${entry.type}`;
}

async function createBlob(call: Call, git: BareRepository): Promise<Reply> {
  const { content, encoding = 'utf-8' } = call.body as {
    readonly content: string;
    readonly encoding?: string;
  };
  const sha = await git.writeBlob(Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'));
  const url = blobUrl(call, sha);
  return { status: 201, headers: { location: url }, body: { sha, url } };
}

async function getBlob(call: Call, git: BareRepository): Promise<Reply> {
  const object = await git.object(String(call.match.path.file_sha));
  if (object?.type !== 'blob' || object.sha !== call.match.path.file_sha) return notFound(call);
  const { sha, size, bytes } = object;
  const content = bytes.toString('base64').replace(/.{60}/g, '$&\n');
  return ok({ sha, node_id: `B_${sha}`, size, url: blobUrl(call, sha), content, encoding: 'base64' });
}

function blobUrl(call: Call, sha: string): string {
  return `${call.api}/repos/${call.match.path.owner}/${call.match.path.repo}/git/blobs/${sha}`;
}
