import type { Comparison } from '../model/judgement.ts';
import { metricOf } from '../model/metrics.ts';
import type { SessionRecord, Standing } from '../model/record.ts';
import type { AcceptedLevel } from './levels.ts';
import { scaleOf } from './scale.ts';
import { workloadIn } from './workload.ts';

/**
 * What a session's record is to say of itself when it is stored: where each gated metric stands, and the level that is
 * accepted from here on. It is the mean of the first sessions at it and then stays, so that a slow creep within the limit
 * is measured from where it began.
 */
const LEVEL_SESSIONS = 10;

/** @param accepted the remembered level that the comparison was held to; null: it was held to sessions themselves */
export function standingOf(
  comparison: Comparison,
  accepted: AcceptedLevel | null,
  candidate: SessionRecord,
): readonly Standing[] {
  const { agent, stage, metric, before, after, gated, verdict } = comparison;
  if (before === null || after === null || !gated) return [];
  const own = { agent, stage, metric, ...workloadIn(candidate, { agent, stage }) };
  const { workload, promptTokens } = accepted ?? own;
  const kept = { ...own, workload, promptTokens };
  switch (verdict) {
    case 'regressed':
      return [{ ...kept, is: 'slower', level: before.value, sessions: before.sessions }];
    case 'improved':
      return [{ ...own, is: 'faster', level: after.value, sessions: 1 }];
    default:
      return [{ ...kept, is: 'at', ...grown(comparison) }];
  }
}

/** Where the session itself is accepted as the level. */
export function acceptedStanding(
  comparisons: readonly Comparison[],
  candidate: SessionRecord,
): readonly Standing[] {
  return comparisons.flatMap(({ agent, stage, metric, after, gated }): readonly Standing[] => {
    if (after === null || !gated) return [];
    const own = { agent, stage, metric, ...workloadIn(candidate, { agent, stage }) };
    return [{ ...own, is: 'at', level: after.value, sessions: 1 }];
  });
}

/** The level with this session, as long as it is young. Success rates are counts, and are held to all that were seen. */
function grown({ metric, before, after }: Comparison): Pick<Standing, 'level' | 'sessions'> {
  if (before === null || after === null) throw new Error('a level of nothing');
  const { value, sessions } = before;
  if (sessions >= LEVEL_SESSIONS || metric === 'success-rate') return { level: value, sessions };
  const { to, from } = scaleOf(metricOf(metric));
  const sum = sessions * to(value) + to(after.value);
  return { level: from(sum / (sessions + 1)), sessions: sessions + 1 };
}
