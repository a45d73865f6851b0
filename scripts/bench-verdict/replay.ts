import { groupedBy, type MeasuredCall } from './measurements.ts';
import { recordedSeries } from './recorded.ts';
import { recordOf, type UnitCalls } from './records.ts';
import { RIVALS } from './rivals.ts';
import { Counter, type Share } from './tally.ts';
import { type Effect, judged, recordsOf, slowed } from './trial.ts';

/** Real sessions, each in turn as the pull request against all others of the same kind: all of them changed nothing. */

/** Sessions that are alike, oldest first: one model and configuration on one machine. */
export interface Series {
  readonly group: string;
  readonly name: string;
  readonly sessions: readonly (readonly UnitCalls[])[];
}

export interface ReplayTally {
  readonly group: string;
  /** Sessions before, at most; null: all others. */
  readonly history: number | null;
  readonly series: number;
  readonly sessions: number;
  readonly blocked: Share;
  readonly open: Share;
  readonly steady: Share;
  readonly found: readonly { readonly effect: Effect; readonly share: Share }[];
  readonly rivals: readonly {
    readonly name: string;
    readonly blocked: Share;
    readonly throughput10: Share;
  }[];
  /** Those that were blocked, in words. */
  readonly blocks: readonly string[];
}

/** Two earlier sessions at least: with one alone nothing that small is proven, and nothing can go wrong. */
const LEAST_SESSIONS = 3;
/** So few calls are a session that the action would not have taken for measured. */
const LEAST_CALLS = 3;
/** In every session of two stages it had the same settings. */
const SAME_SETTINGS = 'baseline';

const GROUPS: Readonly<Record<string, string>> = {
  'rust-single-2stage': 'two stages',
  'fixed-len-microbench': 'fixed length',
  'py-single-runmean': 'means of two stages',
};

export function seriesOf(calls: readonly MeasuredCall[]): readonly Series[] {
  const alike = calls.filter(
    ({ family, agent }) => family === 'fixed-len-microbench' || agent === SAME_SETTINGS,
  );
  return [...groupedBy(alike, ({ family, model, agent }) => `${family}\0${model}\0${agent}`).values()]
    .map((own) => {
      const { family, model, agent } = own[0] as MeasuredCall;
      const sessions = [...groupedBy(own, ({ session }) => session)]
        .sort(([one], [other]) => (lastPart(one) < lastPart(other) ? -1 : 1))
        .map(([, session]) => unitsOf(session));
      return {
        group: GROUPS[family] ?? family,
        name: `${model} ${agent}`,
        sessions: sessions.filter(isMeasured),
      };
    })
    .filter(({ sessions }) => sessions.length >= LEAST_SESSIONS);
}

/** Folders are named after the time. */
const lastPart = (session: string): string => session.match(/\d{8}(_\d{6})?/)?.[0] ?? session;

function unitsOf(session: readonly MeasuredCall[]): readonly UnitCalls[] {
  return [...groupedBy(session, ({ stage }) => stage)].map(([stage, calls]) => ({
    agent: calls[0]?.agent ?? '',
    stage,
    calls,
  }));
}

const isMeasured = (units: readonly UnitCalls[]): boolean =>
  units.every(({ calls }) => calls.length >= LEAST_CALLS);

export function replay(
  group: string,
  history: number | null,
  all: readonly Series[],
  effects: readonly Effect[],
): ReplayTally {
  const series = all.filter((one) => one.group === group && one.sessions.length > (history ?? 0));
  const counters = { blocked: new Counter(), open: new Counter(), steady: new Counter() };
  const found = effects.map((effect) => ({ effect, counter: new Counter() }));
  const rivals = RIVALS.map(({ name, blocks }) => ({
    name,
    blocks,
    unchanged: new Counter(),
    lost: new Counter(),
  }));
  const blocks: string[] = [];
  for (const { name, sessions } of series) {
    for (const [place, candidate] of sessions.entries()) {
      const before = othersOf(sessions, place).slice(history === null ? 0 : -history);
      const runs = candidate[0]?.calls.length ?? 0;
      const stored = recordsOf(before, runs);
      const judge = (units: readonly UnitCalls[]) =>
        judged(stored, recordOf(before.length, runs, units)).comparisons.filter(({ gated }) => gated);
      const gated = judge(candidate);
      const slower = gated.filter(({ verdict }) => verdict === 'regressed');
      counters.blocked.add(slower.length > 0);
      counters.open.add(slower.length === 0 && gated.some(({ verdict }) => verdict === 'inconclusive'));
      counters.steady.add(
        gated.every(({ metric, verdict }) => metric !== 'throughput' || verdict === 'unchanged'),
      );
      for (const { stage, metric, ratio, interval } of slower)
        blocks.push(
          `${name} · ${stage} · ${metric}: ${percent(ratio)} [${(interval ?? []).map(percent).join(', ')}]`,
        );
      const agent = candidate[0]?.agent ?? '';
      for (const { effect, counter } of found)
        counter.add(judge(slowed(candidate, agent, effect)).some(({ verdict }) => verdict === 'regressed'));
      for (const rival of rivals) {
        rival.unchanged.add(rival.blocks(before, candidate));
        rival.lost.add(rival.blocks(before, slowed(candidate, agent, { metric: 'throughput', percent: 10 })));
      }
    }
  }
  return {
    ...{ group, history, series: series.length, sessions: counters.blocked.share.trials },
    blocked: counters.blocked.share,
    open: counters.open.share,
    steady: counters.steady.share,
    found: found.map(({ effect, counter }) => ({ effect, share: counter.share })),
    rivals: rivals.map(({ name, unchanged, lost }) => ({
      name,
      blocked: unchanged.share,
      throughput10: lost.share,
    })),
    blocks,
  };
}

/** All other sessions, the one before last: the first follows upon the last. */
function othersOf<T>(sessions: readonly T[], place: number): readonly T[] {
  return [...sessions.slice(place + 1), ...sessions.slice(0, place)];
}

function percent(ratio: number | null): string {
  if (ratio === null) return '?';
  return `${ratio >= 1 ? '+' : '−'}${Math.abs((ratio - 1) * 100).toFixed(1)} %`;
}

/** Histories as short as they are in the first days. */
const SHORT = [1, 2, 3, 5];

const LOSSES: readonly Effect[] = [
  { metric: 'throughput', percent: 5 },
  { metric: 'throughput', percent: 10 },
  { metric: 'ttft-net', percent: 20 },
];

/** Of measured calls, and of the sessions that this project recorded. */
export function replayAll(calls: readonly MeasuredCall[]): readonly ReplayTally[] {
  const series = [...seriesOf(calls), ...recordedSeries()];
  return [...new Set(series.map(({ group }) => group))].flatMap((group) =>
    [null, ...SHORT].map((history) => replay(group, history, series, LOSSES)),
  );
}
