import Papa from 'papaparse';
import type { Table } from '../model/corpus.ts';
import { isMissing, readQuantity } from './numbers.ts';
import { hasManyBrokenQuotes } from './quotes.ts';
import { tableOf } from './table.ts';
import { andMoreLines } from './text.ts';

export interface Understood {
  readonly tables: readonly Table[];
  /** Why not all of it was understood, or null. */
  readonly problem: string | null;
}

const DELIMITERS = ['\t', ';', ','] as const;
const ROWS_TO_GUESS_BY = 50;
const CHARACTERS_TO_GUESS_BY = 1024 * 1024;
/** More are a matrix or a mistake, and each costs as much as a column that says something. */
const MOST_COLUMNS = 2000;
/** Beyond these no number changes what is said of a column, and each row takes two hundred bytes. */
const MOST_ROWS = 1_000_000;

interface Row {
  readonly cells: readonly string[];
  /** 1-based, in the file. */
  readonly line: number;
}

/**
 * One table from separated values. Lines of a profiler's log above the header (`==PROF==`) and comments (`#`) are
 * passed over, a row of units below it is taken as such. A row of another width than the header is a problem and
 * left out; broken quotes leave nothing sound behind them.
 */
export function readCsv(text: string): Understood {
  const { body, firstLine } = withoutPreamble(text);
  if (body.trim() === '') return { tables: [], problem: 'has no rows, only comments or log lines' };
  const delimiter = delimiterOf(body.slice(0, CHARACTERS_TO_GUESS_BY));
  if (hasManyBrokenQuotes(body, delimiter)) {
    return { tables: [], problem: 'has quotes that open and close no field' };
  }
  const { rows, brokenQuoteLine, isCut } = split(body, delimiter, firstLine);
  if (brokenQuoteLine !== null) {
    return { tables: [], problem: `line ${brokenQuoteLine}: a quoted field is not closed properly` };
  }
  const head = rows[0];
  if (head === undefined) return { tables: [], problem: 'has no rows' };
  const width = head.cells.length;
  const sound: (readonly string[])[] = [];
  const ragged: Row[] = [];
  for (const { line, cells } of rows) {
    const fitted = trimmed(cells, width);
    if (fitted.length === width) sound.push(fitted);
    else ragged.push({ line, cells: fitted });
  }
  return {
    tables: [tableFrom(sound, delimiter === ';')],
    problem: raggedProblem(ragged, width) ?? sizeProblem(width, isCut),
  };
}

function raggedProblem(ragged: readonly Row[], width: number): string | null {
  const first = ragged[0];
  if (first === undefined) return null;
  const fields = (count: number) => `${count} field${count === 1 ? '' : 's'}`;
  return `line ${first.line} has ${fields(first.cells.length)} where the header has ${width}${andMoreLines(ragged.length)}, left out`;
}

function sizeProblem(width: number, isCut: boolean): string | null {
  if (width > MOST_COLUMNS) return `has ${width} columns; all but the first ${MOST_COLUMNS} were left out`;
  return isCut ? `has more than ${MOST_ROWS} rows; the rest was left out` : null;
}

function tableFrom(all: readonly (readonly string[])[], semicolons: boolean): Table {
  const isWide = (all[0]?.length ?? 0) > MOST_COLUMNS;
  const rows = isWide ? all.map((row) => row.slice(0, MOST_COLUMNS)) : all;
  const first = rows[0] ?? [];
  const named = isHeader(rows);
  const columns = named ? first : first.map(() => '');
  const data = named ? rows.slice(1) : rows;
  const units = named ? unitsRow(data) : null;
  return tableOf({
    title: null,
    columns,
    rows: units === null ? data : data.slice(1),
    units: units ?? [],
    semicolons,
  });
}

/** A first row without a number is a header; one with numbers only where it names columns of numbers (years, say). */
function isHeader(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = rows.slice(0, ROWS_TO_GUESS_BY);
  if (first.every((cell) => readQuantity(cell) === null)) return true;
  return first.some(
    (cell, at) =>
      readQuantity(cell) === null &&
      !isMissing(cell) &&
      rest.length > 0 &&
      rest.every((row) => readQuantity(row[at] ?? '') !== null),
  );
}

/** The first row below the header where it has no number though columns of numbers follow: units, as ncu writes. */
function unitsRow(rows: readonly (readonly string[])[]): readonly string[] | null {
  const [first, ...rest] = rows.slice(0, ROWS_TO_GUESS_BY);
  if (first === undefined || rest.length === 0) return null;
  if (first.some((cell) => cell.length > 24 || readQuantity(cell) !== null)) return null;
  const numeric = first.map((_, at) => rest.every((row) => readQuantity(row[at] ?? '') !== null));
  // Text above text is a row of data whose numbers are missing.
  const isData = first.some((cell, at) => cell !== '' && numeric[at] === false);
  return numeric.includes(true) && !isData ? first : null;
}

/** Without empty fields behind the last column, which some writers end every line with. */
function trimmed(cells: readonly string[], width: number): readonly string[] {
  // Not even a copy for the many that fit.
  if (cells.length <= width) return cells;
  return cells.slice(width).every((cell) => cell.trim() === '') ? cells.slice(0, width) : cells;
}

function withoutPreamble(text: string): { body: string; firstLine: number } {
  let at = 0;
  let firstLine = 1;
  while (at < text.length && /^(?:==|#|[ \t]*\r?\n)/.test(text.slice(at, at + 512))) {
    const end = text.indexOf('\n', at);
    if (end === -1) return { body: '', firstLine };
    at = end + 1;
    firstLine += 1;
  }
  return { body: text.slice(at), firstLine };
}

/** The delimiter that the header has and that gives the most of the first rows the header's width. */
function delimiterOf(body: string): string {
  if (!body.includes('\t') && !body.includes(';')) return ',';
  let best: { delimiter: string; share: number } = { delimiter: ',', share: 0 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(body, {
      delimiter,
      preview: ROWS_TO_GUESS_BY,
      skipEmptyLines: true,
    });
    const width = data[0]?.length ?? 0;
    if (width < 2) continue;
    const share = data.filter((row) => row.length === width).length / data.length;
    if (share > best.share) best = { delimiter, share };
  }
  return best.delimiter;
}

function split(
  body: string,
  delimiter: string,
  firstLine: number,
): { rows: Row[]; brokenQuoteLine: number | null; isCut: boolean } {
  const parsed = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false, preview: MOST_ROWS + 1 });
  const rows: Row[] = [];
  let line = firstLine;
  const broken = parsed.errors.find((error) => error.type === 'Quotes')?.row;
  for (const [at, cells] of parsed.data.entries()) {
    if (at === broken) return { rows, brokenQuoteLine: line, isCut: false };
    if (cells.length > 1 || (cells[0] ?? '').trim() !== '') rows.push({ cells, line });
    line += 1 + linesWithin(cells);
  }
  return { rows, brokenQuoteLine: null, isCut: parsed.meta.truncated };
}

/** Line breaks inside quoted fields. */
function linesWithin(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks += 1;
  }
  return breaks;
}
