import { mean, sampleVariance, sum } from 'simple-statistics';
import { groupedBy, type MeasuredCall } from './measurements.ts';
import type { MachineNoise, MetricNoise, UnitNoise } from './parameters.ts';

/** The noise of each model, out of its measured calls. */

export function machinesOf(calls: readonly MeasuredCall[]): readonly MachineNoise[] {
  const having = (family: string) => [
    ...groupedBy(
      calls.filter((call) => call.family === family),
      ({ model }) => model,
    ),
  ];
  return [
    ...having('rust-single-2stage').map(([model, own]) => twoStages(model, own)),
    ...having('fixed-len-microbench').flatMap(([model, own]) => fixedLength(model, own)),
  ];
}

function twoStages(model: string, calls: readonly MeasuredCall[]): MachineNoise {
  const units = [...groupedBy(calls, ({ agent, stage }) => `${agent} ${stage}`).values()];
  return { model, calls: 'two-stage', units: units.map(unitOf) };
}

/** The configurations that were measured most often. */
const FIXED = { analysis: 'tr121:short/gen64', report: 'tr121:medium/gen64' };
const LEAST_SESSIONS = 5;

/** Both agents are alike; a short prompt stands for the first stage, a longer one for the second. */
function fixedLength(model: string, calls: readonly MeasuredCall[]): readonly MachineNoise[] {
  const of = (configuration: string) => calls.filter(({ agent }) => agent === configuration);
  const stages = Object.entries(FIXED).map(([stage, configuration]) => ({ stage, own: of(configuration) }));
  if (stages.some(({ own }) => new Set(own.map(({ session }) => session)).size < LEAST_SESSIONS)) return [];
  const units = ['baseline', 'chimera'].flatMap((agent) =>
    stages.map(({ stage, own }) => ({ ...unitOf(own), agent, stage })),
  );
  return [{ model, calls: 'fixed-length', units }];
}

function unitOf(unit: readonly MeasuredCall[]): UnitNoise {
  const { agent, stage } = unit[0] as MeasuredCall;
  // Sessions with another context length had other prompts. All of them had the whole model on the GPU.
  const alike = [...groupedBy(unit, ({ context }) => context).values()];
  const noise = (of: (call: MeasuredCall) => number): MetricNoise => {
    const sessions = alike.map((calls) => sessionsOf(calls, of));
    return {
      level: rounded(Math.exp(mean(unit.map((call) => Math.log(of(call)))))),
      callSd: rounded(Math.sqrt(withinVariance(sessions.flat()))),
      sessionSd: rounded(sessionSd(sessions)),
    };
  };
  return {
    agent,
    stage,
    throughput: noise(({ throughput }) => throughput),
    ttftNet: noise(({ ttftNet }) => ttftNet),
    load: noise(({ load }) => load ?? Number.NaN),
  };
}

type Sessions = readonly (readonly number[])[];

function sessionsOf(calls: readonly MeasuredCall[], of: (call: MeasuredCall) => number): Sessions {
  return [...groupedBy(calls, ({ session }) => session).values()]
    .map((session) => session.map((call) => Math.log(of(call))))
    .filter(({ length }) => length > 1);
}

/** Pooled over groups. */
function withinVariance(groups: Sessions): number {
  const degrees = sum(groups.map(({ length }) => length - 1));
  const squares = groups
    .filter(({ length }) => length > 1)
    .map((own) => sampleVariance([...own]) * (own.length - 1));
  return sum(squares) / degrees;
}

/**
 * Variance of the means of like sessions less what their calls explain (one-way analysis of variance, method of moments). So
 * few sessions cannot exclude a spread as large as half the standard error of a mean, so that is the least.
 */
function sessionSd(alike: readonly Sessions[]): number {
  const sessions = alike.flat();
  const error = withinVariance(sessions) / mean(sessions.map(({ length }) => length));
  const seen = withinVariance(alike.map((group) => group.map((session) => mean([...session]))));
  return Math.sqrt(Math.max(seen - error, error / 4));
}

const rounded = (value: number): number => Number(value.toPrecision(3));

/** What `parameters.json` is to hold. */
export function derive(calls: readonly MeasuredCall[]): string {
  const about =
    'Noise of calls and sessions timed on an RTX 4080 Laptop; node scripts/bench-verdict.ts --derive gpu-noise-sample.csv';
  return `${JSON.stringify({ about, machines: machinesOf(calls) }, null, 2)}\n`;
}
