import type { Results } from '../model/results.ts';
import { conclusionOf } from '../report/conclusion.ts';
import { reportFiles } from '../report/files.ts';
import { renderMergedComment, renderMergedIndex, renderMergedSummary } from '../report/merged.ts';
import { mergedHeadline } from '../report/mergedHeadline.ts';
import type { MergedView } from '../report/mergedView.ts';
import { resultsFile } from './measureSessions.ts';
import { type Told, tellAll } from './tell.ts';
import type { Teller } from './tellFailure.ts';

/**
 * What several jobs measured, told once. The files of each stand in a folder of their own, the page that joins them above.
 * @param sessions all that each job measured, in the order of the parts
 */
export async function tellMerged(
  view: MergedView,
  sessions: readonly (readonly Results[])[],
  teller: Teller,
): Promise<Told> {
  const files = view.parts.flatMap((part, index) => {
    const own = sessions[index] ?? [];
    const several = own.length > 1 ? own.map((results, at) => resultsFile(results, at + 1)) : [];
    return [...reportFiles(part.view), ...several].map((file) => ({
      ...file,
      name: `${part.folder}/${file.name}`,
    }));
  });
  return tellAll(
    {
      files: [{ name: 'report.md', content: renderMergedIndex(view) }, ...files],
      summary: (links) => renderMergedSummary({ ...view, links }),
      comment: (links) => renderMergedComment({ ...view, links }),
      verdict: conclusionOf(view.decision, mergedHeadline(view), view.fork),
      links: view.links,
    },
    teller,
  );
}
