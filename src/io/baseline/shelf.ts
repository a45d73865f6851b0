import { ExpectedError } from '../../model/failure.ts';
import type { DataBranch, Tree, TreeEntry } from './dataBranch.ts';
import { isMonth, type NameFacts, nameFacts, partStart } from './paths.ts';

/** Looking around in the trees of one commit of the data branch; each tree is asked for once. */
export interface Trees {
  at(sha: string): Promise<Tree>;
  /** What stands at a path below a tree; null: nothing. */
  find(root: string, path: readonly string[]): Promise<TreeEntry | null>;
  /** The same for a directory; throws ExpectedError where a file stands there. */
  directory(root: string, path: readonly string[]): Promise<string | null>;
}

/** Some of the sessions of one agent, in the order in which they were stored. */
export interface Part {
  readonly month: string;
  readonly name: string;
  /** Sessions of this agent that came before. */
  readonly start: number;
  readonly sha: string;
}

export interface StoredFile extends NameFacts {
  readonly name: string;
  readonly sha: string;
  readonly size: number | null;
}

/** Trees never change: what was read for one attempt serves the next. */
export function createTrees(branch: DataBranch): Trees {
  const known = new Map<string, Promise<Tree>>();
  const at = (sha: string) => {
    const tree = known.get(sha) ?? branch.tree(sha);
    known.set(sha, tree);
    return tree;
  };
  const find: Trees['find'] = async (root, path) => {
    let entry: TreeEntry = { type: 'tree', sha: root, size: null };
    for (const [index, name] of path.entries()) {
      if (entry.type !== 'tree') throw notOurs(branch.name, path.slice(0, index));
      const next = (await at(entry.sha)).get(name);
      if (next === undefined) return null;
      entry = next;
    }
    return entry;
  };
  return {
    at,
    find,
    async directory(root, path) {
      const entry = await find(root, path);
      if (entry !== null && entry.type !== 'tree') throw notOurs(branch.name, path);
      return entry?.sha ?? null;
    },
  };
}

function notOurs(branch: string, path: readonly string[]): ExpectedError {
  return new ExpectedError(
    `The data branch ${branch} is left as it is: ${path.join('/')} is no directory there.`,
  );
}

/** The parts of an agent's directory, one after the other as they are wanted. */
export async function* partsOf(trees: Trees, agent: string, from: 'newest' | 'oldest'): AsyncGenerator<Part> {
  const order = (names: readonly string[]) =>
    from === 'newest' ? names.toSorted().toReversed() : names.toSorted();
  const months = await trees.at(agent);
  for (const month of order(directories(months).filter(isMonth))) {
    const parts = await trees.at(months.get(month)?.sha ?? '');
    for (const name of order(directories(parts))) {
      const start = partStart(name);
      if (start !== null) yield { month, name, start, sha: parts.get(name)?.sha ?? '' };
    }
  }
}

/** Oldest first. What has no name of ours is none of ours. */
export async function filesOf(trees: Trees, part: Part): Promise<readonly StoredFile[]> {
  const files = [...(await trees.at(part.sha))].flatMap(([name, { type, sha, size }]) => {
    const facts = type === 'blob' ? nameFacts(name) : null;
    return facts === null ? [] : [{ ...facts, name, sha, size }];
  });
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function directories(tree: Tree): readonly string[] {
  return [...tree].filter(([, { type }]) => type === 'tree').map(([name]) => name);
}
