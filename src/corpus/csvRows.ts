import Papa from 'papaparse';
import { createPackedGrid, type Grid, type Rows } from './grid.ts';

export const ROWS_TO_GUESS_BY = 50;
/** More are a matrix or a mistake, and each costs as much as a column that says something. */
export const MOST_COLUMNS = 2000;
/** Beyond these no number changes what is said of a column. */
export const MOST_ROWS = 1_000_000;

/** The rows that are as wide as the first of them. */
export interface ReadRows {
  readonly width: number;
  /** At most `MOST_COLUMNS` wide. */
  readonly grid: Grid;
  /** Of the grid, as many as it takes to tell a header from data. */
  readonly first: Rows;
  /** The first row of another width, with its 1-based line in the file, and how many there are. */
  readonly ragged: Ragged | null;
}

interface Ragged {
  readonly line: number;
  readonly width: number;
  readonly count: number;
}

interface Reading {
  /** Null where no line holds anything. */
  readonly read: ReadRows | null;
  readonly brokenQuoteLine: number | null;
  /** There are more than `MOST_ROWS`. */
  readonly isCut: boolean;
}

/** Takes row by row, and keeps none but in the grid. Blank lines are passed over. */
export function readRows(body: string, delimiter: string, firstLine: number): Reading {
  let reader = null as Reader | null;
  let line = firstLine;
  let count = 0;
  let brokenQuoteLine: number | null = null;
  let isCut = false;
  Papa.parse<string[]>(body, {
    delimiter,
    skipEmptyLines: false,
    // The whole at once: a break between lines that falls between two parts would be read as two.
    chunkSize: 0,
    fastMode: false,
    step: ({ data: cells, errors }, parser) => {
      const isBlank = cells.length === 1 && (cells[0] ?? '').trim() === '';
      if (errors.some((error) => error.type === 'Quotes')) brokenQuoteLine = line;
      // The first may be a header.
      else if (!isBlank && count > MOST_ROWS) isCut = true;
      if (brokenQuoteLine !== null || isCut) {
        parser.abort();
        return;
      }
      if (!isBlank) {
        count += 1;
        reader ??= createReader(cells.length);
        reader.add(cells, line);
      }
      line += 1 + linesWithin(cells);
    },
  });
  return { read: reader?.read() ?? null, brokenQuoteLine, isCut };
}

interface Reader {
  add(cells: readonly string[], line: number): void;
  read(): ReadRows;
}

function createReader(width: number): Reader {
  const kept = Math.min(width, MOST_COLUMNS);
  const packed = createPackedGrid(kept);
  const first: (readonly string[])[] = [];
  let ragged: Ragged | null = null;
  return {
    add(all, line) {
      const cells = trimmed(all, width);
      if (cells.length !== width) {
        ragged = { ...(ragged ?? { line, width: cells.length }), count: (ragged?.count ?? 0) + 1 };
        return;
      }
      const row = kept < width ? cells.slice(0, kept) : cells;
      if (first.length <= ROWS_TO_GUESS_BY) first.push(row);
      packed.add(row);
    },
    read: () => ({ width, grid: packed.read(), first, ragged }),
  };
}

/** Without empty fields behind the last column, which some writers end every line with. */
function trimmed(cells: readonly string[], width: number): readonly string[] {
  // Not even a copy for the many that fit.
  if (cells.length <= width) return cells;
  return cells.slice(width).every((cell) => cell.trim() === '') ? cells.slice(0, width) : cells;
}

/** Line breaks inside quoted fields. */
function linesWithin(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks += 1;
  }
  return breaks;
}
