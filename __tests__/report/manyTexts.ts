import { FRAGMENTS } from './hostile.ts';

/** Hostile texts in any number, always the same for the same seed, and made much faster than fast-check makes them. */

const MORE = [
  ...[
    '<!-- ollama-benchmark-action:default run=1 attempt=1 -->',
    '-->',
    '<!--',
    '<![CDATA[',
    ']]>',
    '<?php',
    '<!DOCTYPE html>',
  ],
  ...[
    '</td></tr></table>',
    '</code>',
    '</pre>',
    '</sub>',
    '<details open>',
    '<summary>',
    '<a href="javascript:alert(1)">',
    '<svg/onload=x>',
  ],
  ...[
    '```mermaid\nxychart-beta\n',
    '\n```\n',
    '~~~mermaid\n',
    '%%{init: {}}%%',
    'click a href "http://evil.example"',
    '"]',
  ],
  ...[
    '> [!WARNING]\n> x',
    '[^note]: text',
    '[^note]',
    '- [x] done',
    '* [ ] todo',
    '[foo]',
    '[foo]: /url "title"',
    '[a][foo]',
    '![i][foo]',
  ],
  ...[
    'user@',
    'mailto:a@evil.example',
    'xmpp:a@b.example/c',
    'ftp://evil.example',
    'https://evil.example/?a=b&copy=1',
    '//evil.example',
    'javascript:alert(1)',
  ],
  ...[
    '@octocat/',
    '.@octocat',
    '(@octocat)',
    '@octo-org/octo-team',
    '/cc @octocat',
    'octo/repo@a94a8fe',
    'octo#1',
    'GH-1',
    'JIRA-12',
    '#12345',
    'closes #1',
  ],
  ...[
    ':+1:',
    ':smile:',
    ':octocat:',
    '$$x^2$$',
    '\\(x\\)',
    '\\[',
    '$`a`$',
    '&#64;octocat',
    '&commat;octocat',
    '&#35;1',
    '&nbsp;',
    '&amp;lt;',
  ],
  ...[
    '::set-output name=a::b',
    '::stop-commands::',
    '::stop-commands::pause-logging',
    '::add-mask::a',
    '::endgroup::',
    '##[command]x',
    '##[endgroup]',
    '##[add-path]/',
    '%0A::error::x',
    '%25',
    '::debug::',
  ],
  ...[
    '\r::error::x',
    '\u0085::error::x',
    '\u2028::error::x',
    '\u00a0::error::x',
    ':\u200b:error::',
    '#\u2060#[error]',
    ':\u0591:',
    '\u000b',
    '\u000c',
    '\u001b[2K',
    '\u009b31m',
    '\u001b]0;t\u0007',
  ],
  ...[
    '\u202d',
    '\u2067',
    '\u200f',
    '\u200d',
    '\u00ad',
    '\u034f',
    '\ufe0f',
    '\u{1f468}\u200d\u{1f469}',
    '\u{e0020}',
    '\ufffe',
    '\uffff',
    '\u{10ffff}',
    'a\u0300\u0301\u0302\u0303',
  ],
  ...[
    '\\`',
    '`` ` ``',
    '`'.repeat(7),
    '\\\\',
    '\\\n',
    '  \n',
    '&#96;',
    '&#124;',
    '\u02cb',
    '\uff5c',
    '\uff20octocat',
    '\u2217\u2217',
    '***',
    '___',
    '__b__',
    '~s~',
    '==m==',
  ],
  ...[
    '|||',
    '\\\\|',
    '| --- |',
    '|:-:|',
    '\n|---|\n',
    '\n\n',
    '\n\n\n# h1\n\n',
    '\n===\n',
    '\n---\n',
    '\n> ',
    '\n- ',
    '\n1) ',
    '\n    ',
    '\n\t',
    '+',
    '1)',
    '0. ',
    '999999999. ',
  ],
  ...[
    `AKIA${'ABCDEFGHIJ234567'}`,
    `ghp_${'aB3dE6gH9kL2'.repeat(3)}`,
    'https://h/p?sig=abc',
    'http://u:p@h',
    '-----BEGIN PRIVATE KEY-----',
    `eyJ${'a1'.repeat(10)}.eyJ${'b2'.repeat(10)}.${'c3'.repeat(10)}`,
  ],
  ...['“', '”', '…', '—', '–', '¡', '¿', '⁄', '‰', 'ﷺ', '𝕬', 'ß', 'İ', 'ǆ', '名前', 'שלום', '１２', '²'],
];
const ALL = [
  ...FRAGMENTS,
  ...MORE,
  ...['model', 'a', 'of', 'the', 'slow', '7', '3.5', '90%', '12:30', 'x86_64', 'a-b', 'a_b', 'a/b'],
];

/** mulberry32: 32 bits of state are enough to be different. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function hostileTexts(seed: number): () => string {
  const random = randomFrom(seed);
  const character = () =>
    String.fromCodePoint(
      [0x20 + random(0x5f), random(0x300), random(0x10000), random(0x110000)][random(4)] as number,
    );
  const part = () => {
    const kind = random(20);
    if (kind === 0) return Array.from({ length: 1 + random(6) }, character).join('');
    if (kind === 1) return ' ';
    return ALL[random(ALL.length)] as string;
  };
  return () => {
    const kind = random(100);
    if (kind === 0) return '';
    const text = Array.from({ length: 1 + random(kind < 50 ? 3 : 12) }, part).join(
      random(3) === 0 ? ' ' : '',
    );
    return kind === 1 ? text.repeat(1 + random(60)) : text;
  };
}
