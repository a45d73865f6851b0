import { ExpectedError } from '../../model/failure.ts';
import type { BaselineHistory, BaselineQuery } from '../../model/ports.ts';
import type { SessionRecord } from '../../model/record.ts';
import { checkRoot } from './branchRoot.ts';
import { concurrently } from './concurrently.ts';
import type { DataBranch } from './dataBranch.ts';
import { fileName, hardwareDirectory, isAgentDirectory, ROOT, seriesDirectory } from './paths.ts';
import { parseRecord, RECORD_SIZE_LIMIT_BYTES } from './recordFile.ts';
import { ranking, selectSessions } from './selection.ts';
import { createTrees, directories, filesOf, partsOf, type StoredFile, type Trees } from './shelf.ts';

/** Parts of an agent that are looked through: ages of sessions beyond which no lineage is followed. */
const MOST_PARTS = 12;
const BLOBS_AT_A_TIME = 8;
const AGENTS_AT_A_TIME = 4;
/** Other hardware that is looked at for a session to show. */
const MOST_ELSEWHERE = 3;

interface Place {
  readonly branch: DataBranch;
  readonly trees: Trees;
  /** The tree of the schema version. */
  readonly root: string;
  readonly series: string;
}

/** A stored session and where it was found. */
interface Found extends StoredFile {
  readonly hardware: string;
  readonly agents: readonly string[];
  /** Below the root, of one of its agents. */
  readonly path: string;
}

/** As few requests and bytes for ten thousand sessions as for ten: names are read newest first until enough are found. */
export async function readHistory(branch: DataBranch, query: BaselineQuery): Promise<BaselineHistory> {
  const head = await branch.head();
  if (head === null) return nothing(query, null);
  const trees = createTrees(branch);
  await checkRoot(trees, head.tree, branch.name);
  const root = await trees.directory(head.tree, [ROOT]);
  if (root === null) return nothing(query, null);
  const place = { branch, trees, root, series: seriesDirectory(query.series) };
  const hardware = hardwareDirectory(query.environment);
  const known = await agentsOf(place, hardware);
  if (known.length === 0) return nothing(query, await newestElsewhere(place, hardware));
  const wanted = query.agents.filter((agent) => known.includes(agent));
  const perAgent = await concurrently(wanted, AGENTS_AT_A_TIME, (agent) =>
    newestOf(place, hardware, agent, query),
  );
  const { chosen, relation } = selectSessions(joined(perAgent.flat()), query);
  const sessions = await concurrently(chosen, BLOBS_AT_A_TIME, async (found) => {
    const record = await load(place, found);
    if (hardwareDirectory(record.environment) !== hardware) throw disagrees(place, found);
    return record;
  });
  return { sessions, relation, known, elsewhere: null };
}

function nothing(query: BaselineQuery, elsewhere: SessionRecord | null): BaselineHistory {
  return { sessions: [], relation: selectSessions([], query).relation, known: [], elsewhere };
}

async function agentsOf({ trees, root, series }: Place, hardware: string): Promise<readonly string[]> {
  const directory = await trees.directory(root, [hardware, series]);
  return directory === null ? [] : directories(await trees.at(directory)).filter(isAgentDirectory);
}

/** As many of the newest as it takes to have enough that count. */
async function newestOf(
  place: Place,
  hardware: string,
  agent: string,
  { lineage, window }: Pick<BaselineQuery, 'lineage' | 'window'>,
): Promise<readonly Found[]> {
  const { trees, root, series } = place;
  const directory = await trees.directory(root, [hardware, series, agent]);
  if (directory === null) return [];
  const rank = ranking(lineage);
  const found: Found[] = [];
  let parts = 0;
  for await (const part of partsOf(trees, directory, 'newest')) {
    const at = [hardware, series, agent, part.month, part.name].join('/');
    const files = await filesOf(trees, part);
    found.push(...files.map((file) => ({ ...file, hardware, agents: [agent], path: `${at}/${file.name}` })));
    parts += 1;
    const counting = lineage === null ? found : found.filter(({ commit }) => rank(commit) !== null);
    if (counting.length >= window || parts === MOST_PARTS) break;
  }
  return found;
}

/** A session stands under each of its agents, always as the same blob. */
function joined(all: readonly Found[]): readonly Found[] {
  const bySha = new Map<string, Found>();
  for (const found of all) {
    const known = bySha.get(found.sha);
    bySha.set(found.sha, { ...found, agents: [...(known?.agents ?? []), ...found.agents] });
  }
  return [...bySha.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function load(place: Place, found: Found): Promise<SessionRecord> {
  const at = `${ROOT}/${found.path} on the branch ${place.branch.name}`;
  if ((found.size ?? 0) > RECORD_SIZE_LIMIT_BYTES) {
    throw new ExpectedError(
      `${at} has ${found.size} bytes; a session has at most ${RECORD_SIZE_LIMIT_BYTES}.`,
    );
  }
  const record = parseRecord((await place.branch.blob(found.sha)).toString('utf8'), at);
  const names = record.agents.map(({ name }) => name);
  const agrees =
    fileName(record, found.ordinal) === found.name &&
    seriesDirectory(record.series) === place.series &&
    found.agents.every((agent) => names.includes(agent));
  if (!agrees) throw disagrees(place, found);
  return record;
}

function disagrees({ branch }: Place, { path }: Found): ExpectedError {
  return new ExpectedError(
    `${ROOT}/${path} on the branch ${branch.name} does not hold the session that its path names; remove it there.`,
  );
}

/** One session of other hardware, to say what differs: the newest of the few that are looked at. */
async function newestElsewhere(place: Place, own: string): Promise<SessionRecord | null> {
  const others = directories(await place.trees.at(place.root)).filter((name) => name !== own);
  const looked: Found[] = [];
  for (const hardware of others.slice(0, MOST_ELSEWHERE)) {
    const [agent] = await agentsOf(place, hardware);
    if (agent === undefined) continue;
    looked.push(...(await newestOf(place, hardware, agent, { lineage: null, window: 1 })));
  }
  const newest = looked.sort((a, b) => (a.name < b.name ? -1 : 1)).at(-1);
  return newest === undefined ? null : load(place, newest);
}
