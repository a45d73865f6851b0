import { modelKey } from '../model/modelName.ts';
import type { AgentFacts, Call, DurationMeaning, Mark } from '../model/results.ts';

/** What a session's calls are examined against. */
export interface ExaminedAgainst {
  readonly agents: readonly AgentFacts[];
  readonly durationMeaning: DurationMeaning;
  /** The length limit of every call, tokens. */
  readonly numPredict: number;
  /** Whether nothing but a loopback lies between Ollama and us. */
  readonly ollamaIsLocal: boolean;
}

/** One reason to distrust a call; the detail is a clause with its numbers. */
export interface Finding {
  readonly mark: Mark;
  readonly detail: string;
}

/** Looks at one call that ended properly, beside the others of its session. What is unknown proves nothing: null. */
export type Check = (call: Call, others: Others) => Finding | null;

/** The calls of a session by what makes them alike, the examined call among them. Groups keep the session's order. */
export interface Others {
  readonly against: ExaminedAgainst;
  readonly all: readonly Call[];
  readonly ofAgent: (agent: string) => readonly Call[];
  readonly ofStage: (agent: string, stage: string) => readonly Call[];
  /** Those of all agents that run this one's model: the same file to load. */
  readonly ofModel: (agent: string) => readonly Call[];
  /** The agents that run this one's model, itself among them: the same tokenizer. */
  readonly ofSameModel: (agent: string) => readonly string[];
  /** Whether something else than the prompt cache speaks against how a call read its prompt: it is no measure of that. */
  readonly isDistrusted: (call: Call) => boolean;
}

export function othersOf(
  calls: readonly Call[],
  against: ExaminedAgainst,
  isDistrusted: Others['isDistrusted'],
): Others {
  const agents = grouped(calls, (call) => call.agent);
  const stages = new Map([...agents].map(([agent, group]) => [agent, grouped(group, (call) => call.stage)]));
  const modelOf = new Map(against.agents.map(({ name, model }) => [name, modelKey(model)]));
  const models = grouped(calls, ({ agent }) => modelOf.get(agent) ?? null);
  const names = grouped(against.agents, ({ model }) => modelKey(model));
  return {
    against,
    all: calls,
    ofAgent: (agent) => agents.get(agent) ?? NONE,
    ofStage: (agent, stage) => stages.get(agent)?.get(stage) ?? NONE,
    ofModel: (agent) => {
      const model = modelOf.get(agent);
      return (model === undefined ? agents.get(agent) : models.get(model)) ?? NONE;
    },
    ofSameModel: (agent) => {
      const model = modelOf.get(agent);
      return model === undefined ? [agent] : (names.get(model) ?? []).map(({ name }) => name);
    },
    isDistrusted,
  };
}

const NONE: readonly Call[] = [];

/**
 * What is computed of a group, computed once: the groups are made anew at every examination, so that one of n calls
 * takes n steps.
 */
export function perGroup<T>(
  compute: (group: readonly Call[], others: Others) => T,
): (group: readonly Call[], others: Others) => T {
  const known = new WeakMap<Others, Map<readonly Call[], { readonly value: T }>>();
  return (group, others) => {
    const ofOthers = known.get(others) ?? new Map<readonly Call[], { readonly value: T }>();
    known.set(others, ofOthers);
    const found = ofOthers.get(group) ?? { value: compute(group, others) };
    ofOthers.set(group, found);
    return found.value;
  };
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
