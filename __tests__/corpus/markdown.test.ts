import { describe, expect, test } from '@jest/globals';
import { documentOf, seriesNamed } from './documents.ts';

const markdown = (...lines: string[]) => documentOf('reports/a.md', lines.join('\n'));

test('headings of both kinds, without their markup', () => {
  const document = markdown(
    '# One **bold** `code`',
    '',
    'Two',
    '---',
    '',
    '### [Three](http://x) &amp; more',
    '',
    '```',
    '# none',
    '```',
  );
  expect(document.headings).toEqual([
    { level: 1, text: 'One bold code' },
    { level: 2, text: 'Two' },
    { level: 3, text: 'Three & more' },
  ]);
  expect(document.tables).toEqual([]);
  expect(document.problem).toBeNull();
});

describe('tables', () => {
  test('each with the heading above it, cells without markup, units apart', () => {
    const document = markdown(
      '# A',
      '| Config | Throughput | TTFT (ms) |',
      '|--------|-----------:|-----------|',
      '| `g=60` | **101.1 tok/s** ✅ | 449 |',
      '| g=80 | 99.8 tok/s | 1,512 |',
      '| g=999 | 98.6 ± 0.2 tok/s | n/a |',
      '',
      '## B',
      '| x |',
      '|---|',
      '| 1 |',
    );
    expect(document.tables.map(({ title, rowCount }) => [title, rowCount])).toEqual([
      ['A', 3],
      ['B', 1],
    ]);
    expect(seriesNamed(document, 'Throughput')).toMatchObject({
      unit: 'tok/s',
      values: [101.1, 99.8, 98.6],
      labels: ['Config=g=60', 'Config=g=80', 'Config=g=999'],
    });
    expect(seriesNamed(document, 'TTFT (ms)').values).toEqual([449, 1512]);
  });

  test('in quotes and lists', () => {
    const document = markdown(
      '> # Q',
      '>',
      '> | a |',
      '> |---|',
      '> | 1 |',
      '',
      '- item',
      '',
      '  | b |',
      '  |---|',
      '  | 2 |',
    );
    expect(document.headings).toEqual([{ level: 1, text: 'Q' }]);
    expect(document.tables.map(({ columns }) => columns)).toEqual([['a'], ['b']]);
  });

  test('rows of metrics in their own units are read by rows', () => {
    const document = markdown(
      '| Metric | Gemma | Llama | Delta |',
      '|---|---|---|---|',
      '| Throughput | 102.85 tok/s | 76.59 tok/s | +34% |',
      '| **TTFT** | 0.165 s | 0.097 s | slower |',
      '| Model | a | b | - |',
    );
    expect(seriesNamed(document, 'Throughput')).toMatchObject({
      unit: 'tok/s',
      values: [102.85, 76.59],
      labels: ['Gemma', 'Llama'],
    });
    expect(seriesNamed(document, 'TTFT')).toMatchObject({ unit: 's', values: [0.165, 0.097] });
    expect(document.tables[0]?.series).toHaveLength(2);
  });

  test('a header that was glued to the sentence before it is found', () => {
    const document = markdown(
      'Results: fine. | tag | ms |',
      '| --- | --- |',
      '| a | 1 |',
      '| b | 2 | and more',
    );
    expect(document.tables[0]?.columns).toEqual(['tag', 'ms']);
    expect(seriesNamed(document, 'ms').values).toEqual([1, 2]);
  });

  test('also where the sentence has bars of its own', () => {
    const document = markdown('- Torch 2.8 | CUDA 12 | tag | ms |', '| --- | --- |', '| a | 1 |');
    expect(document.tables[0]?.columns).toEqual(['tag', 'ms']);
  });

  test('a table glued below another is one of its own, a rule between rows is not', () => {
    const glued = markdown('| a | ms |', '|---|---|', '| x | 1 |', '| b | kB |', '|---|---|', '| y | 2 |');
    expect(glued.tables.map(({ columns }) => columns)).toEqual([
      ['a', 'ms'],
      ['b', 'kB'],
    ]);
    const ruled = markdown('| a | ms |', '|---|---|', '| x | 1 |', '|---|---|', '| total | 2 |');
    expect(ruled.tables.map(({ rowCount }) => rowCount)).toEqual([3]);
  });

  test('bars in cells, headers of numbers and tables deep in a list stay as they are', () => {
    expect(markdown('| a \\| b | c |', '|---|---|', '| x | 1 |').tables[0]?.columns).toEqual(['a | b', 'c']);
    expect(markdown('| 2024 | 2025 |', '|---|---|', '| 1 | 2 |').tables[0]?.columns).toEqual([
      '2024',
      '2025',
    ]);
    const nested = markdown('- a', '  - b', '', '    | c |', '    |---|', '    | 1 |');
    expect(nested.tables[0]?.columns).toEqual(['c']);
  });

  test('failed rows are left out', () => {
    const document = markdown(
      '| b | Success | ms |',
      '|-|-|-|',
      '| x | yes | 3 |',
      '| y | no | 0 |',
      '| z | yes | 4 |',
    );
    expect(document.tables[0]).toMatchObject({ rowCount: 3, failedRowCount: 1 });
    expect(seriesNamed(document, 'ms').values).toEqual([3, 4]);
  });
});

describe('hostile nesting', () => {
  test('of lists is told, and the rest is read', () => {
    const document = markdown('# A', '', `${'- '.repeat(5000)}x`, '', '| a |', '|---|', '| 1 |');
    expect(document.problem).toMatch(/^line 3 nests lists deeper than 24 levels/);
    expect(document.headings).toHaveLength(1);
    expect(seriesNamed(document, 'a').values).toEqual([1]);
  });

  test('of quotes is no trouble', () => {
    expect(markdown(`${'>'.repeat(20_000)} # deep`)).toMatchObject({
      problem: null,
      headings: [{ level: 1, text: 'deep' }],
    });
  });

  test('a rule across the page is not taken for it', () => {
    expect(markdown('a', '', '- '.repeat(40).trim(), '', 'b').problem).toBeNull();
  });
});

describe('what is beyond the limits is left out', () => {
  test('tables', () => {
    const table = '| x |\n|---|\n| 1 |\n| 2 |\n\n';
    const document = documentOf('reports/a.md', table.repeat(2001));
    expect(document.tables).toHaveLength(2000);
    expect(document.problem).toBe('holds more than 2000 tables; the rest was left out');
    expect(documentOf('reports/a.md', table.repeat(2000)).problem).toBeNull();
  });

  test('headings', () => {
    const document = documentOf('reports/a.md', '# A\n'.repeat(10_001));
    expect(document.headings).toHaveLength(10_000);
  });

  test('text', () => {
    const words = `# Kept\n\n${'word\n\n'.repeat(400_000)}`;
    const document = documentOf('reports/a.md', words);
    expect(document.headings).toEqual([{ level: 1, text: 'Kept' }]);
    expect(document.problem).toBe('is longer than 2097152 characters; the rest was left out');
  });
});
