import { ExpectedError } from '../../model/failure.ts';
import type { BaselineStore, Pause } from '../../model/ports.ts';
import type { SessionRecord } from '../../model/record.ts';
import type { Octokit } from '../github/client.ts';
import { type PageOptions, pageChanges } from './branchPage.ts';
import { planAdding } from './branchPlan.ts';
import { readHistory } from './branchRead.ts';
import { checkRoot, README, readmeText } from './branchRoot.ts';
import { concurrently } from './concurrently.ts';
import { type DataBranch, openDataBranch } from './dataBranch.ts';
import { createPatience, type Patience } from './patience.ts';
import { recordText } from './recordFile.ts';
import { COMMIT_DIGITS } from './selection.ts';
import { createTrees } from './shelf.ts';

export interface BranchStoreOptions {
  /** Connects when GitHub is first asked. */
  readonly connect: () => Promise<Octokit>;
  readonly owner: string;
  readonly repo: string;
  readonly branch: string;
  /** Sessions of each agent and hardware that stay. */
  readonly keep: number;
  readonly pause: Pause;
  /** From 0 up to 1: keeps writers that met from meeting again. */
  readonly random: () => number;
  /** Null: no trend page is kept there. */
  readonly page: PageOptions | null;
}

/** Whole rounds of reading, making and moving, after which a busy branch is given up. */
const ROUNDS = 50;
const BLOBS_AT_A_TIME = 8;

/** A baseline on a branch of its own, through the Git Data API: no checkout, no clone. */
export function createBranchStore(options: BranchStoreOptions): BaselineStore {
  const { connect, owner, repo, branch, keep, page } = options;
  const open = async (patience: Patience) =>
    openDataBranch({ octokit: await connect(), owner, repo, branch, patience });
  return {
    description: `data branch ${branch}`,
    outlivesJob: true,
    read: async (query) => readHistory(await open(createPatience(options)), query),
    async add(sessions) {
      if (sessions.length === 0) return;
      const patience = createPatience(options);
      await addSessions(await open(patience), sessions, { keep, page }, patience);
    },
  };
}

/** A commit that the branch may lead to by now. */
interface Candidate {
  readonly commit: string;
  readonly parent: string | null;
}

/**
 * Compare and swap: what is added is worked out anew for each head that the branch turns out to have, and a head moves
 * only to its own child. An answer that got lost is looked up before anything is done again.
 */
async function addSessions(
  branch: DataBranch,
  sessions: readonly SessionRecord[],
  { keep, page }: Pick<BranchStoreOptions, 'keep' | 'page'>,
  patience: Patience,
): Promise<void> {
  const stored = await concurrently(sessions, BLOBS_AT_A_TIME, async (record) => ({
    record,
    sha: await branch.createBlob(recordText(record)),
  }));
  const trees = createTrees(branch);
  let unanswered: readonly Candidate[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const head = await branch.head();
    const [parent, base] = [head?.commit ?? null, head?.tree ?? null];
    const found = await lookFor(branch, parent, unanswered);
    if (found === 'there') return;
    unanswered = found;
    if (base !== null) await checkRoot(trees, base, branch.name);
    const { changes, pruned } = await planAdding(trees, base, stored, keep);
    if (changes.length === 0) return;
    const readme = base === null ? [{ path: README, file: { content: readmeText() } }] : [];
    const shown = page === null ? [] : await pageChanges(branch, base, { added: sessions, keep }, page);
    const tree = await branch.createTree(base, [...readme, ...changes, ...shown]);
    const message = messageFor(sessions, pruned, keep);
    const commit = await branch.createCommit(tree, parent === null ? [] : [parent], message);
    const outcome = await branch.move(parent, commit);
    if (outcome === 'moved') return;
    if (outcome === 'unknown') unanswered = [...unanswered, { commit, parent }];
    if (!(await patience.backOff(round))) break;
  }
  const head = await branch.head();
  if ((await lookFor(branch, head?.commit ?? null, unanswered)) === 'there') return;
  const why = unanswered.length > 0 ? 'GitHub gave no answer' : 'other jobs changed it all the time';
  throw new ExpectedError(`The data branch ${branch.name} could not be written: ${why}; re-run the job.`);
}

/** Whether one of them came to be; otherwise those that still may: a branch that moved on can lead to none of them. */
async function lookFor(
  branch: DataBranch,
  head: string | null,
  unanswered: readonly Candidate[],
): Promise<'there' | readonly Candidate[]> {
  const open = unanswered.filter(({ parent }) => parent === head);
  if (head === null) return open;
  for (const { commit, parent } of unanswered) {
    if (parent !== head && (await branch.contains(head, commit, parent))) return 'there';
  }
  return open;
}

function messageFor(sessions: readonly SessionRecord[], pruned: number, keep: number): string {
  const lines = sessions.map(({ startedAt, source, agents }) => {
    const run = source.runId === null ? 'no run' : `run ${source.runId} attempt ${source.runAttempt ?? '1'}`;
    const names = agents.map(({ name }) => name).join(', ');
    return `${source.commit ?? 'no commit'}, ${run}, ${startedAt}: ${names}`;
  });
  const commits = new Set(
    sessions.map(({ source }) => source.commit?.slice(0, COMMIT_DIGITS) ?? 'no commit'),
  );
  const what = sessions.length === 1 ? 'a session' : `${sessions.length} sessions`;
  const removal =
    pruned === 0 ? [] : ['', `Older than the ${keep} of each agent that are kept: ${pruned} removed.`];
  return [`Store ${what} of ${[...commits].join(', ')}`, '', ...lines, ...removal].join('\n');
}
