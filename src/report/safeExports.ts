import { NAME_LIMIT, SENTENCE_LIMIT, short } from './safe.ts';

/** Foreign text in the files that other tools read: like `safe.ts`, of which it is the other half. */

/** What a spreadsheet takes for the start of a formula, also behind the separator of another country's CSV. */
const FORMULA = /(^|;)(?=["'\s]*[=+\-@\uff0b\uff0d\uff1d\uff20])/g;

/**
 * A text cell of a CSV file, on one line. One that a spreadsheet would run as a formula gets a leading apostrophe, by
 * which spreadsheets know text. Numbers are never given to this: they may begin with a minus.
 */
export function csvText(text: string): string {
  return short(text, SENTENCE_LIMIT).replace(FORMULA, "$1'");
}

/**
 * A value in a name of Go's benchmark format: no blank, no unseen character, and nothing that benchstat would take
 * for another part of the name, as `/` is, and `-8` at the end (GOMAXPROCS).
 */
export function benchName(text: string): string {
  const content = short(text, NAME_LIMIT).replace(/[^\p{L}\p{N}\p{M}._:+-]/gu, '_');
  return content === '' ? '_' : content.replace(/-(?=\d+$)/, '_');
}

/** What follows a key, or the `#` of a comment, in Go's benchmark format: one line. */
export function benchText(text: string): string {
  return short(text, SENTENCE_LIMIT);
}
