import type { BaselineHistory, BaselineQuery, Lineage } from '../../model/ports.ts';
import type { SessionRecord } from '../../model/record.ts';

/** Digits of a commit that tell it from the others of a repository; names of stored files carry so many. */
export const COMMIT_DIGITS = 12;

/** What choosing among stored sessions needs of one. */
export interface SessionFacts {
  /** Whole, or its first twelve digits; null: unknown. */
  readonly commit: string | null;
  readonly startedAt: string;
  readonly agents: readonly string[];
}

export interface Selection<T> {
  /** Oldest first: by lineage where there is one, else by time. */
  readonly chosen: readonly T[];
  readonly relation: BaselineHistory['relation'];
}

type Wanted = Pick<BaselineQuery, 'agents' | 'lineage' | 'window'>;

export function factsOf(record: SessionRecord): SessionFacts {
  return {
    commit: record.source.commit,
    startedAt: record.startedAt,
    agents: record.agents.map(({ name }) => name),
  };
}

/**
 * Of each agent the newest sessions of the lineage. Where it names none of any agent, the newest of all: what is
 * stored comes from the default branch alone.
 */
export function selectSessions<T extends SessionFacts>(sessions: readonly T[], wanted: Wanted): Selection<T> {
  const rank = ranking(wanted.lineage);
  const ofAgents = sessions.filter(({ agents }) => wanted.agents.some((agent) => agents.includes(agent)));
  const ancestors = ofAgents.filter(({ commit }) => rank(commit) !== null);
  if (ancestors.length > 0) {
    const ordered = [...ancestors].sort(
      (a, b) => (rank(b.commit) ?? 0) - (rank(a.commit) ?? 0) || timeOf(a) - timeOf(b),
    );
    return { chosen: newestOfEach(ordered, wanted), relation: 'ancestors' };
  }
  const ordered = [...ofAgents].sort((a, b) => timeOf(a) - timeOf(b));
  return {
    chosen: newestOfEach(ordered, wanted),
    relation: wanted.lineage === null ? 'any' : 'default-branch',
  };
}

/** How many commits lie between the base and this one; null for one that the lineage does not name. */
export function ranking(lineage: Lineage | null): (commit: string | null) => number | null {
  const ranks = new Map<string, number>();
  for (const [index, commit] of (lineage?.commits ?? []).entries()) {
    const short = commit.slice(0, COMMIT_DIGITS);
    if (!ranks.has(short)) ranks.set(short, index);
  }
  return (commit) => (commit === null ? null : (ranks.get(commit.slice(0, COMMIT_DIGITS)) ?? null));
}

/** @param ordered oldest first; so is the answer */
function newestOfEach<T extends SessionFacts>(ordered: readonly T[], { agents, window }: Wanted): T[] {
  const chosen = new Set<T>();
  if (window <= 0) return [];
  for (const agent of agents) {
    for (const session of ordered.filter((one) => one.agents.includes(agent)).slice(-window)) {
      chosen.add(session);
    }
  }
  return ordered.filter((session) => chosen.has(session));
}

function timeOf({ startedAt }: SessionFacts): number {
  return Date.parse(startedAt);
}
