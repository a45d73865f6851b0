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
  /** The agents that run this one's model, itself among them: the same tokenizer, the same file to load. */
  readonly ofSameModel: (agent: string) => readonly string[];
}

export function othersOf(calls: readonly Call[], against: ExaminedAgainst): Others {
  const agents = grouped(calls, (call) => call.agent);
  const stages = new Map([...agents].map(([agent, group]) => [agent, grouped(group, (call) => call.stage)]));
  return {
    against,
    all: calls,
    ofAgent: (agent) => agents.get(agent) ?? [],
    ofStage: (agent, stage) => stages.get(agent)?.get(stage) ?? [],
    ofSameModel: (agent) => {
      const model = against.agents.find(({ name }) => name === agent)?.model;
      const named = against.agents.filter((one) => one.model === model).map(({ name }) => name);
      return named.includes(agent) ? named : [agent];
    },
  };
}

/** What is computed of a group, computed once: the groups are made anew at every examination. */
export function perGroup<T extends number | null>(
  compute: (group: readonly Call[]) => T,
): (group: readonly Call[]) => T {
  const known = new WeakMap<readonly Call[], { readonly value: T }>();
  return (group) => {
    const found = known.get(group) ?? { value: compute(group) };
    known.set(group, found);
    return found.value;
  };
}

function grouped(calls: readonly Call[], keyOf: (call: Call) => string): Map<string, Call[]> {
  const groups = new Map<string, Call[]>();
  for (const call of calls) {
    const group = groups.get(keyOf(call));
    if (group === undefined) groups.set(keyOf(call), [call]);
    else group.push(call);
  }
  return groups;
}
