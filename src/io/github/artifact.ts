import { ExpectedError, inASentence, messageOf } from '../../model/failure.ts';
import type { Artifact, Log } from '../../model/ports.ts';
import type { Source } from '../../model/results.ts';

export interface ArtifactOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly source: Source;
  readonly log: Log;
  /** The input `artifact-name`; job and attempt are added to it. */
  readonly name: string;
  /** Null: the repository's own retention. */
  readonly retentionDays: number | null;
  /** The directory that the paths in the artifact are relative to. */
  readonly rootDirectory: string;
  /** Where the files stay, as people are told it; null: nowhere. */
  readonly stayIn: string | null;
  /** Ends the upload. */
  readonly ended: AbortSignal;
}

/**
 * Uploads the files as one artifact. Null, with a notice, where the runner offers no artifact service (a step that is
 * not an action, or a local runner). Throws ExpectedError where the upload failed.
 */
export async function uploadArtifact(
  options: ArtifactOptions,
  paths: readonly string[],
): Promise<Artifact | null> {
  const { env, source } = options;
  return uploadNamed(
    options,
    artifactName(options.name, env.GITHUB_JOB ?? '', source.runAttempt ?? '1'),
    paths,
  );
}

/** The same under a name that is whole already. */
export async function uploadNamed(
  options: Omit<ArtifactOptions, 'name'>,
  name: string,
  paths: readonly string[],
): Promise<Artifact | null> {
  const { env, log, source } = options;
  if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL) {
    log.notice('No artifact is uploaded: this runner offers no artifact service.');
    return null;
  }
  const { DefaultArtifactClient } = await import('@actions/artifact');
  let id: number | undefined;
  try {
    options.ended.throwIfAborted();
    ({ id } = await until(
      options.ended,
      new DefaultArtifactClient().uploadArtifact(
        name,
        [...paths],
        options.rootDirectory,
        options.retentionDays === null ? {} : { retentionDays: options.retentionDays },
      ),
    ));
  } catch (error) {
    throw new ExpectedError(sentenceOf(name, messageOf(error), options.stayIn));
  }
  if (id === undefined) throw new ExpectedError(`artifact ${name} not uploaded: GitHub gave it no number`);
  return { id, url: source.runUrl === null ? null : `${source.runUrl}/artifacts/${id}` };
}

/** The client has no way to be ended: what it is at goes on, and nobody waits for it. */
async function until<T>(ended: AbortSignal, doing: Promise<T>): Promise<T> {
  const over = new AbortController();
  try {
    return await Promise.race([
      doing,
      new Promise<never>((_, reject) => {
        ended.addEventListener('abort', () => reject(ended.reason), { once: true, signal: over.signal });
      }),
    ]);
  } finally {
    over.abort();
  }
}

/** `NAME-JOB-ATTEMPT` without the characters that artifact names may not have; a re-run so gets a name of its own. */
export function artifactName(name: string, job: string, attempt: string): string {
  return [name, job, attempt]
    .map((part) => part.replace(/["<>|*?:\\/\u0000-\u001f\u007f]/g, '-').trim())
    .filter((part) => part !== '')
    .join('-');
}

function sentenceOf(name: string, message: string, stayIn: string | null): string {
  if (/\(409\)/.test(message)) {
    return `artifact ${name} not uploaded: this run has one of that name already; give each job of a matrix its own \`artifact-name\``;
  }
  const files = stayIn === null ? '' : `the files are in ${stayIn}, and `;
  // The client's own advice follows on lines of its own.
  const [why = ''] = message.split('\n');
  return `artifact ${name} not uploaded (${inASentence(why)}); ${files}re-running the job tries again`;
}
