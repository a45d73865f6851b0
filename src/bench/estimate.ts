import type { Call, Results } from '../model/results.ts';
import type { BenchmarkSettings } from '../model/settings.ts';
import { planOf, type Run, stagesOf } from './plan.ts';

/**
 * How long the session will take, milliseconds, from an earlier session's calls: the mean of each agent's timed calls
 * of each stage, cold starts apart, times the calls to come. Null where a stage was never timed.
 */
export function estimateFromResults(settings: BenchmarkSettings, earlier: Results): number | null {
  let sumMs = 0;
  for (const run of runsOf(settings)) {
    for (const stage of stagesOf(run, settings)) {
      const own = earlier.calls.filter((call) => call.agent === run.agent.name && call.stage === stage.name);
      const isColdStart = (call: Call) => call.phase === 'cold';
      const warmMs = meanDurationMs(own.filter((call) => !isColdStart(call)));
      const coldMs = meanDurationMs(own.filter(isColdStart));
      const callMs = run.kind === 'cold' ? (coldMs ?? warmMs) : warmMs;
      if (callMs === null) return null;
      sumMs += callMs;
    }
  }
  return sumMs;
}

/** Without those that may be needed to make up for lost ones. */
export function plannedCalls(settings: BenchmarkSettings): number {
  return runsOf(settings).reduce((sum, run) => sum + stagesOf(run, settings).length, 0);
}

function runsOf(settings: BenchmarkSettings): readonly Run[] {
  return planOf(settings).filter((step) => step.kind !== 'open' && step.kind !== 'make-up');
}

/** Mean of the client's durations, milliseconds; null where no call has one. */
export function meanDurationMs(calls: readonly Call[]): number | null {
  const durations = calls.map((call) => call.e2eMs).filter((value) => value !== null);
  if (durations.length === 0) return null;
  return durations.reduce((sum, value) => sum + value, 0) / durations.length;
}
