import type { HardwareFacts } from './hardwareKey.ts';
import type { Acceptance, SessionRecord } from './record.ts';
import type { Results } from './results.ts';

/** What the story needs of the repository's host, and of the store of earlier sessions. */

/** The commits whose sessions a session may be held against. */
export interface Lineage {
  /** Newest first: the base that the measured tree contains, then its ancestors as far as they were listed. */
  readonly commits: readonly string[];
  /**
   * Where the base comes from: the merge commit's first parent, the merge base (the head itself was checked out), the
   * base of a merge queue's group, the commit's own history (a push), or the base as the event names it.
   */
  readonly from: 'first-parent' | 'merge-base' | 'merge-group' | 'own-history' | 'event';
  /** Whether the base belongs to a branch other than the default one. */
  readonly otherBranch: string | null;
}

export interface BaselineQuery {
  readonly environment: HardwareFacts;
  /** Sessions of other series are kept apart: in the branch by a folder between hardware and agent (`default` for ''). */
  readonly series: string;
  readonly agents: readonly string[];
  /** Null: every session counts (a desk). */
  readonly lineage: Lineage | null;
  /** Sessions of each agent that are wanted, the newest ones. */
  readonly window: number;
}

export interface BaselineHistory {
  /** On this hardware, the oldest first (by lineage where there is one, else by time). */
  readonly sessions: readonly SessionRecord[];
  /**
   * `ancestors`: all are of commits that the lineage names; `default-branch`: none is, so the newest of the default
   * branch were taken; `any`: no lineage was asked for.
   */
  readonly relation: 'ancestors' | 'default-branch' | 'any';
  /** Agents of which this hardware ever had a session in the store. */
  readonly known: readonly string[];
  /** Where there is none of this hardware: one of another, to say what differs. */
  readonly elsewhere: SessionRecord | null;
}

export interface BaselineStore {
  /** Throws ExpectedError for what cannot be read, which is left as it is. */
  read(query: BaselineQuery): Promise<BaselineHistory>;
  /** Adds sessions of one hardware, oldest first, and prunes old ones. All of them or none. Throws ExpectedError. */
  add(sessions: readonly SessionRecord[]): Promise<void>;
  /** For sentences: "baseline file bench/baseline.json", "data branch ollama-benchmark-data". */
  readonly description: string;
  /** Whether what is added is there for the next job: a file in a runner's checkout goes with its job. */
  readonly outlivesJob: boolean;
}

/** What an acceptance by label came to. */
export interface AcceptanceFinding {
  readonly accepted: Acceptance | null;
  /** Why a label that is set does not count, one sentence; null: nothing to say. */
  readonly note: string | null;
}

/** What the repository's host tells of the change under test. */
export interface Repository {
  /** Login of who started this run; null: unknown. */
  readonly actor: string | null;
  /** Null: there is none to tell (a desk). Throws ExpectedError that names what to mend. */
  lineage(): Promise<Lineage | null>;
  /**
   * Whether the change is accepted: that of this pull request for its present head, or on the default branch that of
   * a pull request that brought this commit or one since the newest stored session. Throws ExpectedError that names what
   * to mend.
   * @param since commit of the newest stored session; null: only this commit's own pull request is asked for
   */
  acceptance(since: string | null): Promise<AcceptanceFinding>;
  /** Path of the workflow file where the change under test brings one of its own; null: it does not, or none is known. */
  changedWorkflow(): Promise<string | null>;
  /**
   * Whether this run is to judge stored results anew instead of measuring: a label was set or removed.
   */
  readonly rejudges: boolean;
  /** What an earlier run measured of the same head commit, the latest; null: nothing is stored. Throws ExpectedError. */
  storedResults(): Promise<Results | null>;
}
