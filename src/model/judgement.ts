import type { GatedMetric } from './settings.ts';

/** What comparing says. Values only; the room `stats` computes, `gate` decides, `report` tells. */

export type MetricId =
  | GatedMetric
  | 'ttft'
  | 'ttfo'
  | 'load'
  | 'prefill'
  | 'prefill-rate'
  | 'tpot'
  | 'e2e'
  | 'overhead'
  | 'client-gap'
  | 'joules-per-token'
  | 'cold-ttft'
  | 'cold-load';

export type Verdict = 'regressed' | 'improved' | 'unchanged' | 'not-comparable' | 'not-measured';

export interface SampleSummary {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  /** Sample standard deviation, n − 1; null below two. */
  readonly sampleSd: number | null;
}

/** One metric of one stage of one agent, before against after. */
export interface Comparison {
  readonly agent: string;
  readonly stage: string;
  readonly metric: MetricId;
  readonly gated: boolean;
  readonly limitPercent: number | null;
  readonly baseline: SampleSummary | null;
  readonly candidate: SampleSummary | null;
  /** candidate median / baseline median; null where either is missing. */
  readonly ratio: number | null;
  readonly verdict: Verdict;
  /** Why it is not comparable, not measured, or only informs; null otherwise. */
  readonly reason: string | null;
}

/** A difference that makes comparing senseless or that a reader must know. */
export interface Difference {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

export interface Judgement {
  readonly comparisons: readonly Comparison[];
  /** Hardware that differs: nothing is compared. */
  readonly hardwareDifferences: readonly Difference[];
  /** Software, options, corpus that differ: compared, and said. */
  readonly otherDifferences: readonly Difference[];
}

export type SessionVerdict =
  | 'regressed'
  | 'improved'
  | 'unchanged'
  | 'not-comparable'
  | 'not-measured'
  | 'no-baseline';

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
}
