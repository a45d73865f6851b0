import type { Gpu } from '../../model/results.ts';
import { knownFlag, knownMask, knownNumber, knownText, rowByKey } from './cells.ts';
import type { FactKey, SampleKey } from './nvidiaFields.ts';
import { type GpuReading, tellsAnything } from './readings.ts';

/** More GPUs than any machine has: a greater number is garbage. */
const HIGHEST_INDEX = 63;

/**
 * The GPUs that nvidia-smi told, whatever its exit status: complaints about a broken driver or a lost GPU stand in the
 * same stream as the rows. Null where there is no row, unless it says that there is no device. MiB and watts.
 */
export function parseNvidiaGpus(stdout: string, keys: readonly FactKey[]): Gpu[] | null {
  if (saysNoDevice(stdout)) return [];
  const gpus = stdout
    .split(/\r?\n/)
    .map((line) => parseGpu(line, keys))
    .filter((gpu) => gpu !== null);
  return gpus.length === 0 ? null : gpus;
}

export function saysNoDevice(stdout: string): boolean {
  return /^No devices were found/m.test(stdout);
}

function parseGpu(line: string, keys: readonly FactKey[]): Gpu | null {
  const row = rowByKey(line, keys);
  const name = knownText(row?.name);
  if (row === null || name === null) return null;
  return {
    name,
    uuid: knownText(row.uuid),
    memoryMib: knownNumber(row.memory),
    driver: knownText(row.driver),
    // The enforced limit is the least of several: a cap set out of band shows here alone.
    powerLimitWatts: knownNumber(row.enforcedLimit) ?? knownNumber(row.limit),
    persistenceMode: knownFlag(row.persistence),
    migMode: knownFlag(row.mig),
    vbios: knownText(row.vbios),
  };
}

/** A row of the sampling query; null for anything else, and for a GPU that tells nothing. */
export function parseNvidiaReading(line: string, keys: readonly SampleKey[]): GpuReading | null {
  const row = rowByKey(line, keys);
  // No column of the query holds a comma.
  if (row === null || line.split(',').length !== keys.length) return null;
  const gpu = knownNumber(row.index);
  if (gpu === null || !Number.isInteger(gpu) || gpu > HIGHEST_INDEX) return null;
  const reading: GpuReading = {
    gpu,
    smClockMhz: knownNumber(row.smClock),
    memoryClockMhz: knownNumber(row.memoryClock),
    temperatureCelsius: knownNumber(row.temperature),
    powerWatts: knownNumber(row.power),
    utilisationPercent: knownNumber(row.utilisation),
    memoryUsedMib: knownNumber(row.memoryUsed),
    reasons: knownMask(row.reasons),
    swThermalUs: knownNumber(row.swThermal),
    hwThermalUs: knownNumber(row.hwThermal),
    powerBrakeUs: knownNumber(row.powerBrake),
    powerCapUs: knownNumber(row.powerCap),
  };
  return tellsAnything(reading) ? reading : null;
}

/** The complaint in an output without rows, cut to a sentence's length. */
export function complaintIn(stdout: string): string {
  const line = stdout.split(/\r?\n/).find((each) => each.trim() !== '');
  if (line === undefined) return 'it printed nothing';
  const words = line.trim().replace(/\.$/, '');
  return words.length > 200 ? `${words.slice(0, 199)}…` : words;
}
