import type { Comparison, Level } from '../model/judgement.ts';
import { limitFor } from '../model/limits.ts';
import { metricOf } from '../model/metrics.ts';
import type { SessionRecord } from '../model/record.ts';
import { fisherTail, shareInterval } from '../stats/distributions.ts';
import type { DraftRules } from './draft.ts';
import { levelsOf } from './levels.ts';
import { type Unit, unitOf } from './units.ts';
import { FALSE_BLOCKS } from './verdict.ts';

/** Success rates are counts: an exact test against the history, in the same family as the other gated metrics. */

/** One failed call is listed and never blocks: 0.5 % of healthy calls fail. */
const LEAST_FAILURES = 2;
const CONFIDENCE = 0.95;

interface Counts {
  readonly failed: number;
  readonly measured: number;
}

export interface SuccessDraft {
  readonly unit: Unit;
  readonly before: Counts;
  readonly after: Counts;
  /** Chance of as many failures where nothing changed; 1 where nothing can be said. */
  readonly worse: number;
  /** Whether any split of the failures would prove it. */
  readonly provable: boolean;
  readonly sessions: number;
}

/**
 * Null where either side made no call of the unit. A comparison that could not be proven however the failures that were
 * seen had fallen is no part of the family (Tarone: A modified Bonferroni method for discrete data, Biometrics 46 (1990)
 * 515–522): most have no failure at all, and would only make proof harder for the others.
 */
export function successDraft(
  sessions: readonly SessionRecord[],
  candidate: SessionRecord,
  unit: Unit,
  against: DraftRules['against'],
): SuccessDraft | null {
  const made = (session: SessionRecord) => countsOf([session], unit).measured > 0;
  const { reference, accepted } = levelsOf(sessions, unit, 'success-rate', against, made);
  const having = reference.length > 0 ? reference : sessions.filter(made);
  const before =
    reference.length === 0 && accepted !== null ? remembered(accepted.level) : countsOf(having, unit);
  const after = countsOf([candidate], unit);
  if (before.measured === 0 || after.measured === 0) return null;
  const worse = fisherTail(after.failed, after.measured, before.failed, before.measured);
  const failures = before.failed + after.failed;
  const most = Math.min(failures, after.measured);
  const attainable = fisherTail(most, after.measured, failures - most, before.measured);
  const provable = failures >= LEAST_FAILURES && attainable <= FALSE_BLOCKS;
  return { unit, before, after, worse, provable, sessions: having.length };
}

export function successComparison(
  { unit, before, after, worse, sessions }: SuccessDraft,
  { pFamily, family }: { readonly pFamily: number; readonly family: number },
  { limits }: Pick<DraftRules, 'limits'>,
): Comparison {
  const limit = limitFor(limits, unit.agent, unit.stage, 'success-rate');
  const was = shareOf(before);
  const is = shareOf(after);
  const isBeyond =
    (was - is) * 100 > limit.percent && was - is > limit.floor && after.failed >= LEAST_FAILURES;
  const isOpen = isBeyond && pFamily > FALSE_BLOCKS;
  const level = (counts: Counts, of: number): Level => ({
    value: shareOf(counts),
    sessions: of,
    calls: counts.measured,
  });
  return {
    ...unit,
    metric: metricOf('success-rate').id,
    gated: true,
    limit,
    before: level(before, sessions),
    after: level(after, 1),
    ratio: null,
    interval: shareInterval(after.measured - after.failed, after.measured, CONFIDENCE),
    p: worse,
    pFamily,
    smallestVisiblePercent: smallestVisible(before, after.measured, family, limit.percent),
    noise: null,
    verdict: isOpen ? 'inconclusive' : isBeyond ? 'regressed' : 'unchanged',
    reason: isOpen
      ? `${after.failed} of ${after.measured} calls failed, too few calls to tell it from chance: raise runs`
      : null,
  };
}

/** A level of which no session is at hand any more: as counts that leave no doubt of it, never better than calls are. */
function remembered(share: number): Counts {
  const measured = 1000;
  return { measured, failed: Math.round(Math.max(1 - share, HEALTHY_FAILURES) * measured) };
}

const HEALTHY_FAILURES = 0.005;

/** The least drop, in percentage points, whose failures would be proven; null where even a session of failures would not. */
function smallestVisible(
  before: Counts,
  measured: number,
  family: number,
  limitPercent: number,
): number | null {
  for (let failed = LEAST_FAILURES; failed <= measured; failed += 1) {
    const drop = (shareOf(before) - shareOf({ failed, measured })) * 100;
    const chance = fisherTail(failed, measured, before.failed, before.measured);
    if (drop > limitPercent && chance <= FALSE_BLOCKS / Math.max(1, family)) return drop;
  }
  return null;
}

const shareOf = ({ failed, measured }: Counts): number => (measured - failed) / measured;

function countsOf(sessions: readonly SessionRecord[], unit: Unit): Counts {
  const own = sessions.map((session) => unitOf(session, unit)).filter((found) => found !== undefined);
  const total = (pick: (counts: Counts) => number) => own.reduce((sum, counts) => sum + pick(counts), 0);
  return { failed: total(({ failed }) => failed), measured: total(({ measured }) => measured) };
}
