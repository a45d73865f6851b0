import { directionOf, isIdentity, isSetting } from './direction.ts';
import type { Grid } from './grid.ts';
import { readQuantity } from './numbers.ts';

/** Whether the rows of a table run along time or steps, so that first and last mean something. */

const ORDER_NAMES = new Set(
  'step steps epoch iteration iter timestamp time ts date datetime day week month night nightly build round cycle tick elapsed run seq sequence'.split(
    ' ',
  ),
);
const FEWEST = 5;

/**
 * The column along which the rows run: named like time or a step, and rising from row to row. Null where there is
 * none, and where another column divides the rows into groups (a model, a setting): one after the other they would
 * look like a development.
 */
export function orderColumn(columns: readonly string[], rows: Grid): string | null {
  if (rows.rowCount < FEWEST) return null;
  // Few columns are named so, and only these need be looked at.
  const rising = columns.findIndex((name, at) => namesOrder(name) && rises(rows.column(at)));
  if (rising === -1 || columns.some((name, at) => divides(name, rows.column(at), rows.rowCount))) return null;
  return columns[rising] ?? null;
}

/** A column of few names or settings, each for several rows. */
function divides(name: string, cells: Iterable<string>, count: number): boolean {
  if (isIdentity(name) || (!wouldDivide(name) && isNumeric(cells))) return false;
  const distinct = new Set<string>();
  for (const cell of cells) {
    distinct.add(cell);
    if (distinct.size * 2 > count) return false;
  }
  return distinct.size >= 2;
}

/** Numbers of that name are settings and no results. */
function wouldDivide(name: string): boolean {
  return isSetting(name) && directionOf(name) === null;
}

function isNumeric(cells: Iterable<string>): boolean {
  for (const cell of cells) if (cell !== '' && readQuantity(cell) === null) return false;
  return true;
}

/** `epoch`, `run_date`, `step (k)`, but not `compile time (s)`, which is a result. */
function namesOrder(name: string): boolean {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  if (words.length > 2 || !words.some((word) => ORDER_NAMES.has(word))) return false;
  return words.length === 1 || directionOf(name) === null;
}

function rises(cells: Iterable<string>): boolean {
  let previous = Number.NEGATIVE_INFINITY;
  let steps = 0;
  for (const cell of cells) {
    const here = placeOf(cell);
    if (here === null || here < previous) return false;
    if (here > previous) steps += 1;
    previous = here;
  }
  return steps >= FEWEST;
}

/** A number, or an ISO 8601 date as milliseconds. Other date formats depend on the reader's locale. */
function placeOf(cell: string): number | null {
  const quantity = readQuantity(cell);
  if (quantity !== null) return quantity.value;
  if (cell.length > 40 || !/^\d{4}-\d{2}-\d{2}/.test(cell)) return null;
  const time = Date.parse(cell.replace(' ', 'T'));
  return Number.isNaN(time) ? null : time;
}
