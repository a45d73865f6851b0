import type { Difference } from '../model/judgement.ts';
import type { Environment, Gpu } from '../model/results.ts';
import { differing } from './differences.ts';

/**
 * What makes a comparison senseless: GPUs, their memory, their split (MIG) and their power limit, and the CPU. What one
 * side does not tell is no difference. UUID and runner name are recorded, never compared.
 */
export function hardwareDifferences(before: Environment, after: Environment): readonly Difference[] {
  if (!before.ollamaIsLocal || !after.ollamaIsLocal) return remoteDifferences(before, after);
  const gpus: readonly [string, string, string] = ['GPU', gpusOf(before), gpusOf(after)];
  return differing([
    ['machine-id', before.machineId ?? 'not set', after.machineId ?? 'not set'],
    ...(sameGpus(before.gpus, after.gpus) ? [] : [gpus]),
    ['CPU', before.cpuModel, after.cpuModel],
    ['architecture', before.arch, after.arch],
  ]);
}

/** Local tools say nothing about another machine, so only the user's word can. */
function remoteDifferences(before: Environment, after: Environment): readonly Difference[] {
  const found = differing([
    ['Ollama on this machine', String(before.ollamaIsLocal), String(after.ollamaIsLocal)],
    ['machine-id', before.machineId ?? 'not set', after.machineId ?? 'not set'],
  ]);
  if (found.length > 0 || after.machineId !== null) return found;
  const unknown = 'unknown: Ollama is on another machine and the input machine-id is not set';
  return [{ what: 'hardware', before: unknown, after: unknown }];
}

/** Drivers report the memory of one card differently by a percent (24,268 and 24,576 MiB of an RTX 3090). */
const SAME_GPU_PERCENT = 2;

/**
 * The same models with the same memory, split and power limit, in whatever order. Where no tool answered on one side
 * the GPU itself is in doubt, and with it whether Ollama could use it: that is a difference.
 */
function sameGpus(before: Environment['gpus'], after: Environment['gpus']): boolean {
  if (before === null || after === null) return before === after;
  const was = inFixedOrder(before);
  const is = inFixedOrder(after);
  return was.length === is.length && was.every((gpu, index) => sameGpu(gpu, is[index] as Gpu));
}

function sameGpu(before: Gpu, after: Gpu): boolean {
  return (
    before.name === after.name &&
    isClose(before.memoryMib, after.memoryMib) &&
    isClose(before.powerLimitWatts, after.powerLimitWatts) &&
    (before.migMode === null || after.migMode === null || before.migMode === after.migMode)
  );
}

function inFixedOrder(gpus: readonly Gpu[]): readonly Gpu[] {
  return [...gpus].sort(
    (a, b) =>
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
      (a.memoryMib ?? 0) - (b.memoryMib ?? 0) ||
      (a.powerLimitWatts ?? 0) - (b.powerLimitWatts ?? 0) ||
      Number(a.migMode ?? false) - Number(b.migMode ?? false),
  );
}

function isClose(before: number | null, after: number | null): boolean {
  if (before === null || after === null) return true;
  return Math.abs(before - after) * 100 <= SAME_GPU_PERCENT * Math.max(before, after);
}

function gpusOf({ gpus }: Environment): string {
  if (gpus === null) return 'unknown';
  if (gpus.length === 0) return 'none';
  const power = (watts: number | null) => (watts === null ? '' : `, ${watts} W`);
  const memory = (mib: number | null) => (mib === null ? 'memory unknown' : `${mib} MiB`);
  const split = (migMode: boolean | null) => (migMode === true ? ', MIG' : '');
  return inFixedOrder(gpus)
    .map((gpu) => `${gpu.name} (${memory(gpu.memoryMib)}${power(gpu.powerLimitWatts)}${split(gpu.migMode)})`)
    .join(' + ');
}
