import type { Comparison, Judgement } from '../model/judgement.ts';
import { COMPARED_METRICS, coldCalls, type Metric, sampledCalls, sampleOf } from '../model/metrics.ts';
import type { Results } from '../model/results.ts';
import type { BenchmarkSettings } from '../model/settings.ts';
import { compareMedians } from '../stats/medians.ts';
import { summarise } from '../stats/summary.ts';
import { otherDifferences, templates } from './differences.ts';
import { type Gap, gapBetween, type Sampled, type Unit, unitsOf } from './gaps.ts';
import { hardwareDifferences } from './hardware.ts';
import { otherMeaning } from './meaning.ts';

type Thresholds = BenchmarkSettings['thresholds'];

/**
 * Prompt lengths further apart than this are another workload, percent. Prefill grows with the prompt; a decoded
 * token only reads its cache, which is a few percent of the model's own size.
 */
const SAME_PROMPT_PERCENT = { time: 1, throughput: 5 };

/**
 * Compares a session with its baseline: every compared metric of every stage of every agent that either has. Hardware
 * that differs makes all of them not comparable; across Ollama 0.30 those that Ollama itself measured are.
 */
export function judge(baseline: Results, candidate: Results, thresholds: Thresholds): Judgement {
  const hardware = hardwareDifferences(baseline.environment, candidate.environment);
  const meaning = otherMeaning(baseline.environment, candidate.environment);
  const comparisons = unitsOf(baseline, candidate).flatMap((unit) =>
    metricsOf(baseline, candidate, unit).map((metric): Comparison => {
      const notComparable = hardware.length > 0 ? 'other hardware' : metric.dependsOnMeaning ? meaning : null;
      const subject = { ...unit, metric, limitPercent: limitOf(metric, thresholds), notComparable };
      return compareUnit(baseline, candidate, subject);
    }),
  );
  return {
    comparisons,
    hardwareDifferences: hardware,
    otherDifferences: otherDifferences(baseline, candidate),
  };
}

/** Cold starts are of one stage only, and there need not be any. */
function metricsOf(baseline: Results, candidate: Results, { agent, stage }: Unit): readonly Metric[] {
  const hasCold = [baseline, candidate].some((results) => coldCalls(results, agent, stage).length > 0);
  return COMPARED_METRICS.filter(({ population }) => population === 'warm' || hasCold);
}

interface Subject extends Unit {
  readonly metric: Metric;
  readonly limitPercent: number;
  /** Why the environments rule it out; null: they do not. */
  readonly notComparable: string | null;
}

function compareUnit(
  baseline: Results,
  candidate: Results,
  { agent, stage, metric, limitPercent, notComparable }: Subject,
): Comparison {
  const before = sampled(baseline, { agent, stage }, metric);
  const after = sampled(candidate, { agent, stage }, metric);
  const shared = {
    agent,
    stage,
    metric: metric.id,
    gated: metric.gated,
    limitPercent,
    baseline: summarise(before.values),
    candidate: summarise(after.values),
  };
  const gap: Gap | null =
    unitGap(baseline, candidate, { agent, stage }) ??
    (notComparable === null
      ? gapBetween(metric, before, after)
      : { verdict: 'not-comparable', reason: notComparable });
  if (gap !== null) return { ...shared, ratio: null, ...gap };
  const workload = workloadChange(baseline, candidate, { agent, stage }, metric);
  const compared = compareMedians(before.values, after.values, {
    direction: metric.direction,
    limitPercent,
    minimum: 1,
  });
  if (compared.verdict === 'not-measured')
    return {
      ...shared,
      ratio: null,
      verdict: 'not-comparable',
      reason: "the baseline's median is not above 0",
    };
  return { ...shared, ...compared, gated: metric.gated && workload === null, reason: workload };
}

function sampled(results: Results, { agent, stage }: Unit, metric: Metric): Sampled {
  const calls = metric.population === 'cold' ? coldCalls : sampledCalls;
  return {
    values: sampleOf(results, agent, stage, metric),
    validCalls: calls(results, agent, stage).length,
    minimum: metric.population === 'cold' ? 1 : results.protocol.minimumValidCalls,
  };
}

function unitGap(baseline: Results, candidate: Results, unit: Unit): Gap | null {
  if (!hasUnit(baseline, unit)) return { verdict: 'not-comparable', reason: 'new: the baseline lacks it' };
  if (!hasUnit(candidate, unit))
    return { verdict: 'not-measured', reason: 'the baseline has it, this session does not' };
  return null;
}

/** The limit of a gated metric; times that only inform are marked by the limit of the TTFT. */
function limitOf(metric: Metric, thresholds: Thresholds): number {
  return metric.id === 'throughput' ? thresholds.throughput : thresholds['ttft-net'];
}

function hasUnit({ agents, stages }: Results, { agent, stage }: Unit): boolean {
  return agents.some(({ name }) => name === agent) && stages.some(({ name }) => name === stage);
}

/**
 * A sentence where what is sent has changed and with it the length of the prompts: times then differ with reason.
 * What is sent, because stage 2 embeds what the model wrote in stage 1, and varies in length on its own.
 */
function workloadChange(baseline: Results, candidate: Results, unit: Unit, metric: Metric): string | null {
  if (workloadOf(baseline) === workloadOf(candidate)) return null;
  const before = promptTokens(baseline, unit);
  const after = promptTokens(candidate, unit);
  if (before === null || after === null || before === 0) return null;
  const tolerance = SAME_PROMPT_PERCENT[metric.id === 'throughput' ? 'throughput' : 'time'];
  if (Math.abs(after / before - 1) * 100 <= tolerance) return null;
  return `workload changed: ${before} → ${after} prompt tokens`;
}

/** Everything of ours that shapes the prompts of all agents. */
function workloadOf(results: Results): string {
  const { numPredict, seed, think, promptBudgetTokens, corpusCharacters, carriedCharacters } =
    results.protocol;
  const protocol = [numPredict, seed, think, promptBudgetTokens, corpusCharacters, carriedCharacters];
  return JSON.stringify([templates(results), results.corpus.digest, ...protocol]);
}

function promptTokens(results: Results, { agent, stage }: Unit): number | null {
  const counts = sampledCalls(results, agent, stage).map((call) => call.promptTokens);
  return summarise(counts.filter((count) => count !== null))?.median ?? null;
}
