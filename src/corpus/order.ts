import { directionOf } from './direction.ts';
import { readQuantity } from './numbers.ts';

/** Whether the rows of a table run along time or steps, so that first and last mean something. */

const ORDER_NAMES = new Set(
  'step steps epoch iteration iter timestamp time ts date datetime day week month night nightly build round cycle tick elapsed run seq sequence'.split(
    ' ',
  ),
);
const FEWEST = 5;

/** The column along which the rows run: named like time or a step, and rising from row to row; or null. */
export function orderColumn(columns: readonly string[], rows: readonly (readonly string[])[]): string | null {
  if (rows.length < FEWEST) return null;
  for (const [at, name] of columns.entries()) {
    if (!namesOrder(name)) continue;
    if (rises(rows.map((row) => row[at] ?? ''))) return name;
  }
  return null;
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

function rises(cells: readonly string[]): boolean {
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
