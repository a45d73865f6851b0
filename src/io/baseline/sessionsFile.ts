import * as v from 'valibot';
import { ExpectedError } from '../../model/failure.ts';
import type { SessionRecord } from '../../model/record.ts';
import { readStoredText } from '../resultsFile.ts';
import { parseRecord } from './recordFile.ts';
import { parseWindow } from './window.ts';

/**
 * The sessions of a results.json or a file of the data branch (one), or of a baseline file (several). Throws
 * ExpectedError that names the file.
 */
export async function readSessions(path: string): Promise<readonly SessionRecord[]> {
  const text = await readStoredText(path);
  if (text === null) throw new ExpectedError(`There is no results file ${path}.`);
  return isRecord(text) ? [parseRecord(text, path)] : parseWindow(text, path, '');
}

/** A record has units where results have calls. Text that is no JSON is told by the reader. */
function isRecord(text: string): boolean {
  try {
    return v.is(v.object({ units: v.array(v.unknown()) }), JSON.parse(text));
  } catch {
    return false;
  }
}
