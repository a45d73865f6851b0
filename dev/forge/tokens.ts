/** Runtime tokens as the artifact client reads them: a JWT whose `scp` carries the backend ids. */
import { createHash, randomBytes } from 'node:crypto';
import type { JobIdentity } from './twirp.ts';

/** One job of one run, as GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT and GITHUB_JOB name it. */
export interface JobRef {
  readonly runId: number;
  readonly runAttempt?: number;
  readonly job?: string;
}

export interface TokenOffice {
  issue(job: JobRef): string;
  /** Whose token an Authorization header carries; null where it was not given out here. */
  identify(authorization: string | undefined): JobIdentity | null;
}

export function createTokenOffice(): TokenOffice {
  const issued = new Map<string, JobIdentity>();
  return {
    issue(job) {
      const identity = backendIds(job);
      const { runBackendId, jobBackendId } = identity;
      const scp = `Actions.ExampleScope Actions.Results:${runBackendId}:${jobBackendId}`;
      const parts = [{ alg: 'HS256', typ: 'JWT' }, { scp }].map((part) => base64(JSON.stringify(part)));
      const token = [...parts, randomBytes(24).toString('base64url')].join('.');
      issued.set(token, identity);
      return token;
    },
    identify: (authorization) => issued.get(authorization?.replace(/^bearer /i, '') ?? '') ?? null,
  };
}

export function backendIds({ runId, runAttempt = 1, job = 'benchmark' }: JobRef): JobIdentity {
  // The run keeps its id over re-runs, so that an artifact's name can be taken by an earlier attempt.
  const runBackendId = uuid(`run ${runId}`);
  return { runId, runBackendId, jobBackendId: uuid(`job ${runId} ${runAttempt} ${job}`) };
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64url');
}

function uuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
