import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ChainTally } from './chain.ts';
import type { CellTally } from './tally.ts';
import { playTask, type Task } from './task.ts';

export interface Played {
  readonly cells: readonly CellTally[];
  readonly chains: readonly ChainTally[];
}

/** Plays tasks in so many threads; the answer is the same for any number of them, and in the order of the tasks. */
export async function play(tasks: readonly Task[], threads: number): Promise<Played> {
  const tallies = threads <= 1 ? tasks.map(playTask) : await playInThreads(tasks, threads);
  const isChain = (tally: CellTally | ChainTally): tally is ChainTally => 'slower' in tally;
  return {
    cells: tallies.filter((tally): tally is CellTally => !isChain(tally)),
    chains: tallies.filter(isChain),
  };
}

async function playInThreads(
  tasks: readonly Task[],
  threads: number,
): Promise<readonly (CellTally | ChainTally)[]> {
  const tallies = new Array<CellTally | ChainTally>(tasks.length);
  let next = 0;
  const one = async (): Promise<void> => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    for (let place = next++; place < tasks.length; place = next++) {
      worker.postMessage(tasks[place]);
      const [tally] = (await once(worker, 'message')) as [CellTally | ChainTally];
      tallies[place] = tally;
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: threads }, one));
  return tallies;
}
