import type { Comparison } from '../model/judgement.ts';
import { metricOf } from '../model/metrics.ts';
import {
  beforeAfter,
  change,
  changeBetween,
  changeRange,
  figure,
  limit,
  points,
  rangeOf,
  UNKNOWN,
} from './format.ts';
import { cell } from './safe.ts';

/** One comparison in words. Nothing foreign is in them but what {@link subjectOf} makes safe for a cell. */

/** `chimera · report · TTFT`, for a table cell. */
export function subjectOf(
  { agent, stage, metric }: Comparison,
  label: string = metricOf(metric).label,
): string {
  return `${cell(agent)} · ${cell(stage)} · ${label}`;
}

/** `412 → 487 ms`, `95.2 % → 81 %`, or of a success rate `100 % → 60 %, 2 of 5 failed`. */
export function levelsOf(comparison: Comparison): string {
  const { before, after, metric } = comparison;
  const levels = beforeAfter(before?.value ?? null, after?.value ?? null, metricOf(metric).unit);
  return isSuccess(comparison) && after !== null ? `${levels}, ${failedOf(after)}` : levels;
}

function failedOf({ value, calls }: NonNullable<Comparison['after']>): string {
  const failed = Math.round((1 - value) * calls);
  return failed === 0 ? `none of ${calls} failed` : `${failed} of ${calls} failed`;
}

/** `+18.2 %`; of a share percentage points; unknown of times too short for one. */
export function changeOf(comparison: Comparison): string {
  const { before, after, ratio, metric } = comparison;
  if (before === null || after === null) return UNKNOWN;
  if (isShare(comparison)) return points(after.value - before.value);
  const { unit } = metricOf(metric);
  if (ratio === null || changeBetween(before.value, after.value, unit) === UNKNOWN) return UNKNOWN;
  return change(ratio);
}

/** The 95 % interval beside the change: `[+14.9, +21.6]`; of a share that of the share itself; '' for none. */
export function intervalOf(comparison: Comparison): string {
  const { interval } = comparison;
  if (interval === null || changeOf(comparison) === UNKNOWN) return '';
  if (!isShare(comparison)) return changeRange(interval);
  return `(true ${isSuccess(comparison) ? 'rate' : 'share'} ${rangeOf(
    interval.map((end) => end * 100),
    0,
    ' %',
  )})`;
}

/** `+18.2 % [+14.9, +21.6]`. */
export function changeAndInterval(comparison: Comparison): string {
  return [changeOf(comparison), intervalOf(comparison)].filter((part) => part !== '').join(' ');
}

/** `+10 %`, with the floor where that is what holds: `+10 % and 5.00 ms`. */
export function limitOf(comparison: Comparison, side: 'worse' | 'better' = 'worse'): string {
  const { limit: allowed, before, metric } = comparison;
  if (allowed === null) return UNKNOWN;
  const { direction, unit } = metricOf(metric);
  const opposite = direction === 'higher-is-better' ? 'lower-is-better' : 'higher-is-better';
  const text = limit(allowed.percent, side === 'worse' ? direction : opposite);
  if (isShare(comparison)) return text.replace('%', 'points');
  const isFloorHigher = before !== null && allowed.floor > (before.value * allowed.percent) / 100;
  return isFloorHigher ? `${text} and ${figure(allowed.floor, unit)}` : text;
}

/** How many times its limit a metric moved, whichever way. */
export function excessOf(comparison: Comparison): number {
  const { before, after, ratio, limit: allowed } = comparison;
  const moved = isShare(comparison)
    ? Math.abs((after?.value ?? 0) - (before?.value ?? 0))
    : Math.abs(Math.log(ratio ?? 1));
  return moved / Math.max(allowed?.percent ?? 1, 0.01);
}

export function isShare({ metric }: Pick<Comparison, 'metric'>): boolean {
  return metricOf(metric).unit === 'share';
}

/** Shares are told in percentage points; this one is of calls, and the others of what they hold. */
export function isSuccess({ metric }: Pick<Comparison, 'metric'>): boolean {
  return metric === 'success-rate';
}

/** In running text of our own a number stays with its unit. */
export function unbrokenFigures(text: string): string {
  return text.replace(/(\d) (?=(?:%|ms|tok\/s|MHz|points)(?![\p{L}\p{N}]))/gu, '$1\u00a0');
}

/** A figure in a table stays on one line. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
