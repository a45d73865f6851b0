import type { Source } from '../../model/results.ts';
import type { Octokit } from './client.ts';
import type { EventFacts } from './event.ts';

/** What a job knows of the change under test without asking, and the way to ask. */
export interface ChangeFacts {
  readonly env: NodeJS.ProcessEnv;
  readonly source: Source;
  readonly event: EventFacts;
  readonly cwd: string;
  /** Ends what is asked, and waits between. */
  readonly ended: AbortSignal;
  readonly place: { readonly owner: string; readonly repo: string };
  /** Throws ExpectedError where there is no token. */
  octokit(): Promise<Octokit>;
  /** Whether it is a proposal: what it says of limits, policy and store is not in force yet. */
  readonly isProposal: boolean;
}
