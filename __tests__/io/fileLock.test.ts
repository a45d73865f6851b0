import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { DEFAULTS, withFileLock } from '../../src/io/fileLock.ts';
import { temporaryDirectory } from './temporary.ts';

let directory: string;
let file: string;
beforeEach(async () => {
  directory = await temporaryDirectory();
  file = join(directory, 'sub', 'file.json');
});

describe('withFileLock', () => {
  test('lets one in at a time, and leaves nothing behind', async () => {
    let inside = 0;
    const most: number[] = [];
    const writers = Array.from({ length: 20 }, () =>
      withFileLock(file, async () => {
        inside += 1;
        most.push(inside);
        await stat(directory);
        inside -= 1;
      }),
    );
    await Promise.all(writers);
    expect(most).toEqual(Array(20).fill(1));
    expect(await readdir(join(directory, 'sub'))).toEqual([]);
  });

  test('goes with its holder, whose error passes', async () => {
    const failing = withFileLock(file, () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    expect(await withFileLock(file, async () => 'next')).toBe('next');
  });

  test('held for too long is told with the file', async () => {
    await withFileLock(file, async () => {
      const second = withFileLock(file, async () => 'never', { waitMs: 0, staleMs: 60_000 });
      await expect(second).rejects.toMatchObject({ name: 'ExpectedError' });
      await expect(second).rejects.toThrow(
        /^another job is writing there \(remove .*file\.json\.lock if none is\)/,
      );
    });
  });

  test('that was just left behind is waited out: the session is not lost to it', () => {
    expect(DEFAULTS.waitMs).toBeGreaterThan(DEFAULTS.staleMs);
  });

  test('of a writer that was killed is taken over by one of those who wait', async () => {
    await withFileLock(file, async () => {});
    const lock = `${file}.lock`;
    await writeFile(lock, '');
    await utimes(lock, new Date(0), new Date(0));
    const waiting = Array.from({ length: 10 }, (_, index) =>
      withFileLock(file, async () => {
        const before = await readFile(file, 'utf8').catch(() => '');
        await stat(directory);
        await writeFile(file, `${before}${index} `);
      }),
    );
    await Promise.all(waiting);
    const written = (await readFile(file, 'utf8')).trim().split(' ').map(Number);
    expect(written.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await readdir(join(directory, 'sub'))).toEqual(['file.json']);
  });
});
