import type { Comparison } from '../model/judgement.ts';
import { metricOf } from '../model/metrics.ts';
import { GATED_METRICS } from '../model/settings.ts';
import { gatedOf } from '../report/comparisons.ts';
import { changeAndInterval, excessOf, isShare, levelsOf, limitOf } from '../report/comparisonText.ts';
import { capitalised, counted } from '../report/format.ts';
import { asSentence, htmlEscaped, htmlText } from '../report/safe.ts';
import type { ReportView } from '../report/view.ts';
import { below, folded, paragraph, tableOf } from './html.ts';
import { type Scale, scaleOf, shownLimit } from './scale.ts';
import { drawn, INK, Plot } from './svg.ts';
import { moodOf, plainSubject, subjectOf } from './words.ts';

/** Every gated comparison as a row: where the change may be, against its limit. The furthest beyond it stands first. */

const WIDTH = 440;
const HEIGHT = 30;

export function forest({ judgement }: ReportView): string {
  const gated = gatedOf(judgement);
  const reasons = new Set(gated.map(({ reason }) => reason));
  const [shared = null] = reasons;
  if (!gated.some(isDrawable) && reasons.size === 1 && shared !== null) {
    return paragraph(
      `None of the ${gated.length} gated metrics can be drawn: ${htmlText(asSentence(shared))}`,
    );
  }
  return below(...GATED_METRICS.map((id) => metricForest(gated.filter(({ metric }) => metric === id))));
}

function metricForest(comparisons: readonly Comparison[]): string {
  const [first] = comparisons;
  if (first === undefined) return '';
  const rows = [...comparisons].sort((a, b) => rankOf(a) - rankOf(b) || excessOf(b) - excessOf(a));
  const drawable = rows.filter(isDrawable);
  const scale = scaleOf(drawable);
  const { label } = metricOf(first.metric);
  const shown = shownOf(rows);
  const rowsOf = (some: readonly Comparison[]) =>
    some.length === 0
      ? ''
      : `<ul>${some.map((one) => rowOf(one, drawable.includes(one) ? scale : null)).join('\n')}</ul>`;
  const caption = isShare(first) ? shareCaption(rows.length) : speedCaption(first, rows.length);
  return [
    `<figure class="forest"><h3>${capitalised(label)}</h3>`,
    drawable.length === 0 ? '' : axisOf(first, scale),
    rowsOf(rows.slice(0, shown)),
    folded(`${rows.length - shown} more, all within the limit`, rowsOf(rows.slice(shown))),
    `<figcaption>${caption}</figcaption>`,
    folded('The numbers', numbersOf(rows)),
    '</figure>',
  ].join('');
}

function isDrawable({ interval, after }: Comparison): boolean {
  return interval !== null && after !== null;
}

/** Rows that say nothing new are folded, where there are many. */
const FEW = 12;

function shownOf(rows: readonly Comparison[]): number {
  const telling = rows.filter(({ verdict }) => verdict !== 'unchanged').length;
  return rows.length <= FEW + 2 ? rows.length : Math.max(FEW, telling);
}

/** What is within its limit stands last, so that it can be folded. */
const RANKS = ['regressed', 'inconclusive', 'improved', 'not-measured', 'not-comparable', 'unchanged'];

function rankOf({ verdict }: Comparison): number {
  return RANKS.indexOf(verdict);
}

function speedCaption({ metric }: Comparison, rows: number): string {
  const way = metricOf(metric).direction === 'higher-is-better' ? 'left' : 'right';
  return `${counted(rows, 'comparison')}. The bar is the 95 % interval of the true change, the mark in it the estimate; the line across is the limit: slower is to the ${way}. An arrow says that an interval goes on beyond the drawing.`;
}

function shareCaption(rows: number): string {
  return `${counted(rows, 'comparison')}. The bar is the 95 % interval of the true share of calls that end properly, the mark in it the share of this session, the ring that of the baseline; the line across is the limit.`;
}

/** @param scale null: there is nothing to draw */
function rowOf(one: Comparison, scale: Scale | null): string {
  const { sign, word, name } = moodOf(one);
  const change = changeAndInterval(one);
  const why =
    one.reason === null || one.verdict === 'unchanged'
      ? ''
      : paragraph(htmlText(asSentence(one.reason)), 'why');
  return [
    `<li class="${name}"><div class="who">${subjectOf(one)}</div>`,
    `<div class="what">${scale === null ? why : intervalDrawing(one, scale)}</div>`,
    `<div class="says"><b>${[sign, word].filter(Boolean).join(' ')}</b> <span>${scale === null ? '' : htmlEscaped(change)}</span></div>`,
    `${scale !== null && name === 'open' ? why : ''}</li>`,
  ].join('');
}

/** Shape goes with colour: a square is slower, a diamond faster, a dot within the limit, a ring open. */
const SYMBOLS = { worse: 'square', better: 'diamond', steady: 'circle', open: 'circle' } as const;

function intervalDrawing(one: Comparison, scale: Scale): string {
  const { name, word } = moodOf(one);
  const ink = name === 'steady' ? INK.point : INK[name];
  const [low, high] = scale.interval(one);
  const point = scale.point(one);
  const limit = shownLimit(one);
  const clip = (value: number) => Math.min(scale.domain[1], Math.max(scale.domain[0], value));
  const inside = (value: number) => value === clip(value);
  const [from, to] = [clip(low), clip(high)];
  return drawn({
    name: `${plainSubject(one)}: ${levelsOf(one)}, ${changeAndInterval(one)}, limit ${limitOf(one)}: ${word}`,
    width: WIDTH,
    height: HEIGHT,
    options: {
      ...frame(scale.domain),
      marks: [
        Plot.ruleX(scale.ticks, { stroke: INK.grid }),
        Plot.ruleX([scale.zero], { stroke: INK.muted }),
        ...(limit === null || !inside(limit)
          ? []
          : [Plot.ruleX([limit], { stroke: INK.limit, strokeWidth: 2.5, strokeDasharray: '5 3' })]),
        Plot.link([0], {
          x1: [from],
          x2: [to],
          y1: [0],
          y2: [0],
          stroke: ink,
          strokeWidth: 5,
          strokeOpacity: 0.45,
        }),
        Plot.text(
          [
            ...(inside(low) ? [] : [{ at: from, arrow: '◀' }]),
            ...(inside(high) ? [] : [{ at: to, arrow: '▶' }]),
          ],
          { x: 'at', y: 0, text: 'arrow', fill: ink, fontSize: 11 },
        ),
        ...(isShare(one) && one.before !== null
          ? [Plot.dot([one.before.value * 100], { x: (d: number) => d, y: 0, r: 7, stroke: INK.muted })]
          : []),
        Plot.dot(inside(point) ? [point] : [], {
          x: (d: number) => d,
          y: 0,
          r: 5.5,
          symbol: SYMBOLS[name],
          fill: name === 'open' ? INK.paper : ink,
          stroke: ink,
          strokeWidth: 2,
        }),
      ],
    },
  });
}

function axisOf(first: Comparison, { domain, ticks, tick }: Scale): string {
  const what = isShare(first) ? 'share of calls that ended properly' : 'change in percent';
  const svg = drawn({
    name: `Scale of the rows below: ${what}, from ${tick(domain[0])} to ${tick(domain[1])}`,
    width: WIDTH,
    height: 24,
    options: {
      ...frame(domain),
      x: { domain, axis: null },
      marks: [Plot.text(ticks, { x: (d: number) => d, y: 0, text: tick, fill: INK.muted, fontSize: 12 })],
    },
  });
  return `<div class="axis"><div class="what">${svg}</div></div>`;
}

function frame(domain: readonly [number, number]): Plot.PlotOptions {
  return {
    margin: 0,
    marginLeft: 14,
    marginRight: 14,
    x: { domain, axis: null },
    y: { domain: [-1, 1], axis: null },
  };
}

function numbersOf(rows: readonly Comparison[]): string {
  return tableOf(
    [
      { title: 'Agent · stage' },
      { title: 'Before → after', numeric: true },
      { title: 'Change [95 % interval]', numeric: true },
      { title: 'Limit', numeric: true },
      { title: 'Verdict' },
    ],
    rows.map((one) => [
      subjectOf(one),
      htmlEscaped(levelsOf(one)),
      htmlEscaped(changeAndInterval(one)),
      htmlEscaped(limitOf(one)),
      `${moodOf(one).word}${one.reason === null ? '' : `: ${htmlText(one.reason)}`}`,
    ]),
  );
}
