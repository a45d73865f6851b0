import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';

/** Foreign readers of our exports: Go's benchstat and Python's csv module. */

/** Of August 2025, which Go 1.24 builds; the Go module proxy keeps it. */
export const BENCHSTAT = 'golang.org/x/perf/cmd/benchstat@v0.0.0-20250813145418-2f7363a06fe1';

/** The path of benchstat, built once for a machine, or why there is none. */
export function installBenchstat(): { readonly path: string } | { readonly missing: string } {
  const place = join(tmpdir(), `ollama-benchmark-${BENCHSTAT.split('@')[1]}`);
  mkdirSync(place, { recursive: true });
  // A Go that is too old for it would download another one: GOTOOLCHAIN forbids that.
  const env = { ...process.env, GOBIN: place, GOTOOLCHAIN: 'local', GOFLAGS: '-modcacherw' };
  const { error, status, stderr } = spawnSync('go', ['install', BENCHSTAT], {
    ...{ env, cwd: place, encoding: 'utf8', timeout: 240_000 },
  });
  if (error !== undefined) return { missing: `go could not be run: ${error.message}` };
  if (status !== 0) return { missing: `go install said: ${stderr.trim().split('\n').at(-1)}` };
  return { path: join(place, process.platform === 'win32' ? 'benchstat.exe' : 'benchstat') };
}

export interface Compared {
  readonly name: string;
  readonly unit: string;
  readonly before: number;
  readonly after: number;
  /** `~`, or the change in percent as benchstat writes it. */
  readonly verdict: string;
}

/** What benchstat makes of two texts, and what it complained of. */
export function benchstat(
  path: string,
  before: string,
  after: string,
  ...options: readonly string[]
): { readonly rows: readonly Compared[]; readonly complaints: string; readonly keys: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'ollama-benchmark-benchstat-'));
  try {
    writeFileSync(join(folder, 'before.txt'), before);
    writeFileSync(join(folder, 'after.txt'), after);
    const { stdout, stderr, status } = spawnSync(
      path,
      ['-format', 'csv', ...options, 'before.txt', 'after.txt'],
      { cwd: folder, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`benchstat ended with ${status}: ${stderr}`);
    return { ...tablesIn(stdout), complaints: stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tablesIn(csv: string): { readonly rows: readonly Compared[]; readonly keys: readonly string[] } {
  const rows: Compared[] = [];
  const keys: string[] = [];
  let unit = '';
  for (const cells of Papa.parse<string[]>(csv).data) {
    const [name = '', first = '', , third = '', , verdict = ''] = cells;
    if (cells.length === 1 && name !== '') keys.push(name);
    else if (name === '' && verdict === 'vs base') unit = first;
    else if (name !== '' && name !== 'geomean')
      rows.push({ name, unit, before: Number(first), after: Number(third), verdict });
  }
  return { rows, keys };
}

/** The rows of a CSV text as Python's csv module reads them. */
export function pythonRows(csv: string): readonly (readonly string[])[] {
  const script =
    'import csv,io,json,sys; json.dump(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode(), newline=""), strict=True)), sys.stdout)';
  const python = process.platform === 'win32' ? 'python' : 'python3';
  const { stdout, stderr, status, error } = spawnSync(python, ['-c', script], {
    ...{ input: csv, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  });
  if (status !== 0) throw new Error(`${python}: ${error?.message ?? stderr}`);
  return JSON.parse(stdout);
}
