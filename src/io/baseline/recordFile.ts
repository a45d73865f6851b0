import * as v from 'valibot';
import { ExpectedError, inASentence, messageOf } from '../../model/failure.ts';
import { RECORD_SCHEMA_VERSION, type SessionRecord, SessionRecordSchema } from '../../model/record.ts';

/** Far above any session (a few kilobytes), far below what would exhaust the memory. */
export const RECORD_SIZE_LIMIT_BYTES = 1024 * 1024;

/**
 * A session as it is stored, one line: what only machines read stays small. Throws ExpectedError for one that could not be
 * read again: every later job would fail by it.
 */
export function recordText(record: SessionRecord): string {
  const text = `${JSON.stringify(record)}\n`;
  parseRecord(text, 'The session to store');
  return text;
}

/** The stored text of one session, untrusted, to the session; `place` is for the sentences of its errors. */
export function parseRecord(text: string, place: string): SessionRecord {
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes > RECORD_SIZE_LIMIT_BYTES) {
    throw new ExpectedError(`${place} has ${bytes} bytes; a session has at most ${RECORD_SIZE_LIMIT_BYTES}.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ExpectedError(`${place} is not JSON: ${inASentence(messageOf(error))}.`);
  }
  return checkRecord(value, place);
}

const VersionedSchema = v.object({ schemaVersion: v.number() });

/** The same for what is parsed already, such as one of several sessions in a file. */
export function checkRecord(value: unknown, place: string): SessionRecord {
  const versioned = v.safeParse(VersionedSchema, value);
  if (versioned.success && versioned.output.schemaVersion > RECORD_SCHEMA_VERSION) {
    throw new ExpectedError(
      `${place} was written by a newer version of this tool (record schema ${versioned.output.schemaVersion}, this one reads ${RECORD_SCHEMA_VERSION}): update the action.`,
    );
  }
  const parsed = v.safeParse(SessionRecordSchema, value, { abortEarly: true });
  if (parsed.success) {
    // The schema's pattern of a time allows some that no clock reads.
    if (Number.isNaN(Date.parse(parsed.output.startedAt)))
      throw new ExpectedError(`${place} does not hold a session of this tool: startedAt is no time.`);
    return parsed.output;
  }
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? 'the whole of it';
  throw new ExpectedError(
    `${place} does not hold a session of this tool: ${inASentence(`${where}: ${issue.message}`)}.`,
  );
}
