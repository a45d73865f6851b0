import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { ExpectedError } from '../model/failure.ts';
import { inWorkspace } from './workspace.ts';

/** Larger than any configuration; the reader of the text has a limit of its own, which names the place. */
export const CONFIG_LIMIT_BYTES = 1024 * 1024;

/** The text of a configuration file, or null where there is none. Throws ExpectedError where it cannot be read. */
export async function readConfigFile(path: string, cwd: string): Promise<string | null> {
  try {
    // A pipe would be waited for without end; whether it is one is looked at once it is open.
    const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
    const file = await open(await inWorkspace(path, cwd, 'config'), flags);
    try {
      if (!(await file.stat()).isFile()) throw notRegular(path);
      const { buffer, bytesRead } = await file.read({
        buffer: Buffer.alloc(CONFIG_LIMIT_BYTES),
        position: 0,
      });
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new ExpectedError(
      `The configuration file ${JSON.stringify(path)} cannot be read (${code}); mend it or the input config.`,
    );
  }
}

function notRegular(path: string): ExpectedError {
  return new ExpectedError(
    `The configuration file ${JSON.stringify(path)} is no regular file; mend it or the input config.`,
  );
}
