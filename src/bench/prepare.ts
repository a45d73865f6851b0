import { ExpectedError } from '../model/failure.ts';
import type { Log, Ollama, Pause } from '../model/ports.ts';
import type { AgentFacts } from '../model/results.ts';
import type { Agent, BenchmarkSettings, ModelOptions } from '../model/settings.ts';
import { type CorpusTexts, type FittedMaterial, fitMaterial } from './fit.ts';
import { leaveUnloaded } from './leave.ts';

export interface Prepared {
  readonly agents: readonly AgentFacts[];
  readonly promptBudgetTokens: number;
  readonly material: FittedMaterial;
}

interface Ports {
  readonly ollama: Ollama;
  readonly log: Log;
  readonly pause: Pause;
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
    await leaveUnloaded(models, ports);
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
  const agents: AgentFacts[] = [];
  let loadedAs = '';
  for (const agent of all) {
    signal.throwIfAborted();
    const loadKey = JSON.stringify([agent.model, loadOptions(agent.options)]);
    if (loadKey !== loadedAs) {
      models.add(agent.model);
      ports.log.info(`Loading ${agent.model} as agent ${agent.name} to learn its context`);
      await ports.ollama.load(agent.model, loadOptions(agent.options), signal);
      loadedAs = loadKey;
    }
    agents.push(await factsOf(agent, ports));
  }
  return agents;
}

async function factsOf(agent: Agent, { ollama, log }: Ports): Promise<AgentFacts> {
  const facts = await ollama.facts(agent.model);
  const loaded = await ollama.loaded(agent.model);
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
    vramSeenMib: null,
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

/** Options that only steer sampling do not reload a model and need no load of their own. */
const SAMPLING_OPTIONS = new Set([
  'temperature',
  'top_k',
  'top_p',
  'min_p',
  'typical_p',
  'repeat_last_n',
  'repeat_penalty',
  'presence_penalty',
  'frequency_penalty',
  'stop',
  'num_keep',
]);

function loadOptions(options: ModelOptions): ModelOptions {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !SAMPLING_OPTIONS.has(name)));
}

/** The agent of each model that is loaded last, so that asking it needs no further load where avoidable. */
function lastAgentOfEachModel(agents: readonly Agent[]): readonly Agent[] {
  return [...new Map(agents.map((agent) => [agent.model, agent])).values()];
}

function mutable(options: ModelOptions): AgentFacts['options'] {
  return structuredClone(options) as AgentFacts['options'];
}
