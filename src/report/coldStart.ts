import { coldCalls, metricOf, sampleOf } from '../model/metrics.ts';
import type { AgentFacts, Call, Results } from '../model/results.ts';
import { summarise } from '../stats/summary.ts';
import { bareFigure, counted, duration, percent, UNKNOWN } from './format.ts';
import { figuresFor, markedKind, remarksOf } from './remarks.ts';
import { cell } from './safe.ts';
import { callsOf, isReload, kindOf } from './session.ts';
import { blocks, left, right, table } from './table.ts';

/** Loads of a model: those made on purpose, which are a metric of their own, and those that were not. */

export function coldStartSection(results: Results, { name }: AgentFacts): string {
  const calls = callsOf(results, name);
  return blocks('## Cold Start', coldStarts(results, name, calls), reloads(results, calls));
}

function coldStarts(results: Results, agent: string, calls: readonly Call[]): string {
  const cold = calls.filter(({ phase }) => phase === 'cold');
  if (cold.length === 0) {
    return results.protocol.coldStarts === 0
      ? 'Not measured: the protocol asks for no cold start.'
      : 'Not measured: the session ended before it.';
  }
  const remarks = cold.map((call) => remarksOf(call) || notCold(call));
  const hasRemarks = remarks.some((remark) => remark !== '');
  const rows = cold.map((call, index) => [
    markedKind(`${kindOf(call, results.protocol.runs)} ${call.run}`, call),
    cell(call.stage),
    ...figuresFor(call, [
      bareFigure(call.ttftMs, 'ms'),
      bareFigure(call.loadMs, 'ms'),
      shareOf(call.loadMs, call.ttftMs),
      bareFigure(call.prefillMs, 'ms'),
      bareFigure(call.ttftNetMs, 'ms'),
    ]),
    ...(hasRemarks ? [remarks[index] ?? ''] : []),
  ]);
  return blocks(
    'The model was unloaded before each of these calls, so they show what a user waits for whose call comes first. They are in no average of the warm calls.',
    table(
      [
        left('Call'),
        left('Stage'),
        right('TTFT (ms)'),
        right('of which load (ms)'),
        right('Load share'),
        right('Prefill (ms)'),
        right('First token after load (ms)'),
        ...(hasRemarks ? [left('Remarks')] : []),
      ],
      [...rows, ...medianRows(results, agent, hasRemarks)],
    ),
  );
}

/** A cold start whose model was there after all is none. */
function notCold({ cold }: Call): string {
  return cold ? '' : 'The model was loaded all the same: no cold start, counted nowhere.';
}

/** Of each stage with several cold starts that count. */
function medianRows(results: Results, agent: string, hasRemarks: boolean): readonly (readonly string[])[] {
  return results.stages.flatMap(({ name }) => {
    const counting = coldCalls(results, agent, name);
    if (counting.length < 2) return [];
    const median = (pick: (call: Call) => number | null) =>
      bareFigure(summarise(counting.map(pick).filter((value) => value !== null))?.median ?? null, 'ms');
    return [
      [
        `**median of ${counting.length}**`,
        cell(name),
        median((call) => call.ttftMs),
        median((call) => call.loadMs),
        '',
        median((call) => call.prefillMs),
        median((call) => call.ttftNetMs),
        ...(hasRemarks ? [''] : []),
      ],
    ];
  });
}

function shareOf(part: number | null, whole: number | null): string {
  return part === null || whole === null || whole === 0 ? UNKNOWN : percent(part / whole);
}

function reloads(results: Results, calls: readonly Call[]): string {
  const found = calls.filter(isReload);
  if (found.length === 0) return '';
  return blocks(
    `### Reloads`,
    `${counted(found.length, 'call')} found the model not loaded without being a cold start: a warm-up that opens a block after another agent's options, or a call whose model another client had pushed out. They are in no average.`,
    table(
      [right('Call'), left('Stage'), left('Kind'), right('Load (ms)'), right('TTFT (ms)'), left('Remarks')],
      found.map((call) => [
        String(call.position),
        cell(call.stage),
        markedKind(`${kindOf(call, results.protocol.runs)}, run ${call.run}`, call),
        // The load was timed whatever the rest of the call is worth.
        bareFigure(call.loadMs, 'ms'),
        ...figuresFor(call, [bareFigure(call.ttftMs, 'ms')]),
        remarksOf(call),
      ]),
    ),
  );
}

/** The cold starts of all agents, a row for each stage that has some. */
export function coldStartTable(results: Results): string {
  const rows = results.agents.flatMap(({ name }) =>
    results.stages.flatMap((stage) => {
      const own = callsOf(results, name).filter((call) => call.stage === stage.name);
      const attempted = own.filter(({ phase }) => phase === 'cold').length;
      const reloaded = own.filter(isReload);
      if (attempted === 0 && reloaded.length === 0) return [];
      const median = (id: 'cold-ttft' | 'cold-load') =>
        summarise(sampleOf(results, name, stage.name, metricOf(id)))?.median ?? null;
      return [
        [
          cell(name),
          cell(stage.name),
          bareFigure(median('cold-ttft'), 'ms'),
          bareFigure(median('cold-load'), 'ms'),
          shareOf(median('cold-load'), median('cold-ttft')),
          `${coldCalls(results, name, stage.name).length} of ${attempted}`,
          reloadsText(reloaded),
        ],
      ];
    }),
  );
  if (rows.length === 0) return 'No cold start was measured.';
  return blocks(
    'Medians of calls whose model had been unloaded; in no other table. A reload is a load that no cold start asked for.',
    table(
      [
        left('Agent'),
        left('Stage'),
        right('TTFT (ms)'),
        right('of which load (ms)'),
        right('Load share'),
        right('Valid cold starts'),
        right('Reloads'),
      ],
      rows,
    ),
  );
}

function reloadsText(reloaded: readonly Call[]): string {
  const times = reloaded.map(({ loadMs }) => loadMs).filter((time) => time !== null);
  if (times.length === 0) return String(reloaded.length);
  return `${reloaded.length} (${duration(times.reduce((sum, time) => sum + time, 0))} of loading)`;
}
