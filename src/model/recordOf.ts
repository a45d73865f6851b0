import type { Call } from './call.ts';
import { FACTORS } from './factors.ts';
import { coldCalls, METRICS, populationOf, sampledCalls } from './metrics.ts';
import { RECORD_SCHEMA_VERSION, type RecordUnit, type SessionRecord, type ValueId } from './record.ts';
import type { Results } from './results.ts';

/**
 * What a session's results come to as the baseline stores them. Nothing stands, nothing is accepted yet.
 * @param series the input comment-key
 */
export function recordOf(results: Results, series: string): SessionRecord {
  const { agents, stages, corpus } = results;
  return {
    schemaVersion: RECORD_SCHEMA_VERSION,
    toolVersion: results.toolVersion,
    series,
    startedAt: results.startedAt,
    finishedAt: results.finishedAt,
    source: results.source,
    environment: results.environment,
    protocol: results.protocol,
    corpusDigest: corpus.digest,
    stages,
    agents,
    units: unitsOf(results),
    standing: [],
    accepted: null,
  };
}

/** Each is given its own calls alone: looking through all of them for each metric of each would take long. */
function unitsOf(results: Results): RecordUnit[] {
  const keyOf = (agent: string, stage: string) => JSON.stringify([agent, stage]);
  const calls = new Map<string, Call[]>();
  for (const call of results.calls) {
    const own = calls.get(keyOf(call.agent, call.stage));
    if (own === undefined) calls.set(keyOf(call.agent, call.stage), [call]);
    else own.push(call);
  }
  return results.agents.flatMap(({ name }) =>
    results.stages.map((stage) =>
      unitOf({ ...results, calls: calls.get(keyOf(name, stage.name)) ?? [] }, name, stage.name),
    ),
  );
}

function unitOf(results: Results, agent: string, stage: string): RecordUnit {
  const measured = results.calls.filter(
    (call) => call.agent === agent && call.stage === stage && call.phase === 'measured',
  );
  const sampled = sampledCalls(results, agent, stage);
  const pairs = [
    // Counted below: a share has no values of its own.
    ...METRICS.filter(({ population }) => population !== 'all').map(
      (metric) => [metric.id, knownOf(populationOf(results, agent, stage, metric), metric.of)] as const,
    ),
    ...FACTORS.map((factor) => [factor.id, knownOf(sampled, factor.of)] as const),
  ];
  return {
    agent,
    stage,
    measured: measured.length,
    failed: measured.filter(({ status }) => status === 'failed').length,
    valid: sampled.length,
    cold: coldCalls(results, agent, stage).length,
    values: Object.fromEntries(pairs.filter(([, values]) => values.length > 0)),
  };
}

function knownOf(calls: readonly Call[], of: (call: Call) => number | null): number[] {
  return calls.map(of).filter((value) => value !== null);
}

/** The values of a metric or factor in a unit; empty where it has none. */
export function valuesOf(unit: RecordUnit | undefined, id: ValueId): readonly number[] {
  return unit?.values[id] ?? [];
}
