import type { Source } from '../../../src/model/results.ts';
import { makeResults } from '../../support/results.ts';
import { BASE, HEAD } from './payloads.ts';

/** What a run of the pull request 7 measured of its head, as an artifact holds it. */
export function storedText(source: Partial<Source> = {}): string {
  const results = makeResults();
  const own = {
    ...{ repository: 'octo-org/octo-bench', commit: HEAD, baseCommit: BASE },
    ...{ pullRequest: 7, runId: '400' },
  };
  return `${JSON.stringify({ ...results, source: { ...results.source, ...own, ...source } }, null, 2)}\n`;
}
