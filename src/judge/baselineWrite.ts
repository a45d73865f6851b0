import type { GateDecision } from '../model/judgement.ts';
import type { Source } from '../model/results.ts';
import type { PolicySettings } from '../model/settings.ts';

const TRUSTED_EVENTS = ['push', 'schedule', 'workflow_dispatch'];

export interface BaselineWrite {
  readonly write: boolean;
  /** Why or why not, one sentence. */
  readonly reason: string;
}

/** Whether this session may become the baseline. Never one that was not measured, never one of a pull request. */
export function baselineWrite(policy: PolicySettings, source: Source, decision: GateDecision): BaselineWrite {
  const no = (reason: string): BaselineWrite => ({ write: false, reason });
  const { event } = source;
  if (policy.updateBaseline === 'never') return no('update-baseline is never');
  if (source.pullRequest !== null || event?.startsWith('pull_request')) {
    return no('a pull request never writes a baseline');
  }
  if (decision.verdict === 'not-measured') return no('the session was not measured');
  if (policy.updateBaseline === 'always') return { write: true, reason: 'update-baseline is always' };
  if (event === null || !TRUSTED_EVENTS.includes(event))
    return no('only runs on the default branch write a baseline');
  if (source.defaultBranch === null || source.ref !== `refs/heads/${source.defaultBranch}`) {
    return no('only runs on the default branch write a baseline');
  }
  if (decision.verdict === 'regressed') {
    return no('the session is slower than the baseline; set update-baseline to always to accept it');
  }
  return { write: true, reason: 'a measured run on the default branch' };
}
