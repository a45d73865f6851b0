import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { writeFileAtomically } from '../../src/io/atomicFile.ts';
import { writeOutputFiles } from '../../src/io/outputFiles.ts';
import { temporaryDirectory } from './temporary.ts';

describe('writeOutputFiles', () => {
  test('makes the directory, replaces what was there and tells where each file lies', async () => {
    const directory = join(await temporaryDirectory(), 'deep/er');
    const files = [
      { name: 'report.md', content: 'é\n' },
      { name: 'agents/chimera.md', content: 'c' },
    ];
    await writeOutputFiles(directory, [{ name: 'report.md', content: 'a longer text of an earlier run' }]);
    expect(await writeOutputFiles(directory, files)).toEqual([
      join(directory, 'report.md'),
      join(directory, 'agents/chimera.md'),
    ]);
    expect(await readFile(join(directory, 'report.md'), 'utf8')).toBe('é\n');
    expect((await readdir(directory)).sort()).toEqual(['agents', 'report.md']);
  });

  test('a committed link where a folder is to be is not followed, one where a file is to be is replaced', async () => {
    const place = await temporaryDirectory();
    const directory = join(place, 'out');
    await mkdir(directory);
    await mkdir(join(place, 'home'));
    await symlink('../home', join(directory, 'nvidia-a100'));
    await symlink('../home/profile', join(directory, 'report.md'));
    const writing = writeOutputFiles(directory, [{ name: 'nvidia-a100/report.md', content: 'mine' }]);
    await expect(writing).rejects.toThrow('"nvidia-a100" leads out of the workspace over a link');
    await writeOutputFiles(directory, [{ name: 'report.md', content: 'mine' }]);
    expect(await readdir(join(place, 'home'))).toEqual([]);
  });

  test('a directory that cannot be written is told with the input', async () => {
    const directory = join(await temporaryDirectory(), 'taken');
    await writeFile(directory, 'a file');
    const writing = writeOutputFiles(directory, [{ name: 'report.md', content: '' }]);
    await expect(writing).rejects.toMatchObject({ name: 'ExpectedError' });
    await expect(writing).rejects.toThrow(
      /taken\/report\.md could not be written \(.*\): set `output-dir` to/,
    );
  });

  test.each(['../out.md', '/etc/out.md', '.', 'a/../../out.md'])('%s would lie outside', async (name) => {
    const directory = join(await temporaryDirectory(), 'out');
    await expect(writeOutputFiles(directory, [{ name, content: '' }])).rejects.toThrow(
      /outside the output directory/,
    );
  });
});

test('a write that fails leaves the old file and nothing else', async () => {
  const directory = await temporaryDirectory();
  const occupied = join(directory, 'occupied');
  await mkdir(join(occupied, 'below'), { recursive: true });
  await expect(writeFileAtomically(occupied, 'new')).rejects.toThrow();
  expect(await readdir(directory)).toEqual(['occupied']);
});
