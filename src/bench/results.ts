import { createHash } from 'node:crypto';
import {
  type Call,
  type CorpusFacts,
  type Environment,
  RESULTS_SCHEMA_VERSION,
  type Results,
  type Source,
} from '../model/results.ts';
import type { BenchmarkSettings } from '../model/settings.ts';
import { minimumValidCalls } from './plan.ts';
import type { Prepared } from './prepare.ts';
import type { Session } from './session.ts';

/** Characters of all answers together that results keep: their readers have a limit, too. */
const ANSWERS_LIMIT = 8 * 1024 * 1024;

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
  /** Beside those of the session. */
  readonly notes: readonly string[];
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
    notes: [...measured.notes, ...session.notes],
    source,
    environment,
    protocol: {
      runs: benchmark.runs,
      warmupRuns: benchmark.warmupRuns,
      coldStarts: benchmark.coldStarts,
      retries: benchmark.retries,
      numPredict: benchmark.numPredict,
      seed: benchmark.seed,
      think: benchmark.think,
      truncate: false,
      shift: false,
      minimumValidCalls: minimumValidCalls(benchmark.runs),
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
    calls: withinAnswersLimit(session.calls),
  };
}

/** The latest answers are kept, as reports quote those; with one that goes, the numbers that are quoted of it. */
function withinAnswersLimit(calls: readonly Call[]): Call[] {
  let left = ANSWERS_LIMIT;
  return calls
    .toReversed()
    .map((call) => {
      left -= call.answer?.length ?? 0;
      if (left >= 0) return call;
      const grounding = call.grounding === null ? null : { ...call.grounding, missing: [] };
      return { ...call, grounding, answer: null };
    })
    .toReversed();
}
