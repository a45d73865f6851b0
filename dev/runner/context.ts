/** The `github` and `runner` contexts of a step as environment variables. */
import { arch, platform } from 'node:os';
import { stableId } from '../forge/objects.ts';
import type { GitHubEvent } from './events.ts';

/** What GitHub makes up for a run; every value can be given. */
export interface RunContext {
  readonly runId: number;
  readonly runNumber: number;
  readonly runAttempt: number;
  readonly job: string;
  readonly workflow: string;
  /** Of the workflow's file. */
  readonly workflowPath: string;
  readonly actor: string;
  /** As `uses:` names the action; null: the workflow's own repository has it, as of `./`. */
  readonly action: { readonly repository: string; readonly ref: string } | null;
  readonly retentionDays: number;
  /** Commit and ref that triggered the run; by default what GitHub takes from the event. */
  readonly sha: string;
  readonly ref: string;
}

/** Where the services of a run are found. */
export interface Services {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly serverUrl: string;
}

/** The run of an event: `refs/pull/N/merge` and the test merge for a pull request, else what was pushed or queued. */
export function runContext(event: GitHubEvent, given: Partial<RunContext>): RunContext {
  const { pull_request: pull, merge_group: group } = event;
  const branch = group?.head_ref ?? event.ref ?? `refs/heads/${event.repository.default_branch}`;
  return {
    runId: 9_000_000_001,
    runNumber: 1,
    runAttempt: 1,
    job: 'benchmark',
    workflow: 'Benchmark',
    workflowPath: '.github/workflows/benchmark.yml',
    actor: event.sender.login,
    action: { repository: 'octo-org/ollama-benchmark-action', ref: 'v1' },
    retentionDays: 90,
    sha: pull?.merge_commit_sha ?? group?.head_sha ?? event.after ?? '0'.repeat(40),
    ref: pull === undefined ? branch : `refs/pull/${pull.number}/merge`,
    ...given,
  };
}

export function contextVariables(
  run: RunContext,
  services: Services,
  eventName: string,
  event: GitHubEvent,
): Record<string, string> {
  const { repository, pull_request: pull } = event;
  return {
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_ACTION: stepName(run.action),
    GITHUB_ACTION_REPOSITORY: run.action?.repository ?? '',
    GITHUB_ACTION_REF: run.action?.ref ?? '',
    GITHUB_ACTOR: run.actor,
    GITHUB_ACTOR_ID: String(stableId(run.actor)),
    GITHUB_TRIGGERING_ACTOR: run.actor,
    GITHUB_API_URL: services.apiUrl,
    GITHUB_GRAPHQL_URL: services.graphqlUrl,
    GITHUB_SERVER_URL: services.serverUrl,
    GITHUB_BASE_REF: pull?.base.ref ?? '',
    GITHUB_HEAD_REF: pull?.head.ref ?? '',
    GITHUB_EVENT_NAME: eventName,
    GITHUB_JOB: run.job,
    GITHUB_WORKFLOW: run.workflow,
    GITHUB_WORKFLOW_SHA: run.sha,
    GITHUB_WORKFLOW_REF: `${repository.full_name}/${run.workflowPath}@${run.ref}`,
    GITHUB_REF: run.ref,
    GITHUB_REF_NAME: run.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: run.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: repository.full_name,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner.login,
    GITHUB_REPOSITORY_OWNER_ID: String(stableId(repository.owner.login)),
    GITHUB_RETENTION_DAYS: String(run.retentionDays),
    GITHUB_RUN_ATTEMPT: String(run.runAttempt),
    GITHUB_RUN_ID: String(run.runId),
    GITHUB_RUN_NUMBER: String(run.runNumber),
    GITHUB_SHA: run.sha,
    RUNNER_ARCH: arch() === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'bench-runner',
    RUNNER_OS: { linux: 'Linux', win32: 'Windows', darwin: 'macOS' }[platform() as string] ?? 'Linux',
  };
}

/** Of a step without an id: two underscores, and what `uses:` names, without the special characters. */
function stepName(action: RunContext['action']): string {
  return `__${(action?.repository ?? 'self').replaceAll('/', '_')}`;
}

/** What a child needs of the machine to run at all; everything else stays outside. */
const MACHINE = [
  ...['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR'],
  ...['SystemRoot', 'USERPROFILE', 'LOCALAPPDATA', 'PATHEXT', 'COMSPEC', 'TEMP', 'TMP'],
];

export function machineVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value !== undefined && MACHINE.some((known) => known.toLowerCase() === name.toLowerCase())
        ? [[name, value]]
        : [],
    ),
  );
}
