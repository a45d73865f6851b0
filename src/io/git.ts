import { spawn } from 'node:child_process';
import { allowListedEnvironment } from './childEnvironment.ts';

/** Runs git in a checkout whose contents are not to be trusted. */

const TIMEOUT_MS = 30_000;

/**
 * Hands each NUL-ended item of git's output to `read` until that says false; false where git failed. The
 * environment is chosen by name, and what a repository's configuration could start is switched off.
 */
export function runGit(
  git: string,
  directory: string,
  args: readonly string[],
  read: (item: string) => boolean,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(git, ['--no-pager', ...SAFE_CONFIG, ...args], {
      cwd: directory,
      env: allowListedEnvironment(process.env, SAFE_ENVIRONMENT),
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: TIMEOUT_MS,
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
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', process.platform === 'win32' ? 'NUL' : '/dev/null'],
  ['core.quotePath', 'false'],
].flatMap(([key, value]) => ['-c', `${key}=${value}`]);

const SAFE_ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  // A partial clone would fetch what it lacks.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
};
