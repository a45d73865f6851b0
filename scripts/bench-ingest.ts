/**
 * `npm run bench:ingest`: what the built product takes to read reports, against a process that does nothing but read the
 * same bytes. They take turns, so that a machine that drifts hits both alike. Takes some minutes and some GB below the
 * system's temporary folder; `--files`, `--megabytes`, `--rounds` and `--seed` make it smaller or other. Exit status 1
 * where a goal is missed.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { markdownTable, type Row } from './bench-client/figures.ts';
import { writeLargeFiles, writeSmallFiles } from './bench-ingest/material.ts';
import { rowsOf } from './bench-ingest/rows.ts';
import { takeTurns } from './bench-ingest/turns.ts';

const MIB = 1024 * 1024;
/** The largest that is read, and one that nobody would call a report. */
const [LARGEST, HUGE] = [16, 128];

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '100000' },
    megabytes: { type: 'string', default: '1024' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
});
const [files, megabytes, rounds, seed] = [values.files, values.megabytes, values.rounds, values.seed].map(
  Number,
) as [number, number, number, number];

if (!existsSync(join(import.meta.dirname, '..', 'dist', 'cli', 'index.js'))) {
  throw new Error('dist is not built; run npm run build first.');
}

/** Of so many MiB as many files as there is room for, at least one. */
function large(root: string, mebibytes: number): Promise<{ count: number; byteCount: number }> {
  const count = Math.max(1, Math.floor(megabytes / mebibytes));
  return writeLargeFiles(root, count, mebibytes * MIB, seed).then((byteCount) => ({ count, byteCount }));
}

const CORPORA = [
  async (root: string) => ({ count: files, byteCount: await writeSmallFiles(root, files, seed) }),
  (root: string) => large(root, Math.min(LARGEST, megabytes)),
  (root: string) => large(root, Math.max(LARGEST + 1, Math.min(HUGE, megabytes))),
];

const rows: Row[] = [];
for (const write of CORPORA) {
  const cwd = await mkdtemp(join(tmpdir(), 'bench-ingest-'));
  try {
    const written = await write(join(cwd, 'reports'));
    rows.push(...rowsOf(written, await takeTurns(cwd, 'reports', rounds)));
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}
process.stdout.write(markdownTable(rows));
const load = loadavg()[0]?.toFixed(1);
process.stdout.write(
  `\nNode ${process.version}, ${cpus().length} processors, load average at the end ${load}, ${rounds} rounds, bytes in the system's cache\n`,
);
if (rows.some(({ goal }) => goal?.isMet === false)) process.exitCode = 1;
