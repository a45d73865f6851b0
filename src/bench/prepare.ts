import { ExpectedError } from '../model/failure.ts';
import { modelKey } from '../model/modelName.ts';
import type { Clock, GpuWatch, LoadedModel, Log, Ollama, Pause } from '../model/ports.ts';
import type { AgentFacts } from '../model/results.ts';
import type { Agent, BenchmarkSettings, ModelOptions } from '../model/settings.ts';
import { type CorpusTexts, type FittedMaterial, fitMaterial } from './fit.ts';
import { distinctModels, groupsOf, loadOptions } from './groups.ts';
import { leaveUnloaded } from './leave.ts';
import { unloadAll } from './unload.ts';

export interface Prepared {
  readonly agents: readonly AgentFacts[];
  readonly promptBudgetTokens: number;
  readonly material: FittedMaterial;
}

interface Ports {
  readonly ollama: Ollama;
  readonly log: Log;
  readonly pause: Pause;
  readonly clock: Clock;
  readonly watch: GpuWatch;
}

/** Where neither the agent nor `/api/ps` says: the default of the old servers that do not tell. */
const ASSUMED_CONTEXT_TOKENS = 2048;

/** Larger prompts measure little more and cost minutes; the context alone may allow 256k. */
export const LARGEST_PROMPT_TOKENS = 8192;

const SMALLEST_PROMPT_TOKENS = 128;

/**
 * Loads every agent's model once to learn the effective context, then cuts the material to the smallest one.
 * Throws ExpectedError where a model does not load or no room is left for a prompt.
 */
export async function prepare(
  settings: BenchmarkSettings,
  texts: CorpusTexts,
  ports: Ports,
  signal: AbortSignal,
): Promise<Prepared> {
  const models = new Set<string>();
  try {
    const agents = await loadAll(settings.agents, models, ports, signal);
    const promptBudgetTokens = budgetOf(agents, settings.numPredict);
    const probes = lastAgentOfEachModel(settings.agents);
    const material = await fitMaterial(settings, probes, texts, promptBudgetTokens, ports.ollama, signal);
    return { agents, promptBudgetTokens, material };
  } catch (error) {
    // No session follows that would do it at its end.
    await leaveUnloaded(distinctModels(models), ports);
    throw error;
  }
}

/** @param models gets every model that was asked for */
async function loadAll(
  all: readonly Agent[],
  models: Set<string>,
  ports: Ports,
  signal: AbortSignal,
): Promise<readonly AgentFacts[]> {
  const facts = new Map<Agent, AgentFacts>();
  for (const group of groupsOf(all)) {
    signal.throwIfAborted();
    const first = group[0] as Agent;
    // What another load left behind would be taken for this one's, or for its lack of room.
    const names = all.map(({ model }) => model);
    const note = await unloadAll(names, ports, signal);
    if (note !== null) ports.log.warning(`Before agent ${first.name} was loaded, ${note}.`);
    models.add(first.model);
    const seen = await loadOne(first, ports, signal);
    // Memory that comes back late would be subtracted from what the model takes.
    const vramSeenMib = note === null ? seen.vramSeenMib : null;
    for (const agent of group) facts.set(agent, await factsOf(agent, { ...seen, vramSeenMib }, ports));
  }
  return all.map((agent) => facts.get(agent) as AgentFacts);
}

interface Seen {
  readonly loaded: LoadedModel | null;
  readonly vramSeenMib: number | null;
}

async function loadOne(agent: Agent, { ollama, log, watch }: Ports, signal: AbortSignal): Promise<Seen> {
  log.info(`Loading ${agent.model} as agent ${agent.name} to learn its context`);
  const beforeMib = await watch.usedMemoryMib();
  await ollama.load(agent.model, loadOptions(agent.options), signal);
  const afterMib = await watch.usedMemoryMib();
  return {
    loaded: await ollama.loaded(agent.model),
    vramSeenMib: beforeMib === null || afterMib === null ? null : afterMib - beforeMib,
  };
}

async function factsOf(
  agent: Agent,
  { loaded, vramSeenMib }: Seen,
  { ollama, log }: Ports,
): Promise<AgentFacts> {
  const facts = await ollama.facts(agent.model);
  const requestedContext = typeof agent.options.num_ctx === 'number' ? agent.options.num_ctx : null;
  const effectiveContext = loaded?.contextLength ?? null;
  if (requestedContext !== null && effectiveContext !== null && requestedContext !== effectiveContext) {
    log.warning(
      `Agent ${agent.name} asked for num_ctx ${requestedContext}, Ollama loaded the model with ${effectiveContext}.`,
    );
  }
  const size = loaded?.sizeBytes ?? null;
  const vram = loaded?.vramBytes ?? null;
  return {
    name: agent.name,
    model: agent.model,
    options: mutable(agent.options),
    think: agent.think,
    modelDigest: facts.digest,
    family: facts.family,
    parameterSize: facts.parameterSize,
    quantization: facts.quantization,
    requestedContext,
    effectiveContext,
    vramShare: size === null || vram === null ? null : Math.min(1, vram / size),
    vramMib: vram === null ? null : vram / 1024 ** 2,
    vramSeenMib,
  };
}

/** The smallest context less the length limit, at most {@link LARGEST_PROMPT_TOKENS}. */
export function budgetOf(agents: readonly AgentFacts[], numPredict: number): number {
  const contexts = agents.map((agent) => ({
    name: agent.name,
    tokens: agent.effectiveContext ?? agent.requestedContext ?? ASSUMED_CONTEXT_TOKENS,
  }));
  const smallest = contexts.reduce((least, context) => (context.tokens < least.tokens ? context : least));
  const room = smallest.tokens - numPredict;
  if (room < SMALLEST_PROMPT_TOKENS) {
    throw new ExpectedError(
      `The context of agent ${smallest.name} (${smallest.tokens} tokens) less num-predict (${numPredict}) leaves ${Math.max(0, room)} tokens for the prompt, and ${SMALLEST_PROMPT_TOKENS} are needed; lower num-predict or raise the agent's num_ctx.`,
    );
  }
  return Math.min(room, LARGEST_PROMPT_TOKENS);
}

/** The agent of each model that is loaded last, so that asking it needs no further load where avoidable. */
function lastAgentOfEachModel(agents: readonly Agent[]): readonly Agent[] {
  return [
    ...new Map(
      groupsOf(agents).flatMap((group) => group.map((agent) => [modelKey(agent.model), agent])),
    ).values(),
  ];
}

function mutable(options: ModelOptions): AgentFacts['options'] {
  return structuredClone(options) as AgentFacts['options'];
}
