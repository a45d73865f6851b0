import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from '@jest/globals';

/** Holds the arrows of docs/architecture.md. Each test lists what breaks them: nothing, where all is well. */

const SOURCE = resolve(import.meta.dirname, '..', 'src');
const LONGEST_FILE_LINES = 200;

const ROOMS = [
  'model',
  'settings',
  'corpus',
  'bench',
  'evidence',
  'stats',
  'judge',
  'report',
  'page',
  'io',
  'story',
] as const;
const PURE = ['settings', 'corpus', 'bench', 'evidence', 'stats', 'judge', 'report', 'page'] as const;
const SHELLS = [
  'index.ts',
  'job.ts',
  'cli.ts',
  'wiring.ts',
  'githubParts.ts',
  'jobSettings.ts',
  'deskParts.ts',
  'redactedParts.ts',
  'version.ts',
  'commands',
] as const;

/** What a room may import, beside itself. Of Node only arithmetic; `type` before a name: its types alone. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: ['valibot'],
  settings: ['model', 'yaml'],
  corpus: ['model', 'papaparse', 'marked', 'simple-statistics', 'node:crypto'],
  bench: ['model', 'node:crypto'],
  evidence: ['model', 'stats'],
  stats: ['type model', 'simple-statistics', 'jstat'],
  judge: ['model', 'stats', 'node:crypto'],
  report: ['model', 'stats', 'marked', 'papaparse', 'node:path'],
  page: ['model', 'report', 'stats', '@observablehq/plot', 'linkedom'],
  io: ['model', '@actions/*', 'ollama', 'valibot', 'node:*'],
  story: ['model', ...PURE, 'node:path'],
  // A shell may import everything of ours; what it may take of packages is said here.
  shell: ['model', ...PURE, 'io', 'story', '@actions/core', 'commander', 'node:path'],
};

interface Import {
  /** `report`, `story` or `shell`. */
  readonly room: string;
  /** A room, `story`, `shell`, or the name of a package. */
  readonly target: string;
  readonly isType: boolean;
}

interface SourceFile {
  /** `report/table.ts`, with `/` everywhere. */
  readonly path: string;
  readonly room: string;
  readonly lineCount: number;
  /** Without comments, and with strings as they stand. */
  readonly code: string;
  readonly imports: readonly { readonly specifier: string; readonly isType: boolean }[];
}

const FILES: readonly SourceFile[] = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(SOURCE, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort()
  .map(readSource);

function readSource(path: string): SourceFile {
  const text = readFileSync(join(SOURCE, path), 'utf8');
  const code = withoutComments(text);
  return { path, room: roomOf(path), lineCount: text.split('\n').length - 1, code, imports: importsOf(code) };
}

/** Comments become blanks; strings, templates and regular expressions without `/*` or ` //` in them stay. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[\s;{}(),])\/\/.*$/gm, '$1');
}

/** Every `import … from`, `export … from`, bare import, dynamic `import()` and `require()`. */
function importsOf(code: string): SourceFile['imports'] {
  const statements = code.matchAll(
    /\b(?:import|export)\s+(type\s)?[^'"`;=]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*['"]([^'"]+)['"]|\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g,
  );
  return [...statements].map((match) => ({
    specifier: match[2] ?? match[3] ?? match[4] ?? '',
    isType: match[1] !== undefined,
  }));
}

function roomOf(path: string): string {
  const [first = ''] = path.split('/');
  if ((SHELLS as readonly string[]).includes(first)) return 'shell';
  return first;
}

/** Where a relative import leads, as a path below src; null for a package. */
function fileOf(path: string, specifier: string): string | null {
  return specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), specifier)) : null;
}

/** `ollama/browser` is the package `ollama`; `node:fs/promises` is `node:fs`. */
function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function importOf({ path, room }: SourceFile, { specifier, isType }: SourceFile['imports'][number]): Import {
  const file = fileOf(path, specifier);
  return { room, target: file === null ? packageOf(specifier) : roomOf(file), isType };
}

function isAllowed({ room, target, isType }: Import): boolean {
  if (room === target) return true;
  return (ALLOWED[room] ?? []).some((rule) => {
    if (rule.endsWith('*')) return target.startsWith(rule.slice(0, -1));
    return rule === target || (isType && rule === `type ${target}`);
  });
}

const complaints = (check: (file: SourceFile) => readonly string[]): readonly string[] =>
  FILES.flatMap(check);

test('the files are found, and their imports', () => {
  expect(FILES.length).toBeGreaterThan(80);
  const { imports } = FILES.find(({ path }) => path === 'index.ts') ?? { imports: [] };
  const specifiers = imports.map(({ specifier }) => specifier);
  expect(specifiers).toEqual(expect.arrayContaining(['@actions/core', './job.ts', './settings/read.ts']));
});

test('every way to import is seen', () => {
  const code = withoutComments(`
import one from 'pkg-1';
import type { Two } from './two.ts';
import {
  three,
  type Drei,
} from '@scope/pkg-3/deep';
import './four.ts';
export { five } from './five.ts';
export * from './six.ts';
export type { Seven } from './seven.ts';
const eight = await import('./eight.ts');
const nine = require('node:fs');
// import 'a-comment';
/* import 'another'; */
/** from 'words' */
`);
  expect(importsOf(code)).toEqual([
    { specifier: 'pkg-1', isType: false },
    { specifier: './two.ts', isType: true },
    { specifier: '@scope/pkg-3/deep', isType: false },
    { specifier: './four.ts', isType: false },
    { specifier: './five.ts', isType: false },
    { specifier: './six.ts', isType: false },
    { specifier: './seven.ts', isType: true },
    { specifier: './eight.ts', isType: false },
    { specifier: 'node:fs', isType: false },
  ]);
});

test.each([
  ['report', 'io', false, false],
  ['report', 'judge', true, false],
  ['report', 'stats', false, true],
  ['judge', 'stats', false, true],
  ['bench', 'stats', false, false],
  ['bench', 'node:fs', false, false],
  ['bench', 'node:crypto', false, true],
  ['model', 'stats', true, false],
  ['model', 'valibot', false, true],
  ['stats', 'model', true, true],
  ['stats', 'model', false, false],
  ['io', 'report', true, false],
  ['io', '@actions/github', false, true],
  ['io', 'node:net', false, true],
  ['story', 'io', true, false],
  ['story', 'judge', false, true],
  ['story', 'page', false, true],
  ['page', 'report', false, true],
  ['report', 'page', true, false],
  ['shell', 'io', false, true],
  ['shell', 'node:fs', false, false],
])('%s → %s (types alone: %p): %p', (room, target, isType, allowed) => {
  expect(isAllowed({ room, target, isType })).toBe(allowed);
});

test('every file is in a room that the map knows', () => {
  const known: readonly string[] = [...ROOMS, 'shell'];
  expect(
    complaints(({ path, room }) => (known.includes(room) ? [] : [`src/${path} is in no known room`])),
  ).toEqual([]);
});

test('every arrow is on the map', () => {
  const broken = complaints((file) =>
    file.imports
      .filter((one) => !isAllowed(importOf(file, one)))
      .map(({ specifier }) => `src/${file.path} (${file.room}) must not import ${specifier}`),
  );
  expect(broken).toEqual([]);
});

test('every relative import names a file that is there', () => {
  const paths = new Set(FILES.map(({ path }) => path));
  const broken = complaints((file) =>
    file.imports
      .map(({ specifier }) => fileOf(file.path, specifier))
      .filter((target) => target !== null && !paths.has(target))
      .map((target) => `src/${file.path} imports ${target}, which is not in src`),
  );
  expect(broken).toEqual([]);
});

describe('the world', () => {
  /** How the world looks without an import. */
  const WORLDLY: readonly (readonly [string, RegExp])[] = [
    ['process', /(?<![\w.$'"`-])process\s*[.[]/],
    ['fetch', /(?<![\w.$'"`-])fetch\s*\(/],
    ['console', /(?<![\w.$'"`-])console\s*[.[]/],
    ['Date.now', /\bDate\.now\s*\(/],
    ['new Date() of now', /\bnew Date\(\s*\)/],
    ['performance', /(?<![\w.$'"`-])performance\s*\./],
    ['Math.random', /\bMath\.random\b/],
  ];

  test('is named by io and the shells alone', () => {
    const found = complaints(({ path, room, code }) =>
      room === 'io' || room === 'shell'
        ? []
        : WORLDLY.filter(([, expression]) => expression.test(code)).map(
            ([what]) => `src/${path} (${room}) must not name ${what}`,
          ),
    );
    expect(found).toEqual([]);
  });

  test('is seen by this very check', () => {
    const seen = (code: string) =>
      WORLDLY.filter(([, expression]) => expression.test(code)).map(([what]) => what);
    expect(seen('const home = process.env.HOME;')).toEqual(['process']);
    expect(seen('await fetch(url);')).toEqual(['fetch']);
    expect(seen("clock.fetch(); subprocess.kill(); const process = 'word';")).toEqual([]);
  });
});

test('the pages, with libraries of a megabyte, are loaded where they are used and not at the start', () => {
  const early = complaints(({ path, room, code }) =>
    room !== 'page' && /\bfrom\s*['"][^'"]*\/page\/[^'"]*['"]/.test(code)
      ? [`src/${path} imports a page at its start`]
      : [],
  );
  expect(early).toEqual([]);
});

test('no circle of imports, types included', () => {
  const targets = new Map(
    FILES.map((file) => [
      file.path,
      file.imports.map(({ specifier }) => fileOf(file.path, specifier)).filter((target) => target !== null),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) {
      circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const { path } of FILES) visit(path, []);
  expect(circles).toEqual([]);
});

test(`no file is longer than ${LONGEST_FILE_LINES} lines`, () => {
  expect(
    complaints(({ path, lineCount }) =>
      lineCount > LONGEST_FILE_LINES ? [`src/${path} has ${lineCount} lines`] : [],
    ),
  ).toEqual([]);
});

test('no folder is a drawer for everything', () => {
  const drawers = /^(?:utils?|helpers?|common|shared|misc|lib)$/i;
  expect(
    complaints(({ path }) =>
      dirname(path)
        .split('/')
        .some((part) => drawers.test(part))
        ? [`src/${path}`]
        : [],
    ),
  ).toEqual([]);
});

test('stats knows no word about language models', () => {
  const words = /\b(?:ollama|llm|tokens?|ttft|prompt|prefill|decode|throughput|model)\b/i;
  const found = complaints(({ path, room, code }) =>
    room === 'stats'
      ? code
          .split('\n')
          .filter((line) => words.test(line.replace(/from '[^']*'/, '')))
          .map((line) => `src/${path}: ${line.trim()}`)
      : [],
  );
  expect(found).toEqual([]);
});
