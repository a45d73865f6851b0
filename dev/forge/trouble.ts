/** What no description tells: requests that get lost, answers that get lost, and refusals out of turn. */
import type { ForgeRequest, Reply } from './types.ts';

export type Asked = Omit<ForgeRequest, 'status' | 'headers'>;

/** Stands between the request and what answers it: may answer late, otherwise, or not at all (null). */
export type Between = (answer: () => Promise<Reply>) => Promise<Reply | null>;

/**
 * Of one request: `unheard` breaks the connection before anything is done, `unanswered` after it was done, `torn` in the middle of
 * the answer, which is of bytes; a reply comes instead of anything being done; null lets it through.
 */
export type Trouble = (asked: Asked) => 'unheard' | 'unanswered' | 'torn' | Reply | Between | null;

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
  if (what === 'torn') {
    const reply = await answer();
    const bytes = Buffer.isBuffer(reply.body) ? reply.body.length : 0;
    return { ...reply, tornAfterBytes: Math.floor(bytes / 2) };
  }
  if (typeof what === 'function') return what(answer);
  return what ?? answer();
}
