import type { FactorId } from './factors.ts';
import type { MetricId } from './metricId.ts';
import type { Acceptance, Standing } from './record.ts';
import type { Limit } from './settings.ts';

/** What comparing says. Values only; the room `stats` computes, `judge` decides, `report` tells. */

export type { MetricId } from './metricId.ts';

export type Verdict =
  | 'regressed'
  | 'improved'
  | 'unchanged'
  | 'inconclusive'
  | 'not-comparable'
  | 'not-measured';

export interface SampleSummary {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  /** Sample standard deviation, n − 1; null below two. */
  readonly sampleSd: number | null;
}

/** Where one metric of one stage of one agent stands, in the metric's unit. */
export interface Level {
  /**
   * Of a session the geometric mean of its calls, wild ones pulled in (`stats/winsorise.ts`), of several sessions that of
   * their levels: ratio = after / before exactly. Of a success rate the share, of other shares the arithmetic mean.
   */
  readonly value: number;
  readonly sessions: number;
  readonly calls: number;
}

/** The noise that a comparison was judged by, as percent of the level; of shares as percentage points. */
export interface Noise {
  /** Standard deviation of session centres. */
  readonly betweenPercent: number;
  /** Standard deviation of calls within a session; null where none has two. */
  readonly withinPercent: number | null;
  /** Sessions that it was learned from. */
  readonly sessions: number;
  /** Whether the history was long enough for the interval, or the prior stood in. */
  readonly source: 'history' | 'prior';
}

/** One metric of one stage of one agent, before against after. */
export interface Comparison {
  readonly agent: string;
  readonly stage: string;
  readonly metric: MetricId;
  readonly gated: boolean;
  /** Null for metrics that only inform. */
  readonly limit: Limit | null;
  readonly before: Level | null;
  readonly after: Level | null;
  /** after / before; null where either is missing, and for shares. */
  readonly ratio: number | null;
  /** 95 % interval of the true ratio; of a share, of the true share after. Null where there is none. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Chance of a change for the worse as large as this one where nothing changed, one-sided. */
  readonly p: number | null;
  /** The same, held against all gated comparisons together (Holm). Null where it is not gated. */
  readonly pFamily: number | null;
  /** Smallest true change for the worse, percent (of shares percentage points), that a session like this flags four times in five. */
  readonly smallestVisiblePercent: number | null;
  readonly noise: Noise | null;
  readonly verdict: Verdict;
  /** What is lacking for a verdict, why it is not comparable or measured, or why it only informs; null otherwise. */
  readonly reason: string | null;
}

export type CausePart = 'load' | 'prefill' | 'decode' | 'overhead' | FactorId;

/** One part of a stage before and after: milliseconds, tokens, a share or megahertz. */
export interface CauseShare {
  readonly part: CausePart;
  readonly before: number;
  readonly after: number;
}

/** What the change of one stage of one agent is made of. */
export interface Cause {
  readonly agent: string;
  readonly stage: string;
  readonly parts: readonly CauseShare[];
}

/** A difference that makes comparing senseless or that a reader must know. */
export interface Difference {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** The stored sessions that a session was held against. */
export interface HistoryFacts {
  readonly sessions: number;
  /** Of the newest. */
  readonly startedAt: string;
  readonly commit: string | null;
  /** Commits between the base and the newest session's; null: unknown. */
  readonly distance: number | null;
  readonly ageDays: number;
  /** A sentence where it is old or far away, or of another branch; null: all is well. */
  readonly caution: string | null;
}

export interface Judgement {
  readonly comparisons: readonly Comparison[];
  readonly causes: readonly Cause[];
  /** Hardware that differs: nothing is compared. */
  readonly hardwareDifferences: readonly Difference[];
  /** Software, options, corpus that differ: compared, and said. */
  readonly otherDifferences: readonly Difference[];
  readonly history: HistoryFacts;
  /**
   * `change`: a pull request, held against the recent sessions of its base. `level`: the default branch, held against
   * the level that was last accepted.
   */
  readonly against: 'change' | 'level';
  /** What the session's own record is to carry when it is stored. */
  readonly standing: readonly Standing[];
}

export type SessionVerdict =
  | 'regressed'
  | 'improved'
  | 'unchanged'
  | 'inconclusive'
  | 'not-comparable'
  | 'not-measured'
  | 'no-baseline'
  /** Measured, and compared by another job. */
  | 'measured';

export interface GateDecision {
  readonly verdict: SessionVerdict;
  readonly passed: boolean;
  /** One sentence, plain text: what was found. */
  readonly summary: string;
  /** One sentence: what to do, or "No action needed." */
  readonly action: string;
  readonly regressions: readonly Comparison[];
  readonly improvements: readonly Comparison[];
  /** What the baseline has and a session that was measured does not: the change took it away. */
  readonly lost: readonly Comparison[];
  /** Gated comparisons that the noise left open. */
  readonly open: readonly Comparison[];
  /** Who accepted what would have failed, and why; null: nobody, or nothing had to be accepted. */
  readonly accepted: Acceptance | null;
  /** Why an acceptance label does not count, one sentence. */
  readonly acceptanceNote: string | null;
}
