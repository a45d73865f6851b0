import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { createReportsDirectory } from '../../src/io/reportsDirectory.ts';
import type { SourceFile } from '../../src/model/corpus.ts';
import { temporaryDirectory } from './temporary.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await temporaryDirectory();
  await mkdir(join(cwd, 'reports'));
});

const write = (name: string, content: string) => writeFile(join(cwd, name), content);

describe('one after another', () => {
  /** Takes the first file, does something, takes the others. */
  async function afterTheFirst(body: () => Promise<void>): Promise<readonly SourceFile[]> {
    const { files } = await createReportsDirectory({ cwd }).find('reports');
    const all: SourceFile[] = [];
    for await (const file of files()) {
      all.push(file);
      if (all.length === 1) await body();
    }
    return all;
  }
  const numbered = (at: number) => `reports/${String(at).padStart(3, '0')}.csv`;

  test('only a few small files are read ahead of whoever takes them', async () => {
    for (let at = 0; at < 150; at += 1) await write(numbered(at), `a\n${at}\n`);
    const all = await afterTheFirst(() => rm(join(cwd, numbered(149))));
    expect(all.map(({ path, text }) => [path, text]).slice(0, -1)).toEqual(
      Array.from({ length: 149 }, (_, at) => [numbered(at), `a\n${at}\n`]),
    );
    expect(all[149]).toMatchObject({
      text: null,
      problem: expect.stringMatching(/^could not be read: it is gone/),
    });
  });

  test('of large ones the next is read when the one before was taken', async () => {
    const large = (letter: string) => letter.repeat(600 * 1024);
    for (let at = 0; at < 3; at += 1) await write(numbered(at), large('a'));
    const all = await afterTheFirst(() => write(numbered(2), large('b')));
    expect(all.map(({ text }) => text?.[0])).toEqual(['a', 'a', 'b']);
  });

  test('a signal ends it, while it looks and while it reads', async () => {
    for (let at = 0; at < 150; at += 1) await write(numbered(at), 'x');
    const abort = new AbortController();
    const { files } = await createReportsDirectory({ cwd }).find('reports', abort.signal);
    const taken: string[] = [];
    const taking = (async () => {
      for await (const { path } of files()) {
        taken.push(path);
        abort.abort(new Error('cancelled'));
      }
    })();
    await expect(taking).rejects.toThrow('cancelled');
    expect(taken).toEqual([numbered(0)]);
    await expect(createReportsDirectory({ cwd }).find('reports', abort.signal)).rejects.toThrow('cancelled');
  });
});
