import type { Cell } from './cell.ts';
import type { Chains } from './chain.ts';
import { KINDS } from './noise.ts';
import type { MachineNoise } from './parameters.ts';
import type { Task } from './task.ts';

/** What is played. */

export const RUNS = [3, 5, 10] as const;
export const HISTORIES = [1, 3, 10] as const;
/** What the goals are for. */
export const USUAL = { runs: 5, history: 10 } as const;

const SEED = 20_251_126;

export function fullPlan(machines: readonly MachineNoise[]): readonly Task[] {
  return [...cellsOf(machines), ...chainsOf(machines, { chains: 40, sessions: 30 })];
}

function chainsOf(
  machines: readonly MachineNoise[],
  size: Pick<Chains, 'chains' | 'sessions'>,
): readonly Chains[] {
  return machines.flatMap((machine, place) =>
    (['normal', 'session shifts'] as const).map((kind) => ({ seed: SEED + place, machine, kind, ...size })),
  );
}

function cellsOf(machines: readonly MachineNoise[]): readonly Cell[] {
  return machines.flatMap((machine, place) =>
    KINDS.flatMap((kind) =>
      RUNS.flatMap((runs) =>
        HISTORIES.flatMap((history): readonly Cell[] => {
          const shared = { seed: SEED + place, machine, kind, runs, history };
          if (machine.calls === 'fixed-length')
            return runs === USUAL.runs ? [{ ...shared, trials: 600, slowedTrials: 0 }] : [];
          const isUsual = runs === USUAL.runs && history === USUAL.history;
          return [{ ...shared, trials: isUsual ? 2400 : 800, slowedTrials: isUsual ? 200 : 60 }];
        }),
      ),
    ),
  );
}

/** Seconds: for a test, and for a first look at the model that the rule was tuned on and at one other. */
export function quickPlan(machines: readonly MachineNoise[]): readonly Task[] {
  const few = machines.filter(({ calls }) => calls === 'two-stage').slice(0, 2);
  const cells = few.flatMap((machine, place) =>
    KINDS.map((kind): Cell => ({ seed: SEED + place, machine, kind, ...USUAL, trials: 40, slowedTrials: 4 })),
  );
  return [...cells, ...chainsOf(few, { chains: 2, sessions: 20 })];
}
