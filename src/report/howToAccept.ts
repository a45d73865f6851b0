import type { Source } from '../model/results.ts';
import { codeSpan } from './safe.ts';
import { blocks } from './table.ts';
import { failsByComparisons, type ReportView } from './view.ts';

/** The steps by which people let a slowdown or a loss pass; '' where there is nothing to accept, or nobody could. */
export function howToAccept(view: ReportView): string {
  if (!failsByComparisons(view)) return '';
  const { source } = view.results;
  if (source.pullRequest !== null || source.event === 'merge_group') return byLabel(view.policy.acceptLabel);
  return isOfDefaultBranch(source) ? byLevel(source.defaultBranch ?? '') : '';
}

function byLabel(label: string): string {
  return blocks(
    [
      '1. Write the reason into the text of the pull request, on a line of its own: `Benchmark-accepted: why it is worth it`',
      `2. Let someone with write permission set the label ${codeSpan(label)}.`,
    ].join('\n'),
    'The label has the stored results judged anew, without the GPU, and this text brought up to date; where the workflow does not run for labels, run the job again. It holds for the commit that was measured: after another push it is to be set again. After the merge the default branch is held to the level that was accepted.',
  );
}

function byLevel(branch: string): string {
  return `Run the workflow once by hand on ${codeSpan(branch)}, with the input \`accept-level\` set to the reason. Its session becomes the level that later ones are held to.`;
}

function isOfDefaultBranch({ event, ref, defaultBranch }: Source): boolean {
  return event !== null && defaultBranch !== null && ref === `refs/heads/${defaultBranch}`;
}
