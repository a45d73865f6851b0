import { METRICS, metricOf } from '../model/metrics.ts';
import type { AgentFacts, Call, Results } from '../model/results.ts';
import { coefficientOfVariation } from '../stats/summary.ts';
import { callTable } from './calls.ts';
import { capitalised, counted, figure, meanAndSd, medianLike, percent, UNKNOWN } from './format.ts';
import { cell } from './safe.ts';
import { callsOf, isFailed, summaryOf, totalOf } from './session.ts';
import { blocks, bullets, left, right, table } from './table.ts';

/** The figures of one agent. Stages are never pooled: they differ by more than the noise within one of them. */

export function aggregateSection(results: Results, agent: AgentFacts): string {
  const calls = callsOf(results, agent.name);
  const measured = calls.filter(({ phase }) => phase === 'measured');
  const valid = measured.filter((call) => !isFailed(call));
  return blocks(
    '## Aggregate Metrics',
    'Over valid, warm, measured calls; stages apart.',
    stageTable(results, agent.name),
    totalsTable(valid),
    bullets([
      `Calls: ${valid.length} of ${counted(measured.length, 'measured call')} valid, ${measured.length - valid.length} failed`,
      ...coldStarts(calls),
    ]),
  );
}

function stageTable(results: Results, agent: string): string {
  const rows = results.stages.flatMap(({ name }) =>
    METRICS.map((metric) => {
      const summary = summaryOf(results, agent, name, metric);
      return [
        cell(name),
        metric.label,
        meanAndSd(summary, metric.unit),
        medianLike(summary, metric.unit),
        String(summary?.n ?? 0),
      ];
    }),
  );
  return table([left('Stage'), left('Metric'), right('Mean ± sample SD'), right('Median'), right('n')], rows);
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

function coldStarts(calls: readonly Call[]): readonly string[] {
  const cold = calls.filter((call) => call.cold);
  if (cold.length === 0) return ['Cold start: not measured'];
  return cold.map((call) => {
    if (isFailed(call)) return 'Cold start: failed, see LLM Call Metrics';
    const share = call.loadMs !== null && call.ttftMs ? ` (${percent(call.loadMs / call.ttftMs)})` : '';
    return `Cold start, in no average: TTFT ${figure(call.ttftMs, 'ms')}, of which model load ${figure(call.loadMs, 'ms')}${share}`;
  });
}

export function callSection(calls: readonly Call[]): string {
  return blocks(
    '## LLM Call Metrics',
    calls.length === 0
      ? 'No call was made.'
      : 'Every call. Only those of the kind "measured" enter the statistics.',
    callTable(calls),
  );
}

export function statisticalSection(results: Results, { name }: AgentFacts): string {
  const metrics = [metricOf('throughput'), metricOf('ttft'), metricOf('ttft-net')];
  const rows = results.stages.map((stage) => {
    const summaries = metrics.map((metric) => summaryOf(results, name, stage.name, metric));
    return [
      cell(stage.name),
      ...summaries.map((summary) => (summary === null ? UNKNOWN : percent(coefficientOfVariation(summary)))),
      String(summaries[0]?.n ?? 0),
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

function definitions(): string {
  return table(
    [left('Figure'), left('Definition'), left('Clock')],
    [
      ['TTFT', 'request sent to first thinking, content or tool call', 'client'],
      ['TTFT net of load', 'TTFT − load', 'both'],
      ['load', '`load_duration`: until the runner is ready, its queue included', 'Ollama'],
      ['prefill', '`prompt_eval_duration`: uncached prompt tokens', 'Ollama'],
      ['decode, eval', '`eval_duration`: first to last token', 'Ollama'],
      ['throughput', '`eval_count` / `eval_duration`, from 16 tokens on', 'Ollama'],
      ['end to end, duration', 'request sent to end of the stream', 'client'],
    ],
  );
}
