import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inListingOrder, reportKindOf, shownRoot, toPosix } from '../../src/io/reportPaths.ts';

test('a report is known by its extension, in any case', () => {
  expect(reportKindOf('a.CSV')).toEqual({ type: 'csv', jsonLines: false });
  expect(reportKindOf('a.b.Json')).toEqual({ type: 'json', jsonLines: false });
  expect(reportKindOf('a.ndjson')).toEqual({ type: 'json', jsonLines: true });
  expect(reportKindOf('a.JSONL')).toEqual({ type: 'json', jsonLines: true });
  expect(reportKindOf('a.md')).toEqual({ type: 'markdown', jsonLines: false });
  expect(reportKindOf('a.markdown')).toEqual({ type: 'markdown', jsonLines: false });
  for (const name of ['a.txt', 'csv', '.csv', 'a.csv.gz', 'a.mdx', 'a.csv.', 'README']) {
    expect([name, reportKindOf(name)]).toEqual([name, null]);
  }
});

test('separators: on Windows the backslash, elsewhere it is a character of a name', () => {
  expect(toPosix('gemma3\\sub\\a.csv', path.win32)).toBe('gemma3/sub/a.csv');
  expect(toPosix('gemma3/sub\\a.csv', path.posix)).toBe('gemma3/sub\\a.csv');
});

describe('shownRoot', () => {
  test.each([
    ['reports', 'reports'],
    ['./reports/', 'reports'],
    ['bench/reports', 'bench/reports'],
    ['/home/me/repo/bench/reports', 'bench/reports'],
    ['.', ''],
    ['../shared/data/reports', 'reports'],
    ['..', 'me'],
    ['/data/reports', 'reports'],
    ['..reports', '..reports'],
    ['/', ''],
  ])('%s', (root, shown) => {
    expect(shownRoot(root, '/home/me/repo', path.posix)).toBe(shown);
  });

  test.each([
    ['reports', 'reports'],
    ['bench\\reports', 'bench/reports'],
    ['bench/reports\\', 'bench/reports'],
    ['C:\\work\\REPO\\bench\\reports', 'bench/reports'],
    ['..\\shared\\reports', 'reports'],
    ['D:\\data\\reports', 'reports'],
    ['\\\\server\\share\\reports', 'reports'],
    ['D:\\', ''],
  ])('on Windows: %s', (root, shown) => {
    expect(shownRoot(root, 'C:\\work\\repo', path.win32)).toBe(shown);
  });
});

describe('inListingOrder', () => {
  const ordered = (...paths: string[]) =>
    inListingOrder(paths.map((each) => ({ path: each }))).map((file) => file.path);

  test('by the whole path without regard to case', () => {
    expect(ordered('r/b.csv', 'r/A.csv', 'r/a/z.csv', 'R/Z.csv', 'r/a_b.csv', 'r/a-b.csv')).toEqual([
      'r/a-b.csv',
      'r/A.csv',
      'r/a/z.csv',
      'r/a_b.csv',
      'r/b.csv',
      'R/Z.csv',
    ]);
  });

  test('names that differ in case alone have a fixed order', () => {
    expect(ordered('r/a.md', 'r/A.md')).toEqual(['r/A.md', 'r/a.md']);
    expect(ordered('r/A.md', 'r/a.md')).toEqual(['r/A.md', 'r/a.md']);
  });
});
