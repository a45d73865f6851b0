import type { RecordUnit, SessionRecord } from '../model/record.ts';
import { valuesOf } from '../model/recordOf.ts';
import type { Call } from '../model/results.ts';
import type { BenchmarkSettings } from '../model/settings.ts';
import { planOf, type Run, stagesOf } from './plan.ts';

/**
 * How long the session will take, milliseconds, from an earlier one: the mean of each agent's calls of each stage times
 * the calls to come, a cold start as much longer as its first token came later. Null where a stage was never timed.
 */
export function estimateFromRecord(settings: BenchmarkSettings, earlier: SessionRecord): number | null {
  let sumMs = 0;
  for (const run of runsOf(settings)) {
    for (const stage of stagesOf(run, settings)) {
      const unit = earlier.units.find((one) => one.agent === run.agent.name && one.stage === stage.name);
      const warmMs = meanOf(valuesOf(unit, 'e2e'));
      if (warmMs === null) return null;
      sumMs += warmMs + (run.kind === 'cold' ? loadMsOf(unit) : 0);
    }
  }
  return sumMs;
}

/** How much later the first token of a cold start came; 0 where none is known. */
function loadMsOf(unit: RecordUnit | undefined): number {
  const coldMs = meanOf(valuesOf(unit, 'cold-ttft'));
  const warmMs = meanOf(valuesOf(unit, 'ttft'));
  return coldMs === null || warmMs === null ? 0 : Math.max(0, coldMs - warmMs);
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
  return meanOf(calls.map((call) => call.e2eMs).filter((value) => value !== null));
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
