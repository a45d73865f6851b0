import type { Comparison, MetricId } from '../model/judgement.ts';
import { METRICS, type Metric, metricOf, sampledCalls } from '../model/metrics.ts';
import type { Results } from '../model/results.ts';
import { GATED_METRICS } from '../model/settings.ts';
import { coefficientOfVariation } from '../stats/summary.ts';
import { judgedOf } from './comparisons.ts';
import { isShare, unbrokenFigures } from './comparisonText.ts';
import { counted, rangeOf } from './format.ts';
import { codeSpan } from './safe.ts';
import { summaryOf } from './session.ts';
import { hasVerdicts, type ReportView } from './view.ts';

/** How far the verdict can be trusted: what this session could have seen, and the noise that it was judged by. */
export function noiseStatement(view: ReportView): string {
  const judged = hasVerdicts(view) ? judgedOf(view.judgement).filter(({ noise }) => noise !== null) : [];
  return judged.length === 0 ? spreadStatement(view.results) : judgedStatement(view, judged);
}

function judgedStatement({ results, judgement }: ReportView, judged: readonly Comparison[]): string {
  const stored = counted(judgement?.history.sessions ?? 0, 'stored session');
  const runs = counted(results.protocol.runs, 'run');
  return [
    `**Smallest ${judged.some(({ metric }) => metric === 'grounding') ? 'loss' : 'slowdown'} that this run would have flagged** (four times in five): ${unbrokenFigures(visibleText(judged))}.`,
    `${runs} on ${machineOf(results)} against ${stored}${heldText(judgement, judged)}.`,
    unbrokenFigures(noiseText(judged)),
    priorText(judged),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** `throughput 3.9 %, TTFT net of load 12.8 to 14.1 %`. */
function visibleText(judged: readonly Comparison[]): string {
  return perMetric(judged, ({ smallestVisiblePercent }) => smallestVisiblePercent);
}

/** Where levels were accepted or left, single metrics are held against fewer sessions than are stored. */
function heldText(judgement: ReportView['judgement'], judged: readonly Comparison[]): string {
  const held = judged.map(({ before }) => before?.sessions ?? 0);
  if (judgement?.against === 'level') return `, held to the accepted level, the mean of ${rangeOf(held, 0)}`;
  return held.every((sessions) => sessions === judgement?.history.sessions)
    ? ''
    : `, of which ${rangeOf(held, 0)} are at the level that was held against`;
}

function noiseText(judged: readonly Comparison[]): string {
  const between = perMetric(judged, ({ noise }) => noise?.betweenPercent ?? null);
  const within = perMetric(judged, ({ noise }) => noise?.withinPercent ?? null);
  const calls = within === '' ? '' : `; calls of one session: ${within}`;
  return `Sessions differ by (standard deviation): ${between}${calls}.`;
}

function priorText(judged: readonly Comparison[]): string {
  const assumed = judged.filter(({ noise }) => noise?.source === 'prior');
  if (assumed.length === 0) return '';
  const sessions = assumed.map(({ noise }) => noise?.sessions ?? 0);
  const few =
    new Set(sessions).size === 1
      ? counted(sessions[0] ?? 0, 'stored session')
      : `${rangeOf(sessions, 0)} stored sessions`;
  const whose = assumed.length === judged.length ? '' : ` of ${assumed.length} of these metrics`;
  return `⚠️ Only ${few}${whose}, so a cautious assumption stands in for how much sessions differ: ten of them would tell (\`record-sessions\`).`;
}

function perMetric(judged: readonly Comparison[], of: (one: Comparison) => number | null): string {
  return GATED_METRICS.flatMap((id: MetricId) => {
    const values = judged
      .filter(({ metric }) => metric === id)
      .map(of)
      .filter((value) => value !== null);
    return values.length === 0
      ? []
      : [`${metricOf(id).label} ${rangeOf(values, 1, isShare({ metric: id }) ? ' points' : ' %')}`];
  }).join(', ');
}

/** Of a session that was held against nothing: how its calls scattered. */
function spreadStatement(results: Results): string {
  const spreads = METRICS.filter(({ gated }) => gated).flatMap((metric) => spreadOf(results, metric));
  if (spreads.length === 0) return '';
  return `Spread within this session (CV): ${unbrokenFigures(spreads.join(', '))}; ${callsPerStage(results)} on ${machineOf(results)}. A single session cannot show how much sessions differ from each other.`;
}

/** A share has no spread of its own. */
function spreadOf(results: Results, metric: Metric): readonly string[] {
  if (metric.population === 'all') return [];
  const spreads = results.agents
    .flatMap((agent) => results.stages.map((stage) => summaryOf(results, agent.name, stage.name, metric)))
    .map((summary) => (summary === null ? null : coefficientOfVariation(summary)))
    .filter((cv) => cv !== null)
    .map((cv) => cv * 100);
  return spreads.length === 0 ? [] : [`${metric.label} ${rangeOf(spreads, 1, ' %')}`];
}

function callsPerStage(results: Results): string {
  const { agents, stages } = results;
  const counts = agents
    .flatMap(({ name }) => stages.map((stage) => sampledCalls(results, name, stage.name).length))
    .filter((count) => count > 0);
  return `${rangeOf(counts, 0)} calls a stage`;
}

function machineOf({ environment }: Results): string {
  if (!environment.ollamaIsLocal) return 'another machine';
  const { gpus, cpuModel } = environment;
  const name = codeSpan(gpus?.[0]?.name ?? cpuModel);
  return gpus !== null && gpus.length > 1 ? `${gpus.length} GPUs such as ${name}` : name;
}
