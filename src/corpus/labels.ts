import { directionOf, isIdentity, isSetting } from './direction.ts';
import { isMissing, type NumericColumn } from './numbers.ts';
import { oneLine } from './text.ts';

/** What tells the rows of a table apart, in words: `config=g80, num_ctx=2048`. */

const MOST_COLUMNS = 4;
const LONGEST_VALUE = 48;
const LONGEST_NAME = 32;
/** Columns are chosen by the first rows: more of them would not choose otherwise, only slower. */
const ROWS_LOOKED_AT = 2000;
/** Longer texts (prompts, answers) tell rows apart but read badly. */
const READABLE_LENGTH = 60;

export interface Cells {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** For each column its numbers, or null where it is text. */
  readonly numeric: readonly (NumericColumn | null)[];
}

interface Candidate {
  readonly at: number;
  /** Smaller is better: names, then what was set, then long texts, then numbers and dates of the row. */
  readonly rank: number;
}

/** For each row its label; null where no column tells the rows apart. */
export function labelsOf(cells: Cells): readonly (string | null)[] {
  const chosen = chooseColumns(cells);
  if (chosen.length === 0) return cells.rows.map(() => null);
  return cells.rows.map((row) => {
    const parts = chosen
      .filter((at) => (row[at] ?? '').trim() !== '')
      .map(
        (at) => `${oneLine(cells.columns[at] ?? '', LONGEST_NAME)}=${oneLine(row[at] ?? '', LONGEST_VALUE)}`,
      );
    return parts.length === 0 ? null : parts.join(', ');
  });
}

function chooseColumns(cells: Cells): readonly number[] {
  const rows = cells.rows.slice(0, ROWS_LOOKED_AT);
  const candidates = cells.columns.flatMap((_, at) => candidateOf(cells, at, rows));
  const chosen: number[] = [];
  let keys = rows.map(() => '');
  let told = 1;
  while (chosen.length < MOST_COLUMNS && told < rows.length) {
    const best = bestNext(candidates, rows, keys, told);
    if (best === null) break;
    chosen.push(best.at);
    keys = best.keys;
    told = best.told;
  }
  return chosen;
}

function bestNext(
  candidates: readonly Candidate[],
  rows: Cells['rows'],
  keys: readonly string[],
  told: number,
): { at: number; keys: string[]; told: number } | null {
  let best: { at: number; keys: string[]; told: number; rank: number } | null = null;
  for (const { at, rank } of candidates) {
    const next = keys.map((key, row) => `${key}\u0000${rows[row]?.[at] ?? ''}`);
    const count = new Set(next).size;
    if (count <= told) continue;
    if (best === null || rank < best.rank || (rank === best.rank && count > best.told)) {
      best = { at, keys: next, told: count, rank };
    }
  }
  return best;
}

function candidateOf(cells: Cells, at: number, rows: Cells['rows']): Candidate[] {
  const name = cells.columns[at] ?? '';
  const values = rows.map((row) => row[at] ?? '');
  const distinct = new Set(values).size;
  if (distinct < 2) return [];
  if (isIdentity(name) || looksLikeDates(values)) return [{ at, rank: 3 }];
  const numeric = cells.numeric[at] ?? null;
  if (numeric !== null) {
    // A measurement tells rows apart by chance; what was set repeats, or is known by its name.
    const wasSet = isSetting(name) || distinct * 2 <= rows.length;
    return directionOf(name, numeric.unit) === null && wasSet ? [{ at, rank: 1 }] : [];
  }
  const length = values.reduce((sum, value) => sum + value.length, 0) / values.length;
  return [{ at, rank: length <= READABLE_LENGTH ? 0 : 2 }];
}

function looksLikeDates(values: readonly string[]): boolean {
  return values.every((value) => isMissing(value) || /^\d{4}-\d{2}-\d{2}/.test(value));
}
