import type { Agent, BenchmarkSettings } from '../model/settings.ts';
import { type Group, groupsOf } from './groups.ts';

/**
 * The session's steps, in order. A block is a stretch of runs without a reload; `open` unloads every model of the
 * session, so that every group meets the same free memory. Within a group the runs alternate (ABBA), and several
 * groups go there and back, so that drift hits all agents alike.
 *
 * With agents A, B, one cold start, one warm-up run (w) and 4 runs, where A and B ...
 *
 * | ... | steps |
 * |---|---|
 * | share a load | open, cold A, cold B, w1 A, w1 B, 1 A, 1 B, 2 B, 2 A, 3 A, 3 B, 4 B, 4 A, make-up |
 * | force a reload | open, cold A, w1 A, 1 A, 2 A; open, cold B, w1 B, 1 B, 2 B, 3 B, 4 B, make-up; open, w2 A, 3 A, 4 A, make-up |
 *
 * Each cold start is preceded by an unload of its own. A make-up repeats what was lost to reloads and marks; what it
 * comes to is known only then.
 */
export type Step = { readonly kind: 'open' } | Run | { readonly kind: 'make-up'; readonly agents: Group };

export interface Run {
  readonly kind: 'cold' | 'warmup' | 'measured';
  readonly agent: Agent;
  /** Its number within its kind, from 1. */
  readonly run: number;
}

export function planOf(settings: BenchmarkSettings): readonly Step[] {
  const groups = groupsOf(settings.agents);
  if (groups.length === 1) return groups.flatMap((group) => wholeBlock(group, settings, settings.runs));
  const half = Math.ceil(settings.runs / 2);
  const turning = groups.at(-1);
  const wayOut = groups.flatMap((group) =>
    group === turning || half === settings.runs
      ? wholeBlock(group, settings, settings.runs)
      : firstBlock(group, settings, half),
  );
  const wayBack = half === settings.runs ? [] : groups.slice(0, -1).toReversed();
  return [...wayOut, ...wayBack.flatMap((group) => secondBlock(group, settings, half + 1))];
}

/**
 * Valid warm calls that a stage needs to count as measured: half of the runs, and at least three; with fewer runs
 * than that, every one of them.
 */
export function minimumValidCalls(runs: number): number {
  return Math.min(runs, Math.max(3, Math.ceil(runs / 2)));
}

/** A cold start is one call: after it the model is loaded. */
export function stagesOf({ kind }: Run, { stages }: BenchmarkSettings): BenchmarkSettings['stages'] {
  return kind === 'cold' ? stages.slice(0, 1) : stages;
}

/** Agents in the order of that run: there and back. */
export function inOrderOf<T>(run: number, agents: readonly T[]): readonly T[] {
  return run % 2 === 1 ? agents : agents.toReversed();
}

function wholeBlock(group: Group, settings: BenchmarkSettings, runs: number): readonly Step[] {
  return [...firstBlock(group, settings, runs), { kind: 'make-up', agents: group }];
}

function firstBlock(
  group: Group,
  { coldStarts, warmupRuns }: BenchmarkSettings,
  runs: number,
): readonly Step[] {
  return [
    { kind: 'open' },
    ...group.flatMap((agent) => runsOf('cold', agent, 1, coldStarts)),
    ...group.flatMap((agent) => runsOf('warmup', agent, 1, warmupRuns)),
    ...measured(group, 1, runs),
  ];
}

/** The load is another one: its first runs are discarded as well, and their numbers go on. */
function secondBlock(
  group: Group,
  { warmupRuns, runs }: BenchmarkSettings,
  firstRun: number,
): readonly Step[] {
  return [
    { kind: 'open' },
    ...group.flatMap((agent) => runsOf('warmup', agent, warmupRuns + 1, 2 * warmupRuns)),
    ...measured(group, firstRun, runs),
    { kind: 'make-up', agents: group },
  ];
}

function measured(group: Group, first: number, last: number): readonly Step[] {
  return numbers(first, last).flatMap((run) =>
    inOrderOf(run, group).map((agent): Step => ({ kind: 'measured', agent, run })),
  );
}

function runsOf(kind: 'cold' | 'warmup', agent: Agent, first: number, last: number): readonly Step[] {
  return numbers(first, last).map((run) => ({ kind, agent, run }));
}

function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
