import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleReports } from './samples.ts';

export const SAMPLE_SEED = 20_260_302;

/**
 * Writes the sample reports below `directory`, the same bytes for the same seed; returns their paths below it. Other
 * files that are there stay.
 */
export async function generateSampleReports(
  directory: string,
  seed = SAMPLE_SEED,
): Promise<readonly string[]> {
  const reports = sampleReports(seed);
  for (const [name, text] of reports) {
    const file = join(directory, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return [...reports.keys()];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const directory = process.argv[2];
  if (directory === undefined) {
    process.stderr.write('Usage: node dev/samples/generate.ts DIRECTORY\n');
    process.exitCode = 2;
  } else {
    const written = await generateSampleReports(directory);
    process.stdout.write(`${written.length} sample reports written to ${directory}\n`);
  }
}
