import { ExpectedError } from '../../model/failure.ts';
import type { SessionRecord } from '../../model/record.ts';
import { readStoredText } from '../resultsFile.ts';
import { parseWindow } from './window.ts';

/** The sessions of a results.json (one) or of a baseline file (several). Throws ExpectedError that names the file. */
export async function readSessions(path: string): Promise<readonly SessionRecord[]> {
  const text = await readStoredText(path);
  if (text === null) throw new ExpectedError(`There is no results file ${path}.`);
  return parseWindow(text, path, '');
}
