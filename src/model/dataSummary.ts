import type { CorpusFacts } from './results.ts';

const TITLES = { csv: 'CSV', json: 'JSON', markdown: 'MARKDOWN' } as const;

/**
 * The corpus as a list of files: counts, the first of each type, the latest change. Plain text that holds foreign
 * paths.
 */
export function dataSummary(facts: Pick<CorpusFacts, 'fileCount' | 'listing'>): string {
  const sections = facts.listing.filter(({ count }) => count > 0).map(section);
  return [`Total files analyzed: ${facts.fileCount}`, ...sections].join('\n\n');
}

function section({ type, count, first, latestChange }: CorpusFacts['listing'][number]): string {
  const more = count > first.length ? [`  ... and ${count - first.length} more`] : [];
  return [
    `${TITLES[type]} Files (${count})`,
    ...first.map((path) => `  - ${path}`),
    ...more,
    `  Latest modified: ${latestChange === null ? 'unknown (shallow clone or no git history)' : inUtc(latestChange)}`,
  ].join('\n');
}

/** `2025-11-14 18:53:30 UTC`. */
function inUtc(time: string): string {
  return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
