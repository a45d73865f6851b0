import { isMissing, readQuantity } from './numbers.ts';

/**
 * Whether a row or an object says itself that it failed. What such a row holds instead of measurements (zeros,
 * mostly) would be taken for the worst result ever seen.
 */

const ERROR_NAMES = new Set(['error', 'err', 'errormessage', 'exception', 'failure', 'failurereason']);
const SUCCESS_NAMES = new Set(['success', 'succeeded', 'successful', 'ok']);
const STATUS_NAMES = new Set(['status', 'state', 'outcome']);
const NO = /^(?:false|no|fail|failed|error|0)$/i;
const NO_ERROR = /^(?:false|no|ok|success|none)$/i;
const FAILED = /^(?:fail|failed|failure|error|errored|crashed|timeout|timed[ _-]?out|oom|aborted|cancell?ed)$/i;

export function failedCells(columns: readonly string[], row: readonly string[]): boolean {
  return columns.some((name, at) => failedField(name, (row[at] ?? '').trim()));
}

/** The same for the fields of an object. A number under `error` is a measurement, not a message. */
export function failedObject(value: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(value).some((name) => {
    const field = value[name];
    if (typeof field === 'string') return failedField(name, field.trim());
    return field === false && SUCCESS_NAMES.has(plain(name));
  });
}

function failedField(name: string, text: string): boolean {
  if (name.length > 24) return false;
  const key = plain(name);
  if (SUCCESS_NAMES.has(key)) return NO.test(text);
  if (STATUS_NAMES.has(key)) return FAILED.test(text);
  if (!ERROR_NAMES.has(key) || isMissing(text) || NO_ERROR.test(text)) return false;
  return readQuantity(text) === null;
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
