import type { Call, Results } from '../model/results.ts';
import { bareFigure, counted, duration, UNKNOWN } from '../report/format.ts';
import { drawnText, htmlCode, htmlEscaped } from '../report/safe.ts';
import { callsOf, runOf } from '../report/session.ts';
import type { ReportView } from '../report/view.ts';
import { below, byAgent, figure, paragraph, tableOf, wide } from './html.ts';
import { drawn, INK, Plot, tick } from './svg.ts';
import { shortName } from './words.ts';

/** What each call's time went into, as Ollama tells it: a row for a call, in the order of the session. */

const PARTS = [
  { key: 'loadMs', label: 'load' },
  { key: 'prefillMs', label: 'prefill' },
  { key: 'decodeMs', label: 'decode' },
  { key: 'overheadMs', label: 'overhead' },
] as const;
type Part = (typeof PARTS)[number];

/** Rows of a drawing that can be read. */
const MOST_ROWS = 40;
const ROW = 16;
const WIDTH = 900;

export function timelines({ results, decision }: ReportView): string {
  return below(
    paragraph(
      "From the sending of a call to Ollama's last word, in the order of the session. Pale bars are of invalid calls; failed ones have no times.",
      'lead',
    ),
    paragraph(PARTS.map(({ label }) => `<span class="key ${label}">${label}</span>`).join(' '), 'lead'),
    byAgent(
      results.agents.map(({ name }) => ({
        name: htmlCode(name),
        html: timeline(results, name),
        matters: decision.regressions.some(({ agent }) => agent === name),
      })),
    ),
  );
}

interface Bar {
  readonly row: string;
  readonly from: number;
  readonly to: number;
  readonly part: Part;
  readonly isPale: boolean;
}

function timeline(results: Results, agent: string): string {
  const own = [...callsOf(results, agent)].sort((a, b) => a.position - b.position);
  const shown = thinned(own);
  if (shown.length === 0) return '';
  const bars = shown.flatMap(barsOf);
  const failed = shown.filter(({ status }) => status === 'failed');
  const words = wordsOf(own, shown);
  const svg = drawn({
    name: `Timeline of the calls of ${shortName(agent)}. ${words}`,
    width: WIDTH,
    height: 34 + shown.length * ROW,
    className: 'wide',
    options: {
      ...{ marginLeft: 215, marginRight: 20, marginTop: 4, marginBottom: 30 },
      x: {
        label: null,
        grid: true,
        ticks: 8,
        domain: [0, Math.max(1, ...bars.map(({ to }) => to))],
        tickFormat: (ms: number) => (ms === 0 ? '0' : `${tick(ms / 1000)} s`),
      },
      y: { domain: shown.map(keyOf), label: null, tickSize: 0, tickFormat: labels(results, shown) },
      marks: [
        ...PARTS.flatMap((part) =>
          [false, true].map((isPale) =>
            Plot.barX(
              bars.filter((bar) => bar.part === part && bar.isPale === isPale),
              {
                x1: 'from',
                x2: 'to',
                y: 'row',
                fill: `var(--${part.label})`,
                fillOpacity: isPale ? 0.35 : 1,
                inset: 0,
                insetTop: 2,
                insetBottom: 2,
              },
            ),
          ),
        ),
        Plot.text(failed.map(keyOf), {
          x: 0,
          y: (key: string) => key,
          text: () => 'failed',
          textAnchor: 'start',
          dx: 4,
          fill: INK.worse,
          fontSize: 12,
        }),
      ],
    } as Plot.PlotOptions,
  });
  return figure('', wide(svg), htmlEscaped(words), numbersOf(results, shown));
}

function keyOf({ position }: Call): string {
  return String(position);
}

const LABEL = 29;

/** `12 report, run 3`. */
function labels(results: Results, shown: readonly Call[]): (key: string) => string {
  const byKey = new Map(shown.map((call) => [keyOf(call), call]));
  return (key) => {
    const call = byKey.get(key);
    if (call === undefined) return key;
    const kind = runOf(call, results.protocol.runs).replace('measured, ', '');
    return `${drawnText(call.stage, Math.max(6, LABEL - kind.length))} · ${kind}`;
  };
}

/** Of many calls some at even distances; what was set aside is in the tables and lists anyway. */
function thinned(calls: readonly Call[]): readonly Call[] {
  if (calls.length <= MOST_ROWS) return calls;
  const step = calls.length / MOST_ROWS;
  return Array.from({ length: MOST_ROWS }, (_, index) => calls[Math.floor(index * step)] as Call);
}

function barsOf(call: Call): readonly Bar[] {
  let at = 0;
  return PARTS.flatMap((part) => {
    const length = call.status === 'failed' ? null : call[part.key];
    if (length === null || length <= 0) return [];
    const from = at;
    at += length;
    return [{ row: keyOf(call), from, to: at, part, isPale: call.status === 'invalid' }];
  });
}

function wordsOf(own: readonly Call[], shown: readonly Call[]): string {
  const longest = shown.reduce<Call | null>(
    (most, call) => ((call.e2eMs ?? 0) > (most?.e2eMs ?? 0) ? call : most),
    null,
  );
  return [
    shown.length === own.length
      ? `All ${counted(own.length, 'call')}.`
      : `${shown.length} of ${own.length} calls, at even distances: results.json has them all.`,
    longest === null ? '' : `The longest took ${duration(longest.e2eMs)} (call ${longest.position}).`,
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function numbersOf(results: Results, shown: readonly Call[]): string {
  return tableOf(
    [
      { title: 'Call', numeric: true },
      { title: 'Stage' },
      { title: 'Kind' },
      { title: 'Status' },
      ...PARTS.map(({ label }) => ({ title: `${label} (ms)`, numeric: true })),
      { title: 'end to end (ms)', numeric: true },
    ],
    shown.map((call) => [
      String(call.position),
      htmlCode(call.stage),
      runOf(call, results.protocol.runs),
      call.status,
      ...PARTS.map(({ key }) => (call.status === 'failed' ? UNKNOWN : bareFigure(call[key], 'ms'))),
      call.status === 'failed' ? UNKNOWN : bareFigure(call.e2eMs, 'ms'),
    ]),
  );
}
