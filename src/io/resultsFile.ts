import { readFile, stat } from 'node:fs/promises';
import * as v from 'valibot';
import { ExpectedError, inASentence, messageOf } from '../model/failure.ts';
import { migrateResults } from '../model/migration.ts';
import { RESULTS_SCHEMA_VERSION, type Results, ResultsSchema } from '../model/results.ts';

/** Far above any session (2 kB a call without its answer), far below what would exhaust the memory. */
export const RESULTS_SIZE_LIMIT_BYTES = 50 * 1024 * 1024;

/** Stored results, checked. Throws ExpectedError that names the file and what is wrong with it. */
export async function readResults(path: string): Promise<Results> {
  const results = await readResultsIfAny(path);
  if (results === null) throw new ExpectedError(`There is no results file ${path}.`);
  return results;
}

/** The same, and null where there is no such file. */
export async function readResultsIfAny(path: string): Promise<Results | null> {
  const text = await readStoredText(path);
  return text === null ? null : parseResults(text, path);
}

/** The text of a file of stored sessions, size-capped; null where there is none. */
export async function readStoredText(path: string): Promise<string | null> {
  try {
    const facts = await stat(path);
    if (!facts.isFile()) throw new ExpectedError(`${path} is not a regular file.`);
    if (facts.size > RESULTS_SIZE_LIMIT_BYTES) {
      throw new ExpectedError(
        `${path} has ${facts.size} bytes; results have at most ${RESULTS_SIZE_LIMIT_BYTES}.`,
      );
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new ExpectedError(`${path} cannot be read: ${messageOf(error)}.`);
  }
}

const VersionedSchema = v.object({ schemaVersion: v.number() });

/** Untrusted text, also of earlier schemas, to results; `path` is for the sentences of its errors. */
export function parseResults(text: string, path: string): Results {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ExpectedError(`${path} is not JSON: ${inASentence(messageOf(error))}.`);
  }
  const versioned = v.safeParse(VersionedSchema, value);
  if (!versioned.success) {
    throw new ExpectedError(`${path} does not hold results of this tool: it has no schemaVersion.`);
  }
  if (versioned.output.schemaVersion > RESULTS_SCHEMA_VERSION) {
    throw new ExpectedError(
      `${path} was written by a newer version of this tool (results schema ${versioned.output.schemaVersion}, this one reads ${RESULTS_SCHEMA_VERSION}): update the action.`,
    );
  }
  const parsed = v.safeParse(ResultsSchema, migrateResults(value), { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const place = v.getDotPath(issue) ?? 'the whole file';
  throw new ExpectedError(
    `${path} does not hold results of this tool: ${inASentence(`${place}: ${issue.message}`)}.`,
  );
}
