import { type Cell, playCell } from './cell.ts';
import { type Chains, type ChainTally, playChains } from './chain.ts';
import type { CellTally } from './tally.ts';

/** What a thread is asked to play. */
export type Task = Cell | Chains;

export function playTask(task: Task): CellTally | ChainTally {
  return 'chains' in task ? playChains(task) : playCell(task);
}
