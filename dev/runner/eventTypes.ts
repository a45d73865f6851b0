/** What tests look at in a payload. */
export interface EventRepository {
  readonly id: number;
  readonly name: string;
  readonly full_name: string;
  readonly private: boolean;
  readonly fork: boolean;
  readonly html_url: string;
  readonly default_branch: string;
  readonly owner: EventUser;
}

export interface EventUser {
  readonly login: string;
  readonly type: 'User' | 'Organization' | 'Bot';
}

export interface EventBranch {
  readonly label: string;
  readonly ref: string;
  readonly sha: string;
  readonly repo: EventRepository;
}

export interface EventPull {
  readonly number: number;
  readonly state: 'open';
  readonly draft: boolean;
  readonly title: string;
  readonly html_url: string;
  readonly user: EventUser;
  readonly body: string | null;
  readonly labels: readonly { readonly name: string }[];
  readonly head: EventBranch;
  readonly base: EventBranch;
  readonly merge_commit_sha: string;
}

export interface EventGroup {
  readonly head_sha: string;
  readonly head_ref: string;
  readonly base_sha: string;
  readonly base_ref: string;
}

/** What every event carries, and what some do. */
export interface GitHubEvent {
  readonly repository: EventRepository;
  readonly sender: EventUser;
  readonly ref?: string;
  readonly before?: string;
  readonly after?: string;
  readonly pull_request?: EventPull;
  readonly merge_group?: EventGroup;
  readonly [further: string]: unknown;
}
