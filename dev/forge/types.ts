/** What the forge holds, in plain data. */

export interface RepositorySeed {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly private: boolean;
  readonly defaultBranch: string;
}

/** One end of a pull request. */
export interface BranchSeed {
  readonly ref: string;
  readonly sha: string;
}

export interface PullSeed {
  readonly number: number;
  readonly title?: string;
  readonly state?: 'open' | 'closed';
  /** Login of who opened it. */
  readonly author?: string;
  /** `repo` differs from the base's for a pull request from a fork. */
  readonly head: BranchSeed & { readonly repo?: RepositorySeed };
  readonly base: BranchSeed;
  /** Of the test merge that a `pull_request` run checks out; once merged, of what it became on the base branch. */
  readonly mergeSha?: string;
  /** The text of who opened it; null: none was written. */
  readonly body?: string | null;
  /** Names. Those set by `label` on the forge leave events behind, these do not. */
  readonly labels?: readonly string[];
  readonly mergedAt?: Date;
  /** Further commits that belong to it: those of its branch, or what a rebase made of them. */
  readonly commits?: readonly string[];
}

/** A label that was set or taken away. */
export interface LabelEvent {
  readonly id: number;
  /** Number of the issue or pull request. */
  readonly issue: number;
  readonly event: 'labeled' | 'unlabeled';
  readonly label: string;
  /** Login. */
  readonly actor: string;
  readonly createdAt: Date;
}

/** The pull request's branch was made to point to a commit that does not come after the one before. */
export interface ForcePushEvent {
  readonly id: number;
  readonly issue: number;
  readonly event: 'head_ref_force_pushed';
  /** Login. */
  readonly actor: string;
  readonly createdAt: Date;
}

export type ForcePushSeed = Pick<ForcePushEvent, 'issue' | 'actor'> & {
  readonly sha: string;
  readonly createdAt?: Date;
};

export type IssueEvent = LabelEvent | ForcePushEvent;

export type LabelSeed = Pick<LabelEvent, 'issue' | 'label' | 'actor'> & { readonly createdAt?: Date };

/** As GitHub names it; of `maintain` the plain permission is `write`, of `triage` it is `read`. */
export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

export interface RunSeed {
  readonly id: number;
  readonly event?: string;
  readonly headBranch?: string;
  readonly headSha: string;
  /** Differs from the repository for a pull request from a fork. */
  readonly headRepository?: RepositorySeed;
  /** Of the workflow file. */
  readonly path?: string;
  readonly name?: string;
  readonly status?: 'completed' | 'in_progress' | 'queued';
  readonly conclusion?: 'success' | 'failure' | 'cancelled' | null;
  readonly attempt?: number;
  readonly createdAt?: Date;
}

/** An artifact of an earlier run. */
export interface ArtifactSeed {
  readonly name: string;
  readonly runId: number;
  /** Packed into a zip, or the zip itself. */
  readonly files: Readonly<Record<string, string | Buffer>> | Buffer;
  readonly createdAt?: Date;
  /** Its retention has ended: it is listed and cannot be had. */
  readonly expired?: boolean;
}

/** What a commit was told by a check run or a status. */
export interface Check {
  readonly kind: 'check-run' | 'commit-status';
  /** A status calls it its context. */
  readonly name: string;
  readonly sha: string;
  /** A check run's conclusion, or a status' state. */
  readonly state: string;
  readonly title: string;
  /** Markdown; empty for a status. */
  readonly text: string;
  readonly url: string | null;
}

/** A comment by somebody else than the action, there before the run. */
export interface CommentSeed {
  readonly issue: number;
  readonly author: string;
  readonly body: string;
  readonly createdAt?: Date;
}

export interface Comment {
  readonly id: number;
  /** Number of the issue or pull request. */
  readonly issue: number;
  /** Login; the action's own comments are by `github-actions[bot]`. */
  readonly author: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export type Level = 'none' | 'read' | 'write';

/** What the workflow's `permissions:` key grants the token; a scope that is not named is `none`. */
export type Permissions = Readonly<Record<string, Level>>;

/** One request as it arrived, whether or not it was answered well. */
export interface ForgeRequest {
  readonly service: 'rest' | 'artifacts' | 'blobs';
  readonly method: string;
  /** Path with its query; the signature of a blob URL is cut off. */
  readonly path: string;
  /** Parsed JSON; null where none came, and for blobs. */
  readonly body: unknown;
  /** As they came, the authorization too. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** 0 where the connection was broken before an answer. */
  readonly status: number;
}

/** An artifact that was finalized. */
export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  /** GITHUB_RUN_ID of the run that made it. */
  readonly runId: number;
  readonly sizeBytes: number;
  /** `sha256:…` of the zip. */
  readonly digest: string;
  readonly zip: Buffer;
  readonly entries: readonly ZipEntry[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly expired: boolean;
}

export interface ZipEntry {
  readonly name: string;
  readonly data: Buffer;
}

/** An answer; a Buffer is sent as it is, other bodies as JSON, null as nothing. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The connection breaks when so much of a Buffer was sent. */
  readonly tornAfterBytes?: number;
}
