import { ExpectedError } from '../../model/failure.ts';
import type { Log, News, Surroundings } from '../../model/ports.ts';
import type { Source } from '../../model/results.ts';
import type { PublishSettings } from '../../model/settings.ts';
import type { LastSeconds } from '../cancellation.ts';
import { createOutputPlace } from '../outputPlace.ts';
import { uploadArtifact } from './artifact.ts';
import { writeCheck } from './check.ts';
import { connectToGithub, REQUEST_WITHIN_MS } from './client.ts';
import { writeStickyComment } from './comment.ts';
import { writeSummary } from './summary.ts';

export interface SurroundingsOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly source: Source;
  readonly log: Log;
  readonly outputDir: string;
  readonly publish: PublishSettings;
  readonly last: LastSeconds;
}

/** A job on GitHub: files, artifact, job summary and the comment of a pull request. */
export function createSurroundings(options: SurroundingsOptions): Surroundings {
  const { env, source, log, outputDir, publish, last } = options;
  const place = createOutputPlace({ directory: outputDir, env, log });
  const connect = (what: string, token: string | null) => {
    if (token === null)
      throw new ExpectedError(`${what} not written: there is no token; set the input \`github-token\``);
    return connectToGithub(env, token, REQUEST_WITHIN_MS, last.telling);
  };
  return {
    source,
    prepareFiles: place.prepare,
    writeFiles: place.write,
    uploadArtifact: (paths) =>
      uploadArtifact(
        {
          env,
          source,
          log,
          name: publish.artifactName,
          retentionDays: publish.retentionDays,
          rootDirectory: place.directory(),
          stayIn: place.named(),
          ended: last.uploading,
        },
        paths,
      ),
    writeSummary: (markdown) => writeSummary(env, markdown),
    async writeComment(markdown, news) {
      const { repository, pullRequest, runId, runAttempt } = source;
      if (
        publish.mode === 'measure' ||
        publish.comment === 'never' ||
        pullRequest === null ||
        repository === null
      )
        return null;
      const octokit = await connect('comment', publish.githubToken);
      const where = {
        repository,
        pullRequest,
        key: publish.commentKey,
        runId: runId ?? '0',
        runAttempt: runAttempt ?? '1',
      };
      return writeStickyComment(octokit, where, markdown, {
        log,
        mayBegin: isWorthOne(publish.comment, news),
      });
    },
    async conclude(conclusion) {
      const { repository, commit, runUrl } = source;
      if (publish.mode === 'measure' || publish.check === 'none' || commit === null || repository === null)
        return null;
      const octokit = await connect('check', publish.githubToken);
      const where = { repository, commit, kind: publish.check, key: publish.commentKey, runUrl };
      return writeCheck(octokit, where, conclusion);
    },
  };
}

/** Whether the news is worth a comment where none stands yet: making one notifies people, editing it nobody. */
function isWorthOne(comment: PublishSettings['comment'], news: News): boolean {
  switch (comment) {
    case 'always':
      return true;
    case 'on-change':
      return news !== 'none';
    case 'on-regression':
      return news === 'regression';
    case 'never':
      return false;
  }
}
