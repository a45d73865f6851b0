import { directionOf, isIdentity, isSetting } from './direction.ts';
import type { Grid } from './grid.ts';
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
const MOST_REMEMBERED = 10_000;

export interface Cells {
  readonly columns: readonly string[];
  readonly rows: Grid;
  /** For each column its numbers, or null where it is text. */
  readonly numeric: readonly (NumericColumn | null)[];
}

interface Candidate {
  readonly at: number;
  /** Smaller is better: names, then what was set, then long texts, then numbers and dates of the row. */
  readonly rank: number;
}

/** For each row its label; null where no column tells the rows apart. */
export function labelsOf({ columns, rows, numeric }: Cells): readonly (string | null)[] {
  const parts = chooseColumns({ columns, rows, numeric }).map((at) => {
    const name = oneLine(columns[at] ?? '', LONGEST_NAME);
    const partOf = remembered((cell) =>
      cell.trim() === '' ? '' : `${name}=${oneLine(cell, LONGEST_VALUE)}`,
    );
    return (row: number) => partOf(rows.cell(row, at));
  });
  const same = remembered((label) => label);
  const labels: (string | null)[] = [];
  for (let row = 0; row < rows.rowCount; row += 1) {
    let label = '';
    for (const partOf of parts) {
      const part = partOf(row);
      label = label === '' || part === '' ? label || part : `${label}, ${part}`;
    }
    labels.push(label === '' ? null : same(label));
  }
  return labels;
}

/** The same string for the same text, made once: a table of a million rows has few names and labels, mostly. */
function remembered(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const made = known.get(text) ?? make(text);
    if (known.size < MOST_REMEMBERED) known.set(text, made);
    return made;
  };
}

function chooseColumns(cells: Cells): readonly number[] {
  const count = Math.min(cells.rows.rowCount, ROWS_LOOKED_AT);
  const candidates = cells.columns.flatMap((_, at) => candidateOf(cells, at, count));
  const chosen: number[] = [];
  let keys = new Array<string>(count).fill('');
  let told = 1;
  while (chosen.length < MOST_COLUMNS && told < count) {
    const best = bestNext(candidates, cells.rows, keys, told);
    if (best === null) break;
    chosen.push(best.at);
    keys = best.keys;
    told = best.told;
  }
  return chosen;
}

function bestNext(
  candidates: readonly Candidate[],
  rows: Grid,
  keys: readonly string[],
  told: number,
): { at: number; keys: string[]; told: number } | null {
  let best: { at: number; keys: string[]; told: number; rank: number } | null = null;
  for (const { at, rank } of candidates) {
    const next = keys.map((key, row) => `${key}\u0000${rows.cell(row, at)}`);
    const count = new Set(next).size;
    if (count <= told) continue;
    if (best === null || rank < best.rank || (rank === best.rank && count > best.told)) {
      best = { at, keys: next, told: count, rank };
    }
  }
  return best;
}

function candidateOf(cells: Cells, at: number, count: number): Candidate[] {
  const name = cells.columns[at] ?? '';
  const values = [...cells.rows.column(at, count)];
  const distinct = new Set(values).size;
  if (distinct < 2) return [];
  if (isIdentity(name) || looksLikeDates(values)) return [{ at, rank: 3 }];
  const numeric = cells.numeric[at] ?? null;
  if (numeric !== null) {
    // A measurement tells rows apart by chance; what was set repeats, or is known by its name.
    const wasSet = isSetting(name) || distinct * 2 <= count;
    return directionOf(name, numeric.unit) === null && wasSet ? [{ at, rank: 1 }] : [];
  }
  const length = values.reduce((sum, value) => sum + value.length, 0) / values.length;
  return [{ at, rank: length <= READABLE_LENGTH ? 0 : 2 }];
}

function looksLikeDates(values: readonly string[]): boolean {
  return values.every((value) => isMissing(value) || /^\d{4}-\d{2}-\d{2}/.test(value));
}
