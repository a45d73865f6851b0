import { isOfDefaultBranch } from '../judge/baselineWrite.ts';
import { messageOf } from '../model/failure.ts';
import type { AcceptanceFinding, Ports } from '../model/ports.ts';
import type { Acceptance } from '../model/record.ts';
import { type Bench, type JudgedSession, NOBODY } from './judgeSession.ts';

/** Who accepted what was measured, where that matters. */
export interface Accepted {
  readonly finding: AcceptanceFinding;
  /** What the session's record is to say of it, where it becomes the level of the default branch. */
  readonly ofLevel: Acceptance | null;
}

/** The input accept-level, on the default branch: this session is the new level, whatever the verdict. */
export function levelAcceptance({ settings, source, now }: Bench, { repository }: Ports): Acceptance | null {
  const { acceptLevel } = settings.record;
  const isAsked =
    isOfDefaultBranch(source) || (source.runId === null && settings.record.updateBaseline === 'always');
  if (acceptLevel === null || !isAsked) return null;
  return { by: repository.actor ?? 'unknown', reason: acceptLevel, at: now.toISOString(), pullRequest: null };
}

/**
 * The label of the pull request, asked for where the session would fail without it, and always on the default branch:
 * what was accepted in the pull request is its new level, even where this session happens to be within the limit. Whoever
 * cannot be asked accepted nothing; that is told, and what was measured stays.
 */
export async function acceptanceOf(blind: JudgedSession, bench: Bench, ports: Ports): Promise<Accepted> {
  const isMain = isOfDefaultBranch(bench.source);
  if (blind.record.accepted !== null) {
    return { finding: { accepted: blind.record.accepted, note: null }, ofLevel: blind.record.accepted };
  }
  if (blind.judgement === null || isIncomplete(blind.decision) || (!isMain && blind.decision.passed))
    return { finding: NOBODY, ofLevel: null };
  try {
    const newest = bench.history?.sessions.at(-1)?.source.commit ?? null;
    const finding = await ports.repository.acceptance(newest);
    if (!isMain) return { finding, ofLevel: null };
    return isSpent(finding.accepted, bench) ? spent(finding, blind) : { finding, ofLevel: finding.accepted };
  } catch (error) {
    const note = `Whether the change was accepted is unknown: ${messageOf(error)}`;
    ports.log.warning(note);
    return { finding: { accepted: null, note }, ofLevel: null };
  }
}

/**
 * What was accepted in a pull request is one level, that of the first session that has it. Later sessions of the same
 * commit (a nightly run, one that is repeated) are held to it, or anything would be accepted until the next merge.
 */
function isSpent(accepted: Acceptance | null, { history }: Bench): boolean {
  const pullRequest = accepted?.pullRequest ?? null;
  if (pullRequest === null) return false;
  return history?.sessions.some((session) => session.accepted?.pullRequest === pullRequest) ?? false;
}

function spent({ accepted }: AcceptanceFinding, { decision }: JudgedSession): Accepted {
  const note = `What was accepted in pull request ${accepted?.pullRequest} is the level that this session is held to.`;
  return { finding: { accepted: null, note: decision.passed ? null : note }, ofLevel: null };
}

/** Of a session that was not measured nobody knows what there would be to accept, and a cancelled job has no time to ask. */
function isIncomplete({ verdict, lost }: JudgedSession['decision']): boolean {
  return verdict === 'not-measured' && lost.length === 0;
}
