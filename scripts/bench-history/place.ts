import { type Forge, startForge } from '../../dev/forge/forge.ts';

export const BRANCH = 'ollama-benchmark-data';

/** A forge with a real bare repository in which only `main` has a commit. */
export async function withForge<T>(body: (forge: Forge) => Promise<T>): Promise<T> {
  const forge = await startForge({ permissions: { contents: 'write' } });
  try {
    await forge.git.branch('main', await forge.git.commit([], { 'README.md': 'A project' }));
    return await body(forge);
  } finally {
    for (const violation of forge.violations)
      process.stderr.write(`GitHub would not have it: ${violation}\n`);
    if (forge.violations.length > 0) process.exitCode = 1;
    await forge.close();
  }
}

/** Lines that a git command prints. */
export async function gitLines(forge: Forge, ...args: string[]): Promise<readonly string[]> {
  const text = await forge.git.run(...args);
  return text === '' ? [] : text.split('\n');
}
