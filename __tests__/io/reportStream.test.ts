import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, jest, test } from '@jest/globals';
import { readInOrder } from '../../src/io/reportStream.ts';
import { temporaryDirectory } from './temporary.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

test.each([
  ['at hand', 0],
  ['far away, where each takes a second', 1000],
])('files are told in their order, whatever their sizes, from a disk %s', async (_, readMs) => {
  const directory = await temporaryDirectory();
  const contents = Array.from({ length: 200 }, (__, at) => `${at}`.repeat(at % 40 === 39 ? 60_000 : 1 + at));
  const pathOf = (at: number) => join(directory, `${at}.csv`);
  await Promise.all(contents.map((content, at) => writeFile(pathOf(at), content)));
  let nowMs = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (nowMs += readMs));
  const texts: (string | null)[] = [];
  for await (const { content } of readInOrder(contents.length, pathOf)) texts.push(content.text);
  expect(texts).toEqual(contents);
  // Once they are known to be slow, they are waited for together and not measured one by one.
  expect(nowMs / 2).toBeLessThanOrEqual(64 * readMs);
});
