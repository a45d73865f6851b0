import { COMPARED_METRICS, sampledCalls } from '../model/metrics.ts';
import type { Call, Results } from '../model/results.ts';
import { unbroken } from './comparisonText.ts';
import { bareFigure, capitalised, count, UNKNOWN } from './format.ts';
import { figuresFor, markedKind, remarksOf } from './remarks.ts';
import { cell, plainCell } from './safe.ts';
import { kindOf, summaryOf } from './session.ts';
import { type Column, left, right, table } from './table.ts';

/** Single calls as rows, and medians of a session by itself. */

/** Every call of one agent, none left out: whatever enters no statistic is marked. */
export function callTable(calls: readonly Call[], { protocol }: Results): string {
  const remarks = calls.map(remarksOf);
  const hasRemarks = remarks.some((remark) => remark !== '');
  const columns: readonly Column[] = [
    right('Call'),
    right('Run'),
    left('Stage'),
    left('Kind'),
    right('TTFT (ms)'),
    right('Throughput (tok/s)'),
    right('Tokens in'),
    right('Tokens out'),
    right('Duration (ms)'),
    left('Ended'),
    ...(hasRemarks ? [left('Remarks')] : []),
  ];
  return table(
    columns,
    calls.map((call, index) => [
      String(call.position),
      String(call.run),
      cell(call.stage),
      markedKind(kindOf(call, protocol.runs), call),
      ...figuresFor(call, [
        bareFigure(call.ttftMs, 'ms'),
        bareFigure(call.throughputTokS, 'tok/s'),
        count(call.promptTokens),
        count(call.outputTokens),
        bareFigure(call.e2eMs, 'ms'),
      ]),
      call.doneReason === null ? UNKNOWN : plainCell(call.doneReason),
      ...(hasRemarks ? [remarks[index] ?? ''] : []),
    ]),
  );
}

const HEADLINE_METRICS = COMPARED_METRICS.filter(
  ({ id, population }) => population === 'warm' && id !== 'load' && id !== 'prefill',
);

/** Medians of a session by itself, a row for each agent and stage. */
export function measuredRows(results: Results): readonly (readonly string[])[] {
  return results.agents.flatMap((agent) =>
    results.stages.map((stage) => {
      const measured = results.calls.filter(
        (call) => call.agent === agent.name && call.stage === stage.name && call.phase === 'measured',
      );
      return [
        cell(agent.name),
        cell(stage.name),
        ...HEADLINE_METRICS.map((metric) =>
          bareFigure(summaryOf(results, agent.name, stage.name, metric)?.median ?? null, metric.unit),
        ),
        unbroken(`${sampledCalls(results, agent.name, stage.name).length} of ${measured.length}`),
      ];
    }),
  );
}

export function measuredTable(rows: readonly (readonly string[])[]): string {
  return table(
    [
      left('Agent'),
      left('Stage'),
      ...HEADLINE_METRICS.map(({ label, unit }) => right(`${capitalised(label)} (${unit})`)),
      right('Valid calls'),
    ],
    rows,
  );
}
