import { createHash } from 'node:crypto';
import {
  type CorpusFacts,
  type Environment,
  RESULTS_SCHEMA_VERSION,
  type Results,
  type Source,
} from '../model/results.ts';
import type { BenchmarkSettings } from '../model/settings.ts';
import type { Prepared } from './prepare.ts';
import type { Session } from './session.ts';

/** A stage with fewer valid warm calls was not measured; with fewer runs than this, every one of them counts. */
const MINIMUM_VALID_CALLS = 3;

export interface Measured {
  readonly toolVersion: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly elapsedMs: number;
  readonly source: Source;
  readonly environment: Environment;
  readonly corpus: CorpusFacts;
  readonly prepared: Prepared;
  readonly session: Session;
}

/** Everything that was measured, as it is stored. */
export function resultsOf(benchmark: BenchmarkSettings, measured: Measured): Results {
  const { startedAt, finishedAt, elapsedMs, source, environment, corpus, prepared, session } = measured;
  const { material } = prepared;
  return {
    schemaVersion: RESULTS_SCHEMA_VERSION,
    toolVersion: measured.toolVersion,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt.toISOString(),
    elapsedMs: Math.round(elapsedMs),
    interruption: session.interruption,
    source,
    environment,
    protocol: {
      runs: benchmark.runs,
      warmupRuns: benchmark.warmupRuns,
      numPredict: benchmark.numPredict,
      seed: benchmark.seed,
      think: benchmark.think,
      truncate: false,
      shift: false,
      minimumValidCalls: Math.min(MINIMUM_VALID_CALLS, benchmark.runs),
      promptBudgetTokens: prepared.promptBudgetTokens,
      corpusCharacters: material.corpus.length,
      carriedCharacters: material.carriedCharacters,
    },
    corpus,
    stages: benchmark.stages.map(({ name, system, prompt }) => ({
      name,
      templateSha256: createHash('sha256').update(`${system}\0${prompt}`).digest('hex'),
    })),
    agents: [...prepared.agents],
    calls: [...session.calls],
  };
}
