/** Numbers as people write them into tables: signs, grouping, exponents, uncertainties, units. */

/** A cell's number and the unit written behind it, such as `tok/s`; null for a bare number. */
export interface Quantity {
  readonly value: number;
  readonly unit: string | null;
}

/** A column's number for each row, null where the cell has none, all in one unit. */
export interface NumericColumn {
  readonly values: readonly (number | null)[];
  readonly unit: string | null;
}

/** Beyond this it is no measurement, and its square would leave the range of a double. */
const LARGEST_MAGNITUDE = 1e100;
const LONGEST_CELL = 64;
/** A column stays numeric with a few words among its numbers (`OOM`, `skipped`): they count as missing. */
const LEAST_NUMERIC_SHARE = 0.75;

// Grouping in threes (1,234,567) or the Indian way (12,34,567), which profilers on such a locale write.
const WHOLE = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)`;
const NUMBER = String.raw`[+\-\u2212]?(?:${WHOLE}(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`;
const UNIT = String.raw`[%‰\p{L}°][\p{L}%°/·²³]{0,15}`;
const QUANTITY = new RegExp(String.raw`^(${NUMBER})(?:\s*(?:±|\+/-)\s*${NUMBER})?(?:\s*(${UNIT}))?$`, 'u');
const COMMA_DECIMAL = /^([+\-\u2212]?(?:\d{1,3}(?:\.\d{3})+|\d+)),(\d+(?:[eE][+-]?\d+)?)(\s*[^\d\s].*)?$/u;
/** What most cells of most files are, and safely in the range of measurements. */
const PLAIN = /^-?\d{1,15}(?:\.\d{1,20})?$/;
const DECORATION = /\p{Extended_Pictographic}|\uFE0F|\u200D/gu;
const MISSING = /^(?:-+|–|—|\?|n\/?a|nan|null|none|nil|undefined|[+-]?inf(?:inity)?)?$/i;
/** Longer digit strings do not fit a double: they name something. */
const IDENTIFIER = /^\d{16,}$/;

export function isMeasurement(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= LARGEST_MAGNITUDE;
}

export function isMissing(cell: string): boolean {
  return cell.length <= LONGEST_CELL && MISSING.test(cell.trim());
}

/**
 * The number that a whole cell states: `1,234.5`, `-3e-4`, `12.5 ms`, `98.2%`, `99.2 ± 0.3 tok/s`; null for
 * anything else (`4/7`, `2025-10-02`, `~6-7 GB`). `decimalComma` reads `1.234,5` instead.
 */
export function readQuantity(cell: string, decimalComma = false): Quantity | null {
  if (cell.length > LONGEST_CELL) return null;
  const text = (/[^\0-\x7F]/.test(cell) ? cell.replace(DECORATION, '') : cell).trim();
  if (PLAIN.test(text)) return { value: Number(text), unit: null };
  const match = QUANTITY.exec(decimalComma ? withDecimalPoint(text) : text);
  const digits = match?.[1];
  if (digits === undefined || IDENTIFIER.test(text)) return null;
  const value = Number(digits.replaceAll(',', '').replace('\u2212', '-'));
  return isMeasurement(value) ? { value, unit: match?.[2] ?? null } : null;
}

function withDecimalPoint(text: string): string {
  return text.replace(
    COMMA_DECIMAL,
    (_, whole: string, fraction: string, rest = '') => `${whole.replaceAll('.', '')}.${fraction}${rest}`,
  );
}

function hasDecimalComma(cells: Iterable<string>): boolean {
  for (const cell of cells) if (cell.length <= LONGEST_CELL && /,\d/.test(cell)) return true;
  return false;
}

/**
 * The column's numbers, or null for a column of text: no number in it, less than three quarters of what is there
 * numbers, or numbers of different units. A comma is the decimal mark where fields are separated by semicolons
 * and some cell needs it so.
 */
export function readColumn(cells: Iterable<string>, semicolons = false): NumericColumn | null {
  const decimalComma = semicolons && hasDecimalComma(cells);
  const values: (number | null)[] = [];
  let unit: string | null | undefined;
  let present = 0;
  let numeric = 0;
  for (const cell of cells) {
    const quantity = readQuantity(cell, decimalComma);
    values.push(quantity?.value ?? null);
    if (quantity === null) {
      if (!isMissing(cell)) present += 1;
      continue;
    }
    if (unit !== undefined && unit !== quantity.unit) return null;
    unit = quantity.unit;
    present += 1;
    numeric += 1;
  }
  return unit === undefined || numeric < present * LEAST_NUMERIC_SHARE ? null : { values, unit };
}
