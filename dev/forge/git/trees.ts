/** Trees out of changes to a tree, as the Git Data API takes them: only the directories on the way are touched. */
import type { BareRepository } from './bare.ts';
import type { TreeEntry } from './batch.ts';

/** Null removes what is there. */
export type Change = readonly [path: string, entry: TreeEntry | null];

/** A removal of what is not there. */
export class NothingToRemove extends Error {}

interface Node {
  readonly entries: Map<string, TreeEntry>;
  readonly children: Map<string, Node>;
}

/** @param base null: an empty tree */
export async function changeTree(
  git: BareRepository,
  base: string | null,
  changes: readonly Change[],
): Promise<string> {
  const root = await open(git, base);
  for (const [path, entry] of changes) await apply(git, root, path.split('/'), entry);
  return write(git, root);
}

async function open(git: BareRepository, tree: string | null): Promise<Node> {
  const entries = tree === null ? new Map<string, TreeEntry>() : await readTree(git, tree);
  return { entries, children: new Map() };
}

async function apply(
  git: BareRepository,
  node: Node,
  path: readonly string[],
  entry: TreeEntry | null,
): Promise<void> {
  const [name = '', ...rest] = path;
  if (rest.length > 0) {
    const present = node.entries.get(name);
    const child = node.children.get(name) ?? (await open(git, present?.type === 'tree' ? present.sha : null));
    node.children.set(name, child);
    await apply(git, child, rest, entry);
    return;
  }
  node.children.delete(name);
  if (entry !== null) node.entries.set(name, entry);
  else if (!node.entries.delete(name)) throw new NothingToRemove(name);
}

async function write(git: BareRepository, node: Node): Promise<string> {
  for (const [name, child] of node.children) {
    const sha = await write(git, child);
    if (child.entries.size === 0) node.entries.delete(name);
    else node.entries.set(name, { mode: '040000', type: 'tree', sha });
  }
  return git.writeTree(node.entries);
}

/** The entries of one tree by name; throws where there is no such tree. */
export async function readTree(git: BareRepository, name: string): Promise<Map<string, TreeEntry>> {
  const tree = await git.object(`${name}^{tree}`);
  if (tree === null) throw new Error(`There is no tree ${name}.`);
  const entries = new Map<string, TreeEntry>();
  for (let at = 0; at < tree.bytes.length; ) {
    const space = tree.bytes.indexOf(32, at);
    const end = tree.bytes.indexOf(0, space);
    const mode = tree.bytes.toString('utf8', at, space).padStart(6, '0');
    const sha = tree.bytes.toString('hex', end + 1, end + 21);
    entries.set(tree.bytes.toString('utf8', space + 1, end), { mode, type: typeOf(mode), sha });
    at = end + 21;
  }
  return entries;
}

function typeOf(mode: string): string {
  if (mode === '040000') return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
}
