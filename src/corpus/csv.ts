import Papa from 'papaparse';
import type { Table } from '../model/corpus.ts';
import { MOST_COLUMNS, MOST_ROWS, type ReadRows, ROWS_TO_GUESS_BY, readRows } from './csvRows.ts';
import { below, type Rows } from './grid.ts';
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
const CHARACTERS_TO_GUESS_BY = 1024 * 1024;

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
  const { read, brokenQuoteLine, isCut } = readRows(body, delimiter, firstLine);
  if (brokenQuoteLine !== null) {
    return { tables: [], problem: `line ${brokenQuoteLine}: a quoted field is not closed properly` };
  }
  if (read === null) return { tables: [], problem: 'has no rows' };
  return {
    tables: [tableFrom(read, delimiter === ';')],
    problem: raggedProblem(read) ?? sizeProblem(read.width, isCut),
  };
}

function raggedProblem({ ragged, width }: ReadRows): string | null {
  if (ragged === null) return null;
  const fields = (count: number) => `${count} field${count === 1 ? '' : 's'}`;
  return `line ${ragged.line} has ${fields(ragged.width)} where the header has ${width}${andMoreLines(ragged.count)}, left out`;
}

function sizeProblem(width: number, isCut: boolean): string | null {
  if (width > MOST_COLUMNS) return `has ${width} columns; all but the first ${MOST_COLUMNS} were left out`;
  return isCut ? `has more than ${MOST_ROWS} rows; the rest was left out` : null;
}

function tableFrom({ first, grid }: ReadRows, semicolons: boolean): Table {
  const [head = []] = first;
  const named = isHeader(first);
  const units = named ? unitsRow(first.slice(1)) : null;
  return tableOf({
    title: null,
    columns: named ? head : head.map(() => ''),
    rows: below(grid, Number(named) + Number(units !== null)),
    units: units ?? [],
    semicolons,
  });
}

/** A first row without a number is a header; one with numbers only where it names columns of numbers (years, say). */
function isHeader(rows: Rows): boolean {
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
function unitsRow(rows: Rows): readonly string[] | null {
  const [first, ...rest] = rows.slice(0, ROWS_TO_GUESS_BY);
  if (first === undefined || rest.length === 0) return null;
  if (first.some((cell) => cell.length > 24 || readQuantity(cell) !== null)) return null;
  const numeric = first.map((_, at) => rest.every((row) => readQuantity(row[at] ?? '') !== null));
  // Text above text is a row of data whose numbers are missing.
  const isData = first.some((cell, at) => cell !== '' && numeric[at] === false);
  return numeric.includes(true) && !isData ? first : null;
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
