/** The cells of a table, row by row or column by column, however they are held. */
export interface Grid {
  readonly rowCount: number;
  /** `''` where the row has no such column. */
  cell(row: number, column: number): string;
}

export type Rows = readonly (readonly string[])[];

export function gridOf(rows: Rows): Grid {
  return { rowCount: rows.length, cell: (row, column) => rows[row]?.[column] ?? '' };
}

/** A column's cells, the first row's first; can be gone through any number of times. */
export function columnOf(grid: Grid, column: number, most = grid.rowCount): Iterable<string> {
  const count = Math.min(most, grid.rowCount);
  return {
    *[Symbol.iterator]() {
      for (let row = 0; row < count; row += 1) yield grid.cell(row, column);
    },
  };
}

/** Without the first rows. */
export function below(grid: Grid, first: number): Grid {
  if (first === 0) return grid;
  return {
    rowCount: Math.max(0, grid.rowCount - first),
    cell: (row, column) => grid.cell(row + first, column),
  };
}

/** Without the rows of which `isLeftOut` holds. */
export function without(grid: Grid, isLeftOut: (row: number) => boolean): Grid {
  const kept: number[] = [];
  for (let row = 0; row < grid.rowCount; row += 1) if (!isLeftOut(row)) kept.push(row);
  if (kept.length === grid.rowCount) return grid;
  return { rowCount: kept.length, cell: (row, column) => grid.cell(kept[row] ?? -1, column) };
}

/** Rows to a block: few enough that reading one cell is quick, enough that a cell costs little beside its own text. */
const BLOCK = 1024;
/** Stands in no cell: a file that holds it is no text. */
const SEPARATOR = '\u0000';

interface PackedColumn {
  readonly blocks: string[];
  open: string[];
  /** The block read last, taken apart: cells are read one after another. */
  read: { block: number; cells: readonly string[] };
}

/**
 * Takes rows one after another and holds them by columns, a thousand cells in one string: a table of a million rows takes
 * little more memory than its file, where a string a cell would take ten times that. No cell may hold NUL.
 */
export function createPackedGrid(width: number): { add(row: readonly string[]): void; readonly grid: Grid } {
  const columns = Array.from(
    { length: width },
    (): PackedColumn => ({ blocks: [], open: [], read: { block: -1, cells: [] } }),
  );
  let rowCount = 0;
  const grid = {
    get rowCount() {
      return rowCount;
    },
    cell: (row: number, column: number) => cellOf(columns[column], row),
  };
  return {
    grid,
    add(row) {
      rowCount += 1;
      const isFull = rowCount % BLOCK === 0;
      for (const [at, column] of columns.entries()) {
        column.open.push(row[at] ?? '');
        if (!isFull) continue;
        column.blocks.push(column.open.join(SEPARATOR));
        column.open = [];
      }
    },
  };
}

function cellOf(column: PackedColumn | undefined, row: number): string {
  if (column === undefined || row < 0) return '';
  const block = Math.floor(row / BLOCK);
  const { blocks, open, read } = column;
  if (block >= blocks.length) return (block === blocks.length ? open[row % BLOCK] : undefined) ?? '';
  if (read.block !== block) {
    read.block = block;
    read.cells = (blocks[block] ?? '').split(SEPARATOR);
  }
  return read.cells[row % BLOCK] ?? '';
}
