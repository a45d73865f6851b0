import type { Comparison, SampleSummary } from '../model/judgement.ts';
import { METRICS, type Metric, sampledCalls } from '../model/metrics.ts';
import type { Results } from '../model/results.ts';
import { coefficientOfVariation } from '../stats/summary.ts';
import { gatedOf, limitOf } from './comparisons.ts';
import { codeSpan } from './safe.ts';
import { summaryOf } from './session.ts';
import type { ReportView } from './view.ts';

/** How far the verdict can be trusted: the rule, the spread that was seen, and what it cannot show. */
export function noiseStatement(view: ReportView): string {
  const { results, decision } = view;
  const spreads = METRICS.filter(({ gated }) => gated).flatMap((metric) => spreadOf(results, metric));
  if (spreads.length === 0) return '';
  const judged = ['regressed', 'improved', 'unchanged'].includes(decision.verdict);
  return [
    judged ? 'Judged by medians against fixed limits.' : '',
    `Spread within this session (CV): ${spreads.join(', ')}; ${callsPerStage(results)} on ${machineOf(results)}.`,
    judged ? wideWarning(view) : '',
    'A single session cannot show how much sessions differ from each other.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function spreadOf(results: Results, metric: Metric): readonly string[] {
  const spreads = summariesOf(results, metric)
    .map(coefficientOfVariation)
    .filter((cv) => cv !== null)
    .map((cv) => cv * 100);
  return spreads.length === 0 ? [] : [`${metric.label} ${rangeOf(spreads, 1)} %`];
}

function callsPerStage(results: Results): string {
  const { agents, stages } = results;
  const counts = agents
    .flatMap(({ name }) => stages.map((stage) => sampledCalls(results, name, stage.name).length))
    .filter((count) => count > 0);
  return `${rangeOf(counts, 0)} calls a stage`;
}

function summariesOf(results: Results, metric: Metric): readonly SampleSummary[] {
  return results.agents
    .flatMap((agent) => results.stages.map((stage) => summaryOf(results, agent.name, stage.name, metric)))
    .filter((summary) => summary !== null);
}

function rangeOf(values: readonly number[], decimals: number): string {
  const low = Math.min(...values).toFixed(decimals);
  const high = Math.max(...values).toFixed(decimals);
  return low === high ? low : `${low} to ${high}`;
}

function machineOf({ environment }: Results): string {
  if (!environment.ollamaIsLocal) return 'another machine';
  return codeSpan(environment.gpus?.[0]?.name ?? environment.cpuModel);
}

/** A limit that the spread exceeds is no limit to rely on, whichever way the verdict fell. */
function wideWarning({ judgement }: ReportView): string {
  const wide = gatedOf(judgement).filter(isWiderThanLimit);
  if (wide.length === 0) return '';
  const limits = [...new Set(wide.map(limitOf))].join(', ');
  return `⚠️ In ${wide.length} of the gated metrics the spread of this session or of the baseline exceeds the limit (${limits}): there the verdict may be chance.`;
}

/** On either side: a baseline that scattered moves the verdict as much as this session does. */
function isWiderThanLimit({ baseline, candidate, limitPercent }: Comparison): boolean {
  return [baseline, candidate].some((summary) => {
    const cv = summary === null ? null : coefficientOfVariation(summary);
    return cv !== null && limitPercent !== null && cv * 100 > limitPercent;
  });
}
