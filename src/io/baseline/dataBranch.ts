import * as v from 'valibot';
import { inASentence } from '../../model/failure.ts';
import type { Octokit } from '../github/client.ts';
import type { Patience } from './patience.ts';
import {
  type Doing,
  isPassing,
  isRace,
  NotUnderstood,
  type Refusal,
  refusalOf,
  troubleOf,
} from './refusal.ts';

/** One branch behind the Git Data API. Everything throws ExpectedError that names what to mend. */
export interface DataBranch {
  readonly name: string;
  /** What it leads to; null: there is no such branch. */
  head(): Promise<Head | null>;
  tree(sha: string): Promise<Tree>;
  blob(sha: string): Promise<Buffer>;
  createBlob(text: string): Promise<string>;
  createTree(base: string | null, changes: readonly TreeChange[]): Promise<string>;
  createCommit(tree: string, parents: readonly string[], message: string): Promise<string>;
  /**
   * Leads the branch from one commit to its child; from null: makes it. `raced`: somebody else was faster. `unknown`:
   * no answer came, so that it may lead there or not.
   */
  move(from: string | null, to: string): Promise<'moved' | 'raced' | 'unknown'>;
  /** Whether a commit is among those that came since its parent. */
  contains(head: string, commit: string, parent: string | null): Promise<boolean>;
}

export interface Head {
  readonly commit: string;
  readonly tree: string;
}

export interface TreeEntry {
  readonly type: string;
  readonly sha: string;
  /** Of files, bytes. */
  readonly size: number | null;
}

/** By name. */
export type Tree = ReadonlyMap<string, TreeEntry>;

export interface TreeChange {
  readonly path: string;
  /** A blob, a text that becomes one, or null: the file goes. */
  readonly file: { readonly sha: string } | { readonly content: string } | null;
}

export interface DataBranchOptions {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  readonly branch: string;
  readonly patience: Patience;
}

/** Attempts more that a request may have: what is asked here twice is answered alike, and makes nothing twice. */
const ATTEMPTS_MORE = 4;
/** Pages of a hundred commits in which one of ours is looked for. */
const PAGES = 10;

const sha = v.pipe(v.string(), v.regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/));
const Made = v.object({ sha });
const Ref = v.object({ object: v.object({ sha }) });
const Commit = v.object({ tree: v.object({ sha }) });
const Commits = v.array(v.object({ sha }));
const Blob = v.object({ content: v.string(), encoding: v.literal('base64') });
const TreeAnswer = v.object({
  truncated: v.literal(false),
  tree: v.array(v.object({ path: v.string(), type: v.string(), sha, size: v.optional(v.number()) })),
});

export function openDataBranch(options: DataBranchOptions): DataBranch {
  const { owner, repo, branch, patience } = options;
  const { git, repos } = options.octokit.rest;
  const at = { owner, repo };

  /** @param orElse what a refusal means; undefined: it is one */
  const ask = async <S extends v.GenericSchema, T = never>(
    doing: Doing,
    schema: S,
    request: () => Promise<{ readonly data: unknown }>,
    orElse: (refusal: Refusal) => T | undefined = () => undefined,
  ): Promise<v.InferOutput<S> | T> => {
    for (let failures = 0; ; failures += 1) {
      try {
        return understood(schema, (await request()).data);
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal === null) throw error;
        const instead = orElse(refusal);
        if (instead !== undefined) return instead;
        if (!isPassing(refusal) || failures === ATTEMPTS_MORE) throw troubleOf(refusal, branch, doing);
        const waited = refusal.waitMs === null ? patience.backOff(failures) : patience.wait(refusal.waitMs);
        if (!(await waited)) throw troubleOf(refusal, branch, doing);
      }
    }
  };

  return {
    name: branch,
    async head() {
      const found = await ask(
        'read',
        Ref,
        () => git.getRef({ ...at, ref: `heads/${branch}` }),
        ({ status, message }) =>
          status === 404 || (status === 409 && /empty/i.test(message)) ? null : undefined,
      );
      if (found !== null) {
        const commit = found.object.sha;
        const { tree } = await ask('read', Commit, () => named(git.getCommit({ ...at, commit_sha: commit })));
        return { commit, tree: tree.sha };
      }
      // No branch and a repository that may not be seen are both told 404: an unread baseline must not pass for none.
      await ask('read', v.object({ id: v.number() }), () => repos.get(at));
      return null;
    },
    async tree(tree_sha) {
      const { tree } = await ask('read', TreeAnswer, () => named(git.getTree({ ...at, tree_sha })));
      return new Map(tree.map(({ path, type, sha, size = null }) => [path, { type, sha, size }]));
    },
    async blob(file_sha) {
      const { content } = await ask('read', Blob, () => named(git.getBlob({ ...at, file_sha })));
      return Buffer.from(content, 'base64');
    },
    createBlob: async (text) => {
      const content = Buffer.from(text, 'utf8').toString('base64');
      return (await ask('write', Made, () => git.createBlob({ ...at, content, encoding: 'base64' }))).sha;
    },
    createTree: async (base, changes) => {
      const tree = changes.map(({ path, file }) => ({
        ...{ path, mode: '100644' as const, type: 'blob' as const },
        ...(file ?? { sha: null }),
      }));
      const request = { ...at, tree, ...(base === null ? {} : { base_tree: base }) };
      return (await ask('write', Made, () => named(git.createTree(request)))).sha;
    },
    createCommit: async (tree, parents, message) =>
      (
        await ask('write', Made, () =>
          named(git.createCommit({ ...at, tree, parents: [...parents], message })),
        )
      ).sha,
    async move(from, to) {
      try {
        if (from === null) await git.createRef({ ...at, ref: `refs/heads/${branch}`, sha: to });
        else await git.updateRef({ ...at, ref: `heads/${branch}`, sha: to, force: false });
        return 'moved';
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal === null) throw error;
        if (isRace(refusal)) return 'raced';
        if (refusal.status >= 500) return 'unknown';
        if (refusal.waitMs !== null && (await patience.wait(refusal.waitMs))) return 'raced';
        throw troubleOf(refusal, branch, 'write');
      }
    },
    async contains(head, commit, parent) {
      for (let page = 1; page <= PAGES; page += 1) {
        const query = { ...at, sha: head, per_page: 100, page };
        const listed = await ask('read', Commits, () => repos.listCommits(query));
        if (listed.some((one) => one.sha === commit)) return true;
        if (listed.length === 0 || listed.some((one) => one.sha === parent)) return false;
      }
      return false;
    },
  };
}

/**
 * An object that GitHub itself has just named, or made, may not be known yet to the server that is asked next: that
 * passes, and is no missing permission.
 */
async function named<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null || (refusal.status !== 404 && refusal.status !== 422)) throw error;
    throw new NotUnderstood(`${refusal.status}, ${refusal.message}`);
  }
}

function understood<S extends v.GenericSchema>(schema: S, data: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new NotUnderstood(
    inASentence(
      `an answer that is not understood: ${v.getDotPath(issue) ?? 'the whole of it'}: ${issue.message}`,
    ),
  );
}
