import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type CommandFiles,
  createCommandFiles,
  readCommandFiles,
  readPairs,
} from '../../../dev/runner/files.ts';

/** After src/Test/L0/Worker/SetOutputFileCommandL0.cs of actions/runner. */
describe('pairs', () => {
  test.each([
    ['', []],
    [
      '\nA=my value\n\nB=\n',
      [
        ['A', 'my value'],
        ['B', ''],
      ],
    ],
    [
      'A==abc\nB=def=ghi\nC=jkl=',
      [
        ['A', '=abc'],
        ['B', 'def=ghi'],
        ['C', 'jkl='],
      ],
    ],
    ['A=b<<c\n', [['A', 'b<<c']]],
    ['A<<EOF\nline one\nline two\nEOF', [['A', 'line one\nline two']]],
    ['A<<EOF\nEOF\n', [['A', '']]],
    [
      'A<<=EOF\nhello\n=EOF\nB<<<EOF\ntwo\n<EOF',
      [
        ['A', 'hello'],
        ['B', 'two'],
      ],
    ],
    [
      'A<<EOF\nhello\n\nthree\n\nEOF\nB<<EOF\n EOF\nEOF',
      [
        ['A', 'hello\n\nthree\n'],
        ['B', ' EOF'],
      ],
    ],
    [
      'A<<EOF\nB=1\nEOF\nA=2',
      [
        ['A', 'B=1'],
        ['A', '2'],
      ],
    ],
    ['A=1\r\n', [['A', '1\r']]],
  ])('%j', (text, pairs) => {
    expect([...readPairs(text, false)]).toEqual(pairs);
  });

  test('on Windows CR LF ends a line', () => {
    expect([...readPairs('A<<EOF\r\none\r\ntwo\r\nEOF\r\nB=1\r\n', true)]).toEqual([
      ['A', 'one\r\ntwo'],
      ['B', '1'],
    ]);
  });

  test.each([
    ['A<<EOF\nhello\n', 'delimiter not found'],
    ['A<<EOF\nhello EOF', 'missing new line'],
    ['A', "Invalid format 'A'"],
    ['<<EOF\nEOF\n', 'Invalid format'],
    ['A<<\n', 'Invalid format'],
  ])('%j is malformed', (text, reason) => {
    expect(() => [...readPairs(text, false)]).toThrow(reason);
  });
});

describe('the files of a step', () => {
  let temp: string;
  let files: CommandFiles;
  beforeEach(async () => {
    temp = await mkdtemp(join(tmpdir(), 'files-'));
    files = await createCommandFiles(temp, 'x');
  });
  afterEach(() => rm(temp, { recursive: true }));

  const read = async () => {
    const errors: string[] = [];
    return { result: await readCommandFiles(files, (message) => errors.push(message)), errors };
  };

  test('are there and empty before it, and give what it wrote', async () => {
    expect((await read()).result).toEqual({ outputs: {}, state: {}, env: {}, path: [], summary: '' });
    await writeFile(files.GITHUB_OUTPUT, '\ufeffverdict=pass\n');
    await writeFile(files.GITHUB_PATH, '/a\n\n/b\n');
    await writeFile(files.GITHUB_STEP_SUMMARY, '# Hi\n');
    const { result, errors } = await read();
    expect(result).toMatchObject({ outputs: { verdict: 'pass' }, path: ['/a', '/b'], summary: '# Hi\n' });
    expect(errors).toEqual([]);
  });

  test('one that is gone is passed over', async () => {
    await rm(files.GITHUB_STEP_SUMMARY);
    await writeFile(files.GITHUB_OUTPUT, 'verdict=pass\n');
    expect(await read()).toMatchObject({ result: { outputs: { verdict: 'pass' }, summary: '' }, errors: [] });
  });

  test('malformed lines, NODE_OPTIONS and a summary beyond 1 MiB fail the step', async () => {
    await writeFile(files.GITHUB_OUTPUT, 'a=1\nbroken\nb=2\n');
    await writeFile(files.GITHUB_ENV, 'A=1\nNODE_OPTIONS=--inspect\n');
    await writeFile(files.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1));
    const { result, errors } = await read();
    expect(result).toMatchObject({ outputs: { a: '1' }, env: { A: '1' }, summary: '' });
    expect(errors.sort()).toEqual([
      expect.stringContaining('GITHUB_STEP_SUMMARY'),
      expect.stringContaining('NODE_OPTIONS'),
      expect.stringContaining("'GITHUB_OUTPUT'"),
    ]);
  });
});
