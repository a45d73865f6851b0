import { spawn } from 'node:child_process';
import path from 'node:path';
import { allowListedEnvironment } from './childEnvironment.ts';

/** Runs git in a checkout whose contents are not to be trusted. */

const TIMEOUT_MS = 30_000;

export interface GitPlace {
  /** The program, absolute. */
  readonly git: string;
  /** The folder that holds `.git`, absolute; git runs there. */
  readonly top: string;
  /** Keys of the configuration that are to count as empty. */
  readonly emptied?: readonly string[];
  /** Ends git, which then has failed. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Hands each NUL-ended item of git's output to `read` until that says false; false where git failed. The
 * environment is chosen by name, and what a repository's configuration could start is switched off.
 *
 * Git is told where its repository is and never looks for it: any folder with committed files called HEAD, config,
 * objects and refs would pass for a bare one, whose configuration names programs to run.
 */
export function runGit(
  { git, top, emptied = [], signal }: GitPlace,
  args: readonly string[],
  read: (item: string) => boolean,
): Promise<boolean> {
  const place = [`--git-dir=${path.join(top, '.git')}`, `--work-tree=${top}`];
  return new Promise((resolve) => {
    const child = spawn(git, ['--no-pager', ...place, ...SAFE_CONFIG, ...args], {
      cwd: top,
      env: allowListedEnvironment(process.env, { ...SAFE_ENVIRONMENT, ...emptyConfig(emptied) }),
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: TIMEOUT_MS,
      ...(signal === undefined ? {} : { signal }),
      windowsHide: true,
    });
    let rest = '';
    let isEnough = false;
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (chunk: string) => {
      const items = (rest + chunk).split('\0');
      rest = items.pop() ?? '';
      if (isEnough || items.every(read)) return;
      isEnough = true;
      child.kill();
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => {
      if (!isEnough && rest !== '') read(rest);
      resolve(isEnough || code === 0);
    });
  });
}

const SAFE_CONFIG = [
  // The checkout may belong to another user, as in a container; nothing of it is run here.
  ['safe.directory', '*'],
  ['safe.bareRepository', 'explicit'],
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', process.platform === 'win32' ? 'NUL' : '/dev/null'],
  ['core.quotePath', 'false'],
].flatMap(([key, value]) => ['-c', `${key}=${value}`]);

/** By the environment: `-c` cannot tell a key with `=` in it from its value. */
function emptyConfig(keys: readonly string[]): Record<string, string> {
  const pairs = keys.flatMap((key, at) => [
    [`GIT_CONFIG_KEY_${at}`, key],
    [`GIT_CONFIG_VALUE_${at}`, ''],
  ]);
  return { GIT_CONFIG_COUNT: String(keys.length), ...Object.fromEntries(pairs) };
}

const SAFE_ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  // A partial clone would fetch what it lacks.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
};
