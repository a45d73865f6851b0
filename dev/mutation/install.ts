import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = import.meta.dirname;
const stampFile = path.join(folder, 'node_modules', '.stamp');

/** Installs Stryker (about 65 MB) where it is missing or another than the lock file's. */
export function ensureStryker(): void {
  const stamp = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  if (readOr(stampFile, '') === stamp) return;
  console.log('Installing Stryker (about 65 MB, once)');
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('Start it as "npm run mutate": npm then installs Stryker.');
  execFileSync(process.execPath, [npm, 'ci', '--prefix', folder, '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
  writeFileSync(stampFile, stamp);
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
