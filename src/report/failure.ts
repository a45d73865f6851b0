import type { Source } from '../model/results.ts';
import { codeSpan, fence, link } from './safe.ts';
import { blocks } from './table.ts';

/** Comment and summary of a job that could measure nothing at all. */
export function renderFailure(reason: string, { commit, runUrl }: Source): string {
  const parts = [
    commit === null ? '' : `Commit ${codeSpan(commit.slice(0, 7))}`,
    runUrl === null ? '' : link('run', runUrl),
  ];
  return `${blocks(
    '### ⚪ Not measured: this says nothing about your change. Mend the cause and run again',
    'Nothing was measured, because:',
    fence(reason),
    `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`,
  )}\n`;
}
