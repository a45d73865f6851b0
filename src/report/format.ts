import type { SampleSummary } from '../model/judgement.ts';
import type { Metric } from '../model/metrics.ts';

/** Numbers as people read them. The same on every machine: no locale, UTC, a point, no thousands separator. */

export const UNKNOWN = '–';

type Unit = Metric['unit'];

/** The decimals that four significant digits need, at most two. */
function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (size >= 1000) return 0;
  return size >= 100 ? 1 : 2;
}

/** Milliseconds from 100 up are read whole; a joule is much for a token. */
function decimalsOf(value: number, unit: Unit): number {
  if (unit === 'J/token' && Math.abs(value) < 1) return 3;
  if (unit === 'ms' && Math.abs(value) >= 100) return 0;
  return unit === 'ms' && Math.abs(value) >= 10 ? 1 : decimalsFor(value);
}

function isKnown(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A figure without a unit of a metric: watts, megahertz, degrees. */
export function whole(value: number | null): string {
  return isKnown(value) ? value.toFixed(0) : UNKNOWN;
}

export function figure(value: number | null, unit: Unit): string {
  if (!isKnown(value)) return UNKNOWN;
  return unit === 'share' ? share(value) : `${value.toFixed(decimalsOf(value, unit))} ${unit}`;
}

/** A share of calls, whole where it can be: `100 %`, `99.6 %`. Less than all of them never reads as all. */
function share(fraction: number): string {
  const percents = Number((fraction * 100).toFixed(1));
  return `${percents === 100 && fraction < 1 ? 99.9 : percents} %`;
}

/** The number without its unit, for columns whose title names it. */
export function bareFigure(value: number | null, unit: Unit): string {
  return isKnown(value) ? value.toFixed(decimalsOf(value, unit)) : UNKNOWN;
}

/** `412 → 487 ms`: both sides with the decimals of the finer one. */
export function beforeAfter(before: number | null, after: number | null, unit: Unit): string {
  if (!isKnown(before) || !isKnown(after)) {
    return before === null && after === null ? UNKNOWN : `${figure(before, unit)} → ${figure(after, unit)}`;
  }
  if (unit === 'share') return `${share(before)} → ${share(after)}`;
  const decimals = Math.max(decimalsOf(before, unit), decimalsOf(after, unit));
  return `${before.toFixed(decimals)} → ${after.toFixed(decimals)} ${unit}`;
}

/** `112.67 ± 0.22 tok/s`: mean ± sample SD, with two digits of the SD. The mean alone where there is no SD. */
export function meanAndSd(summary: SampleSummary | null, unit: Unit): string {
  if (summary === null) return UNKNOWN;
  if (unit === 'share') return sharesOf(summary);
  const decimals = decimalsOfSd(summary);
  if (decimals === null) return figure(summary.mean, unit);
  return `${summary.mean.toFixed(decimals)} ± ${summary.sampleSd?.toFixed(decimals)} ${unit}`;
}

/** `95.2 ± 2.1 %`. */
function sharesOf({ mean, sampleSd }: SampleSummary): string {
  if (sampleSd === null) return share(mean);
  return `${(mean * 100).toFixed(1)} ± ${(sampleSd * 100).toFixed(1)} %`;
}

/** The median, as finely as {@link meanAndSd} shows the mean beside it. */
export function medianLike(summary: SampleSummary | null, unit: Unit): string {
  if (summary === null) return UNKNOWN;
  const decimals = unit === 'share' ? null : decimalsOfSd(summary);
  return decimals === null ? figure(summary.median, unit) : `${summary.median.toFixed(decimals)} ${unit}`;
}

function decimalsOfSd({ sampleSd }: SampleSummary): number | null {
  if (sampleSd === null) return null;
  if (sampleSd >= 10) return 0;
  if (sampleSd >= 1) return 1;
  return sampleSd >= 0.1 || sampleSd === 0 ? 2 : 3;
}

/** A fraction: 0.022 is `2.2 %`. */
export function percent(fraction: number | null): string {
  return isKnown(fraction) ? `${(fraction * 100).toFixed(1)} %` : UNKNOWN;
}

/** A ratio after / before as a signed change: 1.182 is `+18.2 %`. */
export function change(ratio: number | null): string {
  return isKnown(ratio) ? `${signed((ratio - 1) * 100)} %` : UNKNOWN;
}

/** Several ratios as one change, or from the least to the most: `+18.2 %`, `+14.9 to +21.6 %`. */
export function changeSpan(ratios: readonly number[]): string {
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => signed((ratio - 1) * 100));
  return low === high ? `${low} %` : `${low} to ${high} %`;
}

/** The ends of an interval of a ratio as changes in percent: `[+14.9, +21.6]`. */
export function changeRange([low, high]: readonly [number, number]): string {
  return `[${signed((low - 1) * 100)}, ${signed((high - 1) * 100)}]`;
}

/** Percentage points: −0.4 is `−40 points`. */
export function points(difference: number): string {
  return `${signed(difference * 100).replace(/\.0$/, '')} points`;
}

/** With its sign, which is a minus and no hyphen, and one decimal where that tells anything. */
function signed(value: number): string {
  const size = Math.abs(value);
  const digits = size.toFixed(size >= 100 ? 0 : 1);
  if (Number(digits) === 0) return digits;
  return `${value > 0 ? '+' : '−'}${digits}`;
}

/** One figure for all, or from the least to the most: `3.9 %`, `12.8 to 14.1 %`. */
export function rangeOf(values: readonly number[], decimals: number, unit = ''): string {
  const low = Math.min(...values).toFixed(decimals);
  const high = Math.max(...values).toFixed(decimals);
  return `${low === high ? low : `${low} to ${high}`}${unit}`;
}

/** Below this, in milliseconds, a percentage tells of the clock and not of the machine. */
const LEAST_MS = 1;

/** {@link change} of two values, unknown where both are times too short for one. */
export function changeBetween(before: number | null, after: number | null, unit: Unit): string {
  if (!isKnown(before) || !isKnown(after) || before === 0) return UNKNOWN;
  return unit === 'ms' && Math.max(before, after) < LEAST_MS ? UNKNOWN : change(after / before);
}

/** How far a metric may go in its bad direction: `−5 %` of throughput, `+10 %` of a time. */
export function limit(limitPercent: number | null, direction: Metric['direction']): string {
  if (!isKnown(limitPercent)) return UNKNOWN;
  return `${direction === 'higher-is-better' ? '−' : '+'}${Number(limitPercent.toFixed(2))} %`;
}

/** MiB as people read them: `5.0 GiB`. */
export function mebibytes(value: number | null): string {
  return isKnown(value) ? bytes(value * 1024 * 1024) : UNKNOWN;
}

export function count(value: number | null): string {
  return isKnown(value) ? String(value) : UNKNOWN;
}

export function capitalised(label: string): string {
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}

/** `1 call`, `2 calls`; the plural is given where it is not the singular and an s. */
export function counted(value: number, singular: string, plural = `${singular}s`): string {
  return `${value} ${value === 1 ? singular : plural}`;
}

export function seconds(valueMs: number | null): string {
  return isKnown(valueMs) ? `${(valueMs / 1000).toFixed(2)} s` : UNKNOWN;
}

/** A stretch of time at the size that people talk about it: `412 ms`, `5.0 s`, `3 min 12 s`, `2 h 05 min`. */
export function duration(valueMs: number | null): string {
  if (!isKnown(valueMs)) return UNKNOWN;
  if (valueMs < 999.5) return `${valueMs.toFixed(0)} ms`;
  if (valueMs < 59_950) return `${(valueMs / 1000).toFixed(1)} s`;
  const whole = Math.round(valueMs / 1000);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const minutes = Math.round(whole / 60);
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

const BYTE_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

export function bytes(value: number | null): string {
  if (!isKnown(value)) return UNKNOWN;
  let size = value;
  let unit = 0;
  while (size >= 1023.95 && unit < BYTE_UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${BYTE_UNITS[unit]}`;
}

/** `2025-11-14 19:24:48 UTC`. */
export function utc(isoTime: string | null): string {
  const time = isoTime === null ? Number.NaN : Date.parse(isoTime);
  if (Number.isNaN(time)) return UNKNOWN;
  return new Date(time)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC');
}
