import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { corpusFacts } from '../../src/corpus/facts.ts';
import { dataSummary } from '../../src/model/dataSummary.ts';
import { ResultsSchema } from '../../src/model/results.ts';
import { fileOf } from './documents.ts';

const told = { ingestMs: 12.5, shown: 6, leftOut: 1 };
const csvFiles = [1, 2, 3, 4, 5, 6, 7].map((at) =>
  fileOf(`reports/${at}.csv`, `name,ms\na,${at}\nb,9\nc,5\n`, { modifiedAt: `2026-03-0${at}T10:00:00.000Z` }),
);
const broken = fileOf('reports/b.json', '{', { modifiedAt: '2026-01-02T03:04:05.999Z' });
const corpus = await buildCorpus('reports', [...csvFiles, broken]);

describe('corpusFacts', () => {
  const facts = corpusFacts(corpus, told);

  test('counts, first five, latest change, problems, in the shape of the results', () => {
    expect(facts).toMatchObject({ root: 'reports', fileCount: 8, digest: corpus.digest, ...told });
    expect(facts.byteCount).toBe([...csvFiles, broken].reduce((sum, { byteCount }) => sum + byteCount, 0));
    expect(facts.listing).toEqual([
      {
        type: 'csv',
        count: 7,
        first: [1, 2, 3, 4, 5].map((at) => `reports/${at}.csv`),
        latestChange: '2026-03-07T10:00:00.000Z',
      },
      { type: 'json', count: 1, first: ['reports/b.json'], latestChange: '2026-01-02T03:04:05.999Z' },
      { type: 'markdown', count: 0, first: [], latestChange: null },
    ]);
    expect(facts.problems).toEqual([
      {
        path: 'reports/b.json',
        problem: 'line 1, column 2: expected a name in double quotes or } but found the end of the file',
      },
    ]);
    expect(facts.findings.length).toBeGreaterThan(0);
    expect(v.safeParse(ResultsSchema.entries.corpus, facts).success).toBe(true);
  });

  test('one unknown time makes the latest unknown', async () => {
    const files = csvFiles.map((file, at) => (at === 3 ? { ...file, modifiedAt: null } : file));
    expect(corpusFacts(await buildCorpus('reports', files), told).listing[0]?.latestChange).toBeNull();
  });
});

describe('dataSummary', () => {
  test('as a list of files, a type without files not at all', () => {
    expect(dataSummary(corpusFacts(corpus, told))).toBe(`Total files analyzed: 8

CSV Files (7)
  - reports/1.csv
  - reports/2.csv
  - reports/3.csv
  - reports/4.csv
  - reports/5.csv
  ... and 2 more
  Latest modified: 2026-03-07 10:00:00 UTC

JSON Files (1)
  - reports/b.json
  Latest modified: 2026-01-02 03:04:05 UTC`);
  });

  test('an unknown time is called so', async () => {
    const unknown = await buildCorpus('r', [fileOf('r/a.md', '# A', { modifiedAt: null })]);
    expect(dataSummary(corpusFacts(unknown, told))).toContain('\n  Latest modified: unknown (shallow clone');
  });
});

describe('digest', () => {
  const digest = async (files: typeof csvFiles) => (await buildCorpus('reports', files)).digest;

  test('is over the sorted names and hashes', async () => {
    const lines = csvFiles.map(({ path, sha256 }) => `${path}\u0000${sha256}\n`).join('');
    expect(await digest(csvFiles)).toBe(createHash('sha256').update(lines).digest('hex'));
    expect(await digest(csvFiles.toReversed())).toBe(await digest(csvFiles));
  });

  test('changes with a name, with contents and with a file that cannot be read, not with a time', async () => {
    const [first, ...rest] = csvFiles;
    if (first === undefined) throw new Error('no files');
    const variants = await Promise.all([
      digest(csvFiles),
      digest([{ ...first, path: 'reports/0.csv' }, ...rest]),
      digest([{ ...first, sha256: null, text: null, problem: 'gone' }, ...rest]),
      digest([fileOf(first.path, 'other,contents\n1,2\n'), ...rest]),
      digest(rest),
    ]);
    expect(new Set(variants).size).toBe(variants.length);
    expect(await digest([{ ...first, modifiedAt: null }, ...rest])).toBe(await digest(csvFiles));
  });
});
