import type { Difference } from '../model/judgement.ts';
import type { Environment, Results } from '../model/results.ts';

/** What makes a comparison senseless. UUID and runner name are recorded, never compared. */
export function hardwareDifferences(before: Environment, after: Environment): readonly Difference[] {
  if (!before.ollamaIsLocal || !after.ollamaIsLocal) return remoteDifferences(before, after);
  const gpus: readonly [string, string, string] = ['GPU', gpusOf(before), gpusOf(after)];
  return differences([
    ['machine-id', before.machineId ?? 'not set', after.machineId ?? 'not set'],
    ...(sameGpus(before.gpus, after.gpus) ? [] : [gpus]),
    ['CPU', before.cpuModel, after.cpuModel],
    ['architecture', before.arch, after.arch],
  ]);
}

/** Local tools say nothing about another machine, so only the user's word can. */
function remoteDifferences(before: Environment, after: Environment): readonly Difference[] {
  const found = differences([
    ['Ollama on this machine', String(before.ollamaIsLocal), String(after.ollamaIsLocal)],
    ['machine-id', before.machineId ?? 'not set', after.machineId ?? 'not set'],
  ]);
  if (found.length > 0 || after.machineId !== null) return found;
  const unknown = 'unknown: Ollama is on another machine and the input machine-id is not set';
  return [{ what: 'hardware', before: unknown, after: unknown }];
}

/** Software, options, corpus and prompts: what a user may want compared, and a reader must know. */
export function otherDifferences(baseline: Results, candidate: Results): readonly Difference[] {
  const { environment: was, protocol: wasProtocol } = baseline;
  const { environment: is, protocol: isProtocol } = candidate;
  const changedAgents = candidate.agents.flatMap((agent) => {
    const earlier = baseline.agents.find(({ name }) => name === agent.name);
    if (earlier === undefined) return [];
    const field = (what: string, before: unknown, after: unknown): [string, string, string] => [
      `${agent.name}: ${what}`,
      worded(before),
      worded(after),
    ];
    return [
      field('model', earlier.model, agent.model),
      field('model digest', earlier.modelDigest ?? 'unknown', agent.modelDigest ?? 'unknown'),
      field('quantization', earlier.quantization ?? 'unknown', agent.quantization ?? 'unknown'),
      field('options', inOrder(earlier.options), inOrder(agent.options)),
      field('think', earlier.think, agent.think),
      field('effective context', earlier.effectiveContext ?? 'unknown', agent.effectiveContext ?? 'unknown'),
      field('in GPU memory', shareOf(earlier.vramShare), shareOf(agent.vramShare)),
    ];
  });
  return differences([
    ['Ollama', was.ollamaVersion ?? 'unknown', is.ollamaVersion ?? 'unknown'],
    ['GPU driver', driversOf(was), driversOf(is)],
    ['logical processors', String(was.cpuCount), String(is.cpuCount)],
    ['operating system', `${was.os} ${was.osRelease}`, `${is.os} ${is.osRelease}`],
    ['corpus', baseline.corpus.digest.slice(0, 12), candidate.corpus.digest.slice(0, 12)],
    ['stage prompts', shortTemplates(baseline), shortTemplates(candidate)],
    ['runs', String(wasProtocol.runs), String(isProtocol.runs)],
    ['warmup-runs', String(wasProtocol.warmupRuns), String(isProtocol.warmupRuns)],
    ['num-predict', worded(wasProtocol.numPredict), worded(isProtocol.numPredict)],
    ['seed', worded(wasProtocol.seed), worded(isProtocol.seed)],
    ['think', worded(wasProtocol.think), worded(isProtocol.think)],
    ['prompt budget', `${wasProtocol.promptBudgetTokens} tokens`, `${isProtocol.promptBudgetTokens} tokens`],
    ['action', baseline.toolVersion, candidate.toolVersion],
    ...changedAgents,
  ]);
}

function differences(pairs: readonly (readonly [string, string, string])[]): readonly Difference[] {
  return pairs
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => ({ what, before, after }));
}

/** Drivers report the memory of one card differently by a percent (24,268 and 24,576 MiB of an RTX 3090). */
const SAME_GPU_PERCENT = 2;

/** The same models with the same memory and power limit, in whatever order. */
function sameGpus(before: Environment['gpus'], after: Environment['gpus']): boolean {
  if (before === null || after === null) return before === after;
  const was = inFixedOrder(before);
  const is = inFixedOrder(after);
  return (
    was.length === is.length &&
    was.every((gpu, index) => {
      const other = is[index] as Gpu;
      return (
        gpu.name === other.name &&
        isClose(gpu.memoryMib, other.memoryMib) &&
        isClose(gpu.powerLimitWatts, other.powerLimitWatts)
      );
    })
  );
}

type Gpu = NonNullable<Environment['gpus']>[number];

function inFixedOrder(gpus: readonly Gpu[]): readonly Gpu[] {
  return [...gpus].sort(
    (a, b) =>
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
      (a.memoryMib ?? 0) - (b.memoryMib ?? 0) ||
      (a.powerLimitWatts ?? 0) - (b.powerLimitWatts ?? 0),
  );
}

function isClose(before: number | null, after: number | null): boolean {
  if (before === null || after === null) return before === after;
  return Math.abs(before - after) * 100 <= SAME_GPU_PERCENT * Math.max(before, after);
}

function gpusOf({ gpus }: Environment): string {
  if (gpus === null) return 'unknown';
  if (gpus.length === 0) return 'none';
  const power = (watts: number | null) => (watts === null ? '' : `, ${watts} W`);
  const memory = (mib: number | null) => (mib === null ? 'memory unknown' : `${mib} MiB`);
  return inFixedOrder(gpus)
    .map((gpu) => `${gpu.name} (${memory(gpu.memoryMib)}${power(gpu.powerLimitWatts)})`)
    .join(' + ');
}

function driversOf({ gpus }: Environment): string {
  return [...new Set((gpus ?? []).map((gpu) => gpu.driver ?? 'unknown'))].join(' + ') || 'unknown';
}

function shareOf(vramShare: number | null): string {
  return vramShare === null ? 'unknown' : `${Math.round(vramShare * 100)} %`;
}

/** Options mean the same in whatever order they were written. */
function inOrder<T>(options: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function worded(value: unknown): string {
  return value === null ? 'not set' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** The prompts of a session's stages, to tell whether two sessions sent the same. */
export function templates(results: Results): string {
  return results.stages.map((stage) => `${stage.name}:${stage.templateSha256}`).join();
}

/** The same for people. */
function shortTemplates(results: Results): string {
  return results.stages.map((stage) => `${stage.name} ${stage.templateSha256.slice(0, 12)}`).join(', ');
}
