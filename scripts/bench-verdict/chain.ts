import type { SessionRecord } from '../../src/model/record.ts';
import type { Kind } from './noise.ts';
import type { MachineNoise } from './parameters.ts';
import { randomOf } from './random.ts';
import { Counter, type Share } from './tally.ts';
import { judged, recordsOf, simulate } from './trial.ts';

/**
 * A default branch that nothing changes, session after session, as the action lives it: each is judged against the accepted
 * level and stored with what was said of it, and a pull request is judged against the window of stored ones.
 */

export interface ChainTally {
  readonly model: string;
  readonly calls: MachineNoise['calls'];
  readonly kind: Kind;
  /** Pull requests that change nothing and are blocked. */
  readonly blocked: Share;
  /** Sessions of the default branch that are called slower or faster. */
  readonly slower: Share;
  readonly faster: Share;
}

export interface Chains {
  readonly machine: MachineNoise;
  readonly kind: Kind;
  readonly seed: number;
  readonly chains: number;
  readonly sessions: number;
}

const RUNS = 5;
/** The default of `baseline-window`. */
const WINDOW = 20;
/** From here on a history is as long as the goals ask. */
const SETTLED = 10;

export function playChains({ machine, kind, seed, chains, sessions }: Chains): ChainTally {
  const [blocked, slower, faster] = [new Counter(), new Counter(), new Counter()];
  for (let chain = 0; chain < chains; chain++) {
    const random = randomOf(seed, chain, sessions);
    const measured = recordsOf(simulate({ machine, kind, runs: RUNS, history: sessions }, random), RUNS);
    const stored: SessionRecord[] = measured.slice(0, 1);
    for (const session of measured.slice(1)) {
      const window = stored.slice(-WINDOW);
      if (stored.length >= SETTLED) blocked.add(judged(window, session, 'change').comparisons.some(isSlower));
      const judgement = judged(window, session, 'level');
      slower.add(judgement.comparisons.some(isSlower));
      faster.add(judgement.comparisons.some((one) => one.gated && one.verdict === 'improved'));
      stored.push({ ...session, standing: [...judgement.standing] });
    }
  }
  return {
    ...{ model: machine.model, calls: machine.calls, kind },
    blocked: blocked.share,
    slower: slower.share,
    faster: faster.share,
  };
}

const isSlower = ({ gated, verdict }: { readonly gated: boolean; readonly verdict: string }): boolean =>
  gated && verdict === 'regressed';
