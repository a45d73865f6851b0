import type { JudgeRules } from '../../src/judge/compare.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import type { Results } from '../../src/model/results.ts';
import type { PolicySettings } from '../../src/model/settings.ts';
import { DEFAULT_LIMITS } from '../../src/settings/limits.ts';
import { makeResults } from './results.ts';

/** Stored sessions for tests: those of `makeResults()`, a little different from day to day, always in the same way. */

export type History = readonly [SessionRecord, ...SessionRecord[]];
type Unit = SessionRecord['units'][number];

/** Relative, the same few for ever: sessions of a real machine differ by about as much. */
const WOBBLE = [0.001, -0.0015, 0.002, 0, -0.001, 0.0015, -0.002, 0.0005, -0.0005];

const DAY_MS = 86_400_000;
/** The day before `makeResults()` was measured. */
const NEWEST_MS = Date.UTC(2025, 10, 13, 19, 24, 48);

export function makeRecord(
  overrides: Partial<Results> = {},
  more: Partial<SessionRecord> = {},
): SessionRecord {
  return { ...recordOf(makeResults(overrides), ''), ...more };
}

/** So many sessions of the default branch, one a day, the oldest first. */
export function makeHistory(sessions: number, results: Results = makeResults()): History {
  const history = Array.from({ length: sessions }, (_, index) =>
    wobbled(dated(recordOf(results, ''), sessions - 1 - index), index),
  );
  return history as unknown as History;
}

/** As stored so many days before the newest session of a history. */
export function dated(record: SessionRecord, daysAgo: number): SessionRecord {
  const at = (offsetMs: number) => new Date(NEWEST_MS - daysAgo * DAY_MS + offsetMs).toISOString();
  return {
    ...record,
    startedAt: at(0),
    finishedAt: at(134_000),
    source: {
      ...record.source,
      event: 'push',
      ref: 'refs/heads/main',
      pullRequest: null,
      baseCommit: null,
      commit: commitOf(daysAgo),
    },
  };
}

/** The commit that was measured so many days before the newest session. */
export function commitOf(daysAgo: number): string {
  return (daysAgo + 1).toString(16).padStart(40, '0');
}

/** The session as that of another day. */
export function wobbled(record: SessionRecord, day: number): SessionRecord {
  const offset = new Map(record.units.map((unit, index) => [unit, index]));
  return mapUnits(record, (unit) =>
    times(unit, 1 + (WOBBLE[(day * 2 + (offset.get(unit) ?? 0)) % WOBBLE.length] ?? 0)),
  );
}

const everything = () => true;

/** The same session, so many times as slow: times are multiplied, rates divided. */
export function slower(
  record: SessionRecord,
  factor: number,
  concerns: (unit: Unit) => boolean = everything,
  metrics: (id: string) => boolean = everything,
): SessionRecord {
  return mapUnits(record, (unit) => (concerns(unit) ? times(unit, factor, metrics) : unit));
}

/** The same session with so many of each unit's calls failed, whose values are then missing. */
export function failing(
  record: SessionRecord,
  failed: number,
  concerns: (unit: Unit) => boolean = everything,
): SessionRecord {
  return mapUnits(record, (unit) => (concerns(unit) ? { ...unit, failed } : unit));
}

export function mapUnits(record: SessionRecord, change: (unit: Unit) => Unit): SessionRecord {
  return { ...record, units: record.units.map(change) };
}

const RATES: readonly string[] = ['throughput', 'prefill-rate'];
const COUNTS: readonly string[] = ['prompt-tokens', 'output-tokens', 'cpu-share', 'sm-clock'];

function times(unit: Unit, factor: number, metrics: (id: string) => boolean = everything): Unit {
  const values = Object.entries(unit.values).map(([id, own = []]) => {
    if (COUNTS.includes(id) || !metrics(id)) return [id, own];
    return [id, own.map((value) => (RATES.includes(id) ? value / factor : value * factor))];
  });
  return { ...unit, values: Object.fromEntries(values) };
}

/** What holds where a job sets nothing, for a pull request. */
export function rules(overrides: Partial<JudgeRules> = {}): JudgeRules {
  return {
    limits: { general: DEFAULT_LIMITS, own: [] },
    against: 'change',
    onWorkloadChange: 'inform',
    relation: 'any',
    lineage: null,
    staleDays: 30,
    staleCommits: 100,
    now: new Date(NEWEST_MS + DAY_MS),
    ...overrides,
  };
}

export function policy(overrides: Partial<PolicySettings> = {}): PolicySettings {
  return {
    limits: rules().limits,
    failOn: 'regression',
    onNotMeasured: 'fail',
    onMissingBaseline: 'auto',
    onWorkloadChange: 'inform',
    acceptLabel: 'benchmark-accepted',
    store: {
      kind: 'branch',
      branch: 'ollama-benchmark-data',
      file: '.github/ollama-benchmark-baseline.json',
      window: 20,
      keep: 500,
      staleDays: 30,
      staleCommits: 100,
    },
    ...overrides,
  };
}
