import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findOnPath } from '../../src/io/findOnPath.ts';
import { temporaryDirectory, writeProgram } from './temporary.ts';

const only = (...files: string[]) => {
  return async (file: string) => files.includes(file);
};

describe('findOnPath', () => {
  test('takes the first executable file and passes over directories and plain files', async () => {
    const root = await temporaryDirectory();
    const [first, second, third, fourth] = ['a', 'b', 'c', 'd'].map((name) => join(root, name)) as [
      string,
      string,
      string,
      string,
    ];
    await mkdir(join(first, 'ollama'), { recursive: true });
    for (const directory of [second, third, fourth]) await mkdir(directory);
    await writeFile(join(second, 'ollama'), 'not executable', { mode: 0o644 });
    const program = await writeProgram(third, 'ollama', '');
    await writeProgram(fourth, 'ollama', '');
    const PATH = [first, second, third, fourth].join(':');
    expect(await findOnPath('ollama', { PATH }, 'linux')).toBe(program);
    expect(await findOnPath('nvidia-smi', { PATH }, 'linux')).toBeNull();
    expect(await findOnPath('ollama', {}, 'linux')).toBeNull();
  });

  test('never looks in the working directory, which a pull request wrote', async () => {
    const everywhere = async () => true;
    expect(await findOnPath('ollama', { PATH: ':.:node_modules/.bin:' }, 'linux', everywhere)).toBeNull();
    expect(await findOnPath('ollama', { PATH: ';.;bin;' }, 'win32', everywhere)).toBeNull();
  });

  test('on Windows follows PATHEXT as far as Node can start the file', async () => {
    const env = { Path: '"C:\\Program Files\\Ollama";D:\\tools', PathExt: '.CMD;.COM;.EXE' };
    const exe = 'C:\\Program Files\\Ollama\\ollama.exe';
    expect(await findOnPath('ollama', env, 'win32', only(exe, 'D:\\tools\\ollama.exe'))).toBe(exe);
    expect(await findOnPath('ollama', env, 'win32', only('D:\\tools\\ollama.cmd'))).toBeNull();
    expect(await findOnPath('ollama.exe', env, 'win32', only('D:\\tools\\ollama.exe'))).toBe(
      'D:\\tools\\ollama.exe',
    );
    expect(await findOnPath('ollama', { PATH: 'D:\\tools' }, 'win32', only('D:\\tools\\ollama.exe'))).toBe(
      'D:\\tools\\ollama.exe',
    );
  });
});
