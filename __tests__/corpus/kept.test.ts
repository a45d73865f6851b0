import { describe, expect, test } from '@jest/globals';
import { keepDocuments } from '../../src/corpus/kept.ts';
import { corpusForPrompt } from '../../src/corpus/promptText.ts';
import type { Document, KeptDocument } from '../../src/model/corpus.ts';
import { documentOf } from './documents.ts';

const reportOf = (path: string, rows: number): Document => {
  const lines = Array.from({ length: rows }, (_, at) => `row ${at},${path.length * 1000 + at}`);
  return documentOf(path, `name,ms\n${lines.join('\n')}\n`);
};
const kept = (documents: readonly Document[], most?: number): readonly KeptDocument[] => {
  const keeping = keepDocuments(most);
  for (const document of documents) keeping.add(document);
  return keeping.all;
};
const withBlock = (documents: readonly KeptDocument[]) =>
  documents.flatMap(({ path, promptBlock }) => (promptBlock === null ? [] : [path]));
const corpusOf = (documents: readonly KeptDocument[]) => ({ root: 'r', digest: '', documents, findings: [] });

describe('texts of documents beyond what is kept', () => {
  const many = Array.from({ length: 200 }, (_, at) =>
    reportOf(`r/a/${String(at).padStart(3, '0')}.csv`, 3 + (at % 50)),
  );
  const few = ['r/b/x.csv', 'r/b/y.csv'].map((path) => reportOf(path, 4));
  const documents = kept([...many, ...few], 2000);

  test('all documents stay, in their order, and their texts take no more than allowed', () => {
    expect(documents.map(({ path }) => path)).toEqual([...many, ...few].map(({ path }) => path));
    const characters = documents.reduce((sum, { promptBlock }) => sum + (promptBlock?.length ?? 0), 0);
    expect(characters).toBeLessThanOrEqual(2000);
    expect(characters).toBeGreaterThan(500);
  });

  test('in a folder those with the most numbers keep theirs, and every folder has some', () => {
    const paths = withBlock(documents);
    expect(paths).toEqual(expect.arrayContaining(few.map(({ path }) => path)));
    const numbers = new Map(documents.map(({ path, numberCount }) => [path, numberCount]));
    const ofLarge = paths.filter((path) => path.startsWith('r/a/')).map((path) => numbers.get(path));
    expect(ofLarge.length).toBeGreaterThan(0);
    for (const count of ofLarge) expect(count).toBeGreaterThanOrEqual(50);
  });

  test('a prompt counts the others as left out', () => {
    const { text, shown, leftOut } = corpusForPrompt(corpusOf(documents), 100_000);
    expect(shown).toBe(withBlock(documents).length);
    expect(shown + leftOut).toBe(202);
    expect(text).toContain(`Contents of ${shown} are shown below; ${leftOut} are left out for lack of room.`);
  });

  test('more folders than there is room for: the first of them', () => {
    const folders = Array.from({ length: 100 }, (_, at) => reportOf(`r/${100 + at}/a.csv`, 4));
    const paths = withBlock(kept(folders, 1000));
    expect(paths.length).toBeGreaterThan(3);
    expect(paths).toEqual(folders.slice(0, paths.length).map(({ path }) => path));
  });
});

test('a hundred and fifty thousand folders are chosen from in one go', () => {
  const documents = Array.from({ length: 150_000 }, (_, at): KeptDocument => {
    const [type, path] = ['csv' as const, `r/${at}/a.csv`];
    const rest = { byteCount: 10, sha256: null, modifiedAt: null, problem: null };
    return {
      ...rest,
      type,
      path,
      isUnderstood: true,
      varies: true,
      numberCount: 3,
      promptBlock: `File ${path}`,
    };
  });
  const { shown, leftOut } = corpusForPrompt(corpusOf(documents), 2000);
  expect(shown).toBeGreaterThan(50);
  expect(shown + leftOut).toBe(150_000);
});
