import { lineTokens, type ProseToken } from './prose.ts';
import { compactDatesIn } from './proseDates.ts';
import { type ProseUnit, unitInName } from './proseUnits.ts';

/** The numbers of what a model was given, to be asked for ranges of them. */

export interface GroundingData {
  /** Whether a number without a unit lies in the range, both ends included. */
  readonly hasBare: (low: number, high: number) => boolean;
  /** Whether any number does, taken without its unit. */
  readonly hasRaw: (low: number, high: number) => boolean;
  /** Whether a number of the dimension does, in the dimension's own unit. */
  readonly hasOf: (dimension: string, low: number, high: number) => boolean;
  /** Whether one of the dates or times of day stands there. */
  readonly hasDate: (dates: readonly string[]) => boolean;
}

interface Found {
  readonly bare: number[];
  readonly raw: number[];
  readonly byDimension: Map<string, number[]>;
  readonly dates: Set<string>;
}

/**
 * Everything that could be meant is taken in: digits in names, both readings of `1,234`. A number without a unit has those
 * that the words and names of its line speak of (`ttft_ms: n 36, min 98.1`), names of files aside.
 */
export function groundingData(texts: readonly string[]): GroundingData {
  const found: Found = { bare: [], raw: [], byDimension: new Map(), dates: new Set() };
  for (const text of texts) for (const line of text.split(/\r\n?|\n/)) collect(line, found);
  const bare = sorted(found.bare);
  const raw = sorted(found.raw);
  const dimensions = new Map([...found.byDimension].map(([name, values]) => [name, sorted(values)]));
  return {
    hasBare: (low, high) => hasWithin(bare, low, high),
    hasRaw: (low, high) => hasWithin(raw, low, high),
    hasOf: (dimension, low, high) => hasWithin(dimensions.get(dimension) ?? NONE, low, high),
    hasDate: (dates) => dates.some((date) => found.dates.has(date)),
  };
}

function collect(line: string, found: Found): void {
  const tokens = lineTokens(line);
  const told = unitsTold(line, tokens);
  for (const date of compactDatesIn(line)) found.dates.add(date);
  // As the number of a heading or item it is no statement, but it may be meant.
  for (const [digits] of line.slice(0, 16).matchAll(/\d+/g)) addBare(Number(digits), found);
  for (const token of tokens) {
    if (token.kind === 'number') addNumber(token, told, found);
    else {
      if (token.kind === 'date') for (const date of token.dates) found.dates.add(date);
      for (const [digits] of token.text.matchAll(/\d+(?:\.\d+)?/g)) addBare(Number(digits), found);
    }
  }
}

function addNumber(
  { readings, text, unit }: Extract<ProseToken, { kind: 'number' }>,
  told: readonly ProseUnit[],
  found: Found,
): void {
  const units = unit === null ? told : [unit];
  for (const { value } of readings) {
    found.raw.push(value);
    if (units.length === 0) found.bare.push(value);
    for (const { dimension, factors } of units) {
      const values = found.byDimension.get(dimension) ?? [];
      found.byDimension.set(dimension, values);
      values.push(...factors.map((factor) => value * factor));
    }
  }
  // `98,102,110` is grouped to the eye, and may be a list.
  if (text.includes(',')) for (const [digits] of text.matchAll(/\d+/g)) addBare(Number(digits), found);
}

function addBare(value: number, { bare, raw }: Found): void {
  bare.push(value);
  raw.push(value);
}

/** Units in the names and words of a line. */
function unitsTold(line: string, tokens: readonly ProseToken[]): readonly ProseUnit[] {
  const units = new Set<ProseUnit>();
  for (const { kind, text } of tokens) {
    const unit = kind === 'name' && !IS_FILE.test(text) ? unitInName(text) : null;
    if (unit !== null) units.add(unit);
  }
  const percent = line.includes('%') ? unitInName('percent') : null;
  if (percent !== null) units.add(percent);
  return [...units];
}

const IS_FILE = /\/.*\/|\.(?:csv|json|md|markdown)$/iu;
const NONE = new Float64Array(0);

const sorted = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

function hasWithin(values: Float64Array, low: number, high: number): boolean {
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((values[middle] as number) < low) from = middle + 1;
    else to = middle;
  }
  return from < values.length && (values[from] as number) <= high;
}
