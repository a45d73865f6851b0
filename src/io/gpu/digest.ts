import type { GpuEvidence, Tenant } from '../../model/results.ts';
import { type GpuReading, maxOfKnown, meanOfKnown, sumOfKnown, type Tick } from './readings.ts';

/** Bits of the active reasons: https://docs.nvidia.com/deploy/nvml-api/group__nvmlClocksEventReasons.html */
const POWER_CAP = 0x4;
const THERMAL = 0x20 | 0x40;
const POWER_BRAKE = 0x80;

export interface Interval {
  readonly startMs: number;
  readonly endMs: number;
  /** How far from an interval too short for a sample of its own the nearest may lie. */
  readonly nearMs: number;
}

/** What the ticks, in order of time, say of an interval; null where none touches it. */
export function digest(
  ticks: readonly Tick[],
  interval: Interval,
  tenants: readonly Tenant[],
): GpuEvidence | null {
  const during = ticks.filter(({ atMs }) => atMs >= interval.startMs && atMs <= interval.endMs);
  const inside = during.length > 0 ? during : nearest(ticks, interval);
  if (inside.length === 0) return null;
  const lengthMs = Math.max(0, interval.endMs - interval.startMs);
  const rows = inside.flatMap(({ readings }) => readings);
  const gpus = gpusInUse(rows);
  const busiest = rows.filter(({ gpu }) => gpu === gpus[0]);
  // A sample beside the call may be of an idle GPU: its clock and memory still tell something, its power nothing.
  const powerWattsMean = meanOfTicks(during, ({ powerWatts }) => powerWatts);
  const slowed = (keys: readonly CounterKey[], bits: number) =>
    maxOfKnown(gpus.map((gpu) => slowedMs(ticks, inside, interval, { gpu, keys, bits })));
  return {
    samples: inside.length,
    smClockMhzMean: meanOfKnown(busiest.map(({ smClockMhz }) => smClockMhz)),
    memoryClockMhzMean: meanOfKnown(busiest.map(({ memoryClockMhz }) => memoryClockMhz)),
    temperatureCelsiusMax: maxOfKnown(rows.map(({ temperatureCelsius }) => temperatureCelsius)),
    utilisationPercentMean: meanOfKnown(busiest.map(({ utilisationPercent }) => utilisationPercent)),
    memoryUsedMibMax: maxOfKnown(
      inside.map(({ readings }) => sumOfKnown(readings.map(({ memoryUsedMib }) => memoryUsedMib))),
    ),
    powerWattsMean,
    energyJoules: powerWattsMean === null ? null : (powerWattsMean * lengthMs) / 1000,
    thermalMs: slowed(['swThermalUs', 'hwThermalUs'], THERMAL),
    powerBrakeMs: slowed(['powerBrakeUs'], POWER_BRAKE),
    powerCapMs: slowed(['powerCapUs'], POWER_CAP),
    tenants: [...tenants],
  };
}

/** The tick next to an interval that has none of its own. */
function nearest(ticks: readonly Tick[], { startMs, endMs, nearMs }: Interval): readonly Tick[] {
  const after = ticks.find(({ atMs }) => atMs > endMs && atMs - endMs <= nearMs);
  const before = ticks.findLast(({ atMs }) => atMs < startMs && startMs - atMs <= nearMs);
  const tick = after ?? before;
  return tick === undefined ? [] : [tick];
}

/**
 * The GPUs that work, the busiest first: what slows a GPU that idles slows no call. Where utilisation is not told (as
 * with MIG), drawn power and then used memory say which is busy, and all count as working.
 */
function gpusInUse(rows: readonly GpuReading[]): readonly number[] {
  const gpus = [...new Set(rows.map(({ gpu }) => gpu))].map((gpu) => {
    const own = rows.filter((row) => row.gpu === gpu);
    return {
      gpu,
      utilisation: meanOfKnown(own.map(({ utilisationPercent }) => utilisationPercent)),
      power: meanOfKnown(own.map(({ powerWatts }) => powerWatts)) ?? 0,
      memory: meanOfKnown(own.map(({ memoryUsedMib }) => memoryUsedMib)) ?? 0,
    };
  });
  const inOrder = gpus.sort(
    (a, b) =>
      (b.utilisation ?? 0) - (a.utilisation ?? 0) ||
      b.power - a.power ||
      b.memory - a.memory ||
      a.gpu - b.gpu,
  );
  const working = inOrder.filter(({ utilisation }) => utilisation === null || utilisation > 0);
  return (working.length > 0 ? working : inOrder).map(({ gpu }) => gpu);
}

/** The sum over GPUs of each one's mean: a tick may lack a GPU. */
function meanOfTicks(ticks: readonly Tick[], value: (row: GpuReading) => number | null): number | null {
  const rows = ticks.flatMap(({ readings }) => readings);
  const gpus = [...new Set(rows.map(({ gpu }) => gpu))];
  return sumOfKnown(gpus.map((gpu) => meanOfKnown(rows.filter((row) => row.gpu === gpu).map(value))));
}

type CounterKey = 'swThermalUs' | 'hwThermalUs' | 'powerBrakeUs' | 'powerCapUs';

interface Slowing {
  readonly gpu: number;
  readonly keys: readonly CounterKey[];
  readonly bits: number;
}

/** From the cumulative counters; where there are none, from the share of samples with the reason active. */
function slowedMs(
  ticks: readonly Tick[],
  inside: readonly Tick[],
  interval: Interval,
  { gpu, keys, bits }: Slowing,
): number | null {
  const lengthMs = Math.max(0, interval.endMs - interval.startMs);
  const counted = sumOfKnown(keys.map((key) => counterGrowthUs(ticks, interval, gpu, key)));
  if (counted !== null) return Math.min(counted / 1000, lengthMs);
  const reasons = inside
    .flatMap(({ readings }) => readings)
    .filter((row) => row.gpu === gpu)
    .map((row) => row.reasons)
    .filter((mask) => mask !== null);
  if (reasons.length === 0) return null;
  return (reasons.filter((mask) => (mask & bits) !== 0).length / reasons.length) * lengthMs;
}

/** From the last sample before the interval to the first after it, as far as there are such. */
function counterGrowthUs(
  ticks: readonly Tick[],
  { startMs, endMs }: Interval,
  gpu: number,
  key: CounterKey,
): number | null {
  const values = ticks.flatMap(({ atMs, readings }) => {
    const value = readings.find((row) => row.gpu === gpu)?.[key] ?? null;
    return value === null ? [] : [{ atMs, value }];
  });
  const first = values.findLast(({ atMs }) => atMs <= startMs) ?? values.find(({ atMs }) => atMs > startMs);
  const last = values.find(({ atMs }) => atMs >= endMs) ?? values.at(-1);
  // One sample, or a counter that started anew with the driver: no difference to be had.
  if (first === undefined || last === undefined || last.atMs <= first.atMs) return null;
  return last.value < first.value ? null : last.value - first.value;
}
