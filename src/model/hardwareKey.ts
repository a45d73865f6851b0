import type { Environment, Gpu } from './results.ts';

/** What tells one machine from another. */
export type HardwareFacts = Pick<Environment, 'ollamaIsLocal' | 'machineId' | 'gpus' | 'cpuModel' | 'arch'>;

/**
 * What must match for two sessions to be compared, as one string: GPU models × count, memory, split and power limit,
 * the CPU. Drivers report the memory of one card differently by a percent and always below its nominal size
 * (24,268 and 24,564 MiB of a 24 GiB card), so it is rounded up to GiB. Of another machine only its `machine-id` is known.
 */
export function hardwareKey(environment: HardwareFacts): string {
  const { ollamaIsLocal, machineId, gpus, cpuModel, arch } = environment;
  const own = ollamaIsLocal ? [gpusOf(gpus), cpuModel.trim(), arch] : ['remote'];
  return [...own, ...(machineId === null ? [] : [`id ${machineId}`])].join(' | ');
}

function gpusOf(gpus: Environment['gpus']): string {
  if (gpus === null) return 'gpu unknown';
  if (gpus.length === 0) return 'no gpu';
  const counts = new Map<string, number>();
  for (const gpu of gpus) counts.set(gpuOf(gpu), (counts.get(gpuOf(gpu)) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([gpu, count]) => `${count}x ${gpu}`)
    .join(' + ');
}

function gpuOf({ name, memoryMib, powerLimitWatts, migMode }: Gpu): string {
  const memory = memoryMib === null ? [] : [`${Math.ceil(memoryMib / 1024)} GiB`];
  const power = powerLimitWatts === null ? [] : [`${Math.round(powerLimitWatts)} W`];
  return [name.trim(), ...memory, ...power, ...(migMode === true ? ['MIG'] : [])].join(' ');
}
