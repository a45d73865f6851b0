/** Writes the server as JavaScript, which is what a package may hold: `node pack.ts lib`. Needs Node 22.13 or later. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';

const out = process.argv[2];
if (out === undefined) throw new Error('Where to? node pack.ts DIRECTORY');

const here = import.meta.dirname;
const sources = ['.', 'faults']
  .flatMap((folder) => readdirSync(join(here, folder)).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|^testing\.ts$|^pack\.ts$/.test(path));

for (const path of sources) {
  const to = join(out, path.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(to), { recursive: true });
  const code = stripTypeScriptTypes(readFileSync(join(here, path), 'utf8'));
  writeFileSync(to, code.replace(/(from '\.{1,2}\/[^']+)\.ts'/g, "$1.js'"));
}
