import { describe, expect, test } from '@jest/globals';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { corpusForPrompt } from '../../src/corpus/promptText.ts';
import { fileOf, seriesNamed } from './documents.ts';

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

  test('keeps of a long series the first values and the extremes; all count', async () => {
    const [file] = files;
    if (file === undefined) throw new Error('no file');
    const corpus = await buildCorpus('r', [file]);
    const [document] = corpus.documents;
    if (document === undefined) throw new Error('no document');
    const { values, labels, summary } = seriesNamed(document, 'ms');
    expect(values).toHaveLength(1002);
    expect(labels).toHaveLength(1002);
    expect([values.slice(0, 2), values.slice(-2)]).toEqual([
      [1000, 1001],
      [30_999, 1],
    ]);
    expect(labels.slice(-2)).toEqual(['name=row 29999', 'name=x']);
    expect(summary).toMatchObject({ count: 30_001, min: 1, max: 30_999, last: 1 });
    expect(corpusForPrompt(corpus, 2000).text).toContain('ms: n 30001, min 1 (name=x), median');
    const [finding] = corpus.findings.filter(({ kind }) => kind === 'best-worst');
    expect(finding?.text).toContain('best at 1 (name=x) and worst at 30999 (name=row 29999)');
    expect(finding?.numbers.count).toBe(30_001);
  });
});
