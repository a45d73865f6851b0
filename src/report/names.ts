import type { Results } from '../model/results.ts';

/**
 * The report file of each agent, in the agents' order: letters that every file system and artifact takes, lower
 * case because some file systems know no other difference, unique by a number where names fall together.
 */
export function agentFileNames({ agents }: Results): readonly string[] {
  const taken = new Set<string>();
  return agents.map(({ name }) => {
    const slug =
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60) || 'agent';
    let unique = slug;
    for (let number = 2; taken.has(unique); number += 1) unique = `${slug}-${number}`;
    taken.add(unique);
    return `report-${unique}.md`;
  });
}
