import { describe, expect, test } from '@jest/globals';
import {
  asSentence,
  capped,
  cell,
  codeSpan,
  drawnText,
  fence,
  fileLink,
  htmlCode,
  htmlEscaped,
  htmlText,
  inCell,
  link,
  logJson,
  logLine,
  mermaidText,
  oneLine,
  plain,
  plainCell,
  short,
} from '../../src/report/safe.ts';

/** How long, how many and which: to the character. */

const words = (length: number) => 'v'.repeat(length);
const cut = (length: number) => `${words(length - 1)}…`;

describe('lengths', () => {
  test.each<[string, (text: string) => string, number, (shown: string) => string]>([
    ['a code span', codeSpan, 200, (shown) => `\`${shown}\``],
    ['a cell', cell, 120, (shown) => `\`${shown}\``],
    ['code in HTML', htmlCode, 200, (shown) => `<code>${shown}</code>`],
    ['text in HTML', htmlText, 600, (shown) => shown],
    ['a sentence', plain, 600, (shown) => shown],
    ['a sentence in a cell', plainCell, 240, (shown) => shown],
    ['a line of a log', logLine, 1000, (shown) => shown],
    ['a label of a chart', mermaidText, 60, (shown) => shown],
    ['a name in a drawing', (text) => drawnText(text, 30), 30, (shown) => shown],
  ])('%s holds its limit, and one more is cut', (name, safe, limit, framed) => {
    expect(safe(words(limit))).toBe(framed(words(limit)));
    const expected = framed(cut(limit));
    // An ellipsis is no word: a sentence shows what is cut as it is.
    expect(safe(words(limit + 1)).replaceAll('`', '')).toBe(expected.replaceAll('`', ''));
    expect(name).not.toBe('');
  });

  test('a cut leaves no half of a pair', () => {
    expect(capped('ab😀d', 4)).toBe('ab…');
    expect(capped('ab😀d', 5)).toBe('ab😀d');
    expect(capped('abcdef', 3)).toBe('ab…');
  });

  test('only the beginning of a long text is looked at', () => {
    expect(short(`${' '.repeat(200)}x`, 10)).toBe('');
    expect(short(`${' '.repeat(199)}x`, 10)).toBe('x');
    expect(mermaidText(`${' '.repeat(2399)}x`)).toBe('x');
    expect(mermaidText(`${' '.repeat(2400)}x`)).toBe('-');
  });
});

describe('what no reader sees is gone', () => {
  test.each([
    ['colours', '\u001b[1;31mred\u001b[0m', 'red'],
    ['a cursor', 'a\u001b[?25l\u001b[2 qb', 'ab'],
    ['a title, ended by a bell', 'a\u001b]0;title\u0007b', 'ab'],
    ['a title, ended by a string', 'a\u001b]0;title\u001b\\b', 'ab'],
    ['two characters', 'a\u001bMb\u001b_c', 'abc'],
    ['a title without an end', 'a\u001b]0;title', 'a0;title'],
    ['what is no sequence', 'a\u001b9b', 'a9b'],
    ['controls', 'a\u0000b\u0008c\u007fd', 'abcd'],
    ['directions', 'a\u202eb\u2066c', 'abc'],
    ['no width', 'a\u200bb\u2060c\u00add', 'abcd'],
    ['tags and fillers', 'a\u{e0041}b\u3164c', 'abc'],
    ['halves', 'a\ud800b\udc00c', 'abc'],
  ])('%s', (_, text, wanted) => {
    expect(oneLine(text)).toBe(wanted);
  });

  test('two marks on a letter stay, more are gone', () => {
    expect(oneLine('a\u0301\u0302b')).toBe('a\u0301\u0302b');
    expect(oneLine('a\u0301\u0302\u0303\u0304b')).toBe('a\u0301\u0302b');
    expect(fence('a\u0301\u0302\u0303b')).toBe('```\na\u0301\u0302b\n```');
  });

  test('white space of any kind is one blank, none about it', () => {
    expect(oneLine('  a \t\r\n b\u0085c\u00a0\u2028d  ')).toBe('a b c d');
    expect(oneLine('a \u200b b')).toBe('a b');
  });
});

describe('a fence', () => {
  test.each([
    ['keeps lines, tabs and what is between', 'a\n\n\tb', '```\na\n\n\tb\n```'],
    ['knows every end of a line', 'a\r\nb\rc\u2028d\u2029e\u0085f', '```\na\nb\nc\nd\ne\nf\n```'],
    ['ends where the text does', 'a\n\n\n', '```\na\n```'],
    ['has no sequences and nothing unseen', '\u001b[1ma\u0000\u200bb', '```\nab\n```'],
    ['is three at least', 'a`b``c', '```\na`b``c\n```'],
    ['is longer than three', 'a```b', '````\na```b\n````'],
    ['keeps ninety-nine', '`'.repeat(99), `${'`'.repeat(100)}\n${'`'.repeat(99)}\n${'`'.repeat(100)}`],
    ['cuts a hundred', '`'.repeat(100), `${'`'.repeat(100)}\n${'`'.repeat(99)}\n${'`'.repeat(100)}`],
  ])('%s', (_, text, wanted) => {
    expect(fence(text)).toBe(wanted);
  });

  test('is called by letters, digits and dashes alone', () => {
    expect(fence('a', 'te`x\nt-9 Z')).toBe('```text-9Z\na\n```');
  });
});

describe('HTML', () => {
  test('has five characters that are written otherwise', () => {
    expect(htmlEscaped(`<a b="c" d='e'>&amp;  `)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;  ');
    expect(htmlText(' <\n> ')).toBe('&lt; &gt;');
  });
});

describe('cells', () => {
  test('escape pipes, and keep a backslash from them', () => {
    expect(inCell('a|b|c')).toBe('a\\|b\\|c');
    expect(inCell('a\\|b\\c')).toBe('a\\ \\|b\\c');
  });
});

describe('labels of charts', () => {
  test.each([
    ['Größe 1.5, a/b_c-d', 'Größe 1.5, a/b_c-d'],
    ['a"b[c];d:e', 'a b c d e'],
    ['"""', '-'],
    ['', '-'],
  ])('%j is %j', (text, wanted) => {
    expect(mermaidText(text)).toBe(wanted);
  });
});

describe('a log', () => {
  test.each([
    ['::error::x', ': :error: :x'],
    [':::', ': : :'],
    ['a ##[group]b ##[x', 'a ## [group]b ## [x'],
    ['a: b # [c]', 'a: b # [c]'],
  ])('%j is %j', (text, wanted) => {
    expect(logLine(text)).toBe(wanted);
  });

  test('has JSON over lines, which says the same', () => {
    expect(logJson({ a: '##[x]##[y]', b: [1] })).toBe(
      '{\n  "a": "#\\u0023[x]#\\u0023[y]",\n  "b": [\n    1\n  ]\n}',
    );
  });
});

describe('sentences', () => {
  test.each([
    ['a+b', '`a+b`'],
    ['+5.3 %', '+5.3 %'],
    ['−5.3% ±2 ≥3 ≤4', '−5.3% ±2 ≥3 ≤4'],
    ['1,234.5 and 1’000', '1,234.5 and 1’000'],
    ['two-fold long—dash', 'two-fold long—dash'],
    ['twice--dashed', '`twice--dashed`'],
    ['at 19:24 so', 'at 19:24 so'],
    ['at 19:2 so', 'at `19:2` so'],
    ['at 19:240 so', 'at `19:240` so'],
    ['at a:24 so', 'at `a:24` so'],
    ['is tok/s or MiB/s', 'is tok/s or MiB/s'],
    ['is a/bcde now', 'is `a/bcde` now'],
    ['is abcdefg/s now', 'is `abcdefg/s` now'],
    ['a – b — c → d · e', 'a – b — c → d · e'],
    ['a # b', 'a `#` b'],
    ['a "word" (and) “more”', 'a "word" (and) “more”'],
    ["it's so", "it's so"],
    ['commit abcdef1 is', 'commit `abcdef1` is'],
    ['commit abcdef is', 'commit abcdef is'],
    ['see ABC-12 so', 'see `ABC-12` so'],
    ['see GH-12x so', 'see `GH-12x` so'],
    ['see AB-1x so', 'see AB-1x so'],
    ['wwwx', '`wwwx`'],
    ['a `b c` d', 'a "b c" d'],
    ['a `b` d', 'a `b` d'],
    ['a ` b', 'a `ˋ` b'],
    ['2) no list', '`2)` no list'],
    ['2 is', '2 is'],
    ['= no heading', '`=` no heading'],
    ['a = b', 'a = b'],
    ['a 1. b', 'a 1. b'],
  ])('%j is %j', (text, wanted) => {
    expect(plain(text)).toBe(wanted);
  });

  test.each([
    ['a', 'a.'],
    ['a.', 'a.'],
    ['a!', 'a!'],
    ['a?', 'a?'],
    ['a…', 'a…'],
    ['a. b', 'a. b.'],
  ])('%j can be followed as %j', (text, wanted) => {
    expect(asSentence(text)).toBe(wanted);
  });
});

describe('links', () => {
  const url = 'https://github.com/o/r/x?a=b&c=%20#d,e;f+g*h$i!j@k~l';

  test('lead to plain addresses', () => {
    expect(link('x', url)).toBe(`[x](${url})`);
    expect(link('x', 'http://h/')).toBe('[x](http://h/)');
    expect(fileLink('x', 'a.md')).toBe('[x](a.md)');
  });

  test.each([
    null,
    '',
    'https://',
    'ftp://h',
    ' https://h',
    'https://h x',
    'https://h)',
    'https://h"',
    'javascript:x',
  ])('%j leads nowhere', (target) => {
    expect(link('x', target)).toBe('x');
  });

  test('define no address by their label', () => {
    expect(fileLink('a]:b]c', 'd')).toBe('[a] :b]c](d)');
  });
});
