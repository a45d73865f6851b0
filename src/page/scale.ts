import type { Comparison } from '../model/judgement.ts';
import { metricOf } from '../model/metrics.ts';
import { isShare } from '../report/comparisonText.ts';

/** Where things stand in the drawing of a comparison: percent of change, or of a success rate the percentage itself. */

export interface Scale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Where nothing changed; of shares all of them. */
  readonly zero: number;
  readonly tick: (value: number) => string;
  readonly interval: (one: Comparison) => readonly [number, number];
  readonly point: (one: Comparison) => number;
}

const percentOf = (ratio: number) => (ratio - 1) * 100;

/** Of comparisons of one metric. Beyond some limits' width an interval is cut, or the limit could not be seen. */
export function scaleOf(all: readonly Comparison[]): Scale {
  const [first] = all;
  return first !== undefined && isShare(first) ? shareScale(all) : speedScale(all);
}

const LIMITS_SHOWN = 6;
const MARGIN = 1.08;

function speedScale(all: readonly Comparison[]): Scale {
  const interval = (one: Comparison) =>
    (one.interval ?? [1, 1]).map(percentOf) as unknown as [number, number];
  const point = (one: Comparison) => percentOf(one.ratio ?? 1);
  const limits = all.map((one) => Math.abs(shownLimit(one) ?? 0));
  const widest = Math.max(1, ...limits);
  const ends = all.flatMap(interval);
  const bound = (value: number) => Math.max(-LIMITS_SHOWN * widest, Math.min(LIMITS_SHOWN * widest, value));
  const low = bound(Math.min(0, ...ends, ...all.map((one) => shownLimit(one) ?? 0))) * MARGIN;
  const high = bound(Math.max(0, ...ends, ...all.map((one) => shownLimit(one) ?? 0))) * MARGIN;
  // The other side is seen to be empty, and is not taken for the edge of the drawing.
  const domain = [Math.min(low, -0.4 * widest), Math.max(high, 0.4 * widest)] as const;
  return {
    ...{ domain, interval, point, zero: 0 },
    ticks: ticksOf(domain),
    tick: (value) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${short(Math.abs(value))} %`,
  };
}

function shareScale(all: readonly Comparison[]): Scale {
  const interval = (one: Comparison) =>
    (one.interval ?? [0, 1]).map((end) => end * 100) as unknown as [number, number];
  const ends = all.flatMap((one) => [...interval(one), shownLimit(one) ?? 100]);
  const domain = [Math.max(0, Math.min(90, ...ends) - 4), 102] as const;
  return {
    ...{ domain, interval, zero: 100 },
    point: (one) => (one.after?.value ?? 0) * 100,
    ticks: ticksOf([domain[0], 100]),
    tick: (value) => `${short(value)} %`,
  };
}

/**
 * Where the limit stands, on the scale of the change; of a success rate on that of the share. The wider of percent and
 * floor holds. Null where there is none.
 */
export function shownLimit({ limit, before, metric }: Comparison): number | null {
  if (limit === null) return null;
  const { unit, direction } = metricOf(metric);
  if (unit === 'share') return before === null ? null : before.value * 100 - limit.percent;
  const floor = before === null || before.value === 0 ? 0 : (limit.floor / before.value) * 100;
  const percent = Math.max(limit.percent, floor);
  return direction === 'higher-is-better' ? -percent : percent;
}

/** The limit in the metric's unit; null where it cannot be told. */
export function limitValue(one: Comparison): number | null {
  const shown = shownLimit(one);
  if (shown === null || one.before === null) return null;
  return metricOf(one.metric).unit === 'share' ? shown / 100 : one.before.value * (1 + shown / 100);
}

const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
const MOST_TICKS = 6;

/** Round numbers, few enough to be read. */
function ticksOf([low, high]: readonly [number, number]): readonly number[] {
  const step = STEPS.find((size) => (high - low) / size <= MOST_TICKS) ?? (high - low) / MOST_TICKS;
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    Number(((first + index) * step).toFixed(6)),
  );
}

function short(value: number): string {
  return String(Number(value.toFixed(1)));
}
