import type { Comparison, Judgement } from '../model/judgement.ts';
import { METRICS, type Metric, sampledCalls, sampleOf } from '../model/metrics.ts';
import type { Results } from '../model/results.ts';
import type { BenchmarkSettings } from '../model/settings.ts';
import { compareMedians } from '../stats/medians.ts';
import { summarise } from '../stats/summary.ts';
import { hardwareDifferences, otherDifferences, templates } from './differences.ts';

type Thresholds = BenchmarkSettings['thresholds'];

/** Prompt lengths further apart than this are another workload, percent. */
const SAME_PROMPT_PERCENT = 1;

/**
 * Compares a session with its baseline: every metric of every stage of every agent that either has. Hardware that
 * differs makes all of them not comparable.
 */
export function judge(baseline: Results, candidate: Results, thresholds: Thresholds): Judgement {
  const hardware = hardwareDifferences(baseline.environment, candidate.environment);
  const comparisons = unitsOf(baseline, candidate).flatMap(({ agent, stage }) =>
    METRICS.map((metric): Comparison => {
      const unit = { agent, stage, metric, limitPercent: limitOf(metric, thresholds) };
      return compareUnit(baseline, candidate, unit, hardware.length > 0);
    }),
  );
  return {
    comparisons,
    hardwareDifferences: hardware,
    otherDifferences: otherDifferences(baseline, candidate),
  };
}

/** Agents' stages that lack valid warm calls: `baseline · report has 1 of 3`. Empty for a session that was measured. */
export function unmeasuredUnits(results: Results): readonly string[] {
  const minimum = results.protocol.minimumValidCalls;
  return results.agents.flatMap((agent) =>
    results.stages.flatMap((stage) => {
      const { length } = sampledCalls(results, agent.name, stage.name);
      return length < minimum ? [`${agent.name} · ${stage.name} has ${length} of ${minimum}`] : [];
    }),
  );
}

interface Unit {
  readonly agent: string;
  readonly stage: string;
  readonly metric: Metric;
  readonly limitPercent: number;
}

function compareUnit(
  baseline: Results,
  candidate: Results,
  unit: Unit,
  hardwareDiffers: boolean,
): Comparison {
  const { agent, stage, metric, limitPercent } = unit;
  const before = sampleOf(baseline, agent, stage, metric);
  const after = sampleOf(candidate, agent, stage, metric);
  const workload = metric.id === 'throughput' ? null : workloadChange(baseline, candidate, agent, stage);
  const shared = {
    agent,
    stage,
    metric: metric.id,
    gated: metric.gated && workload === null,
    limitPercent,
    baseline: summarise(before),
    candidate: summarise(after),
  };
  const known = (results: Results) => hasUnit(results, agent, stage);
  if (!known(baseline))
    return { ...shared, ratio: null, verdict: 'not-comparable', reason: 'new: the baseline lacks it' };
  if (!known(candidate))
    return {
      ...shared,
      ratio: null,
      verdict: 'not-measured',
      reason: 'the baseline has it, this session does not',
    };
  if (hardwareDiffers) return { ...shared, ratio: null, verdict: 'not-comparable', reason: 'other hardware' };
  const minimum = Math.max(baseline.protocol.minimumValidCalls, candidate.protocol.minimumValidCalls);
  const { verdict, ratio } = compareMedians(before, after, {
    direction: metric.direction,
    limitPercent,
    minimum,
  });
  const reason =
    verdict === 'not-measured'
      ? `${after.length} values here and ${before.length} in the baseline, ${minimum} are needed on both sides`
      : workload;
  return { ...shared, ratio, verdict, reason };
}

/** The limit of a gated metric; times that only inform are marked by the limit of the TTFT. */
function limitOf(metric: Metric, thresholds: Thresholds): number {
  return metric.id === 'throughput' ? thresholds.throughput : thresholds['ttft-net'];
}

function hasUnit(results: Results, agent: string, stage: string): boolean {
  return (
    results.agents.some(({ name }) => name === agent) && results.stages.some(({ name }) => name === stage)
  );
}

function unitsOf(
  ...sessions: readonly Results[]
): readonly { readonly agent: string; readonly stage: string }[] {
  const units = new Map<string, { agent: string; stage: string }>();
  for (const { agents, stages } of sessions) {
    for (const { name: agent } of agents) {
      for (const { name: stage } of stages) units.set(`${agent}\0${stage}`, { agent, stage });
    }
  }
  return [...units.values()];
}

/** A sentence where the prompts of the two sessions differ in length: times then differ with reason. */
function workloadChange(baseline: Results, candidate: Results, agent: string, stage: string): string | null {
  const tokens = (results: Results) =>
    summarise(
      sampledCalls(results, agent, stage)
        .map((call) => call.promptTokens)
        .filter((count) => count !== null),
    )?.median ?? null;
  const before = tokens(baseline);
  const after = tokens(candidate);
  if (before === null || after === null || before === 0) return null;
  // Stage 2 embeds what the model wrote in stage 1, so its length varies on its own; the templates tell then.
  const sameTemplates =
    templates(baseline) === templates(candidate) && baseline.corpus.digest === candidate.corpus.digest;
  if (sameTemplates || Math.abs(after / before - 1) * 100 <= SAME_PROMPT_PERCENT) return null;
  return `workload changed: ${before} → ${after} prompt tokens`;
}
