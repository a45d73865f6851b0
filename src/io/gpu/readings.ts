/** What one GPU tells at one time; what it does not tell is null. */
export interface GpuReading {
  /** Number of the GPU on this machine. */
  readonly gpu: number;
  readonly smClockMhz: number | null;
  readonly memoryClockMhz: number | null;
  readonly temperatureCelsius: number | null;
  readonly powerWatts: number | null;
  readonly utilisationPercent: number | null;
  readonly memoryUsedMib: number | null;
  /** Bit mask of what slows the clocks now. */
  readonly reasons: number | null;
  /** Cumulative microseconds since the driver was loaded: only differences mean anything. */
  readonly swThermalUs: number | null;
  readonly hwThermalUs: number | null;
  readonly powerBrakeUs: number | null;
  readonly powerCapUs: number | null;
}

/** Readings of all GPUs at one time. */
export interface Tick {
  readonly atMs: number;
  readonly readings: readonly GpuReading[];
}

export const UNKNOWN_READING: Omit<GpuReading, 'gpu'> = {
  smClockMhz: null,
  memoryClockMhz: null,
  temperatureCelsius: null,
  powerWatts: null,
  utilisationPercent: null,
  memoryUsedMib: null,
  reasons: null,
  swThermalUs: null,
  hwThermalUs: null,
  powerBrakeUs: null,
  powerCapUs: null,
};

/** Whether anything at all is told: some GPUs answer a loop's first query and then only errors. */
export function tellsAnything({ gpu: _, ...values }: GpuReading): boolean {
  return Object.values(values).some((value) => value !== null);
}

/** The sum of what is known, null where nothing is. */
export function sumOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

export function meanOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

export function maxOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((most, value) => Math.max(most, value));
}
