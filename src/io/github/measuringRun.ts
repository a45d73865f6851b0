import * as v from 'valibot';
import { ExpectedError } from '../../model/failure.ts';
import type { Octokit } from './client.ts';
import { isInBranch } from './contained.ts';
import { count, name, sha } from './event.ts';
import { isPullRequestEvent, runUrlOf } from './source.ts';
import { ask, type Question, understood } from './trouble.ts';

/**
 * The run that measured what this job is to report: its own, or the one that `workflow_run` tells of. The latter is read
 * as the event that started it, so that everything else sees one kind of change. GitHub says which repository and commit
 * it is of; everything in its artifacts is what its workflow wrote, and a pull request brings its own workflow.
 */
export interface MeasuringRun {
  readonly id: number;
  readonly url: string | null;
  /** `owner/name` of the fork that it comes from; null: of this repository. */
  readonly fork: string | null;
}

export interface Reported {
  readonly run: MeasuringRun;
  /** As that run's own jobs have them. */
  readonly env: NodeJS.ProcessEnv;
  readonly payload: unknown;
  /** Why there is nobody to tell, one sentence; null: there is. */
  readonly stale: string | null;
}

const PULLS: Question = { what: 'the pull request of the run', permission: 'pull-requests: read' };

const RunPayload = v.object({
  repository: v.object({ id: count, full_name: name, default_branch: name }),
  workflow_run: v.object({
    id: count,
    event: v.pipe(name, v.regex(/^[a-z_]+$/)),
    head_sha: sha,
    head_branch: v.nullable(name),
    path: name,
    head_repository: v.nullable(
      v.object({
        id: count,
        full_name: name,
        owner: v.object({ login: v.pipe(name, v.regex(/^[\w.-]+$/)) }),
      }),
    ),
  }),
});
type Run = v.InferOutput<typeof RunPayload>;

const Pulls = v.array(
  v.looseObject({
    number: count,
    head: v.looseObject({ sha, repo: v.nullish(v.looseObject({ id: count })) }),
    base: v.looseObject({ sha, ref: name, repo: v.looseObject({ id: count }) }),
  }),
);

/** Events whose runs measure a branch of this repository. */
const OWN_EVENTS: readonly string[] = ['push', 'schedule', 'workflow_dispatch'];

/** Throws ExpectedError that names what to mend. */
export async function reportedRun(
  env: NodeJS.ProcessEnv,
  payload: unknown,
  octokit: () => Promise<Octokit>,
): Promise<Reported> {
  if (env.GITHUB_EVENT_NAME !== 'workflow_run') {
    const id = Number(env.GITHUB_RUN_ID ?? 0);
    const url = runUrlOf(env, env.GITHUB_REPOSITORY ?? '', String(id));
    return { run: { id, url, fork: null }, env, payload, stale: null };
  }
  const parsed = v.safeParse(RunPayload, payload);
  if (!parsed.success) {
    throw new ExpectedError(
      'The workflow_run event (GITHUB_EVENT_PATH) does not tell which run it is about; re-run the job.',
    );
  }
  return ofAnotherRun(env, parsed.output, octokit);
}

async function ofAnotherRun(
  env: NodeJS.ProcessEnv,
  { repository, workflow_run: run }: Run,
  octokit: () => Promise<Octokit>,
): Promise<Reported> {
  const isOwn = run.head_repository?.id === repository.id;
  const measuring = {
    id: run.id,
    url: runUrlOf(env, repository.full_name, String(run.id)),
    fork: isOwn ? null : (run.head_repository?.full_name ?? 'a fork that is gone'),
  };
  const asThen = {
    ...env,
    GITHUB_EVENT_NAME: run.event,
    GITHUB_SHA: run.head_sha,
    GITHUB_WORKFLOW_REF: `${repository.full_name}/${run.path.split('@')[0]}@${run.head_sha}`,
  };
  if (isPullRequestEvent(run.event)) {
    const pull = await pullOf({ repository, workflow_run: run }, octokit);
    return {
      run: measuring,
      env: { ...asThen, GITHUB_REF: '' },
      payload: { repository, ...(pull === null ? {} : { pull_request: pull }) },
      stale:
        pull === null
          ? `Commit ${run.head_sha.slice(0, 7)}, which run ${run.id} measured, is the head of no open pull request any more: there is nobody to tell.`
          : null,
    };
  }
  if (!isOwn || !OWN_EVENTS.includes(run.event)) {
    throw new ExpectedError(
      `Run ${run.id} was started by ${run.event}${isOwn ? '' : ' in a fork'}: mode report takes runs of pull requests, and of push, schedule and workflow_dispatch in this repository.`,
    );
  }
  const branch = (await isOnItsBranch({ repository, workflow_run: run }, octokit)) ? run.head_branch : null;
  return {
    run: measuring,
    env: {
      ...asThen,
      GITHUB_REF: branch === null ? '' : `refs/heads/${branch}`,
      GITHUB_REF_NAME: branch ?? '',
    },
    payload: { repository },
    stale: null,
  };
}

/** What the default branch does not have becomes none of its sessions. */
async function isOnItsBranch(
  { repository, workflow_run: run }: Run,
  octokit: () => Promise<Octokit>,
): Promise<boolean> {
  if (run.head_branch !== repository.default_branch) return true;
  const [owner = '', repo = ''] = repository.full_name.split('/');
  return isInBranch(await octokit(), { owner, repo }, repository.default_branch, run.head_sha);
}

/**
 * `pull_requests` of the event is empty for forks, and a number in an artifact could be anybody's: so those with this
 * branch as their head are listed, and only one with this very commit, into this repository, is meant. Null: none is.
 */
async function pullOf({ repository, workflow_run: run }: Run, octokit: () => Promise<Octokit>) {
  if (run.head_branch === null || run.head_repository === null) return null;
  const [owner = '', repo = ''] = repository.full_name.split('/');
  const head = `${run.head_repository.owner.login}:${run.head_branch}`;
  const { rest } = await octokit();
  const { data } = await ask(PULLS, () =>
    rest.pulls.list({ owner, repo, head, state: 'open', per_page: 100 }),
  );
  const [first] = understood(Pulls, data, PULLS)
    .filter(
      ({ head: { sha: tip, repo: from }, base }) =>
        tip === run.head_sha && from?.id === run.head_repository?.id && base.repo.id === repository.id,
    )
    .sort((a, b) => rankOf(a, repository) - rankOf(b, repository) || a.number - b.number);
  return first ?? null;
}

/** One branch may be proposed to several: the default one counts first. */
function rankOf(
  pull: v.InferOutput<typeof Pulls>[number],
  { default_branch: branch }: Run['repository'],
): number {
  return pull.base.ref === branch ? 0 : 1;
}
