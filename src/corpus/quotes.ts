/**
 * Whether a text of separated values is full of quotes that neither open nor close a field (`"a"b"c"d…`). The parser
 * notes each of them, which takes a hundred times the text's size in memory; a few are left to it.
 */
export function hasManyBrokenQuotes(text: string, delimiter: string): boolean {
  let broken = 0;
  let at = 0;
  while (at < text.length) {
    if (text[at] !== '"') {
      at = endOfField(text, delimiter, at) + 1;
      continue;
    }
    for (at = text.indexOf('"', at + 1); at !== -1; at = text.indexOf('"', at + 1)) {
      if (text[at + 1] === '"') at += 1;
      else if (closes(text, delimiter, at)) break;
      else if (++broken > MOST_BROKEN) return true;
    }
    if (at === -1) return false;
    at = endOfField(text, delimiter, at) + 1;
  }
  return false;
}

const MOST_BROKEN = 1000;

/** Where the next delimiter or line break is, or the end of the text. */
function endOfField(text: string, delimiter: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** Blanks may stand between a closing quote and the end of its field. */
function closes(text: string, delimiter: string, quote: number): boolean {
  let at = quote + 1;
  while (text[at] === ' ') at += 1;
  const next = text[at];
  return next === undefined || next === delimiter || next === '\n' || next === '\r';
}
