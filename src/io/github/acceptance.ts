import type { AcceptanceFinding } from '../../model/ports.ts';
import type { Change } from './change.ts';
import { branchOf } from './event.ts';
import { lastRunOfAnotherHead } from './headRuns.ts';
import { isSameLabel, type Labelling, lastLabelling, mayWrite } from './label.ts';
import { type PullNow, pullThatBrought, readPull } from './pullRequest.ts';
import { REASON_LINE, reasonIn } from './reason.ts';
import { type Candidate, findStored, loadStored } from './storedSessions.ts';
import { PermissionMissing } from './trouble.ts';

/** Whether somebody who may has accepted the slowdown of this very change, and why. */

export interface AcceptanceOptions {
  readonly label: string;
  /** The input `artifact-name`. */
  readonly artifactName: string;
  /** Whether this job only reports what others measured. */
  readonly reports: boolean;
}

const NOTHING: AcceptanceFinding = { accepted: null, note: null };

/** @param commits of the default branch, newest first, whose pull requests count there */
export async function findAcceptance(
  change: Change,
  options: AcceptanceOptions,
  commits: () => Promise<readonly string[]>,
): Promise<AcceptanceFinding> {
  const { event, source, isProposal } = change;
  const number = event.pull?.number ?? event.group?.pullRequest ?? null;
  if (isProposal) return number === null ? NOTHING : ofPull(change, options, number);
  if (source.commit === null || source.defaultBranch === null || source.repository === null) return NOTHING;
  if (branchOf(source.ref ?? '') !== source.defaultBranch) return NOTHING;
  try {
    return united(await ofCommits(change, options, await commits(), source.defaultBranch));
  } catch (error) {
    // It is no pull request that somebody waits for, and what it lacks may be meant: it stands as not accepted.
    if (error instanceof PermissionMissing) return refused(`No acceptance was looked for: ${error.message}`);
    throw error;
  }
}

/** Of each pull request that brought one of them, newest first. */
async function ofCommits(
  change: Change,
  options: AcceptanceOptions,
  commits: readonly string[],
  branch: string,
): Promise<readonly AcceptanceFinding[]> {
  const numbers = new Set<number>();
  for (const commit of commits) {
    const brought = await pullThatBrought(change, commit, branch);
    if (brought !== null) numbers.add(brought);
  }
  const findings: AcceptanceFinding[] = [];
  for (const number of numbers) findings.push(await ofPull(change, options, number));
  return findings;
}

/** The newest acceptance with the numbers of the others; where there is none, the newest note. */
function united(findings: readonly AcceptanceFinding[]): AcceptanceFinding {
  const [newest, ...others] = findings.flatMap(({ accepted }) => accepted ?? []);
  if (newest === undefined) return findings.find(({ note }) => note !== null) ?? NOTHING;
  if (others.length === 0) return { accepted: newest, note: null };
  const also = others.map(({ pullRequest }) => `#${pullRequest}`).join(', ');
  return { accepted: { ...newest, reason: `${newest.reason} (also ${also})` }, note: null };
}

async function ofPull(
  change: Change,
  { label, artifactName, reports }: AcceptanceOptions,
  number: number,
): Promise<AcceptanceFinding> {
  const pull = await readPull(change, number);
  if (!pull.labels.some((each) => isSameLabel(each, label))) return NOTHING;
  const measured = change.event.pull?.head ?? pull.head;
  if (measured !== pull.head) {
    return refused(
      `The label ${label} does not count here: the pull request has a newer commit than this run measured.`,
    );
  }
  const labelling = await lastLabelling(change, number, label);
  if (labelling === null) {
    return refused(`The label ${label} does not count: GitHub does not tell who set it. Set it again.`);
  }
  if (!(await mayWrite(change, labelling.by))) {
    return refused(
      `The label ${label} does not count: ${labelling.by}, who set it, has no write permission.`,
    );
  }
  if (labelling.isPushedOver) {
    return refused(
      `The label ${label} does not count: the branch was force-pushed after it was set. Remove it and set it again.`,
    );
  }
  if (!(await isOfThisHead(change, pull, labelling, { artifactName, reports }))) {
    return refused(
      `The label ${label} was set for an earlier commit, or before this one was measured: remove it and set it again.`,
    );
  }
  const reason = reasonIn(pull.body);
  if (reason === null) {
    return refused(
      `The label ${label} does not count yet: add a line \`${REASON_LINE}\` to the pull request's description, then re-run the job.`,
    );
  }
  const { by, at } = labelling;
  return { accepted: { by, reason, at, pullRequest: number }, note: null };
}

/**
 * Whether the label was set after results of this head were there to be looked at, and no other head had taken its
 * place until then. All times are GitHub's: those in a commit are what its author says. That the results are of this
 * pull request is looked up in them, for the same commit can have been pushed elsewhere before.
 */
async function isOfThisHead(
  change: Change,
  pull: PullNow,
  { at }: Labelling,
  { artifactName, reports }: Pick<AcceptanceOptions, 'artifactName' | 'reports'>,
): Promise<boolean> {
  const own = reports ? 'leg' : 'own';
  const job = change.event.pull === null ? 'any' : own;
  const wanted = { pullRequest: pull.number, head: pull.head, artifactName, job } as const;
  const all = await findStored(change, wanted);
  const stored = all.filter(({ created_at: storedAt }) => Date.parse(storedAt) < Date.parse(at));
  if (stored.length === 0 || (reports && hasUnseen(all, stored))) return false;
  const other = await lastRunOfAnotherHead(change, pull, at);
  for (const candidate of stored.filter(({ runId }) => runId > other).slice(0, MOST_LOADED)) {
    if (typeof (await loadStored(change, candidate, wanted)) !== 'string') return true;
  }
  return false;
}

/** Whether a job's results came only after what somebody saw: nobody accepts what was not there. */
function hasUnseen(all: readonly Candidate[], seen: readonly Candidate[]): boolean {
  const jobOf = ({ name }: Candidate) => name.replace(/-\d+$/, '');
  const seenJobs = new Set(seen.map(jobOf));
  return all.some((candidate) => !seenJobs.has(jobOf(candidate)));
}

const MOST_LOADED = 10;

function refused(note: string): AcceptanceFinding {
  return { accepted: null, note };
}
