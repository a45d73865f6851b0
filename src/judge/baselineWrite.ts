import type { SessionVerdict } from '../model/judgement.ts';
import type { Source } from '../model/results.ts';
import type { PolicySettings } from '../model/settings.ts';

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

/**
 * Whether this session may become the baseline. Never one of a pull request, and never one with a gap (`sessionGap`).
 * What was measured and lacks something that the baseline has, is slower, or has other agents, `always` accepts.
 */
export function baselineWrite(
  { updateBaseline }: PolicySettings,
  { event, ref, defaultBranch, pullRequest }: Source,
  gap: string | null,
  verdict: SessionVerdict,
): BaselineWrite {
  const no = (reason: string): BaselineWrite => ({ write: false, reason });
  if (updateBaseline === 'never') return no('update-baseline is never');
  if (pullRequest !== null || event?.startsWith('pull_request')) {
    return no('a pull request never writes a baseline');
  }
  if (!ASKED_EVENTS.includes(event)) {
    return no(`a run of the event ${event} may measure what nobody has merged, and never writes a baseline`);
  }
  if (gap !== null) return no('the session was not measured');
  if (updateBaseline === 'always') return { write: true, reason: 'update-baseline is always' };
  const isDefaultBranch = defaultBranch !== null && ref === `refs/heads/${defaultBranch}`;
  if (event === null || !TRUSTED_EVENTS.includes(event) || !isDefaultBranch) {
    return no('only runs on the default branch write a baseline');
  }
  if (verdict === 'regressed') {
    return no('the session is slower than the baseline; set update-baseline to always to accept it');
  }
  if (verdict === 'not-measured') {
    return no('the session lacks what the baseline has; set update-baseline to always to accept the loss');
  }
  return { write: true, reason: 'a measured run on the default branch' };
}
