import { readFile, stat } from 'node:fs/promises';
import * as v from 'valibot';
import { inASentence, messageOf } from '../../model/failure.ts';
import type { Log } from '../../model/ports.ts';
import type { Source } from '../../model/results.ts';

/** GitHub caps webhook payloads at 25 MB. */
const PAYLOAD_LIMIT_BYTES = 25 * 1024 * 1024;
export const PULL_REQUEST_EVENTS: readonly string[] = ['pull_request', 'pull_request_target'];

const sha = v.pipe(v.string(), v.regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/));
const PullRequestPayload = v.object({
  pull_request: v.object({
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    head: v.object({ sha }),
    base: v.object({ sha }),
  }),
});
const RepositoryPayload = v.object({
  repository: v.object({ default_branch: v.pipe(v.string(), v.minLength(1), v.maxLength(255)) }),
});

/** A job's own account of what it measures. Warns where its event cannot be understood. */
export function readSource(env: NodeJS.ProcessEnv, payload: unknown, log: Log): Source {
  const source = sourceOf(env, payload);
  if (isPullRequestEvent(source.event) && source.pullRequest === null) {
    log.warning(
      `The ${source.event} event (GITHUB_EVENT_PATH) does not tell its pull request, so no comment is written.`,
    );
  }
  return source;
}

/** The event's payload, untrusted; null, with a warning, where it cannot be read. */
export async function readPayload(env: NodeJS.ProcessEnv, log: Log): Promise<unknown> {
  const path = env.GITHUB_EVENT_PATH;
  if (!path) return null;
  try {
    const facts = await stat(path);
    // A pipe would be waited for, a device read without end.
    if (!facts.isFile()) throw new Error('it is no regular file');
    if (facts.size > PAYLOAD_LIMIT_BYTES) throw new Error('it is larger than any event of GitHub');
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    log.warning(`The event payload ${path} cannot be used: ${inASentence(messageOf(error))}.`);
    return null;
  }
}

/**
 * Source facts out of the runner's variables and the event payload, which is untrusted. For a pull request the commit
 * is its head, since GITHUB_SHA is a merge that exists for this run only, or (pull_request_target) the base.
 */
export function sourceOf(env: NodeJS.ProcessEnv, payload: unknown): Source {
  const event = env.GITHUB_EVENT_NAME || null;
  const repository = env.GITHUB_REPOSITORY || null;
  const runId = env.GITHUB_RUN_ID || null;
  const parsed = v.safeParse(PullRequestPayload, payload);
  const pullRequest = isPullRequestEvent(event) && parsed.success ? parsed.output.pull_request : null;
  return {
    repository,
    event,
    ref: env.GITHUB_REF || null,
    defaultBranch: defaultBranchOf(env, payload),
    commit: isPullRequestEvent(event) ? (pullRequest?.head.sha ?? null) : env.GITHUB_SHA || null,
    baseCommit: pullRequest?.base.sha ?? null,
    pullRequest: pullRequest?.number ?? null,
    runId,
    runAttempt: env.GITHUB_RUN_ATTEMPT || null,
    runUrl: repository === null || runId === null ? null : runUrlOf(env, repository, runId),
  };
}

export function isPullRequestEvent(event: string | null): boolean {
  return event !== null && PULL_REQUEST_EVENTS.includes(event);
}

/** Scheduled runs are on the default branch, whatever their payload tells of the repository. */
function defaultBranchOf(env: NodeJS.ProcessEnv, payload: unknown): string | null {
  const parsed = v.safeParse(RepositoryPayload, payload);
  if (parsed.success) return parsed.output.repository.default_branch;
  return env.GITHUB_EVENT_NAME === 'schedule' ? env.GITHUB_REF_NAME || null : null;
}

export function runUrlOf(env: NodeJS.ProcessEnv, repository: string, runId: string): string {
  return `${env.GITHUB_SERVER_URL || 'https://github.com'}/${repository}/actions/runs/${runId}`;
}
