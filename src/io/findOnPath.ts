import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';

/**
 * The absolute path of a program, or null. Only absolute directories of the PATH count: the working directory is a
 * checkout that a pull request wrote, and Windows' own search would look there first.
 * https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw
 */
export async function findOnPath(
  name: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
  isProgram: (file: string) => Promise<boolean> = isExecutableFile,
): Promise<string | null> {
  for (const file of candidatesOnPath(name, env, platform)) {
    if (await isProgram(file)) return file;
  }
  return null;
}

function candidatesOnPath(
  name: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): readonly string[] {
  const { delimiter, isAbsolute, join } = platform === 'win32' ? win32 : posix;
  const directories = (variable(env, 'PATH', platform) ?? '')
    .split(delimiter)
    .map((entry) => (platform === 'win32' ? entry.replaceAll('"', '') : entry))
    .filter((entry) => isAbsolute(entry));
  const names = platform === 'win32' ? windowsNames(name, env) : [name];
  return directories.flatMap((directory) => names.map((each) => join(directory, each)));
}

/** Batch files are left out: Node starts them through a shell only. */
function windowsNames(name: string, env: NodeJS.ProcessEnv): readonly string[] {
  const startable = ['.COM', '.EXE'];
  const listed = (variable(env, 'PATHEXT', 'win32') ?? '.COM;.EXE')
    .split(';')
    .map((ending) => ending.toUpperCase());
  if (startable.some((ending) => name.toUpperCase().endsWith(ending))) return [name];
  return listed
    .filter((ending) => startable.includes(ending))
    .map((ending) => `${name}${ending.toLowerCase()}`);
}

function variable(env: NodeJS.ProcessEnv, name: string, platform: NodeJS.Platform): string | undefined {
  if (platform !== 'win32') return env[name];
  const key = Object.keys(env).find((candidate) => candidate.toUpperCase() === name);
  return key === undefined ? undefined : env[key];
}

async function isExecutableFile(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
