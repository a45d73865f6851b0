import { DATE_PATTERN, datesIn } from './proseDates.ts';
import { type ProseUnit, unitAt } from './proseUnits.ts';

/** Numbers in running text: what is one, how exactly it is written and in which unit. */

/** One way to read a number, its sign aside: words such as "fell by" stand for that. */
export interface Reading {
  readonly value: number;
  /** What one step of the last written digit is worth: 0.1 for 412.4. */
  readonly step: number;
}

export type ProseToken =
  | {
      readonly kind: 'number';
      /** As written, with the unit. */
      readonly text: string;
      /** `1,234` may be 1234 and, as some write, 1.234. */
      readonly readings: readonly Reading[];
      readonly unit: ProseUnit | null;
      /** A whole number written without anything behind it that would make it a measurement. */
      readonly isBare: boolean;
    }
  | { readonly kind: 'date'; readonly text: string; readonly dates: readonly string[] }
  /** A word, or a name in which digits stand for no quantity: `gemma3:270m`, `v0.30`, `25th`, `7B`. */
  | { readonly kind: 'name'; readonly text: string };

type NumberToken = Extract<ProseToken, { kind: 'number' }>;

const GROUPED = String.raw`\d{1,3}(?:[,\u00a0\u202f\u2009'’]\d{3}){1,6}(?!\d)|\d{1,2}(?:,\d{2}){1,6},\d{3}(?!\d)`;
const POINT_GROUPED = String.raw`\d{1,3}(?:\.\d{3}){1,6},\d+(?!\d)`;
// Numbers that commas part are a list, and no decimal fraction.
const COMMA_DECIMAL = String.raw`(?<!\d,)\d+,\d+(?![\d,])`;
const DIGITS = String.raw`(?:${POINT_GROUPED}|(?:${GROUPED}|${COMMA_DECIMAL}|\d+)(?:\.\d+)?|\.\d+)`;
const EXPONENT = String.raw`(?:[eE][+-]?\d{1,3}(?![\p{L}\p{N}_])|\s?[×x]\s?10\^\{?[+-]?\d{1,2}\}?)`;
const SCAN = new RegExp(
  [
    String.raw`(?<url>(?:https?:\/\/|www\.)\S+)`,
    `(?<date>${DATE_PATTERN})`,
    String.raw`(?<word>[\p{L}_][\p{L}\p{N}\p{M}_]*(?:[.\-/\\@#][\p{L}\p{N}_]+)*)`,
    `(?<digits>${DIGITS})(?<exponent>${EXPONENT})?`,
  ].join('|'),
  'gu',
);

/** `:270m` of `gemma3:270m`. */
const TAG = /:[\p{L}\p{N}_.-]+/uy;
/** What shows that digits were but the beginning of a name: `.1` of 0.30.1, `.json`, letters that are no unit. */
const NAME_GOES_ON = /(?:\.\d|\.[a-z]{1,6}\d?(?![\p{L}\p{N}])|[\p{L}_])[\p{L}\p{N}_.:/\\-]*/uy;
const MULTIPLIER = /[kK](?![\p{L}\p{N}_])| (?:thousand|million|billion)(?![\p{L}\p{N}_])/uy;
const TIMES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
/** Of a list, a heading or a numbered title, at the start of a line. */
const ORDINAL =
  /^[ \t>*_+#-]*\(?\d{1,3}(?:\.\d{1,3}){0,4}[.):](?=[ \t*_]|$)|^\s*#{1,6}\s+\d{1,2}(?:\.\d{1,2}){1,4}(?=\s)/u;
const LOOK_BACK = 24;
const ABOUT =
  /(?:[~≈∼]|\b(?:about|around|approximately|approx\.?|roughly|nearly|almost|circa|over|under|above|below|(?:more|less) than|up to))\s*[*_`"“(]{0,3}$/iu;
/** A number behind one of these names a part of a document. */
const PART = /\b(?:section|table|figure|fig\.|appendix|chapter|step|page|item|part|phase)s?\s$/iu;
/** Between the two of a range or a pair, whose first has the unit of the second. */
const PAIR = /^\s?(?:-|–|—|to|and|or|±|\+\/-|→|->|vs\.?|\/)\s?$/u;
const LONGEST_PAIR = 6;

/** All tokens of a text. A digit that opens a line as the number of a heading or of a list's item is none. */
export function proseTokens(text: string): readonly ProseToken[] {
  const tokens: ProseToken[] = [];
  for (const line of text.split(/\r\n?|\n/)) for (const token of lineTokens(line)) tokens.push(token);
  return tokens;
}

export function lineTokens(line: string): readonly ProseToken[] {
  const tokens: Placed[] = [];
  const scan = new RegExp(SCAN);
  scan.lastIndex = ORDINAL.exec(line)?.[0].length ?? 0;
  for (let match = scan.exec(line); match !== null; match = scan.exec(line)) {
    const placed = tokenOf(line, match);
    tokens.push(placed);
    scan.lastIndex = placed.end;
  }
  return withSharedUnits(line, tokens).map(({ token }) => token);
}

interface Placed {
  readonly token: ProseToken;
  readonly start: number;
  readonly end: number;
}

function tokenOf(line: string, match: RegExpExecArray): Placed {
  const { index: start, groups = {} } = match;
  const end = start + match[0].length;
  const name = (last: number): Placed => ({
    token: { kind: 'name', text: line.slice(start, last) },
    ...{ start, end: last },
  });
  if (groups.url !== undefined) return name(end);
  if (groups.date !== undefined)
    return { token: { kind: 'date', text: match[0], dates: datesIn(match[0]) }, start, end };
  if (groups.word !== undefined) return name(/\d/.test(groups.word) ? endOf(TAG, line, end) : end);
  const before = line.slice(Math.max(0, start - LOOK_BACK), start);
  if (/[#@]$/u.test(before) || PART.test(before)) return name(end);
  return numberAt(line, start, end, groups, before) ?? name(endOf(NAME_GOES_ON, line, end));
}

function endOf(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(line) ? pattern.lastIndex : at;
}

/** Null where the digits are the beginning of a name. */
function numberAt(
  line: string,
  start: number,
  digitsEnd: number,
  { digits = '', exponent = '' }: Readonly<Record<string, string | undefined>>,
  before: string,
): Placed | null {
  const multiplied = endOf(MULTIPLIER, line, digitsEnd);
  const found = unitAt(line, multiplied);
  const isName =
    endOf(NAME_GOES_ON, line, multiplied) > multiplied && !isJoined(line, multiplied, found?.end);
  if (isName || /^\d{16,}$/.test(digits)) return null;
  const scale = scaleOf(exponent, line.slice(digitsEnd, multiplied));
  const isAbout = ABOUT.test(before);
  const readings = readingsOf(digits, isAbout).map(({ value, step }) => ({
    value: value * scale,
    step: step * scale,
  }));
  if (!readings.every(({ value }) => Number.isFinite(value))) return null;
  const end = found?.end ?? multiplied;
  const isBare = found === null && scale === 1 && /^\d+$/.test(digits);
  const text = line.slice(start, end).replace(/[*_`"“”()[\]]/gu, '');
  return { token: { kind: 'number', text, readings, unit: found?.unit ?? null, isBare }, start, end };
}

/** `412ms`: the letters that follow at once are the unit, and nothing follows those. */
function isJoined(line: string, at: number, unitEnd: number | undefined): boolean {
  if (unitEnd === undefined) return false;
  return !/[.]/u.test(line[at] ?? '') && !/[\p{L}\p{N}_]/u.test(line[unitEnd] ?? '');
}

function scaleOf(exponent: string, multiplier: string): number {
  const power = /[+-]?\d{1,3}(?=\}?$)/.exec(exponent)?.[0];
  const word = multiplier.trim();
  const times = word === '' ? 1 : (TIMES[word] ?? 1e3);
  // Built from text, as 1e-3 is nearer to a thousandth than ten to that power.
  return times * Number(`1e${power ?? 0}`);
}

/** @param isAbout "about 400" has as many digits as are not trailing zeros, "400" has three */
function readingsOf(digits: string, isAbout: boolean): readonly Reading[] {
  const plain = digits.replace(/[\u00a0\u202f\u2009'’]/gu, ',');
  const [, whole = '', fraction] = /^(.*),(\d+)$/.exec(plain) ?? [];
  const decimalComma =
    fraction !== undefined && !plain.slice(plain.lastIndexOf(',')).includes('.')
      ? [`${whole.replace(/[.,]/g, '')}.${fraction}`]
      : [];
  const isGrouped = new RegExp(`^(?:${GROUPED})(?:\\.\\d+)?$`, 'u').test(digits);
  const isPlain = !plain.includes(',');
  const texts = [...(isGrouped || isPlain ? [plain.replaceAll(',', '')] : []), ...decimalComma];
  return texts.map((text) => readingOf(text, isAbout));
}

function readingOf(text: string, isAbout: boolean): Reading {
  const [whole = '', fraction = ''] = text.split('.');
  if (fraction !== '') return { value: Number(text), step: Number(`1e-${Math.min(fraction.length, 300)}`) };
  const zeros = isAbout ? (/[1-9](0+)$/.exec(whole.slice(-16))?.[1]?.length ?? 0) : 0;
  return { value: Number(whole), step: 10 ** zeros };
}

/** `98.1–126.3 tok/s`: the first number has the unit of the second. */
function withSharedUnits(line: string, tokens: readonly Placed[]): readonly Placed[] {
  const shared = [...tokens];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [one, next] = [shared[at] as Placed, shared[at + 1] as Placed];
    const skipped = next.token.kind === 'name' ? shared[at + 2] : undefined;
    const other = skipped ?? next;
    if (one.token.kind !== 'number' || one.token.unit !== null || other.token.kind !== 'number') continue;
    const isNear = other.start - one.end <= LONGEST_PAIR && PAIR.test(line.slice(one.end, other.start));
    if (isNear && other.token.unit !== null)
      shared[at] = { ...one, token: sharing(one.token, other.token.unit) };
  }
  return shared;
}

const sharing = (token: NumberToken, unit: ProseUnit): NumberToken => ({ ...token, unit, isBare: false });
