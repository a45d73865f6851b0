import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { ExpectedError } from '../model/failure.ts';

/**
 * The absolute path of what an input names, taken from the workspace. A path inside the workspace must not lead out
 * of it over links: a pull request can commit a link, and this machine's other files are none of its business. Nor into
 * a `.git`, which the next job on the machine finds as this one left it: cleaning a checkout cleans no such folder. A path
 * that names another place outright is the user's own word. Throws ExpectedError.
 */
export async function inWorkspace(named: string, cwd: string, input: string): Promise<string> {
  const lexical = path.resolve(cwd, named);
  if (!isWithin(cwd, lexical)) return lexical;
  const [outer, inner] = await Promise.all([realpath(cwd), realOfExisting(lexical)]);
  const isInGit = hasGit(path.relative(outer, inner)) && !hasGit(path.relative(cwd, lexical));
  if (isWithin(outer, inner) && !isInGit) return lexical;
  const where = isInGit ? 'into .git' : 'out of the workspace';
  throw new ExpectedError(
    `${JSON.stringify(named)} leads ${where} over a link; mend it, or name the place itself in the input ${input}.`,
  );
}

function hasGit(way: string): boolean {
  return way.split(path.sep).some((part) => part.toLowerCase() === '.git');
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
