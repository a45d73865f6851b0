import { type CellTally, type FoundTally, type Share, together } from './tally.ts';
import type { Effect } from './trial.ts';

/** Picks out of what was played. */

export interface Choice {
  readonly runs?: number;
  readonly history?: number;
  readonly kind?: string;
}

export function cellsOf(cells: readonly CellTally[], { runs, history, kind }: Choice): readonly CellTally[] {
  return cells.filter(
    (cell) =>
      (runs === undefined || cell.runs === runs) &&
      (history === undefined || cell.history === history) &&
      (kind === undefined || cell.kind === kind),
  );
}

/** All the cells' shares as one. */
export function shareOf(cells: readonly CellTally[], of: (cell: CellTally) => Share): Share {
  return together(cells.map(of));
}

export function foundOf(
  cells: readonly CellTally[],
  { metric, percent }: Effect,
  of: (tally: FoundTally) => Share = ({ found }) => found,
  agent: string | null = null,
): Share {
  const tallies = cells.flatMap(({ found }) => found);
  return together(
    tallies
      .filter((one) => one.effect.metric === metric && one.effect.percent === percent)
      .filter((one) => agent === null || one.agent === agent)
      .map(of),
  );
}
