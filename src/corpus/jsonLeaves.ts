import { isFailedObject } from './failed.ts';
import { gridOf } from './grid.ts';
import { labelsOf } from './labels.ts';
import { isMeasurement, readColumn } from './numbers.ts';
import { orderColumn } from './order.ts';

/** Walks a JSON value without recursion: a file may nest as deep as it likes. */

export const DEEPEST_LEVEL = 64;
export const MOST_PATHS = 2000;
export const MOST_NUMBERS = 1_000_000;
const LONGEST_KEY = 80;
/** Each number is found by its path: a long one would cost more than a hundred numbers. */
export const LONGEST_PATH = 500;
const FEWEST_IN_ORDER = 5;
const MOST_PLACEHOLDERS = 1000;
/** Longer arrays are raw samples: nobody reads their labels. */
const MOST_LABELLED = 20_000;
/** Names of an element's own fields among which its label is sought. */
const MOST_FIELDS = 40;
/** Of an element, in which those are sought: each may be looked for in all elements. */
const MOST_KEYS = 200;

export interface Leaves {
  readonly byPath: ReadonlyMap<string, FoundSeries>;
  /** Objects that say themselves that they failed; their numbers were passed over. */
  readonly failedCount: number;
  /** The first limit that was reached, or null. */
  readonly overflow: Overflow | null;
}

export type Overflow = 'depth' | 'names' | 'paths' | 'numbers';

interface FoundSeries {
  readonly values: number[];
  readonly labels: (string | null)[];
  orderedBy: string | null;
}

interface Visit {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
  readonly label: string | null;
  /** The order of the only array above it; null outside arrays and in arrays of arrays. */
  readonly orderedBy: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

export function collectLeaves(root: unknown): Leaves {
  const byPath = new Map<string, FoundSeries>();
  // What is open, with what is left of it: to put all parts of a long list there takes more memory than the file.
  const stack: Iterator<Visit>[] = [
    [{ value: root, path: '', depth: 0, label: null, orderedBy: null }].values(),
  ];
  let overflow: Leaves['overflow'] = null;
  let failedCount = 0;
  let numbers = 0;
  for (let open = stack.at(-1); open !== undefined; open = stack.at(-1)) {
    const { done, value: visit } = open.next();
    if (done) {
      stack.pop();
      continue;
    }
    const { value } = visit;
    if (typeof value === 'number') {
      numbers += 1;
      if (numbers > MOST_NUMBERS) return { byPath, failedCount, overflow: 'numbers' };
      if (!record(byPath, visit, value)) overflow ??= 'paths';
    } else if (typeof value === 'object' && value !== null) {
      if (visit.depth >= DEEPEST_LEVEL) overflow ??= 'depth';
      else if (visit.path.length > LONGEST_PATH) overflow ??= 'names';
      else if (!Array.isArray(value) && hasFailed(value as Fields, visit.depth)) failedCount += 1;
      else stack.push(partsOf(visit));
    }
  }
  return { byPath, failedCount, overflow };
}

function record(byPath: Map<string, FoundSeries>, visit: Visit, value: number): boolean {
  if (!isMeasurement(value)) return true;
  const path = visit.path === '' ? 'value' : visit.path;
  let series = byPath.get(path);
  if (series === undefined) {
    if (byPath.size >= MOST_PATHS) return false;
    series = { values: [], labels: [], orderedBy: visit.orderedBy };
    byPath.set(path, series);
  }
  series.values.push(value);
  series.labels.push(visit.label);
  return true;
}

/** In the order of the file. */
function* partsOf(visit: Visit): Generator<Visit> {
  const depth = visit.depth + 1;
  if (Array.isArray(visit.value)) {
    const elements = visit.value as readonly unknown[];
    const { labels, orderedBy } = describe(elements);
    const inArray = visit.path.includes('[]');
    const path = `${visit.path}[]`;
    for (const [at, value] of elements.entries()) {
      const label = labels[at] ?? visit.label;
      yield { value, path, depth, label, orderedBy: inArray ? null : orderedBy };
    }
    return;
  }
  const fields = visit.value as Fields;
  for (const key of Object.keys(fields)) {
    yield { ...visit, value: fields[key], path: `${visit.path}${step(key, visit.path)}`, depth };
  }
}

/** `.key`, or `["a.b"]` where the key's own characters would be read as a path. */
function step(key: string, parent: string): string {
  // With its length, as two long keys may begin alike.
  const name = key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…(${key.length})` : key;
  if (name === '' || /[.[\]"*\p{Cc}]/u.test(name)) return `[${JSON.stringify(name)}]`;
  return parent === '' ? name : `.${name}`;
}

/** What tells the elements of an array apart, and whether they run along time, steps or their mere place. */
function describe(elements: readonly unknown[]): {
  labels: readonly (string | null)[];
  orderedBy: string | null;
} {
  if (elements.length >= FEWEST_IN_ORDER && elements.every((element) => typeof element === 'number')) {
    return { labels: [], orderedBy: 'position' };
  }
  if (elements.length > MOST_LABELLED) return { labels: [], orderedBy: null };
  // A failed element is passed over; its status would tell the others apart by what they have in common.
  const objects = elements.map((element) => (isFields(element) && !isFailedObject(element) ? element : null));
  const columns = [
    ...new Set(objects.slice(0, 50).flatMap((fields) => Object.keys(fields ?? {}).slice(0, MOST_KEYS))),
  ]
    .filter((key) => objects.some((fields) => isScalar(fields?.[key])))
    .slice(0, MOST_FIELDS);
  if (columns.length === 0) return { labels: [], orderedBy: null };
  const rows = gridOf(
    objects.flatMap((fields) => (fields === null ? [] : [columns.map((key) => cellOf(fields[key]))])),
  );
  const numeric = columns.map((_, at) => readColumn(rows.column(at)));
  const told = labelsOf({ columns, rows, numeric }).values();
  const labels = objects.map((fields) => (fields === null ? null : (told.next().value ?? null)));
  return { labels, orderedBy: orderColumn(columns, rows) };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

const cellOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/**
 * It says so itself, or a part of it does and every number in it is 0: what was never measured. Of the root only
 * its own word counts.
 */
function hasFailed(fields: Fields, depth: number): boolean {
  if (isFailedObject(fields)) return true;
  const parts = Object.values(fields).filter(isFields);
  return depth > 0 && parts.some(isFailedObject) && onlyZeros(fields);
}

/** False as well for more than a thousand values: placeholders are few. */
function onlyZeros(fields: Fields): boolean {
  const stack: unknown[] = [fields];
  for (let seen = 0; stack.length > 0; seen += 1) {
    const value = stack.pop();
    if (seen > MOST_PLACEHOLDERS || (typeof value === 'number' && value !== 0)) return false;
    if (typeof value !== 'object' || value === null) continue;
    for (const part of Object.values(value)) {
      if (stack.length > MOST_PLACEHOLDERS) return false;
      stack.push(part);
    }
  }
  return true;
}
