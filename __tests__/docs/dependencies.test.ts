import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { codesOf, root, sectionOf, text } from './documents.ts';

/** What comes from others: why, under which licence, and nothing that runs when it is installed. */

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const packageAt = (folder: string): Package => JSON.parse(text(join(folder, 'package.json')));
const own = packageAt('.');
const folders = readdirSync(join(root, 'dev'))
  .map((name) => join('dev', name))
  .filter((folder) => existsSync(join(root, folder, 'package.json')));

describe('reasons', () => {
  const named = codesOf(sectionOf(text('docs/architecture.md'), '## Dependencies and their reasons'));
  const all = ['.', ...folders]
    .map(packageAt)
    .flatMap((each) =>
      Object.keys({ ...each.dependencies, ...each.devDependencies, ...each.optionalDependencies }),
    );

  test('there are package directories of their own beside the root', () => {
    expect(folders).toContain(join('dev', 'engine'));
  });

  test.each([...new Set(all)])('the map says what %s is for', (name) => {
    expect(named).toContain(name);
  });
});

describe('licences of what the bundle holds', () => {
  const PERMISSIVE = ['MIT', 'MIT/X11', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0'];
  /** By name, with what stands there instead of one of the above. */
  const LOOKED_AT: Readonly<Record<string, string>> = {
    '@protobuf-ts/runtime': '(Apache-2.0 AND BSD-3-Clause)',
    // Its author names none; @actions/artifact brings it (unzip-stream, binary), and the action never calls it.
    buffers: '',
  };
  const lock: { readonly packages: Readonly<Record<string, unknown>> } = JSON.parse(
    text('package-lock.json'),
  );
  const known = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, '')));

  /** Name, licence, text and an empty line for each. */
  const listedIn = (path: string) => {
    const lines = text(path).split('\n');
    return lines.flatMap((line, at) =>
      line !== '' && known.has(line) && (lines[at - 1] ?? '') === ''
        ? [{ name: line, licence: lines[at + 1] ?? '' }]
        : [],
    );
  };
  const bundleIn = (folder: string) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.js'))
      .map((name) => text(join(folder, name)))
      .join('\n');
  const listed = ['dist/licenses.txt', 'dist/cli/licenses.txt'].flatMap(listedIn);

  test.each(['dist', 'dist/cli'])('all that the comments of %s name is listed', (folder) => {
    const modules = bundleIn(folder).matchAll(
      / MODULE: \.\/(?:.*\/)?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//g,
    );
    const named = [...new Set([...modules].map(([, name = '']) => name))];
    expect(named.length).toBeGreaterThan(5);
    expect(listedIn(`${folder}/licenses.txt`).map(({ name }) => name)).toEqual(expect.arrayContaining(named));
  });

  test('so is what the action imports', () => {
    expect(listed.map(({ name }) => name)).toEqual(
      expect.arrayContaining(Object.keys(own.dependencies ?? {})),
    );
  });

  test('each is permissive', () => {
    const others = listed.filter(({ licence }) => !PERMISSIVE.includes(licence));
    expect(Object.fromEntries(others.map(({ name, licence }) => [name, licence]))).toEqual(LOOKED_AT);
  });
});

describe('installing', () => {
  test('runs no script of a package', () => {
    expect(text('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  test.each(['.', ...folders])('in %s takes what the lock file has by its digest', (folder) => {
    const { packages } = JSON.parse(text(join(folder, 'package-lock.json'))) as {
      readonly packages: Readonly<
        Record<string, { readonly integrity?: string; readonly link?: boolean; readonly resolved?: string }>
      >;
    };
    const without = Object.entries(packages).filter(
      ([path, { integrity, link, resolved }]) =>
        path.includes('node_modules/') &&
        integrity === undefined &&
        link !== true &&
        !resolved?.startsWith('file:') &&
        !path.endsWith('/stub'),
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });
});
