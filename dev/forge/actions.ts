/** Workflow runs and their artifacts, as REST tells them. */
import { type Call, failure, listed, notFound, ok, type Routes } from './call.ts';
import { example, repositoryFields, SERVER_URL, second } from './objects.ts';
import type { Reply, RunSeed, StoredArtifact } from './types.ts';

export const actionsRoutes: Routes = {
  'actions/list-workflow-runs-for-repo': { accepted: 'actions=read', answer: listRuns },
  'actions/get-workflow-run': { accepted: 'actions=read', answer: getRun },
  'actions/list-workflow-run-artifacts': { accepted: 'actions=read', answer: listArtifactsOfRun },
  'actions/list-artifacts-for-repo': { accepted: 'actions=read', answer: listArtifacts },
  'actions/download-artifact': { accepted: 'actions=read', always: true, answer: downloadArtifact },
};

/** Newest first. */
function listRuns(call: Call): Reply {
  const { query } = call;
  for (const name of ['actor', 'created', 'check_suite_id']) {
    if (query.has(name)) throw new Error(`The forge does not choose runs by ${name}.`);
  }
  const asked = (name: string, value: string) => !query.has(name) || query.get(name) === value;
  const runs = call.state.runs
    .filter((run) => asked('head_sha', run.headSha) && asked('branch', run.headBranch ?? 'main'))
    .filter((run) => asked('event', run.event ?? 'push') && hasStatus(run, query.get('status')))
    .toSorted((a, b) => b.id - a.id);
  return listed(
    call,
    runs,
    (run) => runJson(call, run),
    (page) => ({ total_count: runs.length, workflow_runs: page }),
  );
}

/** A status or a conclusion. */
function hasStatus(run: RunSeed, asked: string | null): boolean {
  return asked === null || statusOf(run) === asked || conclusionOf(run) === asked;
}

function statusOf({ status = 'completed' }: RunSeed): string {
  return status;
}

function conclusionOf(run: RunSeed): string | null {
  return statusOf(run) === 'completed' ? (run.conclusion ?? 'success') : null;
}

function getRun(call: Call): Reply {
  const run = findRun(call, Number(call.match.path.run_id));
  return run === undefined ? notFound(call) : ok(runJson(call, run));
}

function runJson(call: Call, run: RunSeed) {
  const { api, state } = call;
  const { repository } = state;
  const sample = example(api, 'actions/get-workflow-run', repository) as Record<string, object>;
  const own = JSON.parse(JSON.stringify(sample).replaceAll('30433642', String(run.id)));
  const at = second(run.createdAt ?? new Date('2026-01-01T00:00:00Z'));
  return {
    ...own,
    id: run.id,
    name: run.name ?? 'Benchmark',
    head_branch: run.headBranch ?? 'main',
    head_sha: run.headSha,
    path: run.path ?? '.github/workflows/benchmark.yml',
    event: run.event ?? 'push',
    status: statusOf(run),
    conclusion: conclusionOf(run),
    run_attempt: run.attempt ?? 1,
    ...{ created_at: at, updated_at: at, run_started_at: at, pull_requests: [], referenced_workflows: [] },
    head_commit: { ...own.head_commit, id: run.headSha },
    repository: { ...own.repository, ...repositoryFields(api, repository) },
    head_repository: {
      ...own.head_repository,
      ...repositoryFields(api, run.headRepository ?? repository),
    },
    html_url: `${SERVER_URL}/${repository.owner}/${repository.name}/actions/runs/${run.id}`,
  };
}

function listArtifactsOfRun(call: Call): Reply {
  const run = findRun(call, Number(call.match.path.run_id));
  if (run === undefined) return notFound(call);
  const artifacts = named(call).filter(({ runId }) => runId === run.id);
  return artifactsPage(call, call.query.get('direction') === 'asc' ? artifacts.toReversed() : artifacts);
}

function listArtifacts(call: Call): Reply {
  return artifactsPage(call, named(call));
}

/** Newest first. */
function named(call: Call): readonly StoredArtifact[] {
  const name = call.query.get('name');
  return call.state
    .artifacts()
    .filter((artifact) => name === null || artifact.name === name)
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id);
}

function artifactsPage(call: Call, artifacts: readonly StoredArtifact[]): Reply {
  return listed(
    call,
    artifacts,
    (artifact) => artifactJson(call, artifact),
    (page) => ({ total_count: artifacts.length, artifacts: page }),
  );
}

function artifactJson(call: Call, artifact: StoredArtifact) {
  const { repository } = call.state;
  const { id, name, sizeBytes, digest, expired, createdAt, expiresAt } = artifact;
  const url = `${call.api}/repos/${repository.owner}/${repository.name}/actions/artifacts/${id}`;
  const run = findRun(call, artifact.runId);
  const created = second(createdAt);
  return {
    id,
    node_id: `A_${id}`,
    name,
    size_in_bytes: sizeBytes,
    ...{ url, archive_download_url: `${url}/zip` },
    ...{ expired, digest, created_at: created, updated_at: created },
    expires_at: second(expiresAt),
    workflow_run:
      run === undefined
        ? null
        : {
            id: run.id,
            repository_id: repository.id,
            head_repository_id: (run.headRepository ?? repository).id,
            head_branch: run.headBranch ?? 'main',
            head_sha: run.headSha,
          },
  };
}

function downloadArtifact(call: Call): Reply {
  const { artifact_id: id, archive_format: format } = call.match.path;
  const artifact = call.state.artifacts().find((one) => one.id === Number(id));
  if (artifact === undefined || format !== 'zip') return notFound(call);
  if (artifact.expired) return failure(call, 410, 'Artifact has expired');
  return { status: 302, headers: { location: call.state.signedUrl(artifact) }, body: null };
}

function findRun(call: Call, id: number): RunSeed | undefined {
  return call.state.runs.find((run) => run.id === id);
}
