import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import { pullRequestEvent, pushEvent } from '../../../dev/runner/events.ts';
import { type RunActionOptions, runAction } from '../../../dev/runner/run.ts';

/**
 * Names of "Default environment variables", https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 * (github/docs at 159bd1b).
 */
const DOCUMENTED = [
  ...[
    'CI',
    'GITHUB_ACTION',
    'GITHUB_ACTION_PATH',
    'GITHUB_ACTION_REPOSITORY',
    'GITHUB_ACTIONS',
    'GITHUB_ACTOR',
  ],
  ...['GITHUB_ACTOR_ID', 'GITHUB_API_URL', 'GITHUB_BASE_REF', 'GITHUB_ENV', 'GITHUB_EVENT_NAME'],
  ...[
    'GITHUB_EVENT_PATH',
    'GITHUB_GRAPHQL_URL',
    'GITHUB_HEAD_REF',
    'GITHUB_JOB',
    'GITHUB_OUTPUT',
    'GITHUB_PATH',
  ],
  ...['GITHUB_REF', 'GITHUB_REF_NAME', 'GITHUB_REF_PROTECTED', 'GITHUB_REF_TYPE', 'GITHUB_REPOSITORY'],
  ...[
    'GITHUB_REPOSITORY_ID',
    'GITHUB_REPOSITORY_OWNER',
    'GITHUB_REPOSITORY_OWNER_ID',
    'GITHUB_RETENTION_DAYS',
  ],
  ...['GITHUB_RUN_ATTEMPT', 'GITHUB_RUN_ID', 'GITHUB_RUN_NUMBER', 'GITHUB_SERVER_URL', 'GITHUB_SHA'],
  ...['GITHUB_STEP_SUMMARY', 'GITHUB_TRIGGERING_ACTOR', 'GITHUB_WORKFLOW', 'GITHUB_WORKFLOW_REF'],
  ...['GITHUB_WORKFLOW_SHA', 'GITHUB_WORKSPACE', 'RUNNER_ARCH', 'RUNNER_DEBUG', 'RUNNER_ENVIRONMENT'],
  ...['RUNNER_NAME', 'RUNNER_OS', 'RUNNER_TEMP', 'RUNNER_TOOL_CACHE'],
];

/** Documented, and not given to the step of a JavaScript action. */
const ABSENT: Readonly<Record<string, string>> = {
  GITHUB_ACTION_PATH:
    'only composite actions have it (CompositeActionHandler.cs sets it, no other handler does)',
  RUNNER_DEBUG: 'only with debug logging (JobRunner.cs); a test that wants it passes it by `env`',
};

/** Not in that list; from actions/runner at 258d6c8. */
const FURTHER: Readonly<Record<string, string>> = {
  GITHUB_ACTION_REF: 'ActionRunner.cs',
  GITHUB_STATE: 'SaveStateFileCommand of FileCommandManager.cs',
  RUNNER_WORKSPACE: 'JobExtension.cs',
  RUNNER_TRACKING_ID: 'JobExtension.cs; Constants.cs names it',
  ACTIONS_RUNTIME_URL: 'NodeScriptActionHandler.cs',
  ACTIONS_RUNTIME_TOKEN: 'NodeScriptActionHandler.cs',
  ACTIONS_CACHE_URL: 'NodeScriptActionHandler.cs',
  ACTIONS_RESULTS_URL: 'NodeScriptActionHandler.cs',
};

const sha = 'a'.repeat(40);
let forge: Forge;
let folder: string;

beforeEach(async () => {
  forge = await startForge();
  folder = await mkdtemp(join(tmpdir(), 'context-'));
  await mkdir(join(folder, 'workspace'));
  await writeFile(join(folder, 'action.yml'), 'inputs: {}');
  await writeFile(join(folder, 'index.mjs'), 'console.log(JSON.stringify(process.env))');
});

afterEach(async () => {
  await forge.close();
  await rm(folder, { recursive: true });
});

async function environment(options: Partial<RunActionOptions> = {}): Promise<Record<string, string>> {
  const { stdout } = await runAction({
    ...{ bundle: join(folder, 'index.mjs'), actionYml: join(folder, 'action.yml'), forge },
    ...{ workspace: join(folder, 'workspace'), eventName: 'push' },
    ...{ event: pushEvent({ repo: forge.repository, sha }), ...options },
  });
  return JSON.parse(stdout.join('\n'));
}

test('every documented variable is given, or there is a reason why not; and none that a runner has not', async () => {
  const env = await environment();
  const given = Object.keys(env).filter((name) => /^(?:CI$|GITHUB_|RUNNER_|ACTIONS_)/.test(name));
  const expected = [...DOCUMENTED.filter((name) => !(name in ABSENT)), ...Object.keys(FURTHER)];
  expect(given.sort()).toEqual(expected.sort());
  // An id token is given only to a job with `id-token: write`, which the action never asks for.
  expect(given.filter((name) => name.startsWith('ACTIONS_ID_TOKEN'))).toEqual([]);
});

test('the runner’s variables win over those of the step, all but the one for debugging, which it has not set', async () => {
  const forged = Object.fromEntries(DOCUMENTED.map((name) => [name, 'forged']));
  const env = await environment({ env: forged });
  expect(Object.keys(ABSENT).map((name) => env[name])).toEqual(['forged', 'forged']);
  const others = DOCUMENTED.filter((name) => !(name in ABSENT));
  expect(others.filter((name) => env[name] === 'forged')).toEqual([]);
});

test('of a pull request the refs are those of its branches, and the workflow is of the test merge', async () => {
  const event = pullRequestEvent({
    number: 7,
    baseRepo: forge.repository,
    headSha: sha,
    baseSha: 'b'.repeat(40),
  });
  const env = await environment({ eventName: 'pull_request', event });
  const merge = event.pull_request?.merge_commit_sha;
  expect(env).toMatchObject({
    ...{ GITHUB_BASE_REF: 'main', GITHUB_HEAD_REF: 'topic', GITHUB_REF: 'refs/pull/7/merge' },
    ...{ GITHUB_REF_NAME: '7/merge', GITHUB_REF_TYPE: 'branch', GITHUB_REF_PROTECTED: 'false' },
    ...{ GITHUB_SHA: merge, GITHUB_WORKFLOW_SHA: merge },
    GITHUB_WORKFLOW_REF: 'octo-org/octo-bench/.github/workflows/benchmark.yml@refs/pull/7/merge',
    GITHUB_ACTION: '__octo-org_ollama-benchmark-action',
    ...{ GITHUB_ACTION_REPOSITORY: 'octo-org/ollama-benchmark-action', GITHUB_ACTION_REF: 'v1' },
  });
});

test('of a tag the ref is one, and an action of the workflow’s own repository has no name', async () => {
  const context = { ref: 'refs/tags/v1', action: null };
  expect(await environment({ context })).toMatchObject({
    ...{ GITHUB_REF: 'refs/tags/v1', GITHUB_REF_NAME: 'v1', GITHUB_REF_TYPE: 'tag' },
    ...{ GITHUB_ACTION: '__self', GITHUB_ACTION_REPOSITORY: '', GITHUB_ACTION_REF: '' },
  });
});
