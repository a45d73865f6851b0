import { type JudgeRules, judge } from '../../src/judge/compare.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import { DEFAULT_LIMITS } from '../../src/settings/limits.ts';
import { callsOf, type Kind, nextSession, outlierOf, shiftOf } from './noise.ts';
import type { MachineNoise, UnitNoise } from './parameters.ts';
import type { Random } from './random.ts';
import { recordOf, type UnitCalls } from './records.ts';

/** One pull request: stored sessions of a machine, then one more, and what the action says of it. */

export const RULES: JudgeRules = {
  limits: { general: DEFAULT_LIMITS, own: [] },
  against: 'change',
  onWorkloadChange: 'inform',
  lineage: null,
  relation: 'any',
  staleDays: 1e6,
  staleCommits: 1e6,
  now: new Date(Date.UTC(2025, 5, 1)),
};

/** Calls fail now and then on a healthy machine: as many as in real runs. */
const FAILURES = 0.005;
/** A machine that is slow for a day: by so much at most, on the log scale. */
const SHIFTS = { throughput: 0.015, ttftNet: 0.08 };

export interface Setting {
  readonly machine: MachineNoise;
  readonly kind: Kind;
  readonly runs: number;
  readonly history: number;
}

/** The stored sessions, oldest first, and behind them the pull request's, which changes nothing. */
export function simulate({ machine, kind, runs, history }: Setting, random: Random): readonly UnitCalls[][] {
  let before: Levels | null = null;
  return Array.from({ length: history + 1 }, () => {
    const shift = shiftOf(kind, random);
    const levels: Levels = machine.units.map((unit, place) => ({
      throughput: nextSession(kind, before?.[place]?.throughput ?? null, unit.throughput, random),
      ttftNet: nextSession(kind, before?.[place]?.ttftNet ?? null, unit.ttftNet, random),
      load: nextSession(kind, before?.[place]?.load ?? null, unit.load, random),
    }));
    before = levels;
    return machine.units.map((unit, place) =>
      session(kind, runs, unit, levels[place] as Levels[number], shift, random),
    );
  });
}

type Levels = readonly { readonly throughput: number; readonly ttftNet: number; readonly load: number }[];

function session(
  kind: Kind,
  runs: number,
  unit: UnitNoise,
  level: Levels[number],
  shift: number,
  random: Random,
): UnitCalls {
  const throughput = callsOf(kind, runs, unit.throughput, random);
  const ttftNet = callsOf(kind, runs, unit.ttftNet, random);
  const load = callsOf(kind, runs, unit.load, random);
  const calls = throughput.map((_, run) => {
    const slower = outlierOf(kind, random);
    const worse = {
      throughput: (throughput[run] as number) + level.throughput + shift * SHIFTS.throughput + slower,
      ttftNet: (ttftNet[run] as number) + level.ttftNet + shift * SHIFTS.ttftNet + slower,
      load: (load[run] as number) + level.load,
    };
    if (random.uniform() < FAILURES) return null;
    return {
      throughput: unit.throughput.level * Math.exp(-worse.throughput),
      ttftNet: unit.ttftNet.level * Math.exp(worse.ttftNet),
      load: unit.load.level * Math.exp(worse.load),
    };
  });
  return { agent: unit.agent, stage: unit.stage, calls };
}

export interface Effect {
  readonly metric: 'throughput' | 'ttft-net';
  readonly percent: number;
}

/** All stages of one agent slowed. */
export function slowed(
  units: readonly UnitCalls[],
  agent: string,
  { metric, percent }: Effect,
): readonly UnitCalls[] {
  const rate = metric === 'throughput' ? 1 - percent / 100 : 1;
  const time = metric === 'ttft-net' ? 1 + percent / 100 : 1;
  return units.map((unit) =>
    unit.agent !== agent
      ? unit
      : {
          ...unit,
          calls: unit.calls.map((call) =>
            call === null
              ? null
              : { ...call, throughput: call.throughput * rate, ttftNet: call.ttftNet * time },
          ),
        },
  );
}

export function judged(
  history: readonly SessionRecord[],
  candidate: SessionRecord,
  against: JudgeRules['against'] = 'change',
): Judgement {
  return judge(history as readonly [SessionRecord, ...SessionRecord[]], candidate, { ...RULES, against });
}

export const recordsOf = (
  sessions: readonly (readonly UnitCalls[])[],
  runs: number,
): readonly SessionRecord[] => sessions.map((units, ordinal) => recordOf(ordinal, runs, units));
