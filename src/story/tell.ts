import type { Artifact } from '../model/ports.ts';
import type { Results } from '../model/results.ts';
import { renderComment } from '../report/comment.ts';
import { reportFiles } from '../report/files.ts';
import { newsOf } from '../report/news.ts';
import { renderSummary } from '../report/summary.ts';
import type { ReportView } from '../report/view.ts';
import { resultsFile } from './measureSessions.ts';
import { softly, type Teller } from './tellFailure.ts';

export interface Told {
  readonly paths: readonly string[];
  readonly artifact: Artifact | null;
  readonly commentUrl: string | null;
}

/**
 * Files first, then artifact, summary, comment. The files must be written, for they keep what was measured; each
 * of the others may fail with a warning and none stops the next.
 * @param sessions all that were measured; the reports are about one of them
 */
export async function tell(
  view: ReportView,
  sessions: readonly Results[],
  { log, surroundings }: Teller,
): Promise<Told> {
  const several =
    sessions.length > 1 ? sessions.map((results, index) => resultsFile(results, index + 1)) : [];
  const paths = await surroundings.writeFiles([...reportFiles(view), ...several]);
  for (const path of paths) log.info(`Written: ${path}`);
  const soft = softly(log);
  const artifact = await soft('Artifact not uploaded', () => surroundings.uploadArtifact(paths));
  const linked = { ...view, links: { ...view.links, artifactUrl: artifact?.url ?? null } };
  await soft('Job summary not written', () => surroundings.writeSummary(renderSummary(linked)));
  const commentUrl = await soft('Comment not written', () =>
    surroundings.writeComment(renderComment(linked), newsOf(linked)),
  );
  return { paths, artifact, commentUrl };
}
