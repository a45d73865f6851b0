import type { AgentFacts } from '../model/results.ts';
import type { Agent } from '../model/settings.ts';
import { type Group, groupsOf } from './groups.ts';

/** What each group's model is loaded with. */
export class Contexts {
  private readonly groups: readonly Group[];
  private readonly atStart: ReadonlyMap<string, number | null>;
  private readonly current: Map<string, number | null>;
  private readonly told = new Set<Group>();

  /** @param facts as seen at preparation */
  constructor(agents: readonly Agent[], facts: readonly AgentFacts[]) {
    this.groups = groupsOf(agents);
    this.atStart = new Map(facts.map(({ name, effectiveContext }) => [name, effectiveContext]));
    this.current = new Map(this.atStart);
  }

  /** Tokens that the agent's own load has; another number is somebody else's load. Null: unknown. */
  of(agent: Agent): number | null {
    return this.current.get(agent.name) ?? null;
  }

  /**
   * Takes what `/api/ps` told after a call of that agent for what its load has from now on: Ollama may choose by free
   * memory. Returns what a reader should know, once for agents that share a load, or null.
   */
  learn(agent: Agent, tokens: number | null): string | null {
    const group = this.groups.find((agents) => agents.includes(agent));
    if (tokens === null || group === undefined) return null;
    for (const { name } of group) this.current.set(name, tokens);
    const before = this.atStart.get(agent.name) ?? null;
    if (before === null || before === tokens || this.told.has(group)) return null;
    this.told.add(group);
    return `Ollama now holds ${agent.model} with a context of ${tokens} tokens, ${before} at preparation.`;
  }
}
