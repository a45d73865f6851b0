import type { AgentFacts, Call, DurationMeaning } from '../model/results.ts';

/** What a session's calls are examined against. */
export interface ExaminedAgainst {
  readonly agents: readonly AgentFacts[];
  readonly durationMeaning: DurationMeaning;
  /** The length limit of every call, tokens. */
  readonly numPredict: number;
}

/**
 * The same calls, with those that ended properly and are untrustworthy made invalid, each with its marks and reason.
 * Looks at all calls of the session so far: some findings show only beside other calls.
 */
export function markCalls(calls: readonly Call[], _against: ExaminedAgainst): readonly Call[] {
  return calls;
}
