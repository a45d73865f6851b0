import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Forge } from '../../dev/forge/forge.ts';

/** The commits of a scenario, each by a name of its own: real ones, in the forge's repository. */

const git = promisify(execFile);

export type Files = Readonly<Record<string, string | null>>;

export interface Commits {
  /** The commit of that name. Throws for a name that there is not. */
  sha(name: string): string;
  /** As people read it. */
  short(name: string): string;
  /** Adds one; a parent is a name. */
  add(name: string, parents: readonly string[], files?: Files): Promise<string>;
  /** The text with names for the commits' hashes, and `SHA` for every other. */
  named(text: string): string;
}

export function createCommits(forge: Forge): Commits {
  const shas = new Map<string, string>();
  const sha = (name: string) => {
    const found = shas.get(name);
    if (found === undefined) throw new Error(`There is no commit called ${name}.`);
    return found;
  };
  return {
    sha,
    short: (name) => sha(name).slice(0, 7),
    async add(name, parents, files = {}) {
      const made = await forge.git.commit(parents.map(sha), files, name);
      shas.set(name, made);
      // What no ref leads to cannot be fetched.
      await forge.git.run('update-ref', refOf(name), made);
      return made;
    },
    named(text) {
      const names = new Map([...shas].map(([name, each]) => [each, name]));
      return text.replace(/[0-9a-f]{40}/g, (each) => names.get(each) ?? 'SHA');
    },
  };
}

function refOf(name: string): string {
  return `refs/scenario/${name.replaceAll(' ', '-')}`;
}

/** Checks a commit out as `actions/checkout` does: it alone, without its history. */
export async function checkOut(forge: Forge, name: string, workspace: string): Promise<void> {
  await mkdir(workspace, { recursive: true });
  const run = (...args: string[]) => git('git', args, { cwd: workspace });
  await run('init', '--quiet');
  await run('fetch', '--quiet', '--depth=1', `file://${await forge.git.path()}`, refOf(name));
  await run('checkout', '--quiet', '--force', '--detach', 'FETCH_HEAD');
}
