import type { Grid } from './grid.ts';
import { isMissing, readQuantity } from './numbers.ts';

/**
 * Whether a row or an object says itself that it failed. What such a row holds instead of measurements (zeros,
 * mostly) would be taken for the worst result ever seen.
 */

type Telling = 'error' | 'success' | 'status';

const TELLING: ReadonlyMap<string, Telling> = new Map([
  ...['error', 'err', 'errormessage', 'exception', 'failure', 'failurereason'].map(
    (name) => [name, 'error'] as const,
  ),
  ...['success', 'succeeded', 'successful', 'ok'].map((name) => [name, 'success'] as const),
  ...['status', 'state', 'outcome'].map((name) => [name, 'status'] as const),
]);
const LONGEST_NAME = 24;
const NO = /^(?:false|no|fail|failed|error|0)$/i;
const NO_ERROR = /^(?:false|no|ok|success|none)$/i;
const FAILED =
  /^(?:fail|failed|failure|error|errored|crashed|timeout|timed[ _-]?out|oom|aborted|cancell?ed)$/i;

/** A judge of the rows below these column names; null where no column tells it. */
export function failedRowTest(columns: readonly string[], rows: Grid): ((row: number) => boolean) | null {
  const told = columns.flatMap((name, at) => {
    const telling = tellingOf(name);
    return telling === null ? [] : [{ at, telling }];
  });
  if (told.length === 0) return null;
  return (row) => told.some(({ at, telling }) => tellsFailure(telling, rows.cell(row, at).trim()));
}

/** The same for the fields of an object. */
export function isFailedObject(value: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(value).some((name) => {
    const field = value[name];
    if (typeof field !== 'string' && field !== false) return false;
    const telling = tellingOf(name);
    if (telling === null) return false;
    return field === false ? telling === 'success' : tellsFailure(telling, field.trim());
  });
}

function tellingOf(name: string): Telling | null {
  return name.length > LONGEST_NAME ? null : (TELLING.get(name.toLowerCase().replace(/[^a-z]/g, '')) ?? null);
}

/** A number under `error` is a measurement, not a message. */
function tellsFailure(telling: Telling, text: string): boolean {
  if (telling === 'success') return NO.test(text);
  if (telling === 'status') return FAILED.test(text);
  return !isMissing(text) && !NO_ERROR.test(text) && readQuantity(text) === null;
}
