import { KINDS } from './noise.ts';
import { USUAL } from './plan.ts';
import { cellsOf, foundOf, shareOf } from './select.ts';
import { type CellTally, type Share, together } from './tally.ts';
import { boundsOf, percent, rate, withBounds } from './text.ts';
import type { Effect } from './trial.ts';

/** What this project asks of itself, and whether it is so. */

export interface Goal {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  /** What a test could find that knew the true noise; blank where that says nothing. */
  readonly ceiling: string;
  readonly trials: number;
  readonly isMet: boolean;
  /** Why no rule could meet it here; null where one could. */
  readonly obstacle: string | null;
}

/**
 * The prompts of one agent were cut to its context and so of one length, as those of this action are; those of the
 * other varied from run to run, and with them its TTFT.
 */
const AGENTS = [
  { agent: 'chimera', prompts: 'prompts of one length' },
  { agent: 'baseline', prompts: 'prompts of varying length' },
];
const TIMES = [
  [15, 90],
  [20, 99],
] as const;

export function goalsOf(cells: readonly CellTally[]): readonly Goal[] {
  const usual = cellsOf(cells, USUAL);
  const blocked = (history: number) => shareOf(cellsOf(cells, { history }), (cell) => cell.blocked);
  return [
    ...[10, 3, 1].map((history) =>
      blockedGoal(`blocked though nothing changed, ${sessions(history)}`, blocked(history)),
    ),
    foundGoal('5 % loss of throughput found', foundIn(usual, { metric: 'throughput', percent: 5 }), 99),
    foundGoal('10 % loss of throughput found', foundIn(usual, { metric: 'throughput', percent: 10 }), 99),
    ...AGENTS.flatMap(({ agent, prompts }) =>
      TIMES.map(([loss, goal]) =>
        foundGoal(
          `${loss} % loss of TTFT found, ${prompts}`,
          foundIn(usual, { metric: 'ttft-net', percent: loss }, agent),
          goal,
        ),
      ),
    ),
    atLeast(
      'all throughput reads `unchanged` where nothing changed',
      shareOf(usual, ({ steady }) => steady),
      80,
    ),
    ...coverageGoals(cells),
  ].filter(({ trials }) => trials > 0);
}

const sessions = (history: number): string => `${history} stored session${history === 1 ? '' : 's'}`;

function blockedGoal(what: string, share: Share): Goal {
  const isMet = share.trials > 0 && boundsOf(share)[1] <= 0.01;
  const isProvable = boundsOf({ events: 0, trials: share.trials })[1] <= 0.01;
  return {
    what,
    goal: '≤ 1 %',
    measured: withBounds(share),
    ceiling: '',
    trials: share.trials,
    isMet,
    obstacle: isProvable ? null : 'too few trials',
  };
}

interface Found {
  readonly found: Share;
  readonly ceiling: Share;
}

function foundIn(cells: readonly CellTally[], effect: Effect, agent: string | null = null): Found {
  return {
    found: foundOf(cells, effect, (one) => one.found, agent),
    ceiling: foundOf(cells, effect, (one) => one.ceiling, agent),
  };
}

function foundGoal(what: string, { found, ceiling }: Found, goal: number): Goal {
  const obstacle = rate(ceiling) >= goal / 100 ? null : 'the ceiling is below';
  return { ...atLeast(what, found, goal), ceiling: `${percent(ceiling)} %`, obstacle };
}

function atLeast(what: string, share: Share, goal: number): Goal {
  const isMet = rate(share) >= goal / 100;
  return {
    what,
    goal: `≥ ${goal} %`,
    measured: `${percent(share)} %`,
    ceiling: '',
    trials: share.trials,
    isMet,
    obstacle: null,
  };
}

function coverageGoals(cells: readonly CellTally[]): readonly Goal[] {
  const long = cells.filter(({ history }) => history >= 3);
  return KINDS.map((kind) => {
    const own = cellsOf(long, { kind });
    const share = shareOf(own, ({ covered }) => together([covered.throughput, covered['ttft-net']]));
    const shown = { ...atLeast(`95 % intervals that hold the truth, ${kind} noise`, share, 94) };
    if (kind !== 'normal') return shown;
    return { ...shown, goal: '94 to 96 %', isMet: shown.isMet && rate(share) <= 0.96 };
  });
}
