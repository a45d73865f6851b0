import { createReportsDirectory, type ReportsDirectoryOptions } from '../../src/io/reportsDirectory.ts';
import type { SourceFile } from '../../src/model/corpus.ts';

/** All the files of a reports directory at once, as only tests hold them. */
export async function readReports(
  root: string,
  options: ReportsDirectoryOptions,
): Promise<readonly SourceFile[]> {
  const { files } = await createReportsDirectory(options).find(root);
  const all: SourceFile[] = [];
  for await (const file of files()) all.push(file);
  return all;
}
