import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { Forge } from '../../../dev/forge/forge.ts';
import { type Change, openChange } from '../../../src/io/github/change.ts';
import { sourceOf } from '../../../src/io/github/source.ts';
import { runnerVariables } from './payloads.ts';

/** Changes under test as a job on the forge finds them. */

export const WORKFLOW = '.github/workflows/benchmark.yml';

export interface Job {
  readonly event: string;
  readonly payload: unknown;
  /** A workspace without a checkout by default. */
  readonly cwd?: string;
  readonly token?: string | null;
  readonly env?: Readonly<Record<string, string>>;
}

export function changeOf(forge: Forge, { event, payload, cwd = '/nowhere', token, env = {} }: Job): Change {
  const variables: NodeJS.ProcessEnv = runnerVariables(event, {
    GITHUB_API_URL: forge.apiUrl,
    GITHUB_WORKFLOW_REF: `octo-org/octo-bench/${WORKFLOW}@refs/heads/main`,
    ...env,
  });
  return openChange({
    env: variables,
    source: sourceOf(variables, payload),
    payload,
    token: token === undefined ? forge.token : token,
    cwd,
    ended: new AbortController().signal,
  });
}

interface Pull {
  readonly head: string;
  readonly base: string;
  readonly into?: string;
  readonly number?: number;
}

export function pullPayload({ head, base, into = 'main', number = 7 }: Pull, more: object = {}): unknown {
  return {
    action: 'synchronize',
    number,
    pull_request: { number, head: { ref: 'faster', sha: head }, base: { ref: into, sha: base } },
    repository: { full_name: 'octo-org/octo-bench', default_branch: 'main' },
    ...more,
  };
}

export function groupPayload(base: string, ref: string, into = 'main'): unknown {
  return {
    action: 'checks_requested',
    merge_group: { head_sha: base, head_ref: ref, base_sha: base, base_ref: `refs/heads/${into}` },
    repository: { full_name: 'octo-org/octo-bench', default_branch: 'main' },
  };
}

/** As `actions/checkout` does it: this one commit, without what it came from. */
export async function checkOut(forge: Forge, commit: string, folder: string): Promise<void> {
  await forge.git.run('config', 'uploadpack.allowAnySHA1InWant', 'true');
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null' },
      stdio: 'pipe',
    });
  git('-c', 'init.defaultBranch=main', 'init', '-q', folder);
  const remote = pathToFileURL(await forge.git.path()).href;
  git('-C', folder, 'fetch', '-q', '--depth=1', remote, commit);
  git('-C', folder, 'checkout', '-q', '--detach', commit);
}
