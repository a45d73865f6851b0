/**
 * `npm run build`: src → lib (tsc strips the types) → dist (ncc bundles, heavy parts in chunks of their own). The
 * same sources always give the same bytes: dist is made anew, as ncc never deletes an old chunk, and its cache stays
 * off.
 */
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { completeLicences } from './build/licences.ts';

const root = join(import.meta.dirname, '..');
const { resolve } = createRequire(import.meta.url);
const tsc = join(dirname(resolve('typescript/package.json')), 'bin', 'tsc');
const ncc = join(dirname(resolve('@vercel/ncc/package.json')), 'dist', 'ncc', 'cli.js');

function run(script: string, ...args: string[]): void {
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
}

const made = join('lib', 'dist');
const statistics = join('lib', 'statistics.json');
rmSync(join(root, 'lib'), { recursive: true, force: true });
run(tsc, '-p', 'tsconfig.build.json');
for (const [entry, out] of [
  ['lib/index.js', made],
  ['lib/cli.js', join(made, 'cli')],
] as const) {
  run(ncc, 'build', entry, '-o', out, '--license', 'licenses.txt', '--no-cache', '--stats-out', statistics);
  writeFileSync(join(root, out, 'package.json'), '{\n  "type": "module"\n}\n');
  completeLicences(root, join(root, out), join(root, statistics));
}
// Only now: a build that fails leaves the old bundle as it was.
rmSync(join(root, 'dist'), { recursive: true, force: true });
renameSync(join(root, made), join(root, 'dist'));
rmSync(join(root, 'lib'), { recursive: true, force: true });
