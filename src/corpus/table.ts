import type { Series, Table } from '../model/corpus.ts';
import { failedRowTest } from './failed.ts';
import { labelsOf } from './labels.ts';
import { isMissing, type NumericColumn, readColumn, readQuantity } from './numbers.ts';
import { orderColumn } from './order.ts';
import { seriesOf } from './series.ts';
import { oneLine } from './text.ts';

/** A table as its format gave it, every row as wide as `columns`. */
export interface RawTable {
  readonly title: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Units of the columns where a row of them was given; `''` for none. */
  readonly units?: readonly string[];
  /** Fields were separated by semicolons, as locales with a decimal comma do. */
  readonly semicolons?: boolean;
}

const LONGEST_NAME = 120;

/** Reads the numbers of a table: by columns, or by rows where the columns mix units as `| Metric | Value |` does. */
export function tableOf(raw: RawTable): Table {
  const columns = uniqueNames(raw.columns);
  const hasFailed = failedRowTest(columns);
  const rows = raw.rows.filter((row) => !hasFailed(row));
  const numeric = columns.map((_, at) => readColumn(column(rows, at), raw.semicolons));
  const byColumn = columnSeries(columns, rows, numeric, raw.units ?? []);
  const series = byColumn.length > 0 || !mixesUnits(rows) ? byColumn : rowSeries(columns, rows);
  return {
    title: raw.title,
    columns,
    rowCount: raw.rows.length,
    failedRowCount: raw.rows.length - rows.length,
    series,
  };
}

function column(rows: RawTable['rows'], at: number): string[] {
  return rows.map((row) => row[at] ?? '');
}

function columnSeries(
  columns: readonly string[],
  rows: RawTable['rows'],
  numeric: readonly (NumericColumn | null)[],
  units: readonly string[],
): Series[] {
  const labels = labelsOf({ columns, rows, numeric });
  const orderedBy = orderColumn(columns, rows);
  return columns.flatMap((name, at) => {
    const values: number[] = [];
    const ownLabels: (string | null)[] = [];
    for (const [row, value] of (numeric[at]?.values ?? []).entries()) {
      if (value === null) continue;
      values.push(value);
      ownLabels.push(labels[row] ?? null);
    }
    const unit = numeric[at]?.unit ?? (units[at] || null);
    return (
      seriesOf(name, values, ownLabels, { unit, orderedBy: orderedBy === name ? null : orderedBy }) ?? []
    );
  });
}

/** Some column has numbers of different units: its rows are the quantities. */
function mixesUnits(rows: RawTable['rows']): boolean {
  const width = rows[0]?.length ?? 0;
  for (let at = 1; at < width; at += 1) {
    const units = new Set<string | null>();
    for (const row of rows) {
      const quantity = readQuantity(row[at] ?? '');
      if (quantity !== null) units.add(quantity.unit);
    }
    if (units.size > 1) return true;
  }
  return false;
}

/** Each row a series named by its first cell, over the cells in the unit of its first number. */
function rowSeries(columns: readonly string[], rows: RawTable['rows']): Series[] {
  return rows.flatMap((row) => {
    const name = oneLine(row[0] ?? '', LONGEST_NAME);
    if (isMissing(name)) return [];
    const values: number[] = [];
    const labels: string[] = [];
    let unit: string | null | undefined;
    for (const [at, cell] of row.entries()) {
      const quantity = at === 0 ? null : readQuantity(cell);
      if (quantity === null || (unit !== undefined && unit !== quantity.unit)) continue;
      unit = quantity.unit;
      values.push(quantity.value);
      labels.push(columns[at] ?? '');
    }
    return seriesOf(name, values, labels, { unit: unit ?? null }) ?? [];
  });
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
