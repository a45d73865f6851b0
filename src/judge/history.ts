import type { HistoryFacts } from '../model/judgement.ts';
import type { BaselineHistory, Lineage } from '../model/ports.ts';
import type { SessionRecord } from '../model/record.ts';

const DAY_MS = 86_400_000;

export interface HistoryRules {
  readonly lineage: Lineage | null;
  readonly relation: BaselineHistory['relation'];
  readonly staleDays: number;
  readonly staleCommits: number;
  /** The time of the judgement. */
  readonly now: Date;
}

/** What the sessions are that a session was held against, and whether a reader must be wary of them. */
export function historyFacts(sessions: readonly SessionRecord[], rules: HistoryRules): HistoryFacts {
  const newest = sessions.at(-1) as SessionRecord;
  const { commit } = newest.source;
  const place = commit === null ? -1 : (rules.lineage?.commits.indexOf(commit) ?? -1);
  const distance = place < 0 ? null : place;
  const ageDays = Math.max(0, (rules.now.getTime() - Date.parse(newest.startedAt)) / DAY_MS);
  return {
    sessions: sessions.length,
    startedAt: newest.startedAt,
    commit,
    distance,
    ageDays,
    caution: cautionOf(distance, ageDays, rules),
  };
}

function cautionOf(distance: number | null, ageDays: number, rules: HistoryRules): string | null {
  const { relation, lineage, staleDays, staleCommits } = rules;
  const parts = [
    relation === 'default-branch'
      ? `no session is of an ancestor of this change${branchOf(lineage)}, so the latest of the default branch stand in`
      : null,
    ageDays > staleDays ? `its newest session is ${Math.floor(ageDays)} days old` : null,
    distance !== null && distance > staleCommits ? `its newest session is ${distance} commits back` : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const cure =
    relation === 'default-branch' && parts.length === 1
      ? ''
      : '; see that runs on the default branch still store theirs';
  return `The baseline needs a look: ${parts.join(', ')}${cure}.`;
}

function branchOf(lineage: Lineage | null): string {
  return lineage?.otherBranch == null ? '' : ` (it goes to the branch ${lineage.otherBranch})`;
}
