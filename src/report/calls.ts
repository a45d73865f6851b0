import { METRICS } from '../model/metrics.ts';
import type { Call, Results } from '../model/results.ts';
import { bareFigure, capitalised, count, counted, UNKNOWN } from './format.ts';
import { cell, plainCell } from './safe.ts';
import { isFailed, kindOf, summaryOf } from './session.ts';
import { blocks, left, right, table } from './table.ts';

/** Single calls as rows, and what became of those that entered no statistic. */

const SHOWN_FAILURES = 50;

/** Every call of one agent, none left out: warm-up, cold and failed ones are marked. */
export function callTable(calls: readonly Call[]): string {
  return table(
    [
      right('Run'),
      left('Stage'),
      left('Kind'),
      right('TTFT (ms)'),
      right('Throughput (tok/s)'),
      right('Tokens in'),
      right('Tokens out'),
      right('Duration (ms)'),
      left('Ended'),
    ],
    calls.map((call) => [
      String(call.run),
      cell(call.stage),
      isFailed(call) ? `❌ ${kindOf(call)}, failed` : kindOf(call),
      ...(isFailed(call) ? Array<string>(5).fill(UNKNOWN) : figuresOf(call)),
      endOf(call),
    ]),
  );
}

function figuresOf(call: Call): readonly string[] {
  return [
    bareFigure(call.ttftMs, 'ms'),
    bareFigure(call.throughputTokS, 'tok/s'),
    count(call.promptTokens),
    count(call.outputTokens),
    bareFigure(call.e2eMs, 'ms'),
  ];
}

function endOf(call: Call): string {
  if (isFailed(call)) return `failed: ${reasonOf(call)}`;
  return call.doneReason === null ? UNKNOWN : plainCell(call.doneReason);
}

function reasonOf(call: Call): string {
  return call.reason === null ? 'no reason recorded' : cell(call.reason);
}

/** Calls that entered no statistic, and why. */
export function setAside({ calls }: Results): string {
  const failed = calls.filter(isFailed);
  const cold = calls.filter((call) => call.cold && !isFailed(call)).length;
  const warmups = calls.filter((call) => call.phase === 'warmup' && !call.cold && !isFailed(call)).length;
  const counting = calls.length - failed.length - cold - warmups;
  const note = `${counted(calls.length, 'call')} attempted: ${counting} in the statistics, ${counted(cold, 'cold start')} told apart, ${counted(warmups, 'other warm-up call')} discarded, ${failed.length} failed.`;
  const rows = failed
    .slice(0, SHOWN_FAILURES)
    .map((call) => [cell(call.agent), cell(call.stage), `${kindOf(call)}, run ${call.run}`, reasonOf(call)]);
  const more = failed.length - rows.length;
  return blocks(
    note,
    table([left('Agent'), left('Stage'), left('Call'), left('Why it failed')], rows),
    more > 0 ? `… and ${more} more in \`results.json\`.` : '',
  );
}

const HEADLINE_METRICS = METRICS.filter(({ id }) => id !== 'load' && id !== 'prefill');

/** Medians of a session by itself, a row for each agent and stage. */
export function measuredRows(results: Results): readonly (readonly string[])[] {
  return results.agents.flatMap((agent) =>
    results.stages.map((stage) => {
      const measured = results.calls.filter(
        (call) => call.agent === agent.name && call.stage === stage.name && call.phase === 'measured',
      );
      const valid = measured.filter((call) => !isFailed(call)).length;
      return [
        cell(agent.name),
        cell(stage.name),
        ...HEADLINE_METRICS.map((metric) =>
          bareFigure(summaryOf(results, agent.name, stage.name, metric)?.median ?? null, metric.unit),
        ),
        `${valid} of ${measured.length}`,
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
