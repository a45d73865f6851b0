import { describe, expect, test } from '@jest/globals';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { corpusForPrompt } from '../../src/corpus/promptText.ts';
import { fileOf } from './documents.ts';

/** Larger than what is read in one turn of the event loop. */
const large = `name,ms\n${Array.from({ length: 30_000 }, (_, at) => `row ${at},${1000 + at}`).join('\n')}\n`;

describe('a large corpus', () => {
  const files = [1, 2, 3].map((at) => fileOf(`r/${at}.csv`, `${large}x,${at}\n`));

  test('lets others have their turn between documents, and hears an abort there', async () => {
    const abort = new AbortController();
    setImmediate(() => abort.abort(new Error('cancelled')));
    const done: number[] = [];
    const building = buildCorpus('r', files, {
      signal: abort.signal,
      onDocument: (count) => done.push(count),
    });
    await expect(building).rejects.toThrow('cancelled');
    expect(done).toEqual([1]);
  });

  test('tells each document that is done', async () => {
    const done: number[] = [];
    await buildCorpus('r', files, { onDocument: (count) => done.push(count) });
    expect(done).toEqual([1, 2, 3]);
  });

  test('is told from all of a long series, though only its text is kept', async () => {
    const [file] = files;
    if (file === undefined) throw new Error('no file');
    const corpus = await buildCorpus('r', [file]);
    expect(corpus.documents).toEqual([
      {
        ...{ path: 'r/1.csv', type: 'csv', byteCount: file.byteCount, sha256: file.sha256 },
        ...{ modifiedAt: file.modifiedAt, problem: null, isUnderstood: true, varies: true },
        numberCount: 30_001,
        promptBlock:
          'File r/1.csv (CSV)\ntable: rows: 30001\n' +
          '- ms: n 30001, min 1 (name=x), median 15999, max 30999 (name=row 29999)',
      },
    ]);
    expect(corpusForPrompt(corpus, 2000).text).toContain('ms: n 30001, min 1 (name=x), median');
    const [finding] = corpus.findings.filter(({ kind }) => kind === 'best-worst');
    expect(finding?.text).toContain('best at 1 (name=x) and worst at 30999 (name=row 29999)');
    expect(finding?.numbers.count).toBe(30_001);
  });
});
