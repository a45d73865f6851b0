import { lexer, type Token } from 'marked';
import { fc } from '../support/properties.ts';

/** Texts that try to be more than text, and a reader who notices. */

export const FRAGMENTS = [
  ...[
    '`',
    '``',
    '```',
    '~~~',
    '`'.repeat(120),
    '`'.repeat(300),
    '|',
    '\\',
    '\\|',
    '\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
  ],
  ...['@octocat', '@org/team', '#1', 'GH-26', 'owner/repo#3', 'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3'],
  ...[
    '<img src=x onerror=alert(1)>',
    '</details>',
    '<!-- ollama-benchmark -->',
    '<script>',
    '</summary>',
    '&lt;',
  ],
  ...[
    '[a](http://evil.example)',
    '![a](http://evil.example/x.png)',
    'http://evil.example',
    'www.evil.example',
  ],
  ...[
    '<http://evil.example>',
    'a@evil.example',
    '[^1]',
    '[x]: http://evil.example',
    ':tada:',
    '1:100:2',
    '$x$',
    '$`x`$',
  ],
  ...['::add-mask::x', '::set-output name=a::b', '##[group]', '##[', '::', ':', '#', '%0A::warning::x'],
  ...['\u202e', '\u2066', '\u200b', '\ufeff', '\u0000', '\u001b[31m', '\u001b]8;;http://evil.example\u0007'],
  ...[
    '\ud800',
    '\udc00',
    '\u2028',
    '\u0085',
    'e\u0301\u0301\u0301\u0301',
    '\u{e0041}',
    '\u3164',
    '😀',
    'é',
    'مليار',
  ],
  ...[
    '# h',
    '> q',
    '- a',
    '1. b',
    '1.',
    '-',
    '=',
    '---',
    '===',
    '***',
    '*',
    '_',
    '**b**',
    '~~s~~',
    '    code',
  ],
  ...[
    '|a|b|',
    '|---|---|',
    'tok/s',
    '12.5',
    'gemma3:latest',
    'plain words',
    '(',
    ')',
    '[',
    ']',
    '!',
    '"',
    "'",
  ],
];

export const hostileText = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string({ unit: 'binary' })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

/** Every token of a Markdown text, at any depth. */
export function* tokensIn(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    yield token;
    if ('tokens' in token && token.tokens) yield* tokensIn(token.tokens);
    if (token.type === 'list') yield* tokensIn(token.items);
    if (token.type === 'table') {
      for (const cell of [...token.header, ...token.rows.flat()]) yield* tokensIn(cell.tokens);
    }
  }
}

const OUR_HTML =
  /^(?:<details>\n<summary>(?:Trend, part \d+ of \d+|[A-Z][a-z ,]+)(?:<code>[^<]*<\/code>)?<\/summary>\s*|<\/details>\s*|<\/?sub>)$/;

/** What GitHub acts on in rendered text: mentions, references, commits, addresses, emoji codes, mathematics. */
const LIVE = /@|#\d|\bGH-\d|\b[0-9a-f]{7,40}\b|:\/\/|\bwww\.|:(?!\d\d:)[a-z0-9_+-]+:|[<>$`[\]\\]/i;

/** Brackets of ours hold an interval and nothing else. */
const OUR_BRACKETS = /\[(?:95[ \u00a0]%[ \u00a0]interval|[+−]?\d+(?:\.\d)?,[ \u00a0][+−]?\d+(?:\.\d)?)\]/g;

/** Whether GitHub would act on a text that is rendered outside of code. */
export function isLive(text: string): boolean {
  return LIVE.test(text.replace(OUR_BRACKETS, ''));
}

/**
 * A text of ours with its code taken out, by the letter of CommonMark. Spans hold no back-tick and outside them no
 * backslash stands, so they are exact; marked reads some paragraphs with a backslash in a span and `***` in
 * another one differently from cmark.
 */
export function withoutCode(markdown: string): string {
  let closing: string | null = null;
  const lines: string[] = [];
  for (const line of markdown.split('\n')) {
    const [ticks] = /^`{3,}/.exec(line) ?? [];
    if (closing === null && ticks !== undefined) closing = ticks;
    else if (closing !== null && line === closing) closing = null;
    else if (closing === null) lines.push(line.replace(/`[^`]+`/g, 'CODE'));
  }
  return lines.join('\n');
}

/** Everything in a text of ours that foreign text could have put there: elements, links, images, live words. */
export function intrusionsIn(markdown: string, allowedLinks: readonly string[] = []): readonly string[] {
  const found: string[] = [];
  for (const token of tokensIn(lexer(markdown))) {
    if (token.type === 'html' && !OUR_HTML.test(token.raw)) found.push(`html ${JSON.stringify(token.raw)}`);
    if (token.type === 'image' || token.type === 'def') found.push(`${token.type} ${token.raw}`);
    if (token.type === 'link' && !allowedLinks.includes(token.href)) found.push(`link ${token.href}`);
    if (token.type === 'text' && !('tokens' in token) && isLive(token.text)) found.push(`text ${token.text}`);
  }
  return found;
}

/** What a runner would execute, as its own parser sees a line: `::name …::` at the start, `##[name …]` anywhere. */
export function commandsIn(log: string): readonly string[] {
  return log.split(/\r\n|\r|\n/).filter((line) => {
    const trimmed = line.trimStart();
    const isCommand = trimmed.startsWith('::') && trimmed.indexOf('::', 2) > 0;
    const legacy = line.indexOf('##[');
    return isCommand || (legacy >= 0 && line.indexOf(']', legacy) > 0);
  });
}
