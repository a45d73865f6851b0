import type { Forge } from '../../dev/forge/forge.ts';
import { fileName, hardwareDirectory, nameFacts } from '../../src/io/baseline/paths.ts';
import { parseRecord } from '../../src/io/baseline/recordFile.ts';
import { messageOf } from '../../src/model/failure.ts';
import { BRANCH, gitLines } from './place.ts';
import { AGENTS, commitOf } from './session.ts';

/** What git itself finds on the branch, held against what was acknowledged. */
export interface Audit {
  readonly stored: number;
  readonly lost: number;
  readonly unspoken: number;
  /** What is wrong with single files, one sentence each. */
  readonly broken: readonly string[];
  readonly commits: number;
  readonly isLinear: boolean;
  /** `clean`, or what git says. */
  readonly fsck: string;
}

interface Entry {
  readonly sha: string;
  readonly path: readonly string[];
}

/** @param acknowledged `NUMBER/ATTEMPT` of each session that a writer was told to be stored */
export async function audit(forge: Forge, acknowledged: readonly string[]): Promise<Audit> {
  const byBlob = new Map<string, Entry[]>();
  for (const entry of await sessionEntries(forge)) {
    byBlob.set(entry.sha, [...(byBlob.get(entry.sha) ?? []), entry]);
  }
  const broken: string[] = [];
  const stored = new Set<string>();
  for (const [sha, places] of byBlob) {
    try {
      const key = await keyOf(forge, sha, places);
      if (stored.has(key)) throw new Error(`${key} is stored twice`);
      stored.add(key);
    } catch (error) {
      broken.push(messageOf(error));
    }
  }
  const parents = (await gitLines(forge, 'log', '--format=%P', BRANCH)).map((line) => line.split(' '));
  const isLinear = parents.every((ofOne, index) => {
    const isFirst = index === parents.length - 1;
    return ofOne.length === 1 && (ofOne[0] === '') === isFirst;
  });
  return {
    stored: stored.size,
    lost: acknowledged.filter((key) => !stored.has(key)).length,
    unspoken: [...stored].filter((key) => !acknowledged.includes(key)).length,
    broken,
    commits: parents.length,
    isLinear,
    fsck: await fsck(forge),
  };
}

async function sessionEntries(forge: Forge): Promise<readonly Entry[]> {
  const lines = await gitLines(forge, 'ls-tree', '-r', BRANCH);
  return lines.flatMap((line) => {
    const [, sha = '', path = ''] = /^\d+ blob (\w+)\t(.+)$/.exec(line) ?? [];
    return path.startsWith('v1/') ? [{ sha, path: path.split('/') }] : [];
  });
}

/** `NUMBER/ATTEMPT` of a session that is whole and stands where it belongs, under each of its agents. */
async function keyOf(forge: Forge, sha: string, places: readonly Entry[]): Promise<string> {
  const [first] = places;
  const name = first?.path.at(-1) ?? '';
  const record = parseRecord(await forge.git.run('cat-file', 'blob', sha), name);
  if (fileName(record, nameFacts(name)?.ordinal ?? 0) !== name) throw new Error(`${name} is another session`);
  const agents = places.map(({ path }) => path[3]).toSorted();
  if (agents.join() !== AGENTS.toSorted().join()) throw new Error(`${name} stands under ${agents}`);
  const hardware = hardwareDirectory(record.environment);
  if (places.some(({ path }) => path[1] !== hardware)) throw new Error(`${name} is of other hardware`);
  const { runId, runAttempt, commit } = record.source;
  if (commit !== commitOf(Number(runId))) throw new Error(`${name} is of another commit`);
  return `${runId}/${runAttempt}`;
}

async function fsck(forge: Forge): Promise<string> {
  try {
    // Objects that no commit names are what lost rounds and killed writers leave behind; git removes them in time.
    const said = await forge.git.run('fsck', '--full', '--strict', '--no-dangling');
    return said === '' ? 'clean' : said;
  } catch (error) {
    return messageOf(error);
  }
}
