import type { Call, GpuEvidence, Results } from '../model/results.ts';
import { counted, whole } from '../report/format.ts';
import { asSentence, htmlEscaped, htmlText } from '../report/safe.ts';
import { below, figure, paragraph, tableOf, wide } from './html.ts';
import { drawn, INK, Plot, tick } from './svg.ts';

/** What the GPU tool saw beside the calls, over the session. */

const PANELS = [
  { key: 'smClockMhzMean', label: 'SM clock', unit: 'MHz', what: 'mean during the call' },
  { key: 'temperatureCelsiusMax', label: 'Temperature', unit: '°C', what: 'highest during the call' },
  { key: 'powerWattsMean', label: 'Power', unit: 'W', what: 'mean during the call, of all GPUs together' },
] as const;
type Panel = (typeof PANELS)[number];

const WIDTH = 900;
const HEIGHT = 160;
/** More are drawn as stretches of time: a line for the mean, a band from the least to the most. */
const MOST_DOTS = 400;
const STRETCHES = 150;

export function gpuOverSession(results: Results): string {
  const { telemetry } = results.environment;
  const seen = results.calls.filter(({ gpu }) => gpu !== null);
  if (seen.length === 0) return paragraph(`Nothing to draw. ${htmlText(asSentence(telemetry.about))}`);
  const points = [...seen].sort((a, b) => a.position - b.position).map((call) => pointOf(call, results));
  return below(
    paragraph(`${htmlText(asSentence(telemetry.about))} ${throttledText(seen)}`, 'lead'),
    ...PANELS.map((panel) => panelOf(panel, points)),
  );
}

interface Point {
  readonly minute: number;
  readonly call: Call;
  readonly gpu: GpuEvidence;
}

function pointOf(call: Call, { startedAt }: Results): Point {
  const minute = (Date.parse(call.startedAt) - Date.parse(startedAt)) / 60_000;
  return { minute, call, gpu: call.gpu as GpuEvidence };
}

function throttledText(calls: readonly Call[]): string {
  const slowed = calls.filter(({ gpu }) => (gpu?.thermalMs ?? 0) > 0 || (gpu?.powerBrakeMs ?? 0) > 0);
  return slowed.length === 0
    ? 'No call was slowed by heat or by the power brake.'
    : `⚠️ ${counted(slowed.length, 'call')} ${slowed.length === 1 ? 'was' : 'were'} slowed by heat or by the power brake (squares).`;
}

interface Stretch {
  readonly minute: number;
  readonly calls: number;
  readonly low: number;
  readonly mean: number;
  readonly high: number;
  readonly isSlowed: boolean;
}

function panelOf(panel: Panel, points: readonly Point[]): string {
  const known = points.filter(({ gpu }) => gpu[panel.key] !== null);
  const title = `${panel.label} (${panel.unit})`;
  if (known.length === 0) return paragraph(`<b>${title}</b>: the GPU tool does not tell it.`);
  const stretches = stretchesOf(panel, known);
  const isDense = known.length > MOST_DOTS;
  const low = Math.min(...stretches.map((one) => one.low));
  const high = Math.max(...stretches.map((one) => one.high));
  const words = `From ${whole(low)} to ${whole(high)} ${panel.unit} over ${counted(known.length, 'call')}, ${panel.what}.${isDense ? ` Drawn as ${stretches.length} stretches of the session: line the mean, band from the least to the most.` : ''}`;
  const svg = drawn({
    name: `${panel.label} of the GPU over the session. ${words}`,
    width: WIDTH,
    height: HEIGHT,
    className: 'wide',
    options: optionsOf(stretches, isDense, [low, high]),
  });
  return figure(title, wide(svg), htmlEscaped(words), numbersOf(panel, stretches));
}

function stretchesOf({ key }: Panel, known: readonly Point[]): readonly Stretch[] {
  const size = known.length > MOST_DOTS ? Math.ceil(known.length / STRETCHES) : 1;
  return Array.from({ length: Math.ceil(known.length / size) }, (_, index) => {
    const own = known.slice(index * size, (index + 1) * size);
    const values = own.map(({ gpu }) => gpu[key] as number);
    return {
      minute: own[0]?.minute ?? 0,
      calls: own.length,
      low: Math.min(...values),
      mean: values.reduce((sum, value) => sum + value, 0) / values.length,
      high: Math.max(...values),
      isSlowed: own.some(({ gpu }) => (gpu.thermalMs ?? 0) > 0 || (gpu.powerBrakeMs ?? 0) > 0),
    };
  });
}

function optionsOf(stretches: readonly Stretch[], isDense: boolean, [low, high]: readonly [number, number]) {
  const margin = (high - low) * 0.1 || Math.max(1, Math.abs(high) * 0.02);
  const at = { x: 'minute', y: 'mean' };
  const slowed = stretches.filter(({ isSlowed }) => isSlowed);
  return {
    ...{ marginLeft: 52, marginRight: 16, marginTop: 10, marginBottom: 38 },
    x: {
      label: 'minutes since the session began',
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: 8,
      tickFormat: tick,
    },
    y: { domain: [low - margin, high + margin], label: null, ticks: 4, grid: true, tickFormat: tick },
    marks: [
      ...(isDense
        ? [Plot.areaY(stretches, { x: 'minute', y1: 'low', y2: 'high', fill: INK.point, fillOpacity: 0.25 })]
        : []),
      Plot.lineY(stretches, {
        ...at,
        stroke: INK.point,
        strokeWidth: isDense ? 1.5 : 1,
        strokeOpacity: isDense ? 1 : 0.4,
      }),
      ...(isDense
        ? []
        : [
            Plot.dot(
              stretches.filter(({ isSlowed }) => !isSlowed),
              { ...at, r: 3, fill: INK.point },
            ),
          ]),
      Plot.dot(slowed, { ...at, r: 4.5, symbol: 'square', fill: INK.worse }),
    ],
  } as Plot.PlotOptions;
}

function numbersOf({ unit }: Panel, stretches: readonly Stretch[]): string {
  return tableOf(
    [
      { title: 'Minute', numeric: true },
      { title: 'Calls', numeric: true },
      { title: `Least (${unit})`, numeric: true },
      { title: `Mean (${unit})`, numeric: true },
      { title: `Most (${unit})`, numeric: true },
      { title: 'Slowed' },
    ],
    stretches.map(({ minute, calls, low, mean, high, isSlowed }) => [
      minute.toFixed(2),
      String(calls),
      whole(low),
      whole(mean),
      whole(high),
      isSlowed ? 'yes' : 'no',
    ]),
  );
}
