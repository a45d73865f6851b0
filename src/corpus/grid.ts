/** The cells of a table, however they are held. */
export interface Grid {
  readonly rowCount: number;
  /** `''` where there is none. */
  cell(row: number, column: number): string;
  /** From the first row on, at most so many; can be gone through any number of times. */
  column(at: number, most?: number): Iterable<string>;
  /** The rows themselves where they are held so, as small tables are: going through these is quicker. */
  readonly rows: Rows | null;
}

export type Rows = readonly (readonly string[])[];

export function gridOf(rows: Rows): Grid {
  return {
    rowCount: rows.length,
    cell: (row, column) => rows[row]?.[column] ?? '',
    column: (at, most = rows.length) =>
      (most < rows.length ? rows.slice(0, most) : rows).map((row) => row[at] ?? ''),
    rows,
  };
}

/** Rows of another grid, the n-th being its row `rowAt(n)`. */
function chosen(grid: Grid, rowCount: number, rowAt: (row: number) => number): Grid {
  const cell = (row: number, column: number) =>
    row >= 0 && row < rowCount ? grid.cell(rowAt(row), column) : '';
  return {
    rowCount,
    cell,
    column: (at, most = rowCount) => iterable(Math.min(most, rowCount), (row) => cell(row, at)),
    rows: null,
  };
}

/** Without the first rows. */
export function below(grid: Grid, first: number): Grid {
  if (grid.rows !== null) return gridOf(grid.rows.slice(first));
  return first === 0 ? grid : chosen(grid, Math.max(0, grid.rowCount - first), (row) => row + first);
}

/** Without the rows of which `isLeftOut` holds. */
export function without(grid: Grid, isLeftOut: (row: number) => boolean): Grid {
  if (grid.rows !== null) return gridOf(grid.rows.filter((_, row) => !isLeftOut(row)));
  const kept: number[] = [];
  for (let row = 0; row < grid.rowCount; row += 1) if (!isLeftOut(row)) kept.push(row);
  return kept.length === grid.rowCount ? grid : chosen(grid, kept.length, (row) => kept[row] ?? -1);
}

/** Less work than a generator, of which very many small tables would need very many. */
function iterable(count: number, at: (index: number) => string): Iterable<string> {
  return {
    [Symbol.iterator]() {
      let next = 0;
      return {
        next: () =>
          next < count ? { done: false, value: at(next++) } : { done: true as const, value: undefined },
      };
    },
  };
}

/** Rows to a block: few enough that reading one cell is quick, enough that a cell costs little beside its own text. */
const BLOCK = 1024;
/** Stands in no cell: a file that holds it is no text. */
const SEPARATOR = '\u0000';

interface PackedColumn {
  readonly blocks: string[];
  /** The block read last, taken apart: cells are read one after another. */
  read: { block: number; cells: readonly string[] };
}

/**
 * Takes rows one after another. Beyond a thousand they are held by columns, a thousand cells in one string: a table of a
 * million rows takes little more memory than its file, where a string a cell would take ten times that. No cell may hold NUL.
 */
export function createPackedGrid(width: number): { add(row: readonly string[]): void; read(): Grid } {
  const columns = Array.from({ length: width }, (): PackedColumn => ({ blocks: [], read: NOTHING }));
  let packed = 0;
  let open: (readonly string[])[] = [];
  const pack = () => {
    for (const [at, { blocks }] of columns.entries())
      blocks.push(open.map((row) => row[at] ?? '').join(SEPARATOR));
    packed += open.length;
    open = [];
  };
  return {
    add(row) {
      open.push(row);
      if (open.length === BLOCK) pack();
    },
    read() {
      if (packed === 0) return gridOf(open);
      pack();
      return packedGrid(columns, packed);
    },
  };
}

const NOTHING: PackedColumn['read'] = { block: -1, cells: [] };

function packedGrid(columns: readonly PackedColumn[], rowCount: number): Grid {
  const cell = (row: number, column: number) => cellOf(columns[column], row);
  return {
    rowCount,
    cell,
    column: (at, most = rowCount) => iterable(Math.min(most, rowCount), (row) => cell(row, at)),
    rows: null,
  };
}

function cellOf(column: PackedColumn | undefined, row: number): string {
  if (column === undefined || row < 0) return '';
  const block = Math.floor(row / BLOCK);
  if (column.read.block !== block)
    column.read = { block, cells: column.blocks[block]?.split(SEPARATOR) ?? [] };
  return column.read.cells[row % BLOCK] ?? '';
}
