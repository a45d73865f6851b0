import type { Source } from '../model/results.ts';
import { codeSpan, fence, link } from './safe.ts';
import { blocks } from './table.ts';

/** Comment and summary of a job that has no results: it could measure nothing, or not keep it. */
export function renderFailure(reason: string, { commit, runUrl }: Source): string {
  const parts = [
    commit === null ? '' : `Commit ${codeSpan(commit.slice(0, 7))}`,
    runUrl === null ? '' : link('run', runUrl),
  ].filter((part) => part !== '');
  return `${blocks(
    '### ⚪ Not measured: this says nothing about your change. Mend the cause and run again',
    'There are no results, because:',
    fence(reason),
    parts.length === 0 ? '' : `<sub>${parts.join(' · ')}</sub>`,
  )}\n`;
}
