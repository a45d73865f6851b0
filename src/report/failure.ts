import type { Source } from '../model/results.ts';
import { capped, codeSpan, fence, link } from './safe.ts';
import { blocks } from './table.ts';

/** In bytes at most three times as many: a comment holds it. */
const REASON_LIMIT = 20_000;

/** Comment and summary of a job that has no results: it could measure nothing, or not keep it. */
export function renderFailure(reason: string, { commit, runUrl }: Source): string {
  const parts = [
    commit === null ? '' : `Commit ${codeSpan(commit.slice(0, 7))}`,
    runUrl === null ? '' : link('run', runUrl),
  ].filter((part) => part !== '');
  return `${blocks(
    '### ⚪ Not measured: this says nothing about your change. Mend the cause and run again',
    'There are no results, because:',
    fence(capped(reason, REASON_LIMIT)),
    parts.length === 0 ? '' : `<sub>${parts.join(' · ')}</sub>`,
  )}\n`;
}
