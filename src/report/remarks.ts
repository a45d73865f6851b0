import type { Call } from '../model/results.ts';
import { counted, UNKNOWN } from './format.ts';
import { MARK_WORDS } from './marks.ts';
import { asSentence, plain, plainCell } from './safe.ts';
import { blocks, bullets } from './table.ts';

/** What is said of a single call in a table. */

export function reasonOf({ reason, marks }: Call): string {
  if (reason !== null) return plainCell(reason);
  return marks.length === 0 ? 'no reason recorded' : marks.map((mark) => MARK_WORDS[mark].label).join(', ');
}

/** Why it is set aside and how often it was sent: sentences for the last cell of a row. */
export function remarksOf(call: Call): string {
  return [
    call.status === 'valid' ? '' : asSentence(`${call.status}: ${reasonOf(call)}`),
    // A note that tells why it was sent again tells how often, too.
    call.retries === 0 || call.notes.some((note) => /^sent \d+ times/.test(note))
      ? ''
      : `Sent again after ${counted(call.retries, 'attempt')} that failed.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const SHOWN_NOTES = 30;
const SHOWN_POSITIONS = 12;

/** What is known of calls and sets none aside, each note once with the calls that have it. */
export function notesOn(calls: readonly Call[]): string {
  const notes = new Map<string, number[]>();
  for (const call of calls) {
    for (const note of new Set(call.notes)) notes.set(note, [...(notes.get(note) ?? []), call.position]);
  }
  if (notes.size === 0) return '';
  const more = notes.size - SHOWN_NOTES;
  return blocks(
    'Notes on calls; they set none aside:',
    bullets([
      ...[...notes]
        .slice(0, SHOWN_NOTES)
        .map(([note, positions]) => `${whichCalls(positions, calls.length)}: ${plain(note) || UNKNOWN}`),
      ...(more > 0 ? [`… and ${more} more in \`results.json\``] : []),
    ]),
  );
}

function whichCalls(positions: readonly number[], all: number): string {
  if (positions.length === all && all > 1) return 'All calls';
  const shown = positions.slice(0, SHOWN_POSITIONS).join(', ');
  const more = positions.length - SHOWN_POSITIONS;
  return `${positions.length === 1 ? 'Call' : 'Calls'} ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The kind with its status, so that the row cannot be mistaken for one that counts; the sign stays on its line. */
export function markedKind(kind: string, { status }: Call): string {
  if (status === 'failed') return `❌\u00a0${kind}, failed`;
  return status === 'invalid' ? `⚠️\u00a0${kind}, invalid` : kind;
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
