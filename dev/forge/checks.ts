/** Check runs and commit statuses: what a commit is told beside the runs of its own. */
import { type Call, failure, type Routes } from './call.ts';
import type { BareRepository } from './git/bare.ts';
import { example, SERVER_URL, second, userJson } from './objects.ts';
import { ACTIONS_BOT } from './state.ts';
import type { Reply } from './types.ts';

export const checkRoutes: Routes = {
  'checks/create': { accepted: 'checks=write', answer: createCheckRun },
  'repos/create-commit-status': { accepted: 'statuses=write', answer: createStatus },
};

/** GitHub refuses a longer one: https://docs.github.com/rest/commits/statuses */
const DESCRIPTION_LIMIT = 140;

interface CheckBody {
  readonly name: string;
  readonly head_sha: string;
  readonly status?: string;
  readonly conclusion?: string;
  readonly details_url?: string;
  readonly output?: { readonly title: string; readonly summary: string };
}

async function createCheckRun(call: Call): Promise<Reply> {
  const body = call.body as CheckBody;
  if (!(await isCommit(await call.state.git(), body.head_sha)))
    return failure(call, 422, `No commit found for SHA: ${body.head_sha}`);
  const { conclusion = null, output } = body;
  const id = nextId(call);
  call.state.checks = [
    ...call.state.checks,
    {
      ...{ kind: 'check-run', name: body.name, sha: body.head_sha, state: conclusion ?? 'in_progress' },
      ...{ title: output?.title ?? '', text: output?.summary ?? '', url: body.details_url ?? null },
    },
  ];
  const at = second(new Date());
  const { owner, name } = call.state.repository;
  return {
    status: 201,
    body: {
      ...example(call.api, 'checks/create', call.state.repository),
      ...{ id, name: body.name, head_sha: body.head_sha, external_id: null },
      ...{ status: body.status ?? 'queued', conclusion, started_at: at, completed_at: at },
      details_url: body.details_url ?? null,
      url: `${call.api}/repos/${owner}/${name}/check-runs/${id}`,
      html_url: `${SERVER_URL}/${owner}/${name}/runs/${id}`,
      output: {
        ...{ title: output?.title ?? null, summary: output?.summary ?? null, text: null },
        annotations_count: 0,
        annotations_url: `${call.api}/repos/${owner}/${name}/check-runs/${id}/annotations`,
      },
    },
  };
}

async function createStatus(call: Call): Promise<Reply> {
  const sha = String(call.match.path.sha);
  const body = call.body as { state: string; description?: string; context?: string; target_url?: string };
  if (!(await isCommit(await call.state.git(), sha)))
    return failure(call, 422, `No commit found for SHA: ${sha}`);
  const { state, description = '', context = 'default', target_url: url = null } = body;
  if (description.length > DESCRIPTION_LIMIT)
    return failure(call, 422, `Validation Failed: description is too long (maximum is 140 characters)`);
  const id = nextId(call);
  call.state.checks = [
    ...call.state.checks,
    { kind: 'commit-status', name: context, sha, state, title: description, text: '', url },
  ];
  const at = second(new Date());
  return {
    status: 201,
    body: {
      ...example(call.api, 'repos/create-commit-status', call.state.repository),
      ...{ id, state, description, context, target_url: url, created_at: at, updated_at: at },
      creator: userJson(call.api, ACTIONS_BOT),
    },
  };
}

function nextId({ state }: Call): number {
  return 4001 + state.checks.length;
}

async function isCommit(git: BareRepository, sha: string): Promise<boolean> {
  return (await git.run(['cat-file', '-e', `${sha}^{commit}`])).code === 0;
}
