import type { Grounding } from '../model/call.ts';
import type { GroundingData } from './groundingData.ts';
import { type ProseToken, proseTokens } from './prose.ts';
import { oneLine } from './text.ts';

/**
 * Which of the numbers that a model wrote stand in what it was given. One that does not may still be right, as a
 * difference or a mean that the model computed; and one that does may be said of the wrong thing. So this is a hint for
 * readers, and a share to hold against a baseline.
 *
 * A number is found where one of the data rounds to it at the digits that it is written with: 412.37 ms is `412 ms`,
 * `412.4 ms`, `0.41 s` and `about 400 ms`, and is neither `410 ms` nor `412.3 ms`. Units of one dimension are converted,
 * a share may be a percentage, and where one side has no unit the bare values are compared. Signs are not looked at.
 * What is no statement of data counts neither way: numbers of headings, items and parts of the document, digits in names,
 * whole numbers up to 10 without a unit. A date is one statement. Each statement counts once, however often it is made.
 */
export function groundingOf(answer: string, data: GroundingData): Grounding {
  const seen = new Set<string>();
  const missing: string[] = [];
  for (const token of proseTokens(answer)) {
    if (!isStatement(token)) continue;
    const key = keyOf(token);
    if (seen.has(key)) continue;
    seen.add(key);
    if (!isFound(token, data)) missing.push(token.text);
  }
  return {
    numbersStated: seen.size,
    numbersFound: seen.size - missing.length,
    missing: missing.slice(0, MOST_MISSING).map((text) => oneLine(text, LONGEST_MISSING)),
  };
}

const MOST_MISSING = 50;
const LONGEST_MISSING = 80;
/** Any text has such counts. */
const SMALL_COUNT = 10;
/** Far above what binary fractions are off by, far below any digit that is written. */
const EDGE = 1e-9;

type Statement = Exclude<ProseToken, { kind: 'name' }>;

function isStatement(token: ProseToken): token is Statement {
  if (token.kind !== 'number') return token.kind === 'date';
  return !(token.isBare && token.readings.every(({ value }) => value <= SMALL_COUNT));
}

function keyOf(token: Statement): string {
  if (token.kind === 'date') return `date ${token.dates.join()}`;
  const { readings, unit } = token;
  const values = readings.map(({ value, step }) => `${value}/${step}`).join();
  return `${values} ${unit === null ? '' : `${unit.dimension} ${unit.factors.join()}`}`;
}

function isFound(token: Statement, data: GroundingData): boolean {
  if (token.kind === 'date') return data.hasDate(token.dates);
  return token.readings.some(({ value, step }) => {
    const reach = step / 2 + value * EDGE;
    const within = (has: GroundingData['hasBare'], factor = 1) =>
      has((value - reach) * factor, (value + reach) * factor);
    if (token.unit === null) return within(data.hasRaw) || within((...ends) => data.hasOf('share', ...ends));
    const { dimension, factors } = token.unit;
    const inDimension = factors.some((factor) => within((...ends) => data.hasOf(dimension, ...ends), factor));
    if (inDimension || within(data.hasBare)) return true;
    return dimension === 'share' && factors.some((factor) => within(data.hasBare, factor));
  });
}
