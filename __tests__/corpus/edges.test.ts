import { describe, expect, test } from '@jest/globals';
import { parseDocument } from '../../src/corpus/document.ts';
import { collectFindings } from '../../src/corpus/findings.ts';
import { foldKeys } from '../../src/corpus/folding.ts';
import { promptBlock } from '../../src/corpus/promptBlock.ts';
import { seriesOf, summarise } from '../../src/corpus/series.ts';
import { trendOf } from '../../src/corpus/trend.ts';
import type { Series } from '../../src/model/corpus.ts';
import { documentOf, fileOf } from './documents.ts';

/** What is hardly ever in a report, and must be told right all the same. */

function along(values: readonly number[], orderedBy: string | null = 'step'): Series {
  const made = seriesOf('loss', values, values.map(String), { orderedBy });
  if (made === null) throw new Error('no values');
  return made;
}

describe('a trend', () => {
  test('is none where nothing moves, or nothing says along what', () => {
    expect(trendOf(along([5, 5, 5, 5, 5, 5]))).toBeNull();
    expect(trendOf(along([1, 2, 3, 4, 5, 6], null))).toBeNull();
  });

  test('is none below two in a hundred, however straight', () => {
    expect(trendOf(along([100, 100.3, 100.6, 100.9, 101.2, 101.9]))).toBeNull();
    expect(trendOf(along([100, 100.4, 100.8, 101.2, 101.6, 102]))).toMatchObject({ changePercent: 2 });
  });

  test('from nothing has no share to rise by', () => {
    expect(trendOf(along([0, 1, 2, 3, 4, 5]))).toEqual({
      ...{ first: 0, last: 5, rankCorrelation: 1, changePercent: null },
    });
  });

  test('falls where values fall, and equal ones share a rank', () => {
    const found = trendOf(along([9, 8, 8, 6, 5, 4]));
    expect(found).toMatchObject({ first: 9, last: 4 });
    // Spearman's coefficient with ties, by hand: -17.5 / √(17.5 · 17).
    expect(found?.rankCorrelation).toBeCloseTo(-0.98561, 4);
  });

  test('is told without a share where there is none', () => {
    const findings = collectFindings();
    findings.add(documentOf('r/a.json', JSON.stringify({ loss: [0, 1, 2, 3, 4, 5, 6, 7] })));
    const [found] = findings.best().filter(({ kind }) => kind === 'trend');
    expect(found?.text).toMatch(/loss(\[\])? rises from 0 to 7 over 8 values along position\.$/);
    expect(found?.numbers).not.toHaveProperty('changePercent');
  });
});

describe('a spread', () => {
  const spread = (values: readonly number[]) => {
    const findings = collectFindings();
    findings.add(documentOf('r/a.csv', `ms,other\n${values.map((value) => `${value},1`).join('\n')}\n`));
    return findings.best().find(({ kind }) => kind === 'spread')?.text ?? '';
  };

  test('about 0 has no coefficient of variation: the mean says nothing there', () => {
    const mixed = spread([-9, 4, 7, -3, 8, -6, 5, -1, 3, -7, 6, 2]);
    expect(mixed).toContain('ranges from -9 to 8 over 12 values, median 2.5');
    expect(mixed).not.toContain('CV');
  });

  test('of negative values has one like that of positive ones', () => {
    const values = [4, 7, 3, 8, 6, 5, 1, 3.5, 7.5, 2, 6.5, 2.5];
    const shareOf = (text: string) => /CV ([\d.]+) %/.exec(text)?.[1] ?? 'none';
    expect(shareOf(spread(values.map((value) => -value)))).toBe(shareOf(spread(values)));
    expect(shareOf(spread(values))).toMatch(/^\d/);
  });
});

describe('a file', () => {
  test.each([
    ['that was not read says why', { text: null, problem: 'cannot be opened' }, 'cannot be opened'],
    ['that was not read, nobody knows why, says that', { text: null, problem: null }, 'could not be read'],
    ['of blanks alone is empty', { text: ' \n\t ' }, 'is empty'],
    ['with NUL characters is no text', { text: 'a\u0000b' }, expect.stringContaining('holds NUL characters')],
  ])('%s', (_, over, problem) => {
    expect(parseDocument(fileOf('r/a.csv', '', over))).toMatchObject({ tables: [], headings: [], problem });
  });

  test('of comments alone has no rows', () => {
    expect(documentOf('r/a.csv', '# only\n# comments\n').problem).toBe(
      'has no rows, only comments or log lines',
    );
  });
});

test('no values have no summary, and are no series', () => {
  expect(() => summarise([])).toThrow('a series without values has no summary');
  expect(seriesOf('x', [], [])).toBeNull();
});

test('keys of rows fold, places in a list and keys that nothing shares do not', () => {
  const one = (name: string, value: number) => seriesOf(name, [value], [null]) as Series;
  const folded = foldKeys([
    one('backends.eager.ms', 1),
    one('rows[].ms', 5),
    one('backends.jit.ms', 2),
    one('backends["a.b"].ms', 3),
    one('alone', 4),
  ]);
  expect(folded.map(({ name, values, labels }) => [name, values, labels])).toEqual([
    ['backends.*.ms', [1, 2, 3], ['eager', 'jit', 'a.b']],
    ['rows[].ms', [5], [null]],
    ['alone', [4], [null]],
  ]);
});

describe('the text of a document in a prompt', () => {
  test('counts the headings and tables that it leaves out', () => {
    const tables = Array.from(
      { length: 40 },
      (_, at) =>
        `# Heading ${at}\n\n| name | ms |\n| --- | --- |\n| a | ${at} |\n| b | ${at + 1} |\n| c | ${at + 3} |\n`,
    );
    const text = promptBlock(documentOf('r/a.md', tables.join('\n')));
    expect(text).toContain(
      'headings: Heading 0; Heading 1; Heading 2; Heading 3; Heading 4; Heading 5; 34 more',
    );
    expect(text).toMatch(/\nand \d+ more tables$/);
  });

  test('counts the series that it leaves out', () => {
    const names = Array.from({ length: 80 }, (_, at) => `m${at}`);
    const rows = [1, 2, 3].map((row) => names.map((_, at) => at * row + row).join(','));
    expect(promptBlock(documentOf('r/a.csv', `${names.join(',')}\n${rows.join('\n')}\n`))).toMatch(
      /\n- and \d+ more$/,
    );
  });

  test('says so where there are no numbers', () => {
    expect(promptBlock(documentOf('r/a.md', 'Words alone.\n'))).toBe('File r/a.md (Markdown)\nno numbers');
  });
});

test('a key beyond any length is cut, and told with its length, as two may begin alike', () => {
  const key = 'k'.repeat(5000);
  const names = documentOf('r/a.json', JSON.stringify({ [key]: 1, [`${key}2`]: 2 })).tables[0]?.columns ?? [];
  expect(names).toHaveLength(2);
  expect(names[0]).toMatch(/^k+…\(5000\)$/);
  expect(names[1]).toMatch(/^k+…\(5001\)$/);
});
