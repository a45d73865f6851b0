/** What no description tells: requests that get lost, answers that get lost, and refusals out of turn. */
import type { ForgeRequest, Reply } from './types.ts';

export type Asked = Omit<ForgeRequest, 'status'>;

/**
 * Of one request: `unheard` breaks the connection before anything is done, `unanswered` after it was done; a reply
 * comes instead of anything being done; null lets it through.
 */
export type Trouble = (asked: Asked) => 'unheard' | 'unanswered' | Reply | null;

export async function inTrouble(
  trouble: Trouble | null,
  asked: Asked,
  answer: () => Promise<Reply>,
): Promise<Reply | null> {
  const what = trouble?.(asked) ?? null;
  if (what === 'unheard') return null;
  if (what === 'unanswered') {
    await answer();
    return null;
  }
  return what ?? answer();
}

/** Texts and headers of https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export function secondaryRateLimit(retryAfterS: number): Reply {
  return {
    status: 403,
    headers: { 'retry-after': String(retryAfterS) },
    body: {
      message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    },
  };
}

export function serverError(status = 502): Reply {
  return { status, body: { message: 'Server Error' } };
}
