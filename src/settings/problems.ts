import { isMap, isSeq } from 'yaml';
import { ExpectedError } from '../model/failure.ts';

/** Everything that is wrong with the settings, told in one go: who mends one line at a time runs CI ten times. */

const SENTENCES_SHOWN = 10;
const QUOTED_CHARACTERS = 80;
const LONGEST_NAME_TO_GUESS = 40;

/** Controls, zero-width and bidirectional marks: they hide what a reader of a log must see. */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

export class Problems {
  private readonly sentences = new Set<string>();

  add(sentence: string): void {
    this.sentences.add(sentence);
  }

  get areNone(): boolean {
    return this.sentences.size === 0;
  }

  /** Throws one ExpectedError, a sentence a line: the first ten and a count of the rest. */
  throwIfAny(): void {
    if (this.areNone) return;
    const all = [...this.sentences];
    const shown = all.slice(0, SENTENCES_SHOWN);
    if (all.length > shown.length) shown.push(`… and ${all.length - shown.length} more.`);
    throw new ExpectedError(shown.join('\n'));
  }
}

/** Foreign text on one line, without marks that cannot be seen, cut at 80 characters. */
export function visible(text: string): string {
  const characters = [...text.replace(INVISIBLE, ' ').trim()];
  const cut = characters.length > QUOTED_CHARACTERS;
  return cut ? `${characters.slice(0, QUOTED_CHARACTERS).join('')}…` : characters.join('');
}

/** A value as a message shows it: text in quotes, a map or list by its name alone. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isMap(value)) return 'a map';
  if (isSeq(value)) return 'a list';
  return JSON.stringify(visible(String(value)));
}

/** `subject must be X, not Y.` */
export function mustBe(subject: string, allowed: string, value: unknown): string {
  return `${subject} must be ${allowed}, not ${shown(value)}.`;
}

/** Names and paths are told as they are, to GitHub and to programs: a secret in one cannot be taken out. */
export function holdsSecret(subject: string): string {
  return `${subject} holds what is a secret of this job, or looks like one, and would be told to others: give it a value without it.`;
}

/** `at: unknown key "runz" (did you mean "runs"?), allowed are model, runs.` */
export function unknownName(at: string, what: string, name: string, allowed: readonly string[]): string {
  const guess = nearest(name, allowed);
  const hint = guess === null ? '' : ` (did you mean "${guess}"?)`;
  return `${at}: unknown ${what}${hint}, allowed are ${allowed.join(', ')}.`;
}

/** The candidate that was probably meant: `runz` → `runs`, `temp` → `temperature`, `num-ctx` → `num_ctx`. */
export function nearest(name: string, candidates: readonly string[]): string | null {
  if (name.length > LONGEST_NAME_TO_GUESS) return null;
  const folded = fold(name);
  if (folded.length >= 3) {
    const longer = candidates.find((candidate) => fold(candidate).startsWith(folded));
    if (longer !== undefined) return longer;
  }
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: editDistance(folded, fold(candidate)) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.ceil(name.length / 3) ? best.candidate : null;
}

const fold = (name: string): string => name.toLowerCase().replaceAll('_', '-');

/** Levenshtein's distance by the Wagner–Fischer algorithm, one row kept. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
