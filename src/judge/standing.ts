import type { Comparison } from '../model/judgement.ts';
import type { Standing } from '../model/record.ts';

/** What a session's record is to say of itself when it is stored: which metrics left the level they were held against. */
export function standingOf(comparisons: readonly Comparison[]): readonly Standing[] {
  return comparisons.flatMap(({ agent, stage, metric, verdict, before, gated }) => {
    if (before === null || !gated || (verdict !== 'regressed' && verdict !== 'improved')) return [];
    return [{ agent, stage, metric, is: verdict === 'regressed' ? 'slower' : 'faster', level: before.value }];
  });
}
