import { windowTextOf } from '../../model/baselineWindow.ts';
import { ExpectedError, messageOf } from '../../model/failure.ts';
import type { Log } from '../../model/ports.ts';
import type { SessionRecord } from '../../model/record.ts';
import { concurrently } from './concurrently.ts';
import type { DataBranch, TreeChange } from './dataBranch.ts';
import { isAgentDirectory, ROOT } from './paths.ts';
import { parseRecord } from './recordFile.ts';
import { createTrees, directories, filesOf, partsOf, type StoredFile, type Trees } from './shelf.ts';
import { keptOf, parseWindow } from './window.ts';

/**
 * The page with the trend of all stored sessions, at the root of the data branch where GitHub Pages looks for it. What it
 * shows of each session stands beside it in one file, so that adding one reads that file and not the whole history.
 */

export interface TrendPage {
  /** What the page needs of a session: the same, with a value for each list of them. */
  readonly thinned: (session: SessionRecord) => SessionRecord;
  /** @param sessions the oldest first, of any hardware and series */
  readonly render: (sessions: readonly SessionRecord[]) => string;
}

export interface PageOptions {
  /** Loaded when it is needed. */
  readonly load: () => Promise<TrendPage>;
  readonly log: Log;
}

export const PAGE_FILE = 'index.html';
/** GitHub Pages takes the files as they are, and builds nothing of them. */
const NO_JEKYLL = '.nojekyll';
export const PAGE_DATA = 'page/sessions.json';
/** Sessions that are read one by one where the page is new: each is a request, of which a job's token has a thousand an hour. */
const MOST_REBUILT = 300;
const BLOBS_AT_A_TIME = 8;

/**
 * What adding the sessions changes of the page; nothing, with a warning, where it cannot be made: a page is no reason to
 * lose what was measured.
 * @param base the tree that they are added to; null: there is no branch yet
 */
export async function pageChanges(
  branch: DataBranch,
  base: string | null,
  { added, keep }: { readonly added: readonly SessionRecord[]; readonly keep: number },
  { load, log }: PageOptions,
): Promise<readonly TreeChange[]> {
  try {
    const { thinned, render } = await load();
    const trees = createTrees(branch);
    const known = base === null ? [] : await knownSessions(branch, trees, base, log);
    const sessions = keptOf(distinct([...known, ...added].map(thinned)), keep);
    const [data, page] = [
      await branch.createBlob(windowTextOf(sessions)),
      await branch.createBlob(render(sessions)),
    ];
    return [
      { path: PAGE_DATA, file: { sha: data } },
      { path: PAGE_FILE, file: { sha: page } },
      { path: NO_JEKYLL, file: { content: '' } },
    ];
  } catch (error) {
    log.warning(`The trend page was not brought up to date: ${messageOf(error)}`);
    return [];
  }
}

/** Of the file beside the page; of the stored sessions themselves where there is none, or it is none of ours. */
async function knownSessions(
  branch: DataBranch,
  trees: Trees,
  base: string,
  log: Log,
): Promise<readonly SessionRecord[]> {
  const entry = await trees.find(base, PAGE_DATA.split('/'));
  if (entry !== null) {
    try {
      const text = (await branch.blob(entry.sha)).toString('utf8');
      return parseWindow(text, `${PAGE_DATA} on the branch ${branch.name}`, '');
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      log.notice(`The trend page is made anew: ${error.message}`);
    }
  }
  return storedSessions(branch, trees, base);
}

async function storedSessions(
  branch: DataBranch,
  trees: Trees,
  base: string,
): Promise<readonly SessionRecord[]> {
  const root = await trees.directory(base, [ROOT]);
  if (root === null) return [];
  const files = new Map<string, StoredFile>();
  for (const hardware of directories(await trees.at(root))) {
    const series = await trees.at((await trees.directory(root, [hardware])) ?? root);
    for (const one of directories(series)) {
      const agents = await trees.at(series.get(one)?.sha ?? '');
      for (const agent of directories(agents).filter(isAgentDirectory)) {
        for (const file of await newestOf(trees, agents.get(agent)?.sha ?? '')) files.set(file.sha, file);
      }
    }
  }
  const newest = [...files.values()].sort((a, b) => (a.name < b.name ? 1 : -1)).slice(0, MOST_REBUILT);
  return concurrently(newest, BLOBS_AT_A_TIME, async ({ name, sha }) =>
    parseRecord((await branch.blob(sha)).toString('utf8'), `${name} on the branch ${branch.name}`),
  );
}

async function newestOf(trees: Trees, agent: string): Promise<readonly StoredFile[]> {
  const found: StoredFile[] = [];
  for await (const part of partsOf(trees, agent, 'newest')) {
    found.push(...(await filesOf(trees, part)));
    if (found.length >= MOST_REBUILT) break;
  }
  return found;
}

function distinct(sessions: readonly SessionRecord[]): readonly SessionRecord[] {
  const keyOf = ({ startedAt, source, series, agents }: SessionRecord) =>
    JSON.stringify([startedAt, source.runId, source.runAttempt, series, agents.map(({ name }) => name)]);
  return [...new Map(sessions.map((session) => [keyOf(session), session])).values()];
}
