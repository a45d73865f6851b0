/** The repository behind the forge: pull requests, comments, and what the token may do. */
import type { Comment, CommentSeed, Permissions, PullSeed, RepositorySeed } from './types.ts';

/** Author of everything that the workflow's own token writes. */
export const ACTIONS_BOT = 'github-actions[bot]';

export interface ForgeSeed {
  readonly repository?: Partial<RepositorySeed>;
  readonly pulls?: readonly PullSeed[];
  readonly comments?: readonly CommentSeed[];
  /** Default: what an action that comments needs, and no more. */
  readonly permissions?: Permissions;
  /** The value of `github.token`. */
  readonly token?: string;
}

export interface ForgeState {
  readonly repository: RepositorySeed;
  readonly token: string;
  permissions: Permissions;
  readonly pulls: readonly PullSeed[];
  /** Oldest first, as GitHub lists them. */
  comments: readonly Comment[];
  nextCommentId: number;
}

const DEFAULT_PERMISSIONS: Permissions = {
  metadata: 'read',
  contents: 'read',
  issues: 'read',
  pull_requests: 'write',
};

export function createState(seed: ForgeSeed): ForgeState {
  const repository: RepositorySeed = {
    id: 1296269,
    owner: 'octo-org',
    name: 'octo-bench',
    private: false,
    defaultBranch: 'main',
    ...seed.repository,
  };
  const state: ForgeState = {
    repository,
    token: seed.token ?? 'ghs_0123456789abcdefghijABCDEFGHIJ012345',
    permissions: seed.permissions ?? DEFAULT_PERMISSIONS,
    pulls: seed.pulls ?? [],
    comments: [],
    nextCommentId: 1001,
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
