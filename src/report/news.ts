import type { News } from '../model/ports.ts';
import type { ReportView } from './view.ts';

/**
 * Whether a session is worth a first comment. A slowdown is, also one that is tolerated or accepted, and so is whatever
 * fails the job. What got faster, or was lost or not measured and passes, is a change. That there is no baseline yet, or
 * one of other hardware, says nothing of the pull request.
 */
export function newsOf({ decision }: Pick<ReportView, 'decision'>): News {
  const { passed, verdict, regressions, improvements, lost } = decision;
  if (!passed || verdict === 'regressed' || regressions.length > 0) return 'regression';
  return improvements.length > 0 || lost.length > 0 || verdict === 'not-measured' ? 'change' : 'none';
}
