import type { Comparison } from '../model/judgement.ts';
import { METRICS, type Metric, sampledCalls, sampleOf } from '../model/metrics.ts';
import type { Call } from '../model/results.ts';
import { bareFigure, capitalised, counted, figure as figureOf } from '../report/format.ts';
import { htmlCode, htmlEscaped } from '../report/safe.ts';
import type { ReportView } from '../report/view.ts';
import { median } from '../stats/summary.ts';
import { failuresOf } from './failures.ts';
import { below, byAgent, figure, paragraph, tableOf } from './html.ts';
import { limitValue } from './scale.ts';
import { drawn, INK, Plot, tick } from './svg.ts';
import { isOf, plainSubject, subjectOf, type Unit } from './words.ts';

/** Every measured call of a stage as a dot, in its place of the session from top to bottom. */

const SHOWN: readonly Metric[] = METRICS.filter(({ gated, population }) => gated && population === 'warm');
/** A dot tells its value under the pointer, as long as there are few enough of them. */
const MOST_TITLES = 2000;
const WIDTH = 440;

export function distributions(view: ReportView): string {
  const { results, decision } = view;
  const withTitles = results.calls.length * SHOWN.length <= MOST_TITLES;
  return below(
    paragraph(
      'Every measured call is a dot, the first at the top. <b>Filled</b>: valid, and in the statistics. <b>Hollow</b>: it ended, but is set aside. Failed calls have no number and are listed. Cold starts and warm-up runs are not in these drawings: the call timelines show them.',
      'lead',
    ),
    byAgent(
      results.agents.map(({ name }) => ({
        name: htmlCode(name),
        html: results.stages
          .map((stage) => unitOf(view, { agent: name, stage: stage.name }, withTitles))
          .join('\n'),
        matters: decision.regressions.some(({ agent }) => agent === name),
      })),
    ),
  );
}

function unitOf(view: ReportView, unit: Unit, withTitles: boolean): string {
  const measured = view.results.calls.filter((call) => isOf(call, unit) && call.phase === 'measured');
  if (measured.length === 0) return '';
  const figures = SHOWN.map((metric) => distribution(view, unit, metric, measured, withTitles));
  return below(
    `<h4>${htmlCode(unit.stage)}</h4>`,
    `<div class="pair">${figures.join('\n')}</div>`,
    failuresOf(measured),
  );
}

interface Dot {
  readonly value: number;
  readonly place: number;
  readonly isCounted: boolean;
  readonly call: Call;
}

function distribution(
  { results, judgement }: ReportView,
  unit: Unit,
  metric: Metric,
  measured: readonly Call[],
  withTitles: boolean,
): string {
  const sampled = new Set(sampledCalls(results, unit.agent, unit.stage));
  const dots = measured.flatMap((call, place): readonly Dot[] => {
    const value = call.status === 'failed' ? null : metric.of(call);
    return value === null ? [] : [{ value, place, isCounted: sampled.has(call), call }];
  });
  const title = `${capitalised(metric.label)} (${metric.unit})`;
  if (dots.length === 0)
    return `<figure><figcaption><b>${title}</b>: no call has a value.</figcaption></figure>`;
  const comparison =
    judgement?.comparisons.find((one) => isOf(one, unit) && one.metric === metric.id) ?? null;
  const middle = median(sampleOf(results, unit.agent, unit.stage, metric));
  const marks = { dots, middle, comparison, metric, withTitles };
  const words = wordsOf(marks);
  const svg = drawn({
    name: `${capitalised(metric.label)} of ${plainSubject(unit)}. ${words}`,
    width: WIDTH,
    height: heightOf(measured.length),
    options: optionsOf(marks, measured.length),
  });
  return figure(title, svg, htmlEscaped(words), numbersOf(unit, marks));
}

interface Marks {
  readonly dots: readonly Dot[];
  readonly middle: number | null;
  readonly comparison: Comparison | null;
  readonly metric: Metric;
  readonly withTitles: boolean;
}

function heightOf(calls: number): number {
  return Math.min(190, Math.max(84, 54 + calls * 6));
}

function wordsOf({ dots, middle, comparison, metric }: Marks): string {
  const valid = dots.filter(({ isCounted }) => isCounted).map(({ value }) => value);
  const aside = dots.length - valid.length;
  const range =
    valid.length === 0
      ? 'No valid call'
      : `${counted(valid.length, 'valid call')} from ${bareFigure(least(valid), metric.unit)} to ${figureOf(most(valid), metric.unit)}, median ${figureOf(middle, metric.unit)}`;
  const before = comparison?.before ?? null;
  return [
    `${range}${aside === 0 ? '' : `, ${aside} set aside`}.`,
    before === null ? '' : `Dotted line: the baseline, ${figureOf(before.value, metric.unit)}.`,
    limitOf(comparison) === null
      ? ''
      : `Dashed line: the limit, ${figureOf(limitOf(comparison), metric.unit)}.`,
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function limitOf(comparison: Comparison | null): number | null {
  return comparison === null ? null : limitValue(comparison);
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));

function optionsOf({ dots, middle, comparison, metric, withTitles }: Marks, calls: number) {
  const before = comparison?.before?.value ?? null;
  const limit = limitOf(comparison);
  const all = [...dots.map(({ value }) => value), before, limit].filter((value) => value !== null);
  const [low, high] = [least(all), most(all)];
  const margin = (high - low) * 0.04 || Math.abs(high) * 0.01 || 1;
  const line = (value: number | null, stroke: string, dash: string) =>
    value === null ? [] : [Plot.ruleX([value], { stroke, strokeWidth: 2, strokeDasharray: dash })];
  const place = {
    x: 'value',
    y: 'place',
    r: calls > 60 ? 2 : 3.5,
    ...(withTitles ? { title: ({ call, value }: Dot) => titleOf(call, value, metric) } : {}),
  };
  return {
    ...{ marginLeft: 12, marginRight: 12, marginTop: 8, marginBottom: 26 },
    x: {
      domain: [low - margin, high + margin],
      ticks: 5,
      label: null,
      tickFormat: (value: number) => tick(value),
      tickSize: 4,
    },
    y: { domain: [calls - 0.5, -0.5], axis: null, reverse: false },
    marks: [
      ...line(before, INK.muted, '2 3'),
      ...line(limit, INK.limit, '6 3'),
      ...line(middle, INK.point, 'none'),
      Plot.dot(
        dots.filter(({ isCounted }) => isCounted),
        { ...place, fill: INK.point, fillOpacity: 0.7 },
      ),
      Plot.dot(
        dots.filter(({ isCounted }) => !isCounted),
        { ...place, stroke: INK.worse, strokeWidth: 1.6, fill: INK.paper },
      ),
    ],
  } as Plot.PlotOptions;
}

function titleOf(call: Call, value: number, { unit }: Metric): string {
  return `call ${call.position}, run ${call.run}: ${figureOf(value, unit)}${call.status === 'invalid' ? ', invalid' : ''}`;
}

function numbersOf(unit: Unit, { dots, middle, comparison, metric }: Marks): string {
  const listed = (isCounted: boolean) =>
    dots
      .filter((dot) => dot.isCounted === isCounted)
      .map(({ value }) => bareFigure(value, metric.unit))
      .join(', ') || 'none';
  const cells: readonly (readonly string[])[] = [
    ['Agent · stage', subjectOf(unit)],
    ['Median', figureOf(middle, metric.unit)],
    ['Baseline', figureOf(comparison?.before?.value ?? null, metric.unit)],
    ['This session, as it was judged', figureOf(comparison?.after?.value ?? null, metric.unit)],
    ['Limit', figureOf(limitOf(comparison), metric.unit)],
    [`Valid calls in order (${metric.unit})`, listed(true)],
    [`Set aside (${metric.unit})`, listed(false)],
  ];
  return tableOf([{ title: 'What' }, { title: 'Value' }], cells);
}
