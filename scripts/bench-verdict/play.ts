import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Cell, playCell } from './cell.ts';
import type { CellTally } from './tally.ts';

/** Plays cells, in so many threads; the answer is the same for any number of them, and in the order of the cells. */
export async function play(cells: readonly Cell[], threads: number): Promise<readonly CellTally[]> {
  if (threads <= 1) return cells.map(playCell);
  const tallies = new Array<CellTally>(cells.length);
  let next = 0;
  const one = async (): Promise<void> => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    for (let place = next++; place < cells.length; place = next++) {
      worker.postMessage(cells[place]);
      const [tally] = (await once(worker, 'message')) as [CellTally];
      tallies[place] = tally;
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: threads }, one));
  return tallies;
}
