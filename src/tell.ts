import type { Artifact } from './model/ports.ts';
import { renderComment } from './report/comment.ts';
import { reportFiles } from './report/files.ts';
import { renderSummary } from './report/summary.ts';
import type { ReportView } from './report/view.ts';
import { softly, type Teller } from './tellFailure.ts';

export interface Told {
  readonly paths: readonly string[];
  readonly artifact: Artifact | null;
  readonly commentUrl: string | null;
}

/**
 * Files first, then artifact, summary, comment. The files must be written, for they keep what was measured; each
 * of the others may fail with a warning and none stops the next.
 */
export async function tell(view: ReportView, { log, surroundings }: Teller): Promise<Told> {
  const paths = await surroundings.writeFiles(reportFiles(view));
  for (const path of paths) log.info(`Written: ${path}`);
  const soft = softly(log);
  const artifact = await soft('Artifact not uploaded', () => surroundings.uploadArtifact(paths));
  const linked = { ...view, links: { ...view.links, artifactUrl: artifact?.url ?? null } };
  await soft('Job summary not written', () => surroundings.writeSummary(renderSummary(linked)));
  const commentUrl = await soft('Comment not written', () =>
    surroundings.writeComment(renderComment(linked)),
  );
  return { paths, artifact, commentUrl };
}
