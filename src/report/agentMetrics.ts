import type { SampleSummary } from '../model/judgement.ts';
import { METRICS, type Metric, metricOf } from '../model/metrics.ts';
import type { AgentFacts, Call, Results } from '../model/results.ts';
import { coefficientOfVariation } from '../stats/summary.ts';
import { gpuSection, timeSection } from './callDetails.ts';
import { callTable } from './calls.ts';
import { definitions } from './definitions.ts';
import { capitalised, counted, meanAndSd, medianLike, percent, UNKNOWN } from './format.ts';
import { legendOf, notesOn } from './remarks.ts';
import { cell } from './safe.ts';
import { callsOf, countedCalls, summaryOf, totalOf } from './session.ts';
import { blocks, bullets, left, right, table } from './table.ts';

/** The figures of one agent. Stages are never pooled: they differ by more than the noise within one of them. */

export function aggregateSection(results: Results, agent: AgentFacts): string {
  const calls = callsOf(results, agent.name);
  const measured = calls.filter(({ phase }) => phase === 'measured');
  const valid = countedCalls(results, agent.name);
  return blocks(
    '## Aggregate Metrics',
    'Over valid, warm, measured calls; stages apart.',
    stageTable(results, agent.name),
    totalsTable(valid),
    bullets([countOf(measured, valid)]),
  );
}

function countOf(measured: readonly Call[], valid: readonly Call[]): string {
  const having = (status: Call['status']) => measured.filter((call) => call.status === status).length;
  const reloads = measured.filter((call) => call.status === 'valid' && call.cold).length;
  const parts = [
    `${valid.length} of ${counted(measured.length, 'measured call')} valid`,
    ...(reloads === 0 ? [] : [counted(reloads, 'reload')]),
    `${having('invalid')} invalid`,
    `${having('failed')} failed`,
  ];
  return `Calls: ${parts.join(', ')}`;
}

/** Cold starts have a section of their own. */
const WARM_METRICS = METRICS.filter(({ population }) => population === 'warm');

/** A metric that is not compared and that no call has is left out; a compared one shows that it is missing. */
function stageTable(results: Results, agent: string): string {
  const rows = results.stages.flatMap(({ name }) =>
    WARM_METRICS.map((metric) => ({ metric, summary: summaryOf(results, agent, name, metric) }))
      .filter(({ metric, summary }) => metric.compared || summary !== null)
      .map(({ metric, summary }) => metricRow(name, metric, summary)),
  );
  return table([left('Stage'), left('Metric'), right('Mean ± sample SD'), right('Median'), right('n')], rows);
}

function metricRow(stage: string, metric: Metric, summary: SampleSummary | null): readonly string[] {
  return [
    cell(stage),
    metric.label,
    meanAndSd(summary, metric.unit),
    medianLike(summary, metric.unit),
    String(summary?.n ?? 0),
  ];
}

function totalsTable(valid: readonly Call[]): string {
  const total = (label: string, pick: (call: Call) => number | null, unit: string, decimals: number) => {
    const found = totalOf(valid, pick);
    const note =
      found === null || found.known === valid.length ? '' : ` (known of ${counted(found.known, 'call')})`;
    return [label, found === null ? UNKNOWN : `${found.sum.toFixed(decimals)}${unit}${note}`];
  };
  return table(
    [left('Total over valid measured calls'), right('Value')],
    [
      total('Total Tokens Generated', (call) => call.outputTokens, '', 0),
      total('Total Prompt Tokens', (call) => call.promptTokens, '', 0),
      total('Total LLM Call Duration', (call) => call.e2eMs, ' ms', 2),
      total('Prompt Eval Duration (sum)', (call) => call.prefillMs, ' ms', 2),
      total('Eval Duration (sum)', (call) => call.decodeMs, ' ms', 2),
      total('Load Duration (sum)', (call) => call.loadMs, ' ms', 2),
    ],
  );
}

export function callSection(results: Results, agent: AgentFacts): string {
  const calls = callsOf(results, agent.name);
  return blocks(
    '## LLM Call Metrics',
    calls.length === 0
      ? 'No call was made.'
      : 'Every call, numbered as they were made in the session. Only valid ones of the kind "measured" or "make-up" enter the statistics.',
    legendOf(calls),
    callTable(calls, results),
    notesOn(calls),
    timeSection(calls, results),
    gpuSection(calls, results),
  );
}

/** One number where all metrics are known of as many calls, else one for each metric. */
function sizesOf(summaries: readonly (SampleSummary | null)[]): string {
  const sizes = summaries.map((summary) => summary?.n ?? 0);
  return new Set(sizes).size === 1 ? String(sizes[0]) : sizes.join(', ');
}

export function statisticalSection(results: Results, { name }: AgentFacts): string {
  const metrics = [metricOf('throughput'), metricOf('ttft'), metricOf('ttft-net')];
  const rows = results.stages.map((stage) => {
    const summaries = metrics.map((metric) => summaryOf(results, name, stage.name, metric));
    return [
      cell(stage.name),
      ...summaries.map((summary) => (summary === null ? UNKNOWN : percent(coefficientOfVariation(summary)))),
      sizesOf(summaries),
    ];
  });
  return blocks(
    '## Statistical Summary',
    table(
      [left('Stage'), ...metrics.map(({ label }) => right(`${capitalised(label)} CV`)), right('n')],
      rows,
    ),
    bullets([
      `**Runs**: ${results.protocol.runs}`,
      '**SD**: sample standard deviation, divided by n − 1',
      '**CV**: coefficient of variation, sample SD / mean',
    ]),
    definitions(),
  );
}
