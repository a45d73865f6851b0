import { modelKey } from '../model/modelName.ts';
import type { AgentFacts, Call, Mark, Tenant } from '../model/results.ts';
import { type Check, type Finding, perGroup } from './finding.ts';
import { exceeds, listed, memory, milliseconds, percent } from './words.ts';

/** What the machine did meanwhile: throttling, other tenants of the GPU, a model that moved between memories. */

/** Below this a slowdown drowns in the noise between calls: throughput of one stage varies by 0.2 to 1.2 %. */
export const THROTTLED_SHARE = 0.02;

/** Layers move one by one, and even of a large model one is more than a hundredth; sizes differ by less. */
export const OFFLOAD_TOLERANCE = 0.01;

/** Reasons stay readable on a machine that is full of tenants. */
const TENANTS_NAMED = 3;

export const thermalThrottling: Check = (call) =>
  throttled(call, 'thermal-throttling', call.gpu?.thermalMs ?? null, 'its thermal protection');

export const powerBrake: Check = (call) =>
  throttled(call, 'power-brake', call.gpu?.powerBrakeMs ?? null, 'the external power brake');

function throttled({ e2eMs }: Call, mark: Mark, slowedMs: number | null, by: string): Finding | null {
  if (slowedMs === null || e2eMs === null || !exceeds(slowedMs, e2eMs * THROTTLED_SHARE)) return null;
  return {
    mark,
    detail: `the GPU was slowed by ${by} for ${milliseconds(slowedMs)} of ${milliseconds(e2eMs)}`,
  };
}

export const gpuTenant: Check = ({ gpu }) => {
  if (gpu === null || gpu.tenants.length === 0) return null;
  const named = gpu.tenants.slice(0, TENANTS_NAMED).map(tenantText);
  const more = gpu.tenants.length - named.length;
  const names = listed(more > 0 ? [...named, `${more} more`] : named);
  return { mark: 'gpu-tenant', detail: `the GPU was shared with ${names}, here since the session started` };
};

function tenantText({ name, pid, memoryMib }: Tenant): string {
  const facts = [pid === null ? null : `pid ${pid}`, memoryMib === null ? null : memory(memoryMib)];
  const known = facts.filter((fact) => fact !== null).join(', ');
  return known === '' ? name : `${name} (${known})`;
}

/**
 * Other models that stood in Ollama when the session started: as constant as a desktop. Where `/api/ps` did not answer
 * after the first call (its share is unknown, too) the next answer tells.
 */
export function standingModels(agents: readonly AgentFacts[], calls: readonly Call[]): readonly string[] {
  const own = new Set(agents.map(({ model }) => modelKey(model)));
  const first = calls.find(({ cpuShare, otherModels }) => cpuShare !== null || otherModels.length > 0);
  return (first?.otherModels ?? []).filter((name) => !own.has(modelKey(name)));
}

const expectedModels = perGroup((calls, { against: { agents } }) => {
  const names = [...agents.map(({ model }) => model), ...standingModels(agents, calls)];
  return new Set(names.map(modelKey));
});

export const otherModel: Check = ({ otherModels }, others) => {
  if (otherModels.length === 0) return null;
  const expected = expectedModels(others.all, others);
  const came = otherModels.filter((name) => !expected.has(modelKey(name)));
  if (came.length === 0) return null;
  return {
    mark: 'other-model',
    detail: `Ollama held ${listed(came.slice(0, TENANTS_NAMED))} as well, which is none of this session`,
  };
};

/** Failed calls are evidence as well: the share is read from `/api/ps`, whatever became of the answer. */
const smallestCpuShare = perGroup((group) => {
  const shares = group.map(({ cpuShare }) => cpuShare).filter((share) => share !== null);
  return shares.length === 0 ? null : shares.reduce((least, share) => Math.min(least, share));
});

export const offloadChanged: Check = ({ agent, cpuShare }, others) => {
  const smallest = smallestCpuShare(others.ofAgent(agent), others);
  if (cpuShare === null || smallest === null) return null;
  if (!exceeds(cpuShare - smallest, OFFLOAD_TOLERANCE)) return null;
  return {
    mark: 'offload-changed',
    detail: `${percent(cpuShare)} of the model lay in host memory, and ${percent(smallest)} in another call of this agent`,
  };
};
