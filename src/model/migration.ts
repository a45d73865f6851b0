import { durationMeaningOf } from './durationMeaning.ts';

/** Stored results of earlier schemas, as the present one says the same. */

type Json = Readonly<Record<string, unknown>>;

/**
 * Results of schema 1 and 2 as schema 3; whatever else comes back as it is. Nothing is checked here: what they lacked is
 * added as unknown, what they named otherwise is renamed, and the reader holds the outcome to the present schema.
 */
export function migrateResults(value: unknown): unknown {
  if (!isMap(value)) return value;
  switch (value.schemaVersion) {
    case 1:
      return fromVersion2(fromVersion1(value));
    case 2:
      return fromVersion2(value);
    default:
      return value;
  }
}

/** Schema 2 did not look which numbers of an answer stand in the data, which it does not hold. */
function fromVersion2(results: Json): Json {
  return {
    ...results,
    schemaVersion: 3,
    calls: each(results.calls, (call) => ({ ...call, grounding: null })),
  };
}

/** As schema 2. */
function fromVersion1(results: Json): Json {
  const calls = Array.isArray(results.calls) ? withColdStarts(results.calls.map(callFrom1)) : results.calls;
  return {
    ...results,
    schemaVersion: 2,
    notes: ['Stored by an earlier version (results schema 1): its calls were not examined for marks.'],
    environment: changed(results.environment, environmentFrom1),
    protocol: changed(results.protocol, (protocol) => ({
      ...protocol,
      coldStarts: Array.isArray(calls) ? mostColdStarts(calls) : 0,
      retries: 0,
    })),
    agents: each(results.agents, (agent) => ({ ...agent, vramMib: null, vramSeenMib: null })),
    calls,
  };
}

function environmentFrom1(environment: Json): Json {
  const { ollamaVersion } = environment;
  return {
    ...environment,
    gpus: each(environment.gpus, (gpu) => ({ ...gpu, persistenceMode: null, migMode: null, vbios: null })),
    durationMeaning: durationMeaningOf(typeof ollamaVersion === 'string' ? ollamaVersion : null),
    telemetry: {
      tool: null,
      about: 'Not recorded by results schema 1.',
      intervalMs: null,
      throttling: 'unknown',
      standing: [],
    },
  };
}

/** Under their new names the two renamed keys are none of schema 1: a newer file that calls itself old is refused. */
function callFrom1(call: unknown): unknown {
  return changed(call, ({ failure, firstContentMs, reason: _, ttfoMs: __, ...kept }) => ({
    ...kept,
    ...renamed('reason', failure),
    ...renamed('ttfoMs', firstContentMs),
    marks: [],
    notes: [],
    retries: 0,
    clientGapMs: gapOf(kept.e2eMs, kept.serverTotalMs),
    promptCharacters: null,
    prefillTokS: null,
    joulesPerToken: null,
    textLines: null,
    textSpanMs: null,
    blockedMs: null,
    cpuShare: null,
    otherModels: [],
    gpu: null,
  }));
}

/**
 * Schema 1 knew no phase for cold starts, but made them: it unloaded the model before the first warm-up call of every
 * agent. Those calls keep their comparability under the phase that they have now.
 */
function withColdStarts(calls: readonly unknown[]): readonly unknown[] {
  const seen = new Set<unknown>();
  return calls.map((call) => {
    if (!isMap(call)) return call;
    const isFirst = !seen.has(call.agent);
    seen.add(call.agent);
    return isFirst && call.phase === 'warmup' && call.cold === true ? { ...call, phase: 'cold' } : call;
  });
}

/** As each agent has one at most: 1 or 0. */
function mostColdStarts(calls: readonly unknown[]): number {
  return calls.some((call) => isMap(call) && call.phase === 'cold') ? 1 : 0;
}

/** A key that was missing stays missing, for the schema to complain of. */
const renamed = (key: string, value: unknown): Json => (value === undefined ? {} : { [key]: value });

/** To the microsecond, as all durations are stored. */
function gapOf(e2eMs: unknown, serverTotalMs: unknown): number | null {
  if (typeof e2eMs !== 'number' || typeof serverTotalMs !== 'number') return null;
  return Math.round((e2eMs - serverTotalMs) * 1000) / 1000;
}

const changed = (value: unknown, change: (map: Json) => Json): unknown =>
  isMap(value) ? change(value) : value;

const each = (value: unknown, change: (map: Json) => Json): unknown =>
  Array.isArray(value) ? value.map((entry) => changed(entry, change)) : value;

function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
