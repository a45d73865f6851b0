import * as v from 'valibot';
import { ExpectedError } from '../../model/failure.ts';
import type { Results } from '../../model/results.ts';
import { parseResults, RESULTS_SIZE_LIMIT_BYTES } from '../resultsFile.ts';
import { artifactName } from './artifact.ts';
import type { Change } from './change.ts';
import { type ArtifactFacts, ArtifactSchema, readArtifactFile } from './download.ts';
import { count, sha } from './event.ts';
import { refuseOtherBase } from './lineage.ts';
import { PULL_REQUEST_EVENTS } from './source.ts';
import { ask, PermissionMissing, type Question, understood } from './trouble.ts';

/**
 * What earlier runs measured of one head of a pull request, out of their artifacts. Anybody who can open a pull
 * request can have a workflow of their own upload something of that name: so it must come from this very workflow,
 * started by this very event, and must say of itself that it is of this head and this pull request.
 */

export interface Wanted {
  readonly pullRequest: number;
  readonly head: string;
  /** The input `artifact-name`. */
  readonly artifactName: string;
  /**
   * `own`: this very job measured it; `any`: another job may have, as after a merge; `leg`: jobs that only measure did,
   * each under a name that begins with this one.
   */
  readonly job: 'own' | 'any' | 'leg';
}

/** A stored artifact that may hold results; its time is that of GitHub's clock. */
export type Candidate = ArtifactFacts & { readonly created_at: string; readonly runId: number };

const RUNS: Question = { what: 'the runs of this commit', permission: 'actions: read' };
/** What a run writes, and what this tool calls it in an artifact. */
const RESULTS_FILE = 'results.json';
const PAGE = 100;
/** Runs of one commit that are looked at: each label that is set or removed is one more. */
const MOST_RUNS = 50;

const Runs = v.object({
  workflow_runs: v.array(
    v.object({
      id: count,
      head_sha: sha,
      event: v.string(),
      path: v.string(),
    }),
  ),
});
const Artifacts = v.object({ artifacts: v.array(ArtifactSchema) });

/** Newest first. Throws ExpectedError, PermissionMissing where the token may not read them. */
export async function findStored(change: Change, wanted: Wanted): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const run of await runsOfHead(change, wanted.head)) {
    found.push(...(await artifactsOf(change, run, wanted)));
  }
  return found.sort((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at) || b.id - a.id);
}

/** The results in it, or the reason why they do not count, one sentence. */
export async function loadStored(
  change: Change,
  candidate: Candidate,
  wanted: Wanted,
): Promise<Results | string> {
  const named = `artifact ${JSON.stringify(candidate.name)}`;
  try {
    const text = await readArtifactFile(change, candidate, RESULTS_FILE, RESULTS_SIZE_LIMIT_BYTES);
    if (text === null) return `The ${named} holds no ${RESULTS_FILE}.`;
    const results = parseResults(text, `${RESULTS_FILE} of the ${named}`);
    const { commit, pullRequest, repository } = results.source;
    const isOurs =
      commit === wanted.head && pullRequest === wanted.pullRequest && repository === change.source.repository;
    if (!isOurs) return `The ${named} is of another commit, pull request or repository.`;
    if (results.interruption !== null) return `The ${named} is of a session that was interrupted.`;
    await refuseOtherBase(change, results.source, candidate.name);
    return results;
  } catch (error) {
    if (error instanceof PermissionMissing || !(error instanceof ExpectedError)) throw error;
    return error.message;
  }
}

/** Runs of one head that this one may believe, newest first. */
export async function runsOfHead(change: Change, head: string): Promise<readonly number[]> {
  const octokit = await change.octokit();
  const { data } = await ask(RUNS, () =>
    octokit.rest.actions.listWorkflowRunsForRepo({ ...change.place, head_sha: head, per_page: PAGE }),
  );
  return understood(Runs, data, RUNS)
    .workflow_runs.filter((run) => run.head_sha === head && isTrusted(change, run))
    .map(({ id }) => id)
    .slice(0, MOST_RUNS);
}

/**
 * A workflow that runs on `pull_request_target` is the base's own, one that runs on `pull_request` the pull request's:
 * the one must not believe the other. After the merge it is not known any more which of the two it was.
 */
function isTrusted({ source, event, env }: Change, run: { event: string; path: string }): boolean {
  if (event.pull === null) return PULL_REQUEST_EVENTS.includes(run.event);
  return run.event === source.event && run.path.split('@')[0] === ownWorkflow(env);
}

/** GITHUB_WORKFLOW_REF is `OWNER/REPO/PATH@REF`; GitHub tells of a run PATH, at times with `@REF`. */
function ownWorkflow(env: NodeJS.ProcessEnv): string | null {
  const [, path] = /^[^/]+\/[^/]+\/([^@]+)@/.exec(env.GITHUB_WORKFLOW_REF ?? '') ?? [];
  return path ?? null;
}

async function artifactsOf(change: Change, run: number, wanted: Wanted): Promise<readonly Candidate[]> {
  const octokit = await change.octokit();
  const { data } = await ask(RUNS, () =>
    octokit.rest.actions.listWorkflowRunArtifacts({ ...change.place, run_id: run, per_page: PAGE }),
  );
  const stored = understood(Artifacts, data, RUNS).artifacts.flatMap(({ created_at: at, ...artifact }) =>
    artifact.expired || at === null ? [] : [{ ...artifact, created_at: at, runId: run }],
  );
  const prefix = artifactName(wanted.artifactName, '', '');
  if (wanted.job === 'leg') return stored.filter(({ name }) => /(?:^|-)\d+$/.test(restOf(name, prefix)));
  const job = change.env.GITHUB_JOB ?? '';
  const own = stored.filter(({ name }) => attemptIn(name, artifactName(wanted.artifactName, job, '')));
  return wanted.job === 'own' || own.length > 0 ? own : ofAnyJob(stored, wanted.artifactName);
}

/**
 * `NAME-JOB-ATTEMPT` of whichever job. What begins alike may be of another benchmark, whose name goes on: of
 * `NAME-large-bench-1` beside `NAME-bench-1` it is taken that `large` belongs to the name.
 */
function ofAnyJob<T extends { readonly name: string }>(stored: readonly T[], name: string): readonly T[] {
  const jobs = stored.flatMap((artifact) => {
    const [, job] = /^(?:([A-Za-z_][\w-]*)-)?\d+$/.exec(
      restOf(artifact.name, artifactName(name, '', '')),
    ) ?? [null];
    return job === null ? [] : [{ artifact, job: job ?? '' }];
  });
  return jobs
    .filter(({ job }) => !jobs.some((other) => other.job !== '' && job.endsWith(`-${other.job}`)))
    .map(({ artifact }) => artifact);
}

function attemptIn(name: string, prefix: string): boolean {
  return /^\d+$/.test(restOf(name, prefix));
}

/** What follows `PREFIX-`; empty where the name begins otherwise. */
function restOf(name: string, prefix: string): string {
  return name.startsWith(`${prefix}-`) ? name.slice(prefix.length + 1) : '';
}
