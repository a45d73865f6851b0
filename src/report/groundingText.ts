import type { Grounding } from '../model/results.ts';
import { counted } from './format.ts';
import { codeSpan } from './safe.ts';

/** What is said of the numbers of a model's text. They are foreign text as well. */

const SHOWN_BESIDE_TEXT = 12;
const SHOWN_AS_CAUSE = 3;

/**
 * `5 of 7 numbers in this text were found in the data that the model was given. Not found: …`; '' where it was not looked
 * for, or no number is stated.
 */
export function groundingNote(grounding: Grounding | null): string {
  if (grounding === null || grounding.numbersStated === 0) return '';
  const { numbersStated, numbersFound, missing } = grounding;
  const where = 'in the data that the model was given';
  if (numbersFound === numbersStated) {
    return numbersStated === 1
      ? `The one number in this text was found ${where}.`
      : `All ${numbersStated} numbers in this text were found ${where}.`;
  }
  const found = `${numbersFound} of ${counted(numbersStated, 'number')} in this text ${numbersFound === 1 ? 'was' : 'were'} found ${where}.`;
  const shown = missing.slice(0, SHOWN_BESIDE_TEXT).map(codeSpan);
  const more = numbersStated - numbersFound - shown.length;
  const listed = `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  // Which they were is not kept of texts that were not.
  const which = shown.length === 0 ? '' : ` Not found: ${listed}.`;
  return `${found}${which} ${HINT}`;
}

/** The missing numbers of a call that some of its sentences state: ` Of the numbers in them …`; '' for none. */
export function groundingOfParts(grounding: Grounding | null, parts: readonly string[]): string {
  const stated = (grounding?.missing ?? []).filter((text) => parts.some((part) => states(part, text)));
  if (stated.length === 0) return '';
  const shown = stated.slice(0, SHOWN_BESIDE_TEXT).map(codeSpan);
  const more = stated.length - shown.length;
  return ` Not found in the data that it was given: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** `12 ms` does not stand in "112 ms". */
function states(part: string, text: string): boolean {
  // Found everywhere, and without end; stored results may be anybody's.
  if (text === '') return false;
  for (let at = part.indexOf(text); at >= 0; at = part.indexOf(text, at + 1)) {
    const around = `${part[at - 1] ?? ' '}${part[at + text.length] ?? ' '}`;
    if (!/\d/.test(around)) return true;
  }
  return false;
}

const HINT =
  'That is a hint and no proof of a mistake: a number that the model computed itself is not found either.';

/** `numbers that are not in the data, such as `412 ms` (3 calls)`: those of the most answers first; '' for none. */
export function ungroundedExamples(groundings: readonly Grounding[]): string {
  const counts = new Map<string, number>();
  for (const text of groundings.flatMap(({ missing }) => missing))
    counts.set(text, (counts.get(text) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, SHOWN_AS_CAUSE);
  if (most.length === 0) return '';
  const told = most.map(([text, count]) => `${codeSpan(text)} (${counted(count, 'call')})`);
  return `answers state numbers that are not in the data, such as ${told.join(', ')}`;
}
