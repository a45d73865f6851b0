import { describe, expect, test } from '@jest/globals';
import { cellOf, htmlOf, inlineOf } from '../../src/page/markdown.ts';
import { cell, codeSpan, fence, link, plain, plainCell } from '../../src/report/safe.ts';
import { blocks, bullets, left, right, table } from '../../src/report/table.ts';
import { hostileText } from '../report/hostile.ts';
import { fc } from '../support/properties.ts';
import { all, read, textOf } from './reading.ts';

describe('what the report room writes', () => {
  test('paragraphs, lists, callouts and fences', () => {
    const markdown = blocks(
      '**Next step:** run it',
      bullets(['one `a`', '~~two~~']),
      '> ❌ **Not stored:** why',
      fence('a < b\n\n- c', 'sh'),
    );
    expect(htmlOf(markdown)).toBe(
      [
        '<p><strong>Next step:</strong> run it</p>',
        '<ul><li>one <code>a</code></li><li><s>two</s></li></ul>',
        '<p class="callout">❌ <strong>Not stored:</strong> why</p>',
        '<pre tabindex="0">a &lt; b\n\n- c</pre>',
      ].join('\n'),
    );
  });

  test('tables, with pipes in their cells', () => {
    const html = htmlOf(
      table(
        [left(''), left('Name'), right('Value')],
        [
          ['❌', cell('a|b\\|c'), '**1**'],
          ['', '', '2'],
        ],
      ),
    );
    expect(all(html, 'tr').map((row) => row.children.map(textOf))).toEqual([
      ['', 'Name', 'Value'],
      ['❌', 'a|b\\ |c', '1'],
      ['', '', '2'],
    ]);
    expect(all(html, 'th').map((head) => head.getAttribute('class') ?? '')).toEqual(['', 'n']);
  });

  test('links of ours lead on, others are words', () => {
    expect(inlineOf(link('run', 'https://github.com/o/r?a=1&b=2'))).toBe(
      '<a href="https://github.com/o/r?a=1&amp;b=2">run</a>',
    );
    for (const url of ['javascript:alert(1)', 'https://x"onclick="y', 'https://x y']) {
      expect(all(inlineOf(`[run](${url})`), 'a')).toEqual([]);
    }
  });

  test('nothing is read inside of code, and what is not known is shown as it is', () => {
    expect(inlineOf('`**a** <b> [x](https://y.example)` **c**')).toBe(
      '<code>**a** &lt;b&gt; [x](https://y.example)</code> <strong>c</strong>',
    );
    expect(htmlOf('<details>')).toBe('<p>&lt;details&gt;</p>');
    expect(inlineOf('[of `a`](https://x.example/)')).toBe(
      '<a href="https://x.example/">of <code>a</code></a>',
    );
    expect(inlineOf('\ue0005\ue001 `a`')).toBe(' 5  <code>a</code>');
  });
});

test('foreign text in any of its places is the text of one code element, or words', () => {
  fc.assert(
    fc.property(hostileText, (foreign) => {
      const page = `<body><main>${htmlOf(blocks(codeSpan(foreign), `a ${plain(foreign)}`, table([left('x')], [[cell(foreign)], [plainCell(foreign)]]), fence(foreign)))}</main></body>`;
      const names = new Set(all(read(page), 'main *').map(({ tagName }) => tagName.toLowerCase()));
      for (const name of names)
        expect(['p', 'code', 'div', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'pre']).toContain(name);
      expect(all(cellOf(cell(foreign)), 'code')).toHaveLength(1);
    }),
    { numRuns: 1000 },
  );
});
