import { sampleCorrelation } from 'simple-statistics';
import type { Series } from '../model/corpus.ts';

export interface Trend {
  readonly first: number;
  readonly last: number;
  /** Spearman's, of value and place: −1 to 1. */
  readonly rankCorrelation: number;
  /** From first to last, percent of the first; null where that is 0. */
  readonly changePercent: number | null;
}

const FEWEST = 5;
const MOST = 100_000;
/** Below this a series wanders rather than moves: with five values one swap of neighbours gives 0.9. */
const LEAST_CORRELATION = 0.8;
const LEAST_CHANGE_PERCENT = 2;

/** Where a series runs along time or steps and moves one way nearly throughout; null otherwise. */
export function trendOf(series: Series): Trend | null {
  const { values } = series;
  if (series.orderedBy === null || values.length < FEWEST || values.length > MOST) return null;
  const { first, last, min, max } = series.summary;
  if (min === max) return null;
  const places = values.map((_, at) => at);
  const rankCorrelation = sampleCorrelation(places, averageRanks(values));
  // First and last are what the sentence tells: they must move as the whole does.
  if (Math.abs(rankCorrelation) < LEAST_CORRELATION || rankCorrelation * (last - first) <= 0) return null;
  const change = (100 * (last - first)) / Math.abs(first);
  const changePercent = Number.isFinite(change) ? change : null;
  if (changePercent !== null && Math.abs(changePercent) < LEAST_CHANGE_PERCENT) return null;
  return { first, last, rankCorrelation, changePercent };
}

/** Equal values share the mean of their ranks, as Spearman's coefficient asks. */
function averageRanks(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let at = from; at <= to; at += 1) ranks[order[at] ?? 0] = (from + to) / 2;
    from = to + 1;
  }
  return ranks;
}
