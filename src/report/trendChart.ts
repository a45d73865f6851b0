import type { Comparison } from '../model/judgement.ts';
import { metricOf } from '../model/metrics.ts';
import { isShare, limitOf, subjectOf } from './comparisonText.ts';
import { figure } from './format.ts';
import type { SessionLevel } from './sessionLevels.ts';
import { blocks } from './table.ts';
import { lineChart } from './xychart.ts';

/** One trend as a chart with the limit as a flat line, and what that line is in words. */

/** Seen as well on white as on black. */
const LEVEL_COLOUR = '#2f81f7';
const LIMIT_COLOUR = '#d1242f';

/** Of fewer points nobody sees a trend. */
const LEAST_POINTS = 3;

/**
 * '' where there are too few numbers, or any that cannot be drawn.
 * @param isHeld whether this session is held to the limit
 */
export function trendChart(subject: Comparison, levels: readonly SessionLevel[], isHeld: boolean): string {
  const now = subject.after?.value ?? null;
  const points = levels.flatMap(({ value }, index) =>
    value === null ? [] : [{ label: String(index + 1), value }],
  );
  if (now === null || points.length + 1 < LEAST_POINTS) return '';
  const scale = isShare(subject) ? 100 : 1;
  const values = [...points.map(({ value }) => value), now].map((value) => value * scale);
  const limit = isHeld ? limitLevel(subject) : null;
  const flat = limit === null ? [] : [values.map(() => limit * scale)];
  const { label, unit } = metricOf(subject.metric);
  const chart = lineChart({
    title: [subject.agent, subject.stage, label],
    labels: [...points.map((point) => point.label), 'now'],
    unit: isShare(subject) ? 'percent' : unit,
    range: rangeOf(values, flat.flat(), isShare(subject)),
    series: [
      { values, colour: LEVEL_COLOUR },
      ...flat.map((line) => ({ values: line, colour: LIMIT_COLOUR })),
    ],
  });
  if (chart === '' || limit === null) return chart;
  const words = `${figure(limit, unit)}, ${limitOf(subject)} from the level before`;
  return blocks(chart, `${subjectOf(subject)}: the flat line is the limit of this session, ${words}.`);
}

/** The value at which a metric is beyond its limit; null where it has none. */
function limitLevel({ before, limit, metric }: Comparison): number | null {
  if (before === null || limit === null) return null;
  const { direction, unit } = metricOf(metric);
  const room = Math.max((limit.percent / 100) * (unit === 'share' ? 1 : before.value), limit.floor);
  return Math.max(0, direction === 'higher-is-better' ? before.value - room : before.value + room);
}

/** Wide enough that noise looks like noise: the limit is never further from the middle than half of the way. */
function rangeOf(
  values: readonly number[],
  limits: readonly number[],
  isPercent: boolean,
): readonly [number, number] {
  if (isPercent) return [0, 100];
  const all = [...values, ...limits];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const middle = (low + high) / 2;
  const reach = Math.max((high - low) * 0.6, Math.abs(middle) * LEAST_REACH);
  return [Math.max(0, middle - reach), middle + reach];
}

/** Of the value: a trend without a limit is shown within ten percent of it at least. */
const LEAST_REACH = 0.1;
