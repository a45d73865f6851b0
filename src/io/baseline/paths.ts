import { createHash } from 'node:crypto';
import { ExpectedError } from '../../model/failure.ts';
import { type HardwareFacts, hardwareKey } from '../../model/hardwareKey.ts';
import { RECORD_SCHEMA_VERSION, type SessionRecord } from '../../model/record.ts';
import { COMMIT_DIGITS } from './selection.ts';

/**
 * Where on the data branch a session stands: `v1/HARDWARE/SERIES/AGENT/YYYY-MM/PART/FILE.json`, once under each of its
 * agents, always the same blob. What sessions are chosen by stands in the names, so that choosing reads no file.
 */

export const ROOT = `v${RECORD_SCHEMA_VERSION}`;

/** Files of one part: whoever looks for the newest sessions reads a list of at most so many names. */
export const PART_FILES = 32;

/** What a file's name tells of its session. */
export interface NameFacts {
  /** The first twelve digits; null: unknown. */
  readonly commit: string | null;
  readonly startedAt: string;
  readonly ordinal: number;
}

const FILE =
  /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([0-9a-f]{12}|none)-\d{1,19}-\d{1,19}-(\d{2,4})\.json$/;
/** As the settings allow them; anything else could lead out of its directory. */
const AGENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
const SERIES = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;

/** Readable, and yet different for every hardware key. */
export function hardwareDirectory(hardware: HardwareFacts): string {
  const key = hardwareKey(hardware);
  const slug = key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return `${slug}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;
}

export function seriesDirectory(series: string): string {
  if (series === '') return 'default';
  if (SERIES.test(series)) return series;
  throw new ExpectedError(
    'On a data branch `comment-key` becomes the name of a folder: let it begin with a letter or digit and have at most 100 characters.',
  );
}

export function isAgentDirectory(name: string): boolean {
  return AGENT.test(name);
}

/** @param ordinal tells sessions apart that start in the same millisecond of the same run */
export function fileName({ startedAt, source }: SessionRecord, ordinal: number): string {
  const time = new Date(startedAt).toISOString().replace(/[-:.]/g, '');
  const commit = source.commit?.slice(0, COMMIT_DIGITS) ?? '';
  const run = [source.runId, source.runAttempt].map((text) => (/^\d{1,19}$/.test(text ?? '') ? text : '0'));
  return [
    ...[time, /^[0-9a-f]{12}$/.test(commit) ? commit : 'none', ...run],
    `${String(ordinal).padStart(2, '0')}.json`,
  ].join('-');
}

/** Null: not the name of a session's file. */
export function nameFacts(name: string): NameFacts | null {
  const [, ...parts] = FILE.exec(name) ?? [];
  const [year, month, day, hour, minute, second, milliseconds, commit, ordinal] = parts;
  if (ordinal === undefined) return null;
  const startedAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`;
  if (Number.isNaN(Date.parse(startedAt))) return null;
  return { commit: commit === 'none' ? null : (commit ?? null), startedAt, ordinal: Number(ordinal) };
}

export function monthOf({ startedAt }: SessionRecord): string {
  return new Date(startedAt).toISOString().slice(0, 7);
}

export function isMonth(name: string): boolean {
  return /^\d{4}-\d\d$/.test(name);
}

/** A part is called by how many sessions of its agent came before it: so the names tell the count. */
export function partName(before: number): string {
  return String(before).padStart(8, '0');
}

/** Null: not the name of a part. */
export function partStart(name: string): number | null {
  return /^\d{8}$/.test(name) ? Number(name) : null;
}
