import { sampleStandardDeviation } from 'simple-statistics';
import { limitOnLogScale } from '../../src/judge/scale.ts';
import type { Comparison } from '../../src/model/judgement.ts';
import { metricOf } from '../../src/model/metrics.ts';
import { DEFAULT_LIMITS } from '../../src/settings/limits.ts';
import { KINDS } from './noise.ts';
import { randomOf } from './random.ts';
import { recordOf, type UnitCalls } from './records.ts';
import { RIVALS } from './rivals.ts';
import { type CellTally, Counter, EFFECTS, type FoundTally, type RivalTally, STAGES } from './tally.ts';
import { type Effect, judged, recordsOf, type Setting, simulate, slowed } from './trial.ts';

/** Plays one cell. The same seed plays the same sessions, wherever and in whatever order cells are played. */

export interface Cell extends Setting {
  readonly seed: number;
  /** Pull requests that change nothing. */
  readonly trials: number;
  /** Of these, pull requests that are played again with every loss, for each agent. */
  readonly slowedTrials: number;
}

/**
 * z of a one-sided test at 1 % over two agents × two stages × two metrics, the hardest step of Holm's: success rates without
 * failures are no part of the family. SciPy 1.17.1: stats.norm.ppf(1 - 0.01 / 8)
 */
const SURE = 3.0233;

export function playCell(cell: Cell): CellTally {
  const { machine, kind, runs, history, trials, slowedTrials } = cell;
  const counters = { blocked: new Counter(), open: new Counter(), steady: new Counter() };
  const covered = { throughput: new Counter(), 'ttft-net': new Counter() };
  const rivals = RIVALS.map(() => [new Counter(), new Counter(), new Counter()] as const);
  const differences = new Map<string, number[]>();
  const losses = machine.units
    .filter(({ stage }) => stage === STAGES[0])
    .flatMap(({ agent }) => EFFECTS.map((effect) => lossOf(agent, effect)));
  for (let trial = 0; trial < trials; trial++) {
    const random = randomOf(cell.seed, trial, runs, history, KINDS.indexOf(kind));
    const sessions = simulate(cell, random);
    const before = sessions.slice(0, -1);
    const stored = recordsOf(before, runs);
    const candidate = sessions.at(-1) as readonly UnitCalls[];
    const judge = (units: readonly UnitCalls[]) => gatedOf(stored, history, runs, units);
    const gated = judge(candidate);
    const isBlocked = gated.some(isSlower);
    counters.blocked.add(isBlocked);
    counters.open.add(!isBlocked && gated.some(isOpen));
    counters.steady.add(
      gated.every(({ metric, verdict }) => metric !== 'throughput' || verdict === 'unchanged'),
    );
    for (const comparison of gated) note(comparison, covered, differences);
    if (trial >= slowedTrials) continue;
    for (const loss of losses) loss.play(candidate, judge);
    playRivals(rivals, before, candidate);
  }
  return {
    ...{ model: machine.model, calls: machine.calls, kind, runs, history },
    blocked: counters.blocked.share,
    open: counters.open.share,
    steady: counters.steady.share,
    covered: { throughput: covered.throughput.share, 'ttft-net': covered['ttft-net'].share },
    found: losses.map(({ tally }) => tally(differences)),
    rivals: rivals.map(rivalTally),
  };
}

const isSlower = ({ verdict }: Comparison): boolean => verdict === 'regressed';
const isOpen = ({ verdict }: Comparison): boolean => verdict === 'inconclusive';

function gatedOf(
  stored: ReturnType<typeof recordsOf>,
  history: number,
  runs: number,
  units: readonly UnitCalls[],
): readonly Comparison[] {
  return judged(stored, recordOf(history, runs, units)).comparisons.filter(({ gated }) => gated);
}

function note(
  { agent, stage, metric, interval, ratio }: Comparison,
  covered: Readonly<Record<'throughput' | 'ttft-net', Counter>>,
  differences: Map<string, number[]>,
): void {
  if (interval === null || ratio === null || (metric !== 'throughput' && metric !== 'ttft-net')) return;
  covered[metric].add(interval[0] <= 1 && interval[1] >= 1);
  const key = `${agent} ${stage} ${metric}`;
  const worse = Math.log(ratio) * (metric === 'throughput' ? -1 : 1);
  const seen = differences.get(key);
  if (seen === undefined) differences.set(key, [worse]);
  else seen.push(worse);
}

function lossOf(agent: string, effect: Effect) {
  const found = new Counter();
  const open = new Counter();
  const stages = { analysis: new Counter(), report: new Counter() };
  const play = (
    candidate: readonly UnitCalls[],
    judge: (units: readonly UnitCalls[]) => readonly Comparison[],
  ) => {
    const gated = judge(slowed(candidate, agent, effect));
    const isFound = gated.some(isSlower);
    found.add(isFound);
    open.add(!isFound && gated.some(isOpen));
    for (const stage of STAGES) {
      const own = gated.find(
        (one) => one.agent === agent && one.stage === stage && one.metric === effect.metric,
      );
      stages[stage].add(own !== undefined && isSlower(own));
    }
  };
  const tally = (differences: ReadonlyMap<string, readonly number[]>): FoundTally => ({
    ...{ agent, effect },
    found: found.share,
    open: open.share,
    ceiling: ceilingOf(agent, effect, differences),
    stages: { analysis: stages.analysis.share, report: stages.report.share },
  });
  return { play, tally };
}

/** What is flagged by a z test that knows how much the differences of this very machine scatter, at the same limit. */
function ceilingOf(
  agent: string,
  { metric, percent }: Effect,
  differences: ReadonlyMap<string, readonly number[]>,
): FoundTally['ceiling'] {
  const { direction } = metricOf(metric);
  const loss = limitOnLogScale(percent, direction);
  const limit = limitOnLogScale(DEFAULT_LIMITS[metric].percent, direction);
  const stages = STAGES.map((stage) => differences.get(`${agent} ${stage} ${metric}`) ?? []);
  const needed = stages.map((seen) => Math.max(limit, SURE * sampleStandardDeviation([...seen])));
  const counter = new Counter();
  for (const [trial] of (stages[0] as readonly number[]).entries())
    counter.add(stages.some((seen, place) => (seen[trial] ?? 0) + loss > (needed[place] as number)));
  return counter.share;
}

function playRivals(
  rivals: readonly (readonly [Counter, Counter, Counter])[],
  before: readonly (readonly UnitCalls[])[],
  candidate: readonly UnitCalls[],
): void {
  const agent = candidate[0]?.agent ?? '';
  const rate = slowed(candidate, agent, { metric: 'throughput', percent: 5 });
  const time = slowed(candidate, agent, { metric: 'ttft-net', percent: 15 });
  for (const [place, [blocked, throughput5, ttft15]] of rivals.entries()) {
    const blocks = RIVALS[place]?.blocks ?? (() => false);
    blocked.add(blocks(before, candidate));
    throughput5.add(blocks(before, rate));
    ttft15.add(blocks(before, time));
  }
}

function rivalTally(
  [blocked, throughput5, ttft15]: readonly [Counter, Counter, Counter],
  place: number,
): RivalTally {
  return {
    name: RIVALS[place]?.name ?? '',
    blocked: blocked.share,
    throughput5: throughput5.share,
    ttft15: ttft15.share,
  };
}
