import type { AcceptanceFinding } from '../../model/ports.ts';
import type { Change } from './change.ts';
import { branchOf } from './event.ts';
import { isSameLabel, type Labelling, lastLabelling, mayWrite } from './label.ts';
import { type PullNow, pullThatBrought, readPull } from './pullRequest.ts';
import { REASON_LINE, reasonIn } from './reason.ts';
import { findStored, loadStored } from './storedSessions.ts';
import { PermissionMissing } from './trouble.ts';

/** Whether somebody who may has accepted the slowdown of this very change, and why. */

export interface AcceptanceOptions {
  readonly label: string;
  /** The input `artifact-name`. */
  readonly artifactName: string;
}

const NOTHING: AcceptanceFinding = { accepted: null, note: null };

export async function findAcceptance(change: Change, options: AcceptanceOptions): Promise<AcceptanceFinding> {
  const { event, source, isProposal } = change;
  const number = event.pull?.number ?? event.group?.pullRequest ?? null;
  if (isProposal) return number === null ? NOTHING : ofPull(change, options, number);
  if (source.commit === null || source.defaultBranch === null || source.repository === null) return NOTHING;
  if (branchOf(source.ref ?? '') !== source.defaultBranch) return NOTHING;
  try {
    const brought = await pullThatBrought(change, source.commit, source.defaultBranch);
    return brought === null ? NOTHING : await ofPull(change, options, brought);
  } catch (error) {
    // It is no pull request that somebody waits for, and what it lacks may be meant: it stands as not accepted.
    if (error instanceof PermissionMissing) return refused(`No acceptance was looked for: ${error.message}`);
    throw error;
  }
}

async function ofPull(
  change: Change,
  { label, artifactName }: AcceptanceOptions,
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
  if (!isOfThisEvent(change, pull, label) && !(await isOfThisHead(change, pull, labelling, artifactName))) {
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

/** Whether this run was started by setting the label, at the head that still is it. */
function isOfThisEvent({ event }: Change, { head }: PullNow, label: string): boolean {
  const { pull, labelling } = event;
  return pull?.head === head && labelling?.action === 'labeled' && isSameLabel(labelling.label ?? '', label);
}

/**
 * Whether the label was set after results of this head were there to be looked at. Both times are GitHub's: those in a
 * commit are what its author says. That the results are of this pull request is looked up in them, for the same commit
 * can have been pushed elsewhere before.
 */
async function isOfThisHead(
  change: Change,
  { number, head }: PullNow,
  { at }: Labelling,
  artifactName: string,
): Promise<boolean> {
  const wanted = { pullRequest: number, head, artifactName };
  const before = (await findStored(change, wanted)).filter(
    ({ created_at: stored }) => Date.parse(stored) < Date.parse(at),
  );
  for (const candidate of before.slice(0, MOST_LOADED)) {
    if (typeof (await loadStored(change, candidate, wanted)) !== 'string') return true;
  }
  return false;
}

const MOST_LOADED = 10;

function refused(note: string): AcceptanceFinding {
  return { accepted: null, note };
}
