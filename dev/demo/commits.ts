/** The repository of the demo as its GitHub has it: a default branch and two pull requests. */
import type { Forge } from '../forge/forge.ts';

export interface Commits {
  readonly base: string;
  of(pull: PullPlan): { readonly head: string; readonly merge: string };
}

export interface PullPlan {
  readonly number: number;
  readonly branch: string;
}

/** @param files what the default branch holds: a pull request is judged by the policy in them */
export async function commitTo(
  forge: Forge,
  files: Readonly<Record<string, string>>,
  pulls: readonly PullPlan[],
): Promise<Commits> {
  const { git } = forge;
  const base = await git.commit([], files, 'Sample reports');
  await git.branch('main', base);
  const made = new Map<number, { readonly head: string; readonly merge: string }>();
  for (const { number, branch } of pulls) {
    const head = await git.commit([base], { 'change.txt': branch }, branch);
    const merge = await git.commit([base, head], { 'change.txt': branch }, `Merge ${branch}`);
    await git.branch(branch, head);
    forge.pull(number, {
      head: { ref: branch, sha: head },
      base: { ref: 'main', sha: base },
      mergeSha: merge,
    });
    made.set(number, { head, merge });
  }
  return {
    base,
    of({ number }) {
      const found = made.get(number);
      if (found === undefined) throw new Error(`There is no pull request ${number}.`);
      return found;
    },
  };
}
