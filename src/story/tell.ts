import { messageOf } from '../model/failure.ts';
import type { Artifact, News, ReportFile } from '../model/ports.ts';
import type { Results } from '../model/results.ts';
import { renderComment } from '../report/comment.ts';
import { conclusionOf, type Verdict } from '../report/conclusion.ts';
import { reportFiles } from '../report/files.ts';
import { headlineOf } from '../report/headline.ts';
import { newsOf } from '../report/news.ts';
import { renderSummary } from '../report/summary.ts';
import type { Links, ReportView } from '../report/view.ts';
import { resultsFile } from './measureSessions.ts';
import { pageFile } from './page.ts';
import { softly, type Teller } from './tellFailure.ts';

export interface Told {
  readonly paths: readonly string[];
  /** Why later steps could take an earlier job's file for one of these, one sentence; null: they cannot. */
  readonly fileFault: string | null;
  readonly artifact: Artifact | null;
  readonly commentUrl: string | null;
  /** Why the check that was asked for was not written, one sentence; null: it was, or none was asked for. */
  readonly checkFault: string | null;
}

/** What is to be told; texts are made when it is known where the artifact is. */
export interface Telling {
  readonly files: readonly ReportFile[];
  readonly summary: (links: Links) => string;
  readonly comment: (links: Links) => string;
  readonly news: News;
  readonly verdict: Verdict;
  readonly links: Links;
}

/** @param sessions all that were measured; the reports are about one of them */
export async function tell(view: ReportView, sessions: readonly Results[], teller: Teller): Promise<Told> {
  const several =
    sessions.length > 1 ? sessions.map((results, index) => resultsFile(results, index + 1)) : [];
  return tellAll(
    {
      files: [...(await filesOf(view, teller)), ...several],
      summary: (links) => renderSummary({ ...view, links }),
      comment: (links) => renderComment({ ...view, links }),
      news: newsOf(view),
      verdict: conclusionOf(view.decision, headlineOf(view), view.fork),
      links: view.links,
    },
    teller,
  );
}

/** The reports, and the page that draws them: what cannot be drawn is a warning. */
export async function filesOf(
  view: ReportView,
  { log }: Pick<Teller, 'log'>,
): Promise<readonly ReportFile[]> {
  const page = await softly(log)('report.html not made', () => pageFile(view));
  return [...reportFiles(view), ...(page === null ? [] : [page])];
}

/**
 * Files first, then artifact, summary, comment, check. The files must be written, for they keep what was measured; each
 * of the others may fail with a warning and none stops the next.
 */
export async function tellAll(
  { files, summary, comment, news, verdict, links }: Telling,
  { log, surroundings }: Teller,
): Promise<Told> {
  const { paths, fault: fileFault } = await surroundings.writeFiles(files);
  for (const path of paths) log.info(`Written: ${path}`);
  const soft = softly(log);
  const artifact = await soft('Artifact not uploaded', () => surroundings.uploadArtifact(paths));
  const linked = { ...links, artifactUrl: artifact?.url ?? null };
  await soft('Job summary not written', () => surroundings.writeSummary(summary(linked)));
  const body = comment(linked);
  const commentUrl = await soft('Comment not written', () => surroundings.writeComment(body, news));
  let checkFault: string | null = null;
  await soft('Check not written', async () => {
    try {
      await surroundings.conclude({ ...verdict, summary: body });
    } catch (error) {
      checkFault = messageOf(error);
      throw error;
    }
  });
  return { paths, fileFault, artifact, commentUrl, checkFault };
}
