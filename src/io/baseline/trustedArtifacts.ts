import * as v from 'valibot';
import { ExpectedError } from '../../model/failure.ts';
import type { Change } from '../github/change.ts';
import { type ArtifactFacts, ArtifactSchema } from '../github/download.ts';
import { ask, type Question, understood } from '../github/trouble.ts';

/**
 * Artifacts of the default branch of this very repository: any fork may have a branch of that name, and any pull
 * request a run that uploads an artifact of the same name.
 */

const LATEST: Question = { what: 'the latest baseline artifact', permission: 'actions: read' };
const PAGE = 100;
const MOST_PAGES = 10;
const Artifacts = v.object({ artifacts: v.array(ArtifactSchema) });

export interface Trusted {
  /** Newest first, without those that expired. */
  readonly artifacts: readonly ArtifactFacts[];
  /** Whether there were any that can be had no more. */
  readonly hasExpired: boolean;
}

export async function trustedArtifacts(change: Change, names: readonly string[]): Promise<Trusted> {
  const found: ArtifactFacts[] = [];
  for (const name of names) found.push(...(await newestTrusted(change, name)));
  return {
    artifacts: found
      .filter(({ expired }) => !expired)
      .sort((a, b) => Date.parse(b.created_at ?? '') - Date.parse(a.created_at ?? '') || b.id - a.id),
    hasExpired: found.some(({ expired }) => expired),
  };
}

/** Up to the first page that has any. Thousands of others' before them are no accident, and no lack of a baseline. */
async function newestTrusted(change: Change, name: string): Promise<readonly ArtifactFacts[]> {
  const octokit = await change.octokit();
  const found: ArtifactFacts[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data } = await ask(LATEST, () =>
      octokit.rest.actions.listArtifactsForRepo({ ...change.place, name, per_page: PAGE, page }),
    );
    const { artifacts } = understood(Artifacts, data, LATEST);
    found.push(...artifacts.filter((each) => isTrusted(each, change)));
    if (artifacts.length < PAGE || found.some(({ expired }) => !expired)) return found;
  }
  throw new ExpectedError(
    `The newest ${MOST_PAGES * PAGE} artifacts called ${name} are all expired or of others than the default branch: delete them, or change \`artifact-name\`.`,
  );
}

function isTrusted({ created_at: at, workflow_run: run }: ArtifactFacts, { source }: Change): boolean {
  return (
    at !== null &&
    run?.head_branch != null &&
    run.head_branch === source.defaultBranch &&
    run.repository_id !== undefined &&
    run.head_repository_id === run.repository_id
  );
}
