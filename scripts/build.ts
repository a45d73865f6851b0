/**
 * `npm run build`: src → lib (tsc strips the types) → dist (ncc bundles, heavy parts in chunks of their own). The
 * same sources always give the same bytes: dist is removed first, as ncc never deletes an old chunk, and its cache
 * stays off.
 */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { resolve } = createRequire(import.meta.url);
const tsc = join(dirname(resolve('typescript/package.json')), 'bin', 'tsc');
const ncc = join(dirname(resolve('@vercel/ncc/package.json')), 'dist', 'ncc', 'cli.js');

function run(script: string, ...args: string[]): void {
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

for (const folder of ['lib', 'dist']) rmSync(join(root, folder), { recursive: true, force: true });
run(tsc, '-p', 'tsconfig.build.json');
run(ncc, 'build', 'lib/index.js', '-o', 'dist', '--license', 'licenses.txt', '--no-cache');
run(ncc, 'build', 'lib/cli.js', '-o', 'dist/cli', '--license', 'licenses.txt', '--no-cache');
for (const folder of ['dist', 'dist/cli']) {
  writeFileSync(join(root, folder, 'package.json'), '{\n  "type": "module"\n}\n');
}
rmSync(join(root, 'lib'), { recursive: true, force: true });
