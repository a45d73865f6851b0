import type { BaselineQuery } from '../../../src/model/ports.ts';
import type { SessionRecord } from '../../../src/model/record.ts';
import { recordOf } from '../../../src/model/recordOf.ts';
import type { Environment } from '../../../src/model/results.ts';
import { makeAgent, makeResults } from '../../support/results.ts';

export interface Wanted {
  /** Also the day of it. */
  readonly number: number;
  readonly commit?: string | null;
  readonly agents?: readonly string[];
  readonly environment?: Partial<Environment>;
  readonly series?: string;
}

/** Stored sessions that can be told apart. */
export function makeSession({
  number,
  commit,
  agents = ['baseline'],
  environment,
  series = '',
}: Wanted): SessionRecord {
  const results = makeResults({ agents: agents.map((name) => makeAgent({ name })) });
  const startedAt = new Date(Date.UTC(2026, 0, 1) + number * 86_400_000).toISOString();
  return recordOf(
    {
      ...results,
      startedAt,
      finishedAt: startedAt,
      source: {
        ...results.source,
        commit: commit === undefined ? commitOf(number) : commit,
        runId: `${number}`,
      },
      environment: { ...results.environment, ...environment },
    },
    series,
  );
}

export function commitOf(number: number): string {
  return `${number}`.padStart(12, '0').padEnd(40, 'c');
}

export function makeQuery(changes: Partial<BaselineQuery> = {}): BaselineQuery {
  const { environment } = makeSession({ number: 0 });
  return { environment, series: '', agents: ['baseline'], lineage: null, window: 100, ...changes };
}
