import type { SessionRecord } from '../../model/record.ts';
import type { TreeChange } from './dataBranch.ts';
import {
  fileName,
  hardwareDirectory,
  monthOf,
  PART_FILES,
  partName,
  ROOT,
  seriesDirectory,
} from './paths.ts';
import { filesOf, type Part, partsOf, type Trees } from './shelf.ts';

/** A session that is to be stored, and its blob. */
export interface Stored {
  readonly record: SessionRecord;
  readonly sha: string;
}

export interface Plan {
  readonly changes: readonly TreeChange[];
  /** Entries that go because there are enough newer ones. */
  readonly pruned: number;
}

/** Parts that one commit prunes from, so that a smaller `keep` is reached step by step. */
const PRUNED_PARTS = 3;

/** A part that sessions are added to, with what it holds then: blobs by name. */
interface OpenPart {
  readonly month: string;
  readonly start: number;
  readonly files: Map<string, string>;
}

/**
 * What adding the sessions, all of one hardware and series, changes in the tree `root`; nothing for those that it
 * holds. The newest part of each agent is read and, once there are enough, the oldest: never what lies between.
 */
export async function planAdding(
  trees: Trees,
  root: string | null,
  sessions: readonly Stored[],
  keep: number,
): Promise<Plan> {
  const changes: TreeChange[] = [];
  let pruned = 0;
  const agents = new Set(sessions.flatMap(({ record }) => record.agents.map(({ name }) => name)));
  for (const agent of agents) {
    const own = sessions.filter(({ record }) => record.agents.some(({ name }) => name === agent));
    const path = agentPath(own, agent);
    const directory = root === null ? null : await trees.directory(root, path);
    const { added, parts } = await place(trees, directory, own.slice(-keep));
    if (added.length === 0) continue;
    const removed = directory === null ? [] : await prune(trees, directory, parts, keep);
    pruned += removed.length;
    const at = path.join('/');
    for (const { name, sha } of added) changes.push({ path: `${at}/${name}`, file: { sha } });
    for (const name of removed) changes.push({ path: `${at}/${name}`, file: null });
  }
  return { changes, pruned };
}

function agentPath(sessions: readonly Stored[], agent: string): readonly string[] {
  const places = new Set(
    sessions.map(
      ({ record }) => `${hardwareDirectory(record.environment)}/${seriesDirectory(record.series)}`,
    ),
  );
  const [own = '', ...more] = places;
  if (more.length > 0) throw new Error('Sessions that are added together are of one hardware and series.');
  return [ROOT, ...own.split('/'), agent];
}

interface Placed {
  /** `MONTH/PART/FILE` and blob. */
  readonly added: readonly { readonly name: string; readonly sha: string }[];
  /** From the one that was the newest on. */
  readonly parts: readonly OpenPart[];
}

async function place(trees: Trees, directory: string | null, sessions: readonly Stored[]): Promise<Placed> {
  const added: { name: string; sha: string }[] = [];
  const newest = directory === null ? null : await openNewest(trees, directory);
  const parts: OpenPart[] = newest === null ? [] : [newest];
  for (const { record, sha } of sessions) {
    if (parts.some(({ files }) => [...files.values()].includes(sha))) continue;
    let open = parts.at(-1);
    // One that was late, or a clock that is, comes after what is there: parts stay in the order of their numbers.
    const month = open === undefined || monthOf(record) > open.month ? monthOf(record) : open.month;
    if (open === undefined || month !== open.month || open.files.size >= PART_FILES) {
      open = { month, start: open === undefined ? 0 : endOf(open), files: new Map() };
      parts.push(open);
    }
    const name = freeName(record, open.files);
    open.files.set(name, sha);
    added.push({ name: `${open.month}/${partName(open.start)}/${name}`, sha });
  }
  return { added, parts };
}

function endOf({ start, files }: OpenPart): number {
  return start + files.size;
}

async function openNewest(trees: Trees, directory: string): Promise<OpenPart | null> {
  for await (const part of partsOf(trees, directory, 'newest')) {
    const files = await filesOf(trees, part);
    return {
      month: part.month,
      start: part.start,
      files: new Map(files.map(({ name, sha }) => [name, sha])),
    };
  }
  return null;
}

function freeName(record: SessionRecord, taken: ReadonlyMap<string, string>): string {
  for (let ordinal = 1; ; ordinal += 1) {
    const name = fileName(record, ordinal);
    if (!taken.has(name)) return name;
  }
}

/**
 * The oldest files that are more than `keep`. The names of parts tell how many there are: holes, left by files that are
 * gone, are only in the oldest.
 */
async function prune(
  trees: Trees,
  directory: string,
  parts: readonly OpenPart[],
  keep: number,
): Promise<readonly string[]> {
  const removed: string[] = [];
  const stored = partsOf(trees, directory, 'oldest');
  let part: Part | undefined = (await stored.next()).value;
  let excess = endOf(lastOf(parts)) - (part?.start ?? 0) - keep;
  for (let looked = 0; part !== undefined && excess > 0 && looked < PRUNED_PARTS; looked += 1) {
    const { month, name, start } = part;
    const next: Part | undefined = (await stored.next()).value;
    const files = await filesOf(trees, part);
    const open = parts.find((one) => one.start === start);
    const end = open === undefined ? (next?.start ?? lastOf(parts).start) : endOf(open);
    excess -= end - start - (open?.files.size ?? files.length);
    const going = files.slice(0, Math.max(excess, 0));
    removed.push(...going.map((file) => `${month}/${name}/${file.name}`));
    excess -= going.length;
    part = next;
  }
  return removed;
}

function lastOf(parts: readonly OpenPart[]): OpenPart {
  const last = parts.at(-1);
  if (last === undefined) throw new Error('There is a part as soon as a session was added.');
  return last;
}
