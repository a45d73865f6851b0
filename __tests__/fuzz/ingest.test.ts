import { execFileSync } from 'node:child_process';
import { lstat, mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { temporaryDirectory } from '../io/temporary.ts';
import { fc } from '../support/properties.ts';
import { readTree } from './readTree.ts';
import { expectOneLine } from './refused.ts';
import { holds, told, WATCHDOG_MS } from './run.ts';

/** Reports directories as nobody means well: each file is read or has its reason, and sound ones stay sound. */

const SOUND = 'config,tok_s\na,101.5\nb,98.25\nc,120\n';
let cwd: string;
beforeEach(async () => {
  cwd = await temporaryDirectory();
  await write('reports/sound.csv', SOUND);
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

async function write(name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(cwd, name)), { recursive: true });
  await writeFile(join(cwd, name), content);
}

/** Whatever lies there: one document a file, problems of a line, and the sound file untouched. */
async function expectRead() {
  const read = await readTree(cwd);
  expect(read.documents.map(({ path }) => path)).toEqual(read.files.map(({ path }) => path));
  for (const { problem } of read.documents) if (problem !== null) expectOneLine(problem);
  for (const { path, text, problem } of read.files)
    expect([path, text === null]).toEqual([path, problem !== null]);
  // Its names are foreign words, which are made harmless where they are shown.
  for (const { text } of read.findings) expect(text).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  expect(read.prompt.length).toBeLessThanOrEqual(20_000);
  expect(read.files.find(({ path }) => path === 'reports/sound.csv')?.text).toBe(SOUND);
  return read;
}

const pieces = fc.oneof(
  fc.constantFrom(
    ...[
      'a,b\n1,2\n',
      '| a | b |\n|---|---|\n| 1 | 2 |\n',
      '{"a":[1,2,{"b":3}]}',
      '[1,2',
      '# h\n',
      '"x","y"\n',
    ],
  ),
  fc.constantFrom(
    ...['{"__proto__":{"x":1},"constructor":2}', '1e999', '9'.repeat(500), '-0', '0x10', '1,2,3', '=1+1'],
  ),
  fc.constantFrom(
    ...[
      ' '.repeat(5000),
      '|'.repeat(5000),
      '`'.repeat(5000),
      '"'.repeat(5001),
      '1'.repeat(5000),
      '> '.repeat(500),
    ],
  ),
  fc.constantFrom(
    ...['\ufeff', '\u0000', '\r', '\n\n', '\u2028', '\u202e', '::set-output name=a::b\n', '- '.repeat(100)],
  ),
  fc.string({ unit: 'binary', maxLength: 10 }),
);
const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => Buffer.from(parts.join('')));
const contents = fc.oneof(
  texts,
  texts.map((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  texts.map((text) =>
    Buffer.concat([Uint8Array.of(0xfe, 0xff), Buffer.from(text.toString(), 'utf16le').swap16()]),
  ),
  fc.tuple(texts, fc.uint8Array({ minLength: 1, maxLength: 8 })).map((parts) => Buffer.concat(parts)),
  fc
    .constantFrom(...['fffe', 'feff', 'efbbbf', 'fffe00', 'eda080', 'c080', 'f4908080', ''])
    .map((hex) => Buffer.from(hex, 'hex')),
);
const ending = fc.constantFrom('.csv', '.json', '.ndjson', '.md', '.CSV', '.markdown', '.jsonl', '.txt');
const names = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(
        ...[
          'a',
          '\u202egnp',
          'a\nb',
          '::set-output name=x::y',
          '##[error]',
          '__proto__',
          '-rf',
          '$(id)',
          '`id`',
        ],
      ),
      fc.constantFrom(
        ...[
          '\u001b[31m',
          '\u0085',
          '\ufeff',
          '😀',
          'x'.repeat(200),
          '..a',
          ' ',
          '%0A',
          '|',
          '@octocat',
          '<img>',
        ],
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    ),
    ending,
  )
  .map(([name, end]) => `${name.replace(/[/\u0000\ud800-\udfff]/g, '_')}${end}`);

describe(`reports, ${told}`, () => {
  test(
    'of any bytes under any names, in any folders, are read or have their reason',
    async () => {
      const file = fc.tuple(fc.constantFrom('', 'x/', 'x/y/', '\n/'), names, contents);
      await holds(fc.array(file, { minLength: 1, maxLength: 8 }), 60, async (files) => {
        const folder = `${cwd}/reports`;
        await rm(folder, { recursive: true, force: true });
        await write('reports/sound.csv', SOUND);
        const written = new Set(['reports/sound.csv']);
        for (const [place, name, bytes] of files) {
          await write(`reports/${place}${name}`, bytes).then(
            () => written.add(`reports/${place}${name}`),
            () => {},
          );
        }
        const { documents } = await expectRead();
        const reports = [...written].filter((path) => !path.endsWith('.txt'));
        expect(documents.map(({ path }) => path).sort()).toEqual(reports.sort());
      });
    },
    WATCHDOG_MS,
  );

  test(
    'that vanish, grow or become links while they are read are read, or have their reason',
    async () => {
      await write('secret.json', '{"password": 424242}');
      const at = fc.nat({ max: 29 });
      const deed = fc.constantFrom('gone', 'grown', 'link', 'folder', 'pipe');
      await holds(fc.array(fc.tuple(at, deed, fc.nat({ max: 6 })), { maxLength: 10 }), 15, async (deeds) => {
        await rm(join(cwd, 'reports'), { recursive: true, force: true });
        await write('reports/sound.csv', SOUND);
        for (let number = 0; number < 30; number += 1)
          await write(`reports/f${number}.json`, `{"a":${number}}`);
        const reading = expectRead();
        for (const [number, what, turns] of deeds) {
          for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
          await happen(join(cwd, `reports/f${number}.json`), what);
        }
        const { files } = await reading;
        for (const { text } of files) expect(text ?? '').not.toMatch(/424242/);
      });
    },
    WATCHDOG_MS,
  );

  async function happen(file: string, what: string): Promise<void> {
    if (what === 'grown') return truncate(file, 64 * 1024 * 1024).catch(() => {});
    await rm(file, { recursive: true, force: true });
    if (what === 'link') await symlink('../secret.json', file);
    if (what === 'folder') await mkdir(file);
    if (what === 'pipe' && process.platform !== 'win32') execFileSync('mkfifo', [file]);
  }
});

describe('what is no file to read', () => {
  test('links, circles, pipes, sockets and devices are told and not opened', async () => {
    const links = {
      'passwd.json': '/etc/passwd',
      'self.md': 'self.md',
      'to.csv': 'fro.csv',
      'fro.csv': 'to.csv',
      'zero.json': '/dev/zero',
    };
    for (const [name, target] of Object.entries(links)) await symlink(target, join(cwd, 'reports', name));
    await mkdir(join(cwd, 'reports/deep/er'), { recursive: true });
    for (const target of ['..', '../..', '.'])
      await symlink(target, join(cwd, 'reports/deep/er', `up${target.length}`));
    const special: string[] = [];
    const sockets = createServer();
    if (process.platform !== 'win32') {
      execFileSync('mkfifo', [join(cwd, 'reports/pipe.json')]);
      await new Promise<void>((resolve) => sockets.listen(join(cwd, 'reports/socket.md'), resolve));
      special.push('pipe.json', 'socket.md');
      try {
        execFileSync('mknod', [join(cwd, 'reports/device.csv'), 'c', '1', '5'], { stdio: 'ignore' });
        special.push('device.csv');
      } catch {
        // Only root makes devices.
      }
    }
    const { documents, warnings, files } = await expectRead();
    sockets.close();
    const problems = new Map(documents.map(({ path, problem }) => [path.slice('reports/'.length), problem]));
    for (const name of Object.keys(links))
      expect([name, problems.get(name)]).toEqual([name, 'is a link and was not followed']);
    for (const name of special)
      expect([name, problems.get(name)]).toEqual([name, 'is no regular file and was not opened']);
    expect(warnings.filter((line) => /deep\/er\/up\d, which was not followed/.test(line))).toHaveLength(3);
    expect(files.map(({ text }) => text ?? '').join()).not.toMatch(/root:/);
  });

  test('folders are followed as deep as a path may be, and what lies deeper is told', async () => {
    // In steps, as no call takes so long a path: the folder goes one deeper by being put into another.
    let top = join(cwd, 'n');
    await write('n/a.csv', SOUND);
    for (let depth = 0; depth < 30; depth += 1) {
      const above = join(cwd, `m${depth}`);
      await mkdir(join(above, 'd'.repeat(200)), { recursive: true });
      await rename(top, join(above, 'd'.repeat(200), 'n'));
      top = above;
    }
    await rename(top, join(cwd, 'reports/deep'));
    const { warnings, documents } = await expectRead();
    for (const line of warnings) expectOneLine(line.slice(0, 60));
    expect(warnings.length + documents.length).toBeGreaterThan(1);
    execFileSync('rm', ['-rf', join(cwd, 'reports/deep')]);
    await expect(lstat(join(cwd, 'reports/deep'))).rejects.toThrow();
  });
});
