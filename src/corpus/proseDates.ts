/** Dates and times of day in running text, in one form whatever their own is. */

const YEAR = String.raw`(?:19|20)\d{2}`;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const CLOCK = String.raw`\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?`;

/** Source of a pattern that finds one date, with the time behind it where that is written in one go, or a time alone. */
export const DATE_PATTERN = [
  `${YEAR}-\\d{2}-\\d{2}(?!\\d)(?:[T ]${CLOCK})?`,
  `\\d{1,2}[/.]\\d{1,2}[/.]${YEAR}(?![\\d.])`,
  `${MONTH}\\.? ${DAY},? ${YEAR}(?!\\d)`,
  `${DAY}(?: of)? ${MONTH}\\.?,? ${YEAR}(?!\\d)`,
  String.raw`\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?![\d:])`,
].join('|');

/** What a text found by the pattern may mean: `2025-10-04`, `14:32`; days and months may stand either way round. */
export function datesIn(text: string): readonly string[] {
  const numbers = text.match(/\d+/g) ?? [];
  const [a = '', b = '', c = ''] = numbers;
  if (a.length === 4) return [date(a, b, c)];
  const month = MONTHS.indexOf(/[A-Z][a-z]{2}/.exec(text)?.[0].toLowerCase() ?? '');
  if (month >= 0) return [date(b, String(month + 1), a)];
  if (c.length === 4 && !text.includes(':')) return [date(c, a, b), date(c, b, a)];
  return [`${two(a)}:${two(b)}`];
}

/** Dates in names of files: `20251004`, digits of other things aside. */
export function compactDatesIn(text: string): readonly string[] {
  const found = text.matchAll(/(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g);
  return [...found].map(([, year = '', month = '', day = '']) => date(year, month, day));
}

const date = (year: string, month: string, day: string): string => `${year}-${two(month)}-${two(day)}`;
const two = (digits: string): string => digits.padStart(2, '0');
