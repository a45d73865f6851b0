import { ExpectedError, inASentence, messageOf } from '../../model/failure.ts';
import { isAnswered, statusOf } from '../github/commentTrouble.ts';

/** GitHub's answer to a request that it did not carry out, or of which no answer came. */
export interface Refusal {
  /** 500 and above: the request may have been carried out all the same. */
  readonly status: number;
  readonly message: string;
  /** Whether there was an answer at all. */
  readonly isAnswered: boolean;
  /** A rate limit: how long to wait; null: none. */
  readonly waitMs: number | null;
}

/** An answer that does not fit what GitHub said before, such as one that broke off. */
export class NotUnderstood extends Error {
  readonly status = 502;
}

/** Where GitHub names no time: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const WAIT_UNTOLD_MS = 60_000;

/** Null for what octokit did not throw: a bug. */
export function refusalOf(error: unknown, nowMs = Date.now()): Refusal | null {
  const status = statusOf(error);
  if (status === null || error instanceof ExpectedError) return null;
  const response = (error as { response?: { headers?: Record<string, string>; data?: unknown } }).response;
  const told = (response?.data as { message?: unknown } | undefined)?.message;
  const message = typeof told === 'string' ? told : messageOf(error);
  return {
    ...{ status, message, isAnswered: isAnswered(error) || error instanceof NotUnderstood },
    waitMs: waitOf(status, message, response?.headers ?? {}, nowMs),
  };
}

/** Rate limits are 403 or 429: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function waitOf(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>>,
  nowMs: number,
): number | null {
  if (status !== 403 && status !== 429) return null;
  const after = Number(headers['retry-after'] ?? Number.NaN);
  if (Number.isFinite(after)) return Math.max(after, 1) * 1000;
  if (headers['x-ratelimit-remaining'] === '0') {
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
    return Number.isFinite(reset) ? Math.max(reset - nowMs, 1000) : WAIT_UNTOLD_MS;
  }
  return status === 429 || /rate limit/i.test(message) ? WAIT_UNTOLD_MS : null;
}

/** Whether asking again may help. */
export function isPassing({ status, waitMs }: Refusal): boolean {
  return status >= 500 || waitMs !== null;
}

/** Whether a ref was not moved because somebody else had moved it. */
export function isRace({ status, message }: Refusal): boolean {
  if (status === 409) return !/empty/i.test(message);
  return status === 422 && /fast.?forward|already exists|does not exist/i.test(message);
}

export type Doing = 'read' | 'write';

/** What to mend, as one sentence. */
export function troubleOf(
  { status, message, isAnswered, waitMs }: Refusal,
  branch: string,
  doing: Doing,
): ExpectedError {
  const failed = `The data branch ${branch} cannot be ${doing === 'read' ? 'read' : 'written'}`;
  if (waitMs !== null)
    return new ExpectedError(`${failed}: GitHub's rate limit is reached; re-run the job later.`);
  if (status === 401) {
    return new ExpectedError(
      `${failed}: GitHub does not accept the token; check the input \`github-token\`.`,
    );
  }
  // A token without any access to a private repository is told 404.
  if ((status === 403 && /not accessible/i.test(message)) || status === 404) {
    return new ExpectedError(
      `${failed}: the job's token lacks \`contents: ${doing}\` (add it under \`permissions:\`).`,
    );
  }
  if (status === 409 && /empty/i.test(message)) {
    return new ExpectedError(`${failed}: the repository has no commit yet; push one.`);
  }
  if (status === 403 || status === 422) {
    return new ExpectedError(
      `${failed}: GitHub refused it (${status}: ${inASentence(message)}); check \`contents: ${doing}\` and the rules that protect this branch.`,
    );
  }
  const outcome = isAnswered ? `answered ${status}` : 'gave no answer';
  return new ExpectedError(`${failed}: GitHub ${outcome} (${inASentence(message)}); re-run the job.`);
}
