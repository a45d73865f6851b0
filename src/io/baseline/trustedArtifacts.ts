import * as v from 'valibot';
import { ExpectedError } from '../../model/failure.ts';
import type { Change } from '../github/change.ts';
import { isInBranch } from '../github/contained.ts';
import { type ArtifactFacts, ArtifactSchema } from '../github/download.ts';
import { ask, type Question, understood } from '../github/trouble.ts';

/**
 * Artifacts of the default branch of this very repository: any fork may have a branch of that name, and any pull
 * request a run that uploads an artifact of the same name. One from the default branch into another runs what that has,
 * and a tag may be called like the default branch.
 */

const LATEST: Question = { what: 'the latest baseline artifact', permission: 'actions: read' };
const PAGE = 100;
const MOST_PAGES = 10;
const Artifacts = v.object({ artifacts: v.array(ArtifactSchema) });
const RUN: Question = { what: 'the run of a baseline artifact', permission: 'actions: read' };
const Run = v.object({ event: v.string() });
/** Each is two questions. */
const MOST_LOOKED_AT = 20;
/** Events whose runs are of the branch itself, or of a workflow that is its own. */
const OWN_EVENTS = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch', 'workflow_run'];

export interface Trusted {
  /** Newest first, without those that expired, and no more than are asked for. */
  readonly artifacts: readonly ArtifactFacts[];
  /** Whether there are none, and there were some that expired, or that are of no commit that the default branch has. */
  readonly isLost: boolean;
}

/** @param most so many are wanted */
export async function trustedArtifacts(
  change: Change,
  names: readonly string[],
  most: number,
): Promise<Trusted> {
  const found: ArtifactFacts[] = [];
  for (const name of names) found.push(...(await newestTrusted(change, name)));
  const newest = found
    .filter(({ expired }) => !expired)
    .sort((a, b) => Date.parse(b.created_at ?? '') - Date.parse(a.created_at ?? '') || b.id - a.id);
  const artifacts: ArtifactFacts[] = [];
  for (const artifact of newest.slice(0, MOST_LOOKED_AT)) {
    if (artifacts.length === most) break;
    if (await isOfMergedCode(artifact, change)) artifacts.push(artifact);
  }
  const isAnyLost = found.some(({ expired }) => expired) || newest.length > 0;
  return { artifacts, isLost: artifacts.length === 0 && isAnyLost };
}

async function isOfMergedCode({ workflow_run: run }: ArtifactFacts, change: Change): Promise<boolean> {
  const { place, source } = change;
  if (run?.id === undefined || run.head_sha === undefined || source.defaultBranch === null) return false;
  const octokit = await change.octokit();
  const { id: run_id, head_sha: commit } = run;
  const { data } = await ask(RUN, () => octokit.rest.actions.getWorkflowRun({ ...place, run_id }));
  if (!OWN_EVENTS.includes(understood(Run, data, RUN).event)) return false;
  return isInBranch(octokit, place, source.defaultBranch, commit);
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
