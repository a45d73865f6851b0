import { ExpectedError, inASentence, messageOf } from '../../model/failure.ts';

const PERMISSION =
  "comment not written: the job's token lacks `pull-requests: write` (add it under `permissions:`); for a pull request from a fork GitHub gives a read-only token";

/** HTTP status of what octokit threw; null for anything else. */
export function statusOf(error: unknown): number | null {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : null;
}

/** Whether GitHub answered at all. */
export function isAnswered(error: unknown): boolean {
  return (error as { response?: unknown } | null)?.response !== undefined;
}

/** How a request came to nothing, words after "GitHub". */
export function outcomeOf(error: unknown): string {
  const why = inASentence(messageOf(error));
  return isAnswered(error) ? `answered ${statusOf(error)} (${why})` : `gave no answer (${why})`;
}

/** Whether the request may have been carried out although it failed: octokit says 500 for a broken connection too. */
export function mayHaveHappened(error: unknown): boolean {
  return (statusOf(error) ?? 0) >= 500;
}

/** What kept a comment from being written, as one sentence that names what to mend. Bugs pass through. */
export function commentTrouble(error: unknown, pullRequest: number): unknown {
  const status = statusOf(error);
  if (status === null) return error;
  return new ExpectedError(sentenceOf(error, status, retryAfter(error), pullRequest));
}

function sentenceOf(error: unknown, status: number, wait: string | null, pullRequest: number): string {
  if (wait !== null || status === 429) {
    return `comment not written: GitHub's rate limit is reached${wait ?? ''}; re-run the job later`;
  }
  if (status === 403 && /locked/i.test(messageOf(error))) {
    return `comment not written: the conversation of pull request #${pullRequest} is locked; unlock it`;
  }
  // A token without any access to a private repository is told 404.
  if (status === 403 || status === 404) return PERMISSION;
  if (status === 401) {
    return 'comment not written: GitHub does not accept the token; check the input `github-token`';
  }
  return `comment not written: GitHub ${outcomeOf(error)}; re-run the job`;
}

/**
 * Words on how long a rate limit lasts, which may be none; null: it is no rate limit. Those are 403 or 429:
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function retryAfter(error: unknown): string | null {
  const headers = (error as { response?: { headers?: Record<string, string> } }).response?.headers ?? {};
  if (headers['retry-after'] !== undefined) return ` for ${headers['retry-after']} s`;
  // A secondary limit may come without any header that tells it, in words alone.
  const isLimit = headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(messageOf(error));
  return isLimit && (statusOf(error) === 403 || statusOf(error) === 429) ? '' : null;
}
