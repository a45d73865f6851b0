import type { Call, Results } from '../model/results.ts';
import { bareFigure, count, mebibytes, UNKNOWN, whole } from './format.ts';
import { figuresFor } from './remarks.ts';
import { cell } from './safe.ts';
import { kindOf } from './session.ts';
import { blocks, type Column, left, right, table } from './table.ts';

/** What a call's time went into, and what the GPU did meanwhile: a row for each call that has an answer to it. */

export function timeSection(calls: readonly Call[], results: Results): string {
  const answered = calls.filter((call) => call.status !== 'failed' && call.e2eMs !== null);
  if (answered.length === 0) return '';
  return blocks(
    '### Where the Time Went',
    "Load, prefill, decode and overhead add up to Ollama's own total; the client gap is what our clock shows beyond it.",
    detailTable(
      answered,
      results,
      [
        'Load (ms)',
        'Prefill (ms)',
        'Decode (ms)',
        'Overhead (ms)',
        'Client gap (ms)',
        'Prefill (tok/s)',
        'TPOT (ms)',
        'Cached tokens',
      ],
      (call) =>
        figuresFor(call, [
          bareFigure(call.loadMs, 'ms'),
          bareFigure(call.prefillMs, 'ms'),
          bareFigure(call.decodeMs, 'ms'),
          bareFigure(call.overheadMs, 'ms'),
          bareFigure(call.clientGapMs, 'ms'),
          bareFigure(call.prefillTokS, 'tok/s'),
          bareFigure(call.tpotMs, 'ms'),
          count(call.cachedTokens),
        ]),
    ),
  );
}

/** '' where nothing watched: the environment says why. */
export function gpuSection(calls: readonly Call[], results: Results): string {
  const watched = calls.filter(({ gpu }) => gpu !== null);
  if (watched.length === 0) return '';
  return blocks(
    '### GPU During the Calls',
    'Means over each call, the highest for temperature and memory. Slowed: time under thermal protection or the power brake. Power cap: time at the software power cap, normal under load.',
    detailTable(
      watched,
      results,
      [
        'Clock, memory clock (MHz)',
        'Hottest (°C)',
        'Busy (%)',
        'Memory used',
        'Power (W)',
        'Energy (J)',
        'J/token',
        'Slowed (ms)',
        'Power cap (ms)',
      ],
      gpuFigures,
      left('Other processes'),
      tenantsOf,
    ),
  );
}

/** What the GPU did is true of an invalid call as well, and may be why it is one. */
function gpuFigures(call: Call): readonly string[] {
  const { gpu } = call;
  if (gpu === null) return [];
  return [
    `${whole(gpu.smClockMhzMean)}, ${whole(gpu.memoryClockMhzMean)}`,
    whole(gpu.temperatureCelsiusMax),
    whole(gpu.utilisationPercentMean),
    mebibytes(gpu.memoryUsedMibMax),
    whole(gpu.powerWattsMean),
    whole(gpu.energyJoules),
    ...figuresFor(call, [bareFigure(call.joulesPerToken, 'J/token')]),
    slowedOf(gpu),
    whole(gpu.powerCapMs),
  ];
}

function slowedOf({ thermalMs, powerBrakeMs }: NonNullable<Call['gpu']>): string {
  if (thermalMs === null && powerBrakeMs === null) return UNKNOWN;
  return whole((thermalMs ?? 0) + (powerBrakeMs ?? 0));
}

const SHOWN_TENANTS = 3;

function tenantsOf({ gpu }: Call): string {
  const tenants = gpu?.tenants ?? [];
  const shown = tenants
    .slice(0, SHOWN_TENANTS)
    .map(({ name, memoryMib }) => `${cell(name)}${memoryMib === null ? '' : ` ${mebibytes(memoryMib)}`}`);
  const more = tenants.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** Rows that begin alike. A column without any value is left out. */
function detailTable(
  calls: readonly Call[],
  { protocol }: Results,
  titles: readonly string[],
  figures: (call: Call) => readonly string[],
  lastColumn: Column | null = null,
  last: (call: Call) => string = () => '',
): string {
  const all = calls.map((call) => figures(call));
  const used = titles.map((_, column) => all.some((row) => row[column] !== UNKNOWN));
  const lasts = calls.map(last);
  const hasLast = lastColumn !== null && lasts.some((text) => text !== '');
  return table(
    [
      right('Call'),
      left('Stage'),
      left('Kind'),
      ...titles.filter((_, column) => used[column]).map(right),
      ...(hasLast ? [lastColumn] : []),
    ],
    calls.map((call, index) => [
      String(call.position),
      cell(call.stage),
      `${call.status === 'valid' ? '' : '⚠️\u00a0'}${kindOf(call, protocol.runs)}`,
      ...(all[index] ?? []).filter((_, column) => used[column]),
      ...(hasLast ? [lasts[index] ?? ''] : []),
    ]),
  );
}
