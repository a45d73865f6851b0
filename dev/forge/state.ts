/** The repository behind the forge: pull requests, comments, and what the token may do. */
import type { BareRepository } from './git/bare.ts';
import type {
  ArtifactSeed,
  Check,
  Comment,
  CommentSeed,
  ForcePushEvent,
  ForcePushSeed,
  IssueEvent,
  LabelEvent,
  LabelSeed,
  Permissions,
  PullSeed,
  RepositorySeed,
  Role,
  RunSeed,
  StoredArtifact,
} from './types.ts';

/** Author of everything that the workflow's own token writes. */
export const ACTIONS_BOT = 'github-actions[bot]';

export interface ForgeSeed {
  readonly repository?: Partial<RepositorySeed>;
  readonly pulls?: readonly PullSeed[];
  readonly comments?: readonly CommentSeed[];
  /** By login; whoever is not named may read a public repository and nothing of a private one. */
  readonly roles?: Readonly<Record<string, Role>>;
  readonly runs?: readonly RunSeed[];
  readonly artifacts?: readonly ArtifactSeed[];
  /** Default: what an action that comments needs, and no more. */
  readonly permissions?: Permissions;
  /** The value of `github.token`. */
  readonly token?: string;
  /** The longest, in days, that the repository keeps artifacts; and how long where nothing is asked. */
  readonly retentionDays?: number;
}

export interface ForgeState {
  readonly repository: RepositorySeed;
  readonly token: string;
  permissions: Permissions;
  pulls: readonly PullSeed[];
  /** Oldest first, as GitHub lists them. */
  comments: readonly Comment[];
  nextCommentId: number;
  /** Oldest first. */
  events: readonly IssueEvent[];
  roles: Readonly<Record<string, Role>>;
  runs: readonly RunSeed[];
  /** Oldest first. */
  checks: readonly Check[];
  /** Made when it is first asked for. */
  readonly git: () => Promise<BareRepository>;
  /** Finalized ones, oldest first. */
  readonly artifacts: () => readonly StoredArtifact[];
  /** A signed address of an artifact's zip. */
  readonly signedUrl: (artifact: StoredArtifact) => string;
}

/** What the state holds of the forge's other parts. */
export type Parts = Pick<ForgeState, 'git' | 'artifacts' | 'signedUrl'>;

const DEFAULT_PERMISSIONS: Permissions = {
  metadata: 'read',
  contents: 'read',
  issues: 'read',
  pull_requests: 'write',
};

const DEFAULT_BRANCH = 'main';

/** Of a repository where nobody set anything. */
const DEFAULT_RETENTION_DAYS = 90;

export function retentionDaysOf({ retentionDays = DEFAULT_RETENTION_DAYS }: ForgeSeed): number {
  return retentionDays;
}

export function defaultBranchOf(seed: ForgeSeed): string {
  return seed.repository?.defaultBranch ?? DEFAULT_BRANCH;
}

export function createState(seed: ForgeSeed, parts: Parts): ForgeState {
  const repository: RepositorySeed = {
    id: 1296269,
    owner: 'octo-org',
    name: 'octo-bench',
    private: false,
    defaultBranch: DEFAULT_BRANCH,
    ...seed.repository,
  };
  const state: ForgeState = {
    repository,
    token: seed.token ?? 'ghs_0123456789abcdefghijABCDEFGHIJ012345',
    permissions: seed.permissions ?? DEFAULT_PERMISSIONS,
    pulls: seed.pulls ?? [],
    comments: [],
    nextCommentId: 1001,
    events: [],
    roles: seed.roles ?? {},
    runs: seed.runs ?? [],
    checks: [],
    ...parts,
  };
  for (const comment of seed.comments ?? []) addComment(state, comment);
  return state;
}

export function addComment(state: ForgeState, seed: CommentSeed): Comment {
  const at = seed.createdAt ?? new Date();
  const { issue, author, body } = seed;
  const comment = { id: state.nextCommentId, issue, author, body, createdAt: at, updatedAt: at };
  state.nextCommentId += 1;
  state.comments = [...state.comments, comment];
  return comment;
}

export function updateComment(state: ForgeState, id: number, body: string): void {
  state.comments = state.comments.map((comment) =>
    comment.id === id ? { ...comment, body, updatedAt: new Date() } : comment,
  );
}

export function removeComment(state: ForgeState, id: number): void {
  state.comments = state.comments.filter((comment) => comment.id !== id);
}

/** Sets or takes away a label, with its event. */
export function changeLabel(state: ForgeState, event: LabelEvent['event'], seed: LabelSeed): LabelEvent {
  const { issue, label, actor, createdAt = new Date() } = seed;
  const made = { id: nextEventId(state), issue, event, label, actor, createdAt };
  state.events = [...state.events, made];
  const pull = state.pulls.find(({ number }) => number === issue);
  if (pull === undefined) throw new Error(`There is no pull request ${issue}.`);
  const others = (pull.labels ?? []).filter((name) => name !== label);
  changePull(state, issue, { labels: event === 'labeled' ? [...others, label] : others });
  return made;
}

/** Another head that does not come after the present one, with its event. */
export function forcePush(state: ForgeState, seed: ForcePushSeed): ForcePushEvent {
  const { issue, actor, sha, createdAt = new Date() } = seed;
  const made = { id: nextEventId(state), issue, event: 'head_ref_force_pushed', actor, createdAt } as const;
  state.events = [...state.events, made];
  const pull = state.pulls.find(({ number }) => number === issue);
  if (pull === undefined) throw new Error(`There is no pull request ${issue}.`);
  changePull(state, issue, { head: { ...pull.head, sha } });
  return made;
}

function nextEventId({ events }: ForgeState): number {
  return 5001 + events.length;
}

/** What became of a pull request: another head, another text, a merge. */
export function changePull(state: ForgeState, number: number, changes: Partial<PullSeed>): void {
  state.pulls = state.pulls.map((pull) => (pull.number === number ? { ...pull, ...changes } : pull));
}
