import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { ExpectedError } from '../model/failure.ts';

/**
 * The absolute path of what an input names, taken from the workspace. A path inside the workspace must not lead out
 * of it over links: a pull request can commit a link, and this machine's other files are none of its business. A
 * path that names another place outright is the user's own word. Throws ExpectedError.
 */
export async function inWorkspace(named: string, cwd: string, input: string): Promise<string> {
  const lexical = path.resolve(cwd, named);
  if (!isWithin(cwd, lexical)) return lexical;
  const [outer, inner] = await Promise.all([realpath(cwd), realOfExisting(lexical)]);
  if (isWithin(outer, inner)) return lexical;
  throw new ExpectedError(
    `${JSON.stringify(named)} leads out of the workspace over a link; mend it, or name the place itself in the input ${input}.`,
  );
}

/** Whether a path, taken from the workspace, names a place in it; links are not looked at. */
export function isInWorkspace(named: string, cwd: string): boolean {
  return isWithin(cwd, path.resolve(cwd, named));
}

export function isWithin(outer: string, inner: string): boolean {
  const way = path.relative(outer, inner);
  return !path.isAbsolute(way) && way !== '..' && !way.startsWith(`..${path.sep}`);
}

/** The real path of the deepest part that exists: a file that is still to be written has none of its own. */
async function realOfExisting(place: string): Promise<string> {
  for (let each = place; ; each = path.dirname(each)) {
    try {
      return await realpath(each);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
      if (!isMissing || each === path.dirname(each)) return each;
    }
  }
}
