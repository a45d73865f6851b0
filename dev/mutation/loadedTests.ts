import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loading, startFile, type Test } from './suite.ts';

const SUITE = pathToFileURL(path.join(import.meta.dirname, 'suite.ts')).href;

let root = '';
let generation = 0;
/** Who imports whom below the root, by path. */
const importedBy = new Map<string, Set<string>>();

/** Test files ask for jest and get the suite; each generation gets modules of its own, evaluated anew. */
export function hookImports(sandbox: string): void {
  root = sandbox;
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === '@jest/globals')
        return { url: SUITE, format: 'module-typescript', shortCircuit: true };
      const found = next(specifier, context);
      const file = ours(found.url);
      if (file === null) return found;
      const parent = context.parentURL === undefined ? null : ours(context.parentURL);
      if (parent !== null) importedBy.set(file, (importedBy.get(file) ?? new Set()).add(parent));
      return { ...found, url: `${found.url.replace(/\?.*$/, '')}?generation=${generation}` };
    },
  });
}

function ours(url: string): string | null {
  if (!url.startsWith('file:') || !/\.ts(\?|$)/.test(url)) return null;
  const file = path.relative(root, fileURLToPath(url.replace(/\?.*$/, '')));
  return file.startsWith('..') || file.includes('node_modules') ? null : file;
}

export function nextGeneration(): void {
  generation++;
}

/** The tests that a file writes down when it is evaluated. */
export async function testsOf(file: string): Promise<readonly Test[]> {
  startFile(file);
  await import(pathToFileURL(path.join(root, file)).href);
  return loading.tests;
}

/** The test files among `files` that import this one, directly or not: nearest by name first. */
export function dependents(source: string, files: readonly string[]): readonly string[] {
  const seen = new Set([source]);
  for (const file of seen) for (const parent of importedBy.get(file) ?? []) seen.add(parent);
  const mirror = source.replace(/^src\//, '__tests__/').replace(/\.ts$/, '.test.ts');
  const nearness = (file: string) =>
    file === mirror ? 0 : path.dirname(file) === path.dirname(mirror) ? 1 : 2;
  return files.filter((file) => seen.has(file)).sort((a, b) => nearness(a) - nearness(b));
}
