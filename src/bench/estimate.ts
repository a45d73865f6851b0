import type { Call, Results } from '../model/results.ts';
import type { BenchmarkSettings } from '../model/settings.ts';

/**
 * How long the session will take, milliseconds, from an earlier session's calls: per agent and stage the mean of
 * all its timed calls, times the calls to come. Null where a stage was never timed.
 */
export function estimateFromResults(settings: BenchmarkSettings, earlier: Results): number | null {
  let sumMs = 0;
  for (const agent of settings.agents) {
    for (const stage of settings.stages) {
      const meanMs = meanDurationMs(
        earlier.calls.filter((call) => call.agent === agent.name && call.stage === stage.name),
      );
      if (meanMs === null) return null;
      sumMs += meanMs * (settings.runs + settings.warmupRuns);
    }
  }
  return sumMs;
}

export function plannedCalls(settings: BenchmarkSettings): number {
  return settings.agents.length * settings.stages.length * (settings.runs + settings.warmupRuns);
}

/** Mean of the client's durations, milliseconds; null where no call has one. */
export function meanDurationMs(calls: readonly Call[]): number | null {
  const durations = calls.map((call) => call.e2eMs).filter((value) => value !== null);
  if (durations.length === 0) return null;
  return durations.reduce((sum, value) => sum + value, 0) / durations.length;
}
