import { ExpectedError, messageOf } from '../../model/failure.ts';
import type { Artifact, Log } from '../../model/ports.ts';
import type { Source } from '../../model/results.ts';
import { artifactTrouble } from './artifactTrouble.ts';

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

/** Megabytes at most; the client asks again for half a minute, but waits a quarter of an hour for what hangs. */
const UPLOAD_WITHIN_MS = 300_000;

/**
 * Uploads the files as one artifact. Null, with a notice, where the runner offers no artifact service (a step that is
 * not an action, or a local runner). Throws ExpectedError where the upload failed.
 */
export async function uploadArtifact(
  options: ArtifactOptions,
  paths: readonly string[],
): Promise<Artifact | null> {
  const { env, source } = options;
  const name = artifactName(options.name, env.GITHUB_JOB ?? '', source.runAttempt ?? '1');
  return uploadNamed({ ...options, name }, paths);
}

export interface NamedOptions extends Omit<ArtifactOptions, 'name'> {
  /** As it is stored. */
  readonly name: string;
}

/** The same under a name that is whole already. */
export async function uploadNamed(options: NamedOptions, paths: readonly string[]): Promise<Artifact | null> {
  const { env, log, name, source, stayIn } = options;
  if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL) {
    log.notice('No artifact is uploaded: this runner offers no artifact service.');
    return null;
  }
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const retentionDays = allowedDays(options);
  const settings = retentionDays === null ? {} : { retentionDays };
  let id: number | undefined;
  try {
    options.ended.throwIfAborted();
    const upload = new DefaultArtifactClient().uploadArtifact(
      name,
      [...paths],
      options.rootDirectory,
      settings,
    );
    ({ id } = await until(options.ended, upload));
  } catch (error) {
    throw new ExpectedError(artifactTrouble(name, messageOf(error), stayIn));
  }
  if (id === undefined) throw new ExpectedError(`artifact ${name} not uploaded: GitHub gave it no number`);
  return { id, url: source.runUrl === null ? null : `${source.runUrl}/artifacts/${id}` };
}

/** The client cannot be stopped: what it still does is not waited for. */
async function until<T>(ended: AbortSignal, doing: Promise<T>): Promise<T> {
  const over = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const tooLong = new Error(`it took longer than ${UPLOAD_WITHIN_MS / 1000} s`);
    timer = setTimeout(() => reject(tooLong), UPLOAD_WITHIN_MS);
    ended.addEventListener('abort', () => reject(ended.reason), { once: true, signal: over.signal });
  });
  try {
    return await Promise.race([doing, late]);
  } finally {
    clearTimeout(timer);
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

/** The client would do the same, and name no input. */
function allowedDays({ env, log, retentionDays }: NamedOptions): number | null {
  const most = /^[1-9]\d*$/.test(env.GITHUB_RETENTION_DAYS ?? '') ? Number(env.GITHUB_RETENTION_DAYS) : null;
  if (retentionDays === null || most === null || retentionDays <= most) return retentionDays;
  log.notice(
    `The artifact is kept for ${most} days, the most that this repository allows, not for ${retentionDays} as \`retention-days\` asks.`,
  );
  return most;
}
