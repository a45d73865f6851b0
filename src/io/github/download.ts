import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { ExpectedError, inASentence, messageOf } from '../../model/failure.ts';
import { readZipFile } from '../zip.ts';
import type { Change } from './change.ts';
import { statusOf } from './commentTrouble.ts';
import { count, sha } from './event.ts';
import { ask } from './trouble.ts';

/** Artifacts of other runs, which are data that anybody may have written. */

/** Packed. A session's files are a few hundred kilobytes. */
const ARCHIVE_LIMIT_BYTES = 25 * 1024 * 1024;
const MOST_ENTRIES = 2_000;
const MOST_GROWTH = 200;

/** What is read of GitHub's answer about one. */
export const ArtifactSchema = v.object({
  id: count,
  name: v.pipe(v.string(), v.maxLength(1024)),
  size_in_bytes: v.number(),
  expired: v.boolean(),
  created_at: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  digest: v.nullish(v.pipe(v.string(), v.maxLength(256))),
  workflow_run: v.nullish(
    v.object({
      id: v.optional(count),
      repository_id: v.optional(v.number()),
      head_repository_id: v.optional(v.number()),
      head_branch: v.nullish(v.string()),
      head_sha: v.optional(sha),
    }),
  ),
});
export type ArtifactFacts = v.InferOutput<typeof ArtifactSchema>;

/** An artifact in memory: the text of one of its files, or null where it has no such file. Throws ExpectedError. */
export type ArtifactReader = (file: string, limitBytes: number) => string | null;

/**
 * Takes an artifact into memory; its digest is checked where GitHub tells one. Throws ExpectedError: PermissionMissing
 * where it may not be read.
 */
export async function openArtifact(change: Change, artifact: ArtifactFacts): Promise<ArtifactReader> {
  const named = `artifact ${JSON.stringify(artifact.name)}`;
  if (artifact.size_in_bytes > ARCHIVE_LIMIT_BYTES) throw tooLarge(named);
  const archive = await download(change, artifact, named);
  const told = artifact.digest ?? null;
  if (told !== null && told !== `sha256:${createHash('sha256').update(archive).digest('hex')}`) {
    throw new ExpectedError(`The ${named} is not what was uploaded: its digest differs.`);
  }
  return (file, limitBytes) => {
    try {
      const limits = { entries: MOST_ENTRIES, bytes: limitBytes, ratio: MOST_GROWTH };
      return readZipFile(archive, file, limits)?.toString('utf8') ?? null;
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      throw new ExpectedError(`The ${named} cannot be read: ${error.message}.`);
    }
  };
}

/** The text of one file of an artifact; see {@link openArtifact}. */
export async function readArtifactFile(
  change: Change,
  artifact: ArtifactFacts,
  file: string,
  limitBytes: number,
): Promise<string | null> {
  return (await openArtifact(change, artifact))(file, limitBytes);
}

/** GitHub answers with a signed address elsewhere, which is followed without the token. */
async function download(change: Change, { id, expired }: ArtifactFacts, named: string): Promise<Buffer> {
  const octokit = await change.octokit();
  const question = { what: `the ${named}`, permission: 'actions: read' };
  const { data } = await ask(question, async () => {
    try {
      return await octokit.rest.actions.downloadArtifact({
        ...{ ...change.place, artifact_id: id, archive_format: 'zip' },
        request: { parseSuccessResponseBody: false },
      });
    } catch (error) {
      if (expired || statusOf(error) === 410) throw new ExpectedError(`The ${named} has expired.`);
      throw storeTrouble(error, id, named) ?? error;
    }
  });
  return readAll(data as AsyncIterable<Uint8Array>, named);
}

/** The connection may break and the time run out while the body comes. */
async function readAll(body: AsyncIterable<Uint8Array>, named: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.length;
      // Leaving the loop cancels the stream.
      if (bytes > ARCHIVE_LIMIT_BYTES) throw tooLarge(named);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw new ExpectedError(
      `The ${named} broke off after ${bytes} bytes (${inASentence(messageOf(error))}); re-run the job.`,
    );
  }
  return Buffer.concat(chunks);
}

/**
 * Where not GitHub refused it but the store that GitHub pointed to, as where the signed address has run out: no
 * permission would mend that. Null: it was GitHub, or nobody answered.
 */
function storeTrouble(error: unknown, id: number, named: string): ExpectedError | null {
  const { response } = error as {
    response?: { url?: string; status?: number; headers?: Record<string, string> };
  };
  if (!response?.url || new URL(response.url).pathname.endsWith(`/actions/artifacts/${id}/zip`)) return null;
  const code = inASentence(response.headers?.['x-ms-error-code'] ?? '');
  const answer = `${response.status} ${code}`.trim();
  return new ExpectedError(
    `The ${named} was not given by the store that GitHub pointed to (${answer}); re-run the job.`,
  );
}

function tooLarge(named: string): ExpectedError {
  return new ExpectedError(
    `The ${named} has more than ${ARCHIVE_LIMIT_BYTES} bytes, which none of ours has.`,
  );
}
