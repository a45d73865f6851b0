import type { Results } from '../model/results.ts';
import { benchName } from './safeExports.ts';

/**
 * The report file of each agent, in the agents' order: letters that every file system and artifact takes, lower
 * case because some file systems know no other difference, unique by a number where names fall together.
 */
export function agentFileNames({ agents }: Results): readonly string[] {
  const slugs = agents.map(
    ({ name }) =>
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60) || 'agent',
  );
  return apart(slugs, '-').map((slug) => `report-${slug}.md`);
}

/** Each name as Go's benchmark format takes it; those that fall together are told apart by a number. */
export function benchNames(names: readonly string[]): ReadonlyMap<string, string> {
  const different = [...new Set(names)];
  const safe = apart(different.map(benchName), '_');
  return new Map(different.map((name, index) => [name, safe[index] as string]));
}

function apart(slugs: readonly string[], joint: string): readonly string[] {
  const taken = new Set<string>();
  return slugs.map((slug) => {
    let unique = slug;
    for (let number = 2; taken.has(unique); number += 1) unique = `${slug}${joint}${number}`;
    taken.add(unique);
    return unique;
  });
}
