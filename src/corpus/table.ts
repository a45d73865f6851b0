import type { Series, Table } from '../model/corpus.ts';
import { failedRowTest } from './failed.ts';
import { type Grid, without } from './grid.ts';
import { labelsOf } from './labels.ts';
import { isMissing, type NumericColumn, readColumn, readQuantity } from './numbers.ts';
import { orderColumn } from './order.ts';
import { seriesOf } from './series.ts';
import { oneLine } from './text.ts';

/** A table as its format gave it. */
export interface RawTable {
  readonly title: string | null;
  readonly columns: readonly string[];
  readonly rows: Grid;
  /** Units of the columns where a row of them was given; `''` for none. */
  readonly units?: readonly string[];
  /** Fields were separated by semicolons, as locales with a decimal comma do. */
  readonly semicolons?: boolean;
}

const LONGEST_NAME = 120;

/** Reads the numbers of a table: by columns, or by rows where the columns mix units as `| Metric | Value |` does. */
export function tableOf(raw: RawTable): Table {
  const columns = uniqueNames(raw.columns);
  const hasFailed = failedRowTest(columns, raw.rows);
  const rows = hasFailed === null ? raw.rows : without(raw.rows, hasFailed);
  const numeric = columns.map((_, at) => readColumn(rows.column(at), raw.semicolons));
  const byColumn = columnSeries(columns, rows, numeric, raw.units ?? []);
  const series = byColumn.length > 0 || !mixesUnits(columns, rows) ? byColumn : rowSeries(columns, rows);
  return {
    title: raw.title,
    columns,
    rowCount: raw.rows.rowCount,
    failedRowCount: raw.rows.rowCount - rows.rowCount,
    series,
  };
}

function columnSeries(
  columns: readonly string[],
  rows: Grid,
  numeric: readonly (NumericColumn | null)[],
  units: readonly string[],
): Series[] {
  const labels = labelsOf({ columns, rows, numeric });
  const orderedBy = orderColumn(columns, rows);
  return columns.flatMap((name, at) => {
    const { values, own } = present(numeric[at]?.values ?? [], labels);
    const unit = numeric[at]?.unit ?? (units[at] || null);
    return seriesOf(name, values, own, { unit, orderedBy: orderedBy === name ? null : orderedBy }) ?? [];
  });
}

/** The numbers that are there, and the labels of their rows; not copied where that is all. */
function present(
  all: NumericColumn['values'],
  labels: readonly (string | null)[],
): { values: readonly number[]; own: readonly (string | null)[] } {
  if (!all.includes(null)) return { values: all as readonly number[], own: labels };
  const rows = [...all.keys()].filter((row) => all[row] !== null);
  return { values: rows.map((row) => all[row] as number), own: rows.map((row) => labels[row] ?? null) };
}

/** Some column has numbers of different units: its rows are the quantities. */
function mixesUnits(columns: readonly string[], rows: Grid): boolean {
  return columns.some((_, at) => at > 0 && hasUnits(rows.column(at)));
}

/** More than one, no unit being one. */
function hasUnits(cells: Iterable<string>): boolean {
  let first: string | null | undefined;
  for (const cell of cells) {
    const quantity = readQuantity(cell);
    if (quantity === null) continue;
    if (first !== undefined && first !== quantity.unit) return true;
    first = quantity.unit;
  }
  return false;
}

/** Each row a series named by its first cell, over the cells in the unit of its first number. */
function rowSeries(columns: readonly string[], rows: Grid): Series[] {
  const series: Series[] = [];
  for (let row = 0; row < rows.rowCount; row += 1) {
    const name = oneLine(rows.cell(row, 0), LONGEST_NAME);
    if (isMissing(name)) continue;
    const values: number[] = [];
    const labels: string[] = [];
    let unit: string | null | undefined;
    for (const [at, column] of columns.entries()) {
      const quantity = at === 0 ? null : readQuantity(rows.cell(row, at));
      if (quantity === null || (unit !== undefined && unit !== quantity.unit)) continue;
      unit = quantity.unit;
      values.push(quantity.value);
      labels.push(column);
    }
    const made = seriesOf(name, values, labels, { unit: unit ?? null });
    if (made !== null) series.push(made);
  }
  return series;
}

/** Names for all columns, each once: an empty one and a repeated one get their place. */
function uniqueNames(columns: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return columns.map((column, at) => {
    const name = oneLine(column, LONGEST_NAME) || `column ${at + 1}`;
    // Its place tells a repeated name apart, and no count has to be kept.
    const unique = seen.has(name) ? `${name} (column ${at + 1})` : name;
    seen.add(unique);
    return unique;
  });
}
