import type { Results } from '../model/results.ts';

export interface PartName {
  readonly name: string;
  readonly folder: string;
}

const SHOWN_AGENTS = 3;

/** What tells results apart: the GPU, else the processor; the runner where two have the same; agents where that is the same, too. */
export function partNames(results: readonly Results[]): readonly PartName[] {
  const machines = results.map(machineOf);
  const runners = results.map(({ environment }, index) => {
    const runner = environment.machineId ?? environment.runnerName;
    return isUnique(machines, index) || runner === null ? machines[index] : `${machines[index]}, ${runner}`;
  });
  const named = results.map(({ agents }, index) =>
    isUnique(runners, index)
      ? runners[index]
      : `${runners[index]}: ${listed(agents.map(({ name }) => name))}`,
  );
  const taken = new Set<string>();
  return named.map((name = '') => {
    const slug =
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60) || 'results';
    let folder = slug;
    for (let number = 2; taken.has(folder); number += 1) folder = `${slug}-${number}`;
    taken.add(folder);
    return { name, folder };
  });
}

function machineOf({ environment: { gpus, cpuModel, machineId } }: Results): string {
  const [gpu] = gpus ?? [];
  if (gpu === undefined) return machineId ?? cpuModel;
  return (gpus?.length ?? 0) > 1 ? `${gpus?.length} × ${gpu.name}` : gpu.name;
}

function isUnique(names: readonly (string | undefined)[], index: number): boolean {
  return names.filter((name) => name === names[index]).length === 1;
}

function listed(names: readonly string[]): string {
  const more = names.length - SHOWN_AGENTS;
  return `${names.slice(0, SHOWN_AGENTS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
