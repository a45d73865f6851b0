import { describe, expect, test } from '@jest/globals';
import { lexer } from 'marked';
import {
  cell,
  codeSpan,
  fence,
  htmlCode,
  link,
  logJson,
  logLine,
  plain,
  plainCell,
} from '../../src/report/safe.ts';
import { fc } from '../support/properties.ts';
import { commandsIn, hostileText, intrusionsIn } from './hostile.ts';

const RUNS = { numRuns: 1000 };
const typesOf = (tokens: readonly { type: string }[] | undefined) => (tokens ?? []).map(({ type }) => type);

describe('code spans', () => {
  test.each([
    ['gemma3:latest', '`gemma3:latest`'],
    ['a`b``c', '`aˋbˋˋc`'],
    ['line\nbreak\r\n\ttab', '`line break tab`'],
    ['\u001b[31mred\u001b[0m', '`red`'],
    ['evil\u202egnp.exe\u200b', '`evilgnp.exe`'],
    ['half \ud800 a pair', '`half a pair`'],
    ['', '` `'],
  ])('%j is %j', (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });

  test('are cut without leaving half a character', () => {
    const span = codeSpan(`${'x'.repeat(198)}😀😀`);
    expect(span).toBe(`\`${'x'.repeat(198)}…\``);
  });

  test('hold any text as one code token between our words', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [paragraph, ...rest] = lexer(`before ${codeSpan(text)} after`);
        expect(rest).toEqual([]);
        expect(paragraph?.type).toBe('paragraph');
        const inline = (paragraph as { tokens?: { type: string }[] }).tokens;
        expect(typesOf(inline)).toEqual(['text', 'codespan', 'text']);
      }),
      RUNS,
    );
  });
});

describe('table cells', () => {
  test('keep a pipe as text of the cell', () => {
    expect(cell('a|b')).toBe('`a\\|b`');
    expect(cell('a\\|b')).toBe('`a\\ \\|b`');
  });

  test.each([
    ['cell', cell],
    ['plainCell', plainCell],
  ])('%s never adds a column, a row or a token that is no text or code', (_, safe) => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = `| a | b | c |\n| --- | --- | --- |\n| x | ${safe(text)} | z |\n\nafter`;
        const tokens = lexer(markdown).filter(({ type }) => type !== 'space');
        expect(typesOf(tokens)).toEqual(['table', 'paragraph']);
        const { rows } = tokens[0] as unknown as { rows: { text: string; tokens: { type: string }[] }[][] };
        expect(rows).toHaveLength(1);
        expect(rows[0]).toHaveLength(3);
        expect(rows[0]?.[2]?.text).toBe('z');
        expect(new Set([...typesOf(rows[0]?.[1]?.tokens), 'text', 'codespan'])).toEqual(
          new Set(['text', 'codespan']),
        );
        expect(intrusionsIn(markdown)).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('fences', () => {
  test('are longer than any run of back-ticks inside, and keep lines', () => {
    expect(fence('a\r\n````\nb', 'text')).toBe('`````text\na\n````\nb\n`````');
  });

  test('stay below the length that parsers count to', () => {
    const [opening] = fence('`'.repeat(1000)).split('\n');
    expect(opening).toHaveLength(100);
  });

  test('hold any text as one block', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const tokens = lexer(`before\n\n${fence(text, 'text')}\n\nafter`);
        const types = typesOf(tokens).filter((type) => type !== 'space');
        expect(types).toEqual(['paragraph', 'code', 'paragraph']);
      }),
      RUNS,
    );
  });
});

describe('sentences', () => {
  test.each([
    ['Throughput fell by 15.3 % to 95.3 tok/s.', 'Throughput fell by 15.3 % to 95.3 tok/s.'],
    ['see reports/a.csv, please', 'see `reports/a.csv`, please'],
    ['(num_ctx=1024)', '(`num_ctx=1024`)'],
    ['ask @octocat about #1!', 'ask `@octocat` about `#1`!'],
    ['GH-26 and deadbeef', '`GH-26` and `deadbeef`'],
    ['at 19:24:48 UTC', 'at 19:24:48 UTC'],
    // Even the bare word before a full stop is an address to GitHub's Markdown.
    ['ends in www. so', 'ends in `www`. so'],
    // Two colons could enclose the name of a picture.
    ['12:30model12:30model', '`12:30model12:30model`'],
    ['1. no list', '`1.` no list'],
    ['- no list', '`-` no list'],
    ['set `fail-on`, or `a`b', 'set `fail-on`, or `ˋaˋb`'],
    ['it lacks `contents: read` (add it)', 'it lacks "contents: read" (add it)'],
    ['', ''],
  ])('%j is %j', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test('are one paragraph of words and code, whatever they carry', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const markdown of [
          plain(text),
          `- ${plain(text)}`,
          `> **Note:** ${plain(text)}`,
          `# ${plain(text)}`,
        ]) {
          expect(intrusionsIn(markdown)).toEqual([]);
        }
        expect(typesOf(lexer(plain(text))).filter((type) => type !== 'paragraph')).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('lines of a log', () => {
  test.each([
    ['::add-mask::secret', ': :add-mask: :secret'],
    ['model ##[group]x', 'model ## [group]x'],
    ['a\r\n::error::b', 'a : :error: :b'],
    ['\u001b[2J::set-output name=a::b', ': :set-output name=a: :b'],
    [':\u200b:stop-commands::x', ': :stop-commands: :x'],
  ])('%j is %j', (text, expected) => {
    expect(logLine(text)).toBe(expected);
  });

  test('hold no workflow command', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(commandsIn(logLine(text))).toEqual([]);
        expect(logLine(logLine(text))).toBe(logLine(text));
      }),
      RUNS,
    );
  });

  test('the test knows a command when it sees one', () => {
    expect(commandsIn('  ::warning file=a::b')).toHaveLength(1);
    expect(commandsIn('x ##[error]y')).toHaveLength(1);
  });
});

test('JSON for a log holds no workflow command and loses nothing', () => {
  fc.assert(
    fc.property(fc.dictionary(hostileText, fc.array(hostileText)), (value) => {
      const text = logJson(value);
      expect(commandsIn(text)).toEqual([]);
      expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value));
    }),
    RUNS,
  );
});

test('HTML code holds no element', () => {
  expect(htmlCode('<b>&"</b>\n@octocat')).toBe('<code>&lt;b&gt;&amp;&quot;&lt;/b&gt; @octocat</code>');
});

test('links go to plain addresses or nowhere', () => {
  expect(link('run', 'https://github.com/o/r/actions/runs/1?pr=2')).toBe(
    '[run](https://github.com/o/r/actions/runs/1?pr=2)',
  );
  expect(link('run', null)).toBe('run');
  expect(link('run', 'javascript:alert(1)')).toBe('run');
  expect(link('run', 'https://a.example/) [x](https://evil.example')).toBe('run');
});
