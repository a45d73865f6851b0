import { mean, sampleVariance } from 'simple-statistics';
import { studentTail } from '../../src/stats/distributions.ts';
import type { Call, UnitCalls } from './records.ts';

/** What other tools would say of the same sessions, each by its own rule: whether a pull request is blocked. */

export interface Rival {
  readonly name: string;
  readonly blocks: (history: readonly (readonly UnitCalls[])[], candidate: readonly UnitCalls[]) => boolean;
}

const METRICS = ['throughput', 'ttftNet'] as const;
type MetricName = (typeof METRICS)[number];

/** Calls of both sides turned so that larger is worse: times, and times per token. */
type Rule = (before: readonly number[], after: readonly number[]) => boolean;

function perComparison(rule: Rule, sessions: 'last' | 'all'): Rival['blocks'] {
  return (history, candidate) =>
    candidate.some(({ agent, stage, calls }) =>
      METRICS.some((metric) => {
        const used = sessions === 'last' ? history.slice(-1) : history;
        const earlier = used.flatMap((units) => callsOf(units, agent, stage));
        return rule(valuesOf(earlier, metric), valuesOf(calls, metric));
      }),
    );
}

function callsOf(units: readonly UnitCalls[], agent: string, stage: string): UnitCalls['calls'] {
  return units.find((unit) => unit.agent === agent && unit.stage === stage)?.calls ?? [];
}

function valuesOf(calls: UnitCalls['calls'], metric: MetricName): readonly number[] {
  const known = calls.filter((call) => call !== null);
  return known.map((call) => (metric === 'throughput' ? 1000 / call.throughput : call.ttftNet));
}

/** github-action-benchmark: this value over the last one, above `alert-threshold` (its README; default 200 %). */
const overLast =
  (ratio: number): Rule =>
  (before, after) =>
    before.length > 0 && after.length > 0 && mean([...after]) / mean([...before]) > ratio;

/** Welch's t test, two-sided, at 0.05, as it stands in textbooks: calls of all sessions in one heap. */
const welch: Rule = (before, after) => {
  if (before.length < 2 || after.length < 2) return false;
  const [was, is] = [sampleVariance([...before]) / before.length, sampleVariance([...after]) / after.length];
  const t = (mean([...after]) - mean([...before])) / Math.sqrt(was + is);
  const degrees = (was + is) ** 2 / (was ** 2 / (before.length - 1) + is ** 2 / (after.length - 1));
  return t > 0 && 2 * studentTail(t, degrees) < 0.05;
};

/** benchstat: Mann–Whitney's U, two-sided, exact, at 0.05 (golang.org/x/perf/benchmath, `DefaultThresholds`). */
const mannWhitney: Rule = (before, after) => {
  if (before.length === 0 || after.length === 0) return false;
  const above = after.reduce((sum, late) => sum + before.filter((early) => late > early).length, 0);
  const larger = Math.max(above, before.length * after.length - above);
  const ways = waysOfU(before.length, after.length);
  const tail = ways.slice(larger).reduce((sum, count) => sum + count, 0);
  const all = ways.reduce((sum, count) => sum + count, 0);
  return above === larger && Math.min(1, (2 * tail) / all) < 0.05;
};

const known = new Map<string, readonly number[]>();

/** How many orders of n and m values give each U, by the recursion of Mann and Whitney (Ann. Math. Statist. 18 (1947) 50–60). */
export function waysOfU(n: number, m: number): readonly number[] {
  const key = `${n} ${m}`;
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const ways = new Array<number>(n * m + 1).fill(0);
  if (n === 0 || m === 0) ways[0] = 1;
  else {
    for (const [u, count] of waysOfU(n - 1, m).entries()) ways[u + m] = (ways[u + m] ?? 0) + count;
    for (const [u, count] of waysOfU(n, m - 1).entries()) ways[u] = (ways[u] ?? 0) + count;
  }
  known.set(key, ways);
  return ways;
}

/** What the reports that came before this action did: means over calls of both stages in one heap, failed ones as 0. */
const pooledMeans: Rival['blocks'] = (history, candidate) => {
  const last = history.at(-1) ?? [];
  return [...new Set(candidate.map(({ agent }) => agent))].some((agent) => {
    const heap = (units: readonly UnitCalls[], of: (call: Call) => number) =>
      mean(
        units
          .filter((unit) => unit.agent === agent)
          .flatMap(({ calls }) => calls.map((call) => (call === null ? 0 : of(call)))),
      );
    const ratio = (of: (call: Call) => number) => heap(candidate, of) / heap(last, of);
    return (
      ratio(({ throughput }) => throughput) < 0.97 || ratio((call) => call.ttftNet + (call.load ?? 0)) > 1.1
    );
  });
};

export const RIVALS: readonly Rival[] = [
  { name: 'github-action-benchmark, 105 %', blocks: perComparison(overLast(1.05), 'last') },
  { name: 'github-action-benchmark, 110 %', blocks: perComparison(overLast(1.1), 'last') },
  { name: 'github-action-benchmark, 200 % (its default)', blocks: perComparison(overLast(2), 'last') },
  { name: "Welch's t test at 0.05, all calls in one heap", blocks: perComparison(welch, 'all') },
  { name: "benchstat: Mann–Whitney's U at 0.05, last session", blocks: perComparison(mannWhitney, 'last') },
  { name: 'means over both stages, beyond 3 % and 10 %', blocks: pooledMeans },
];
