import type { GateDecision } from '../model/judgement.ts';
import type { Source } from '../model/results.ts';
import type { RecordSettings } from '../model/settings.ts';

const TRUSTED_EVENTS: readonly string[] = ['push', 'schedule', 'workflow_dispatch'];

/**
 * Events that `always` may write from, none at all being a desk. Every other may run the code of a pull request that
 * nobody has merged: `merge_group`, `workflow_run`, `issue_comment`, whatever comes.
 */
const ASKED_EVENTS: readonly (string | null)[] = [...TRUSTED_EVENTS, 'repository_dispatch', 'release', null];

export interface BaselineWrite {
  readonly write: boolean;
  /** Why or why not, one sentence. */
  readonly reason: string;
}

/** Whether a run is of the default branch itself, and not of a change to it. */
export function isOfDefaultBranch({ event, ref, defaultBranch, pullRequest }: Source): boolean {
  const isTrusted = event !== null && TRUSTED_EVENTS.includes(event);
  return pullRequest === null && isTrusted && defaultBranch !== null && ref === `refs/heads/${defaultBranch}`;
}

/**
 * Whether this session is stored. Never one of a pull request, never one with a gap (`sessionGap`), and one that lacks
 * something that the baseline has only where that was accepted. A slower one is stored and marked: it never becomes the
 * level that the default branch is held to.
 */
export function baselineWrite(
  { updateBaseline }: RecordSettings,
  source: Source,
  gap: string | null,
  { lost, accepted }: Pick<GateDecision, 'lost' | 'accepted'>,
): BaselineWrite {
  const no = (reason: string): BaselineWrite => ({ write: false, reason });
  const { event, pullRequest } = source;
  if (updateBaseline === 'never') return no('update-baseline is never');
  if (pullRequest !== null || event?.startsWith('pull_request')) {
    return no('a pull request never writes a baseline');
  }
  if (!ASKED_EVENTS.includes(event)) {
    return no(`a run of the event ${event} may measure what nobody has merged, and never writes a baseline`);
  }
  if (gap !== null) return no('the session was not measured');
  if (updateBaseline !== 'always' && !isOfDefaultBranch(source)) {
    return no('only runs on the default branch write a baseline');
  }
  if (lost.length > 0 && accepted === null) {
    return no('the session lacks what the baseline has; set accept-level to the reason to accept the loss');
  }
  return updateBaseline === 'always'
    ? { write: true, reason: 'update-baseline is always' }
    : { write: true, reason: 'a measured run on the default branch' };
}
