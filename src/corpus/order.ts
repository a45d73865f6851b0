import { directionOf, isIdentity, isSetting } from './direction.ts';
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
export function orderColumn(columns: readonly string[], rows: readonly (readonly string[])[]): string | null {
  if (
    rows.length < FEWEST ||
    columns.some((name, at) =>
      divides(
        name,
        rows.map((row) => row[at] ?? ''),
      ),
    )
  )
    return null;
  for (const [at, name] of columns.entries()) {
    if (!namesOrder(name)) continue;
    if (rises(rows.map((row) => row[at] ?? ''))) return name;
  }
  return null;
}

/** A column of few names or settings, each for several rows. */
function divides(name: string, cells: readonly string[]): boolean {
  const distinct = new Set(cells).size;
  if (distinct < 2 || distinct * 2 > cells.length || isIdentity(name)) return false;
  const isNumeric = cells.every((cell) => cell === '' || readQuantity(cell) !== null);
  return isNumeric ? isSetting(name) && directionOf(name) === null : true;
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
