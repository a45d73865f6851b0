import type { Metric } from '../model/metrics.ts';
import { capitalised, counted, figure as figureOf, utc } from '../report/format.ts';
import { drawnText, htmlEscaped } from '../report/safe.ts';
import { figure } from './html.ts';
import { drawn, INK, Plot, tick } from './svg.ts';
import type { TrendPoint } from './trendData.ts';
import { type Trend, trendTable } from './trendTable.ts';
import { plainSubject } from './words.ts';

/** One metric of one stage over the sessions of a history. */

const WIDTH = 440;
const HEIGHT = 200;
const MOST_TITLES = 120;

export function trendFigure(trend: Trend): string {
  const { unit, metric, points } = trend;
  const words = wordsOf(trend);
  const svg = drawn({
    name: `${capitalised(metric.label)} of ${plainSubject(unit)} over the sessions. ${words}`,
    width: WIDTH,
    height: HEIGHT,
    options: optionsOf(points, metric),
  });
  const title = `${capitalised(metric.label)} (${metric.unit === 'share' ? '%' : metric.unit})`;
  return figure(title, svg, htmlEscaped(words), trendTable(trend));
}

const LEGEND = {
  at: { symbol: 'circle', ink: INK.point, glyph: '●', word: 'a session' },
  slower: { symbol: 'square', ink: INK.worse, glyph: '■', word: 'proven slower' },
  faster: { symbol: 'diamond', ink: INK.better, glyph: '◆', word: 'proven faster' },
} as const;
type Kind = keyof typeof LEGEND;

/** HTML. @param hasOwn whether the page is about one of the sessions */
export function trendLegend(hasOwn: boolean): string {
  const marks = (Object.keys(LEGEND) as Kind[]).map(
    (kind) => `<span class="mark ${kind}">${LEGEND[kind].glyph} ${LEGEND[kind].word}</span>`,
  );
  const own = hasOwn ? ' <span class="mark">◯ this session</span>' : '';
  return `${marks.join(' ')}${own} <span class="mark level">━ the accepted level</span> <span class="mark accepted">┃ a level was accepted</span>`;
}

function kindOf({ standing }: TrendPoint): Kind {
  return standing ?? 'at';
}

function wordsOf({ points, metric }: Trend): string {
  const newest = points.at(-1) as TrendPoint;
  const values = points.map(({ value }) => value);
  const marked = (is: TrendPoint['standing']) => points.filter(({ standing }) => standing === is).length;
  const level = points.findLast((point) => point.level !== null)?.level ?? null;
  const range =
    points.length === 1
      ? `One session: ${figureOf(newest.value, metric.unit)}.`
      : `${points.length} sessions from ${figureOf(
          values.reduce((a, b) => Math.min(a, b)),
          metric.unit,
        )} to ${figureOf(
          values.reduce((a, b) => Math.max(a, b)),
          metric.unit,
        )}; ${newest.isOwn ? 'this one' : 'the newest'} ${figureOf(newest.value, metric.unit)}.`;
  return [
    range,
    level === null ? '' : `Accepted level: ${figureOf(level, metric.unit)}.`,
    marked('slower') === 0 ? '' : `${counted(marked('slower'), 'session')} proven slower.`,
    marked('faster') === 0 ? '' : `${counted(marked('faster'), 'session')} proven faster.`,
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function optionsOf(points: readonly TrendPoint[], metric: Metric): Plot.PlotOptions {
  const factor = metric.unit === 'share' ? 100 : 1;
  const shown = points.map((point) => ({ ...point, value: point.value * factor }));
  const levels = shown
    .filter(({ level }) => level !== null)
    .map(({ place, level }) => ({ place, level: (level as number) * factor }));
  const all = [...shown.map(({ value }) => value), ...levels.map(({ level }) => level)];
  const low = all.reduce((a, b) => Math.min(a, b));
  const high = all.reduce((a, b) => Math.max(a, b));
  const margin = Math.max((high - low) * 0.12, Math.abs(high) * 0.01, 1e-6);
  const [first, last] = [shown[0]?.place ?? 0, shown.at(-1)?.place ?? 1];
  const titled = shown.length <= MOST_TITLES ? { title: titleOf(metric) } : {};
  const dots = (Object.keys(LEGEND) as Kind[]).map((kind) =>
    Plot.dot(
      shown.filter((point) => kindOf(point) === kind),
      {
        x: 'place',
        y: 'value',
        ...titled,
        symbol: LEGEND[kind].symbol,
        fill: LEGEND[kind].ink,
        r: radiusOf(kind, shown.length),
      },
    ),
  );
  const own = shown.filter(({ isOwn }) => isOwn);
  return {
    ...{ marginLeft: 54, marginRight: 14, marginTop: 12, marginBottom: 30 },
    x: {
      domain: [first - 0.5, last + 0.5],
      label: null,
      ticks: ticksOf(points),
      tickFormat: shortCommits(points),
      tickSize: 4,
    },
    y: { domain: [low - margin, high + margin], label: null, ticks: 5, grid: true, tickFormat: tick },
    marks: [
      Plot.ruleX(
        shown.filter(({ accepted }) => accepted !== null),
        { x: 'place', stroke: INK.better, strokeWidth: 1.5 },
      ),
      ...(levels.length === 0
        ? []
        : [
            Plot.lineY([...levels, { place: last + 0.5, level: levels.at(-1)?.level }], {
              x: 'place',
              y: 'level',
              stroke: INK.limit,
              strokeWidth: 2,
              curve: 'step-after',
            }),
          ]),
      Plot.lineY(shown, { x: 'place', y: 'value', stroke: INK.muted, strokeWidth: 1, strokeOpacity: 0.6 }),
      ...dots,
      Plot.dot(own, { x: 'place', y: 'value', r: 9, stroke: INK.text, strokeWidth: 1.5 }),
    ],
  } as Plot.PlotOptions;
}

function radiusOf(kind: Kind, points: number): number {
  if (kind !== 'at') return 4.5;
  return points > 100 ? 1.8 : 3;
}

const MOST_TICKS = 5;

/** The newest always, the others at even distances before it. */
function ticksOf(points: readonly TrendPoint[]): readonly number[] {
  const step = Math.max(1, Math.ceil(points.length / MOST_TICKS));
  return points.filter((_, index) => (points.length - 1 - index) % step === 0).map(({ place }) => place);
}

function shortCommits(points: readonly TrendPoint[]): (place: number) => string {
  const commits = new Map(points.map(({ place, commit }) => [place, commit]));
  return (place) => drawnText(commits.get(place)?.slice(0, 7) ?? '?', 7);
}

function titleOf({ unit }: Metric): (point: TrendPoint) => string {
  const factor = unit === 'share' ? 0.01 : 1;
  return ({ startedAt, commit, value, standing, accepted }) =>
    drawnText(
      [
        `${figureOf(value * factor, unit)}, ${utc(startedAt)}, commit ${commit?.slice(0, 7) ?? 'unknown'}`,
        standing === 'slower' || standing === 'faster' ? `, proven ${standing}` : '',
        accepted === null ? '' : `, accepted by ${accepted.by}`,
      ].join(''),
      200,
    );
}
