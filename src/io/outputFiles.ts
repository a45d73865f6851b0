import { mkdir } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { ExpectedError, messageOf } from '../model/failure.ts';
import type { ReportFile } from '../model/ports.ts';
import { writeFileAtomically } from './atomicFile.ts';
import { inWorkspace } from './workspace.ts';

/** What mends a directory of outputs, the end of a sentence. */
export const CURE = 'set `output-dir` to a directory that the job may write to, on a disk that is not full.';

/**
 * Writes each file whole into the directory; the absolute paths in the same order. The directory may lie in a checkout,
 * which can hold a link where a folder in it is to be.
 */
export async function writeOutputFiles(
  directory: string,
  files: readonly ReportFile[],
): Promise<readonly string[]> {
  const root = resolve(directory);
  const paths: string[] = [];
  for (const { name, content } of files) {
    const path = resolve(root, name);
    const inside = relative(root, path);
    if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) {
      throw new Error(`report file outside the output directory: ${name}`);
    }
    try {
      await mkdir(root, { recursive: true });
      await inWorkspace(dirname(name), root, 'output-dir');
      await writeFileAtomically(path, content);
    } catch (error) {
      if (error instanceof ExpectedError) throw error;
      throw new ExpectedError(`${path} could not be written (${messageOf(error)}): ${CURE}`);
    }
    paths.push(path);
  }
  return paths;
}
