import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where scenarios happen: a checkout on a machine. */

export const BUNDLE = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

export interface Place {
  /** On the runner, outside of the checkout. */
  readonly folder: string;
  readonly workspace: string;
  /** Outside of the checkout; not there yet. */
  readonly baselineFile: string;
  /** Writes a file, in the workspace where the path is relative. */
  write(path: string, text: string): Promise<void>;
  readBaseline(): Promise<string>;
}

export const REPORTS: Readonly<Record<string, string>> = {
  'reports/sweep.csv': 'threads,latency_ms\n1,12.5\n2,7.25\n4,4.5\n8,4.75\n',
  'reports/nightly/run.json':
    '{"runs":[{"tokens_per_second":101.5},{"tokens_per_second":99.5}],"note":"two"}',
  'reports/notes.md': '# Notes\n\n| build | seconds |\n|---|---:|\n| debug | 31.5 |\n| release | 48 |\n',
};

export async function createPlace(files: Readonly<Record<string, string>> = REPORTS): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'scenario-'));
  const workspace = join(folder, 'checkout');
  await mkdir(workspace);
  const write = async (path: string, text: string) => {
    const file = resolve(workspace, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  for (const [path, text] of Object.entries(files)) await write(path, text);
  const baselineFile = join(folder, 'bench', 'baseline.json');
  return { folder, workspace, baselineFile, write, readBaseline: () => readFile(baselineFile, 'utf8') };
}

/** A lock of the machine that no other test and no real benchmark has. */
export function privateLock(): string {
  return `ollama-benchmark-test-${randomUUID()}`;
}
