/** What tests put into the repository, and how they look at it. */
import type { BareRepository } from './bare.ts';
import { type Change, changeTree } from './trees.ts';

export interface ForgeGit {
  /** The bare repository's directory, for `git fsck` and the like. */
  path(): Promise<string>;
  /**
   * A commit and its real hash. `files` by path on top of the first parent's; null takes one away. The same
   * arguments give the same hash.
   */
  commit(
    parents: readonly string[],
    files?: Readonly<Record<string, string | Buffer | null>>,
    message?: string,
    date?: Date,
  ): Promise<string>;
  /** Lets a branch lead to a commit. */
  branch(name: string, sha: string): Promise<void>;
  /** What a git command prints; throws where it fails. */
  run(...args: string[]): Promise<string>;
}

const SEEDED_AT = new Date('2026-01-01T00:00:00Z');

/** @param repository made when it is first asked for */
export function createForgeGit(repository: () => Promise<BareRepository>): ForgeGit {
  return {
    path: async () => (await repository()).path,
    async commit(parents, files = {}, message = 'A change', date = SEEDED_AT) {
      const git = await repository();
      const changes: Change[] = [];
      for (const [path, content] of Object.entries(files)) {
        const entry = async (bytes: Buffer) => ({
          mode: '100644',
          type: 'blob',
          sha: await git.writeBlob(bytes),
        });
        changes.push([path, content === null ? null : await entry(Buffer.from(content))]);
      }
      const tree = await changeTree(git, parents[0] ?? null, changes);
      const signature = { name: 'Mona', email: 'mona@example.com', date: date.toISOString() };
      return git.writeCommit({ tree, parents, message, author: signature, committer: signature });
    },
    branch: async (name, sha) => {
      await (await repository()).ask(['update-ref', `refs/heads/${name}`, sha]);
    },
    run: async (...args) => (await repository()).ask(args),
  };
}
