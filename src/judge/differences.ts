import type { Difference } from '../model/judgement.ts';
import type { Environment, Results } from '../model/results.ts';

/** What makes a comparison senseless. UUID and runner name are recorded, never compared. */
export function hardwareDifferences(before: Environment, after: Environment): readonly Difference[] {
  if (!before.ollamaIsLocal || !after.ollamaIsLocal) return remoteDifferences(before, after);
  return differences([
    ['machine-id', before.machineId ?? 'not set', after.machineId ?? 'not set'],
    ['GPU', gpusOf(before), gpusOf(after)],
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
      field('model digest', earlier.modelDigest, agent.modelDigest),
      field('quantization', earlier.quantization, agent.quantization),
      field('options', earlier.options, agent.options),
      field('think', earlier.think, agent.think),
      field('effective context', earlier.effectiveContext, agent.effectiveContext),
    ];
  });
  return differences([
    ['Ollama', was.ollamaVersion ?? 'unknown', is.ollamaVersion ?? 'unknown'],
    ['GPU driver', driversOf(was), driversOf(is)],
    ['operating system', `${was.os} ${was.osRelease}`, `${is.os} ${is.osRelease}`],
    ['corpus', baseline.corpus.digest.slice(0, 12), candidate.corpus.digest.slice(0, 12)],
    ['stage prompts', templates(baseline), templates(candidate)],
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

function gpusOf({ gpus }: Environment): string {
  if (gpus === null) return 'unknown';
  if (gpus.length === 0) return 'none';
  const power = (watts: number | null) => (watts === null ? '' : `, ${watts} W`);
  const memory = (mib: number | null) => (mib === null ? 'memory unknown' : `${mib} MiB`);
  return gpus
    .map((gpu) => `${gpu.name} (${memory(gpu.memoryMib)}${power(gpu.powerLimitWatts)})`)
    .sort()
    .join(' + ');
}

function driversOf({ gpus }: Environment): string {
  return [...new Set((gpus ?? []).map((gpu) => gpu.driver ?? 'unknown'))].join(' + ') || 'unknown';
}

function worded(value: unknown): string {
  return value === null ? 'not set' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** The prompts of a session's stages, to tell whether two sessions sent the same. */
export function templates(results: Results): string {
  return results.stages.map((stage) => `${stage.name}:${stage.templateSha256}`).join();
}
