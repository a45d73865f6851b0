import type { Call } from '../model/results.ts';
import { counted, UNKNOWN } from './format.ts';
import { MARK_WORDS } from './marks.ts';
import { asSentence, plainCell } from './safe.ts';

/** What is said of a single call in a table. */

/** A note may be long, and a row has one cell for them. */
const SHOWN_NOTES = 3;

export function reasonOf({ reason, marks }: Call): string {
  if (reason !== null) return plainCell(reason);
  return marks.length === 0 ? 'no reason recorded' : marks.map((mark) => MARK_WORDS[mark].label).join(', ');
}

/** Why it is set aside, how often it was sent before, what else is known: sentences for the last cell of a row. */
export function remarksOf(call: Call): string {
  const more = call.notes.length - SHOWN_NOTES;
  return [
    call.status === 'valid' ? '' : asSentence(`${call.status}: ${reasonOf(call)}`),
    call.retries === 0 ? '' : `Sent again after ${counted(call.retries, 'attempt')} that failed.`,
    ...call.notes.slice(0, SHOWN_NOTES).map((note) => asSentence(plainCell(note))),
    more > 0 ? `${counted(more, 'more note')} in \`results.json\`.` : '',
  ]
    .filter((part) => part !== '' && part !== '.')
    .join(' ');
}

/** The kind with its status, so that the row cannot be mistaken for one that counts. */
export function markedKind(kind: string, { status }: Call): string {
  if (status === 'failed') return `❌ ${kind}, failed`;
  return status === 'invalid' ? `⚠️ ${kind}, invalid` : kind;
}

/** The figures of a row: none of a failed call, struck through where they count nowhere. */
export function figuresFor({ status }: Call, figures: readonly string[]): readonly string[] {
  if (status === 'failed') return figures.map(() => UNKNOWN);
  if (status === 'valid') return figures;
  return figures.map((figure) => (figure === UNKNOWN ? figure : `~~${figure}~~`));
}

/** What the marks in a table of these calls mean, '' where none has any. */
export function legendOf(calls: readonly Call[]): string {
  const has = (status: Call['status']) => calls.some((call) => call.status === status);
  return [
    has('invalid')
      ? '⚠️ invalid: the call ended properly, but something makes its figures untrustworthy; they are struck through and count nowhere.'
      : '',
    has('failed') ? '❌ failed: the call did not end properly and has no figures.' : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
