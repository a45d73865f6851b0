import { isSecretive, namesSecret } from '../model/secretVariable.ts';

/**
 * What a child process may see of our environment. A runner hands its tokens (`ACTIONS_RUNTIME_TOKEN`, `INPUT_*`)
 * to the action and, with them, to every child that inherits the environment: so children get names from a list.
 */

const NAMES = new Set(
  [
    ...['PATH', 'HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'LD_LIBRARY_PATH'],
    ...[
      'SystemRoot',
      'windir',
      'ComSpec',
      'PATHEXT',
      'APPDATA',
      'LOCALAPPDATA',
      'ProgramFiles',
      'ProgramData',
    ],
    ...['HIP_VISIBLE_DEVICES', 'ROCR_VISIBLE_DEVICES'],
    // By this mark (no secret) the runner finds and ends processes that outlive a job which was killed:
    // https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs, "Cleaning up orphan processes".
    'RUNNER_TRACKING_ID',
  ].flatMap((name) => [name, name.toUpperCase()]),
);
const PREFIXES = ['LC_', 'XDG_', 'CUDA_', 'NVIDIA_', 'HSA_'];
/** Of a server that pulls models alone: proxies and hosts carry passwords in their addresses. */
const SERVER_NAME = /^(?:OLLAMA_.*|https?_proxy|no_proxy)$/i;
/** OLLAMA_API_KEY above all. */
const SECRET_ENDING = /(KEY|TOKEN|SECRET|PASSWORD)S?$/i;

/** The allowed part of `env`, overlaid by `extra`. Names are compared without case on Windows, where they have none. */
export function allowListedEnvironment(
  env: NodeJS.ProcessEnv,
  extra: Readonly<Record<string, string>> = {},
  platform: NodeJS.Platform = process.platform,
): Record<string, string> {
  return chosen(isAllowed, env, extra, platform);
}

/** The same for `ollama serve`, which has settings of its own and a way out to where models come from. */
export function serverEnvironment(
  env: NodeJS.ProcessEnv,
  extra: Readonly<Record<string, string>> = {},
  platform: NodeJS.Platform = process.platform,
): Record<string, string> {
  const isOfServer = (name: string) => SERVER_NAME.test(name) && !SECRET_ENDING.test(name);
  return chosen((name) => isAllowed(name) || isOfServer(name), env, extra, platform);
}

function chosen(
  isWanted: (name: string) => boolean,
  env: NodeJS.ProcessEnv,
  extra: Readonly<Record<string, string>>,
  platform: NodeJS.Platform,
): Record<string, string> {
  const folded = (name: string) => (platform === 'win32' ? name.toUpperCase() : name);
  const overlaid = new Set(Object.keys(extra).map(folded));
  const allowed: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || overlaid.has(folded(name)) || !isWanted(folded(name))) continue;
    // Whatever a secret's name begins with: OLLAMA_CREDENTIALS, LC_DB_PASS.
    if (namesSecret(name) && isSecretive(value)) continue;
    allowed[name] = value;
  }
  return { ...allowed, ...extra };
}

function isAllowed(name: string): boolean {
  if (SECRET_ENDING.test(name)) return false;
  return NAMES.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix));
}
