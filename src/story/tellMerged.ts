import type { ReportFile } from '../model/ports.ts';
import type { Results } from '../model/results.ts';
import { conclusionOf } from '../report/conclusion.ts';
import { renderMergedComment, renderMergedIndex, renderMergedSummary } from '../report/merged.ts';
import { mergedHeadline } from '../report/mergedHeadline.ts';
import type { MergedView } from '../report/mergedView.ts';
import { newsOf } from '../report/news.ts';
import { resultsFile } from './measureSessions.ts';
import { filesOf, type Told, tellAll } from './tell.ts';
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
  const files: ReportFile[] = [];
  for (const [index, part] of view.parts.entries()) {
    const own = sessions[index] ?? [];
    const several = own.length > 1 ? own.map((results, at) => resultsFile(results, at + 1)) : [];
    for (const file of [...(await filesOf(part.view, teller)), ...several])
      files.push({ ...file, name: `${part.folder}/${file.name}` });
  }
  return tellAll(
    {
      files: [{ name: 'report.md', content: renderMergedIndex(view) }, ...files],
      summary: (links) => renderMergedSummary({ ...view, links }),
      comment: (links) => renderMergedComment({ ...view, links }),
      news: newsOf(view),
      verdict: conclusionOf(view.decision, mergedHeadline(view), view.fork),
      links: view.links,
    },
    teller,
  );
}
