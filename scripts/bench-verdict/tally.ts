import type { MachineNoise } from './parameters.ts';
import type { Effect } from './trial.ts';

/** Counts of one cell: one machine, one kind of noise, so many runs and stored sessions. */

export const EFFECTS: readonly Effect[] = [
  ...[2, 3, 5, 10].map((percent) => ({ metric: 'throughput', percent }) as const),
  ...[10, 15, 20].map((percent) => ({ metric: 'ttft-net', percent }) as const),
];

export const STAGES = ['analysis', 'report'] as const;

/** Events among trials. */
export interface Share {
  readonly events: number;
  readonly trials: number;
}

export interface FoundTally {
  readonly agent: string;
  readonly effect: Effect;
  /** Pull requests that are flagged. */
  readonly found: Share;
  /** Those that are not, and say that they cannot tell. */
  readonly open: Share;
  /** What a test that knows the true noise would flag. */
  readonly ceiling: Share;
  /** By stage, of the slowed agent. */
  readonly stages: Readonly<Record<(typeof STAGES)[number], Share>>;
}

export interface CellTally {
  readonly model: string;
  readonly calls: MachineNoise['calls'];
  readonly kind: string;
  readonly runs: number;
  readonly history: number;
  /** Pull requests that change nothing and are blocked. */
  readonly blocked: Share;
  /** Of those not blocked: something stays open. */
  readonly open: Share;
  /** Throughput of every agent and stage reads `unchanged`. */
  readonly steady: Share;
  /** 95 % intervals that hold the truth. */
  readonly covered: Readonly<Record<'throughput' | 'ttft-net', Share>>;
  readonly found: readonly FoundTally[];
  /** By name: unchanged pull requests blocked, and 5 % throughput and 15 % TTFT losses found. */
  readonly rivals: readonly RivalTally[];
}

export interface RivalTally {
  readonly name: string;
  readonly blocked: Share;
  readonly throughput5: Share;
  readonly ttft15: Share;
}

export class Counter {
  #events = 0;
  #trials = 0;

  add(happened: boolean): void {
    this.#trials += 1;
    if (happened) this.#events += 1;
  }

  get share(): Share {
    return { events: this.#events, trials: this.#trials };
  }
}

export function together(shares: readonly Share[]): Share {
  return shares.reduce(
    (sum, { events, trials }) => ({ events: sum.events + events, trials: sum.trials + trials }),
    { events: 0, trials: 0 },
  );
}
