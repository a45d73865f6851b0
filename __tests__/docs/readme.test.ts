import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { lexer, type Token, type Tokens } from 'marked';
import { parse } from 'yaml';
import { CallSchema } from '../../src/model/call.ts';
import { read } from '../settings/given.ts';
import { codesIn, documents, root, tableOf as tableAmong, text, tokensOf } from './documents.ts';

const isCode = (token: Token): token is Tokens.Code => token.type === 'code';

const readme = text('README.md');
const tokens = tokensOf(readme);
const tableOf = (firstHeading: string) => tableAmong(tokens, firstHeading);

describe('what is to be copied from the README', () => {
  const blocks = tokens
    .filter(isCode)
    .filter(({ lang }) => lang === 'yaml')
    .map((block) => block.text);

  test('the workflow is the tested example, at most 40 lines', () => {
    expect(blocks[0]).toBe(text('examples/quick-start.yml').trimEnd());
    expect(blocks[0]?.split('\n').length).toBeLessThanOrEqual(40);
  });

  test('the configuration has the two agents, and leaves each of them room for a prompt', () => {
    const { agents, numPredict } = read({ file: blocks[1] ?? '' }).benchmark;
    expect(agents.map(({ name }) => name)).toEqual(['baseline', 'chimera']);
    for (const { options } of agents)
      expect(Number(options.num_ctx ?? Number.POSITIVE_INFINITY) - numPredict).toBeGreaterThanOrEqual(128);
  });

  test('every other piece of YAML can be read', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(2);
    for (const block of blocks.slice(2)) expect(() => parse(block)).not.toThrow();
  });
});

test('the comment that the README shows is the golden one above its fold', () => {
  const golden = text('__tests__/report/goldens/comment-regressed.md').replace(/^<!--.*-->\n/, '');
  const [aboveTheFold = ''] = golden.split('<details>');
  // A heading inside would enter the README's own outline.
  expect(readme).toContain(aboveTheFold.trim().replace(/^### (.*)$/m, '**$1**'));
});

test('every verdict has its row', () => {
  const { outputs } = parse(text('action.yml')) as { outputs: { verdict: { description: string } } };
  const verdicts = codesIn(tableOf('Verdict'), 0);
  const described = outputs.verdict.description.match(/\b[a-z]+(?:-[a-z]+)*(?=,|\.| or )/g) ?? [];
  expect([...verdicts].sort()).toEqual(described.filter((word) => word !== 'found').sort());
});

test('the numbers have the names that results.json gives them', () => {
  const names = codesIn(tableOf('Figure'), 1);
  expect(names.length).toBeGreaterThan(0);
  expect(Object.keys(CallSchema.entries)).toEqual(expect.arrayContaining([...names]));
});

describe('a sentence that the README explains is one that the code says', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => text(join('src', name)).replaceAll('\\`', '`'))
    .join('\n');
  // "…" and digits stand for what differs from case to case.
  const sentences = codesIn(tableOf('The log says'), 0);

  test('there are some', () => {
    expect(sentences.length).toBeGreaterThan(15);
  });

  test.each(sentences)('%s', (sentence) => {
    const parts = sentence.split(/…|\.yml:\d+/).filter((part) => part.trim() !== '');
    // Not toContain: its message would hold all sources.
    expect(parts.filter((part) => !sources.includes(part))).toEqual([]);
  });
});

describe.each(documents)('%s', (name) => {
  const targets = tokensOf(text(name))
    .filter((token) => token.type === 'link' || token.type === 'image')
    .map((token) => (token as Tokens.Link).href)
    .filter((href) => !/^[a-z]+:/.test(href));

  test('has no relative link or image that leads nowhere', () => {
    for (const target of targets) {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? join(root, name) : join(root, dirname(name), path);
      expect({ target, exists: existsSync(file) }).toEqual({ target, exists: true });
      if (anchor !== undefined)
        expect(anchorsOf(readFileSync(file, 'utf8'), relative(root, file))).toContain(anchor);
    }
  });
});

/** The anchors that GitHub gives to headings: small letters, marks dropped, blanks to hyphens. */
function anchorsOf(markdown: string, name: string): readonly string[] {
  const headings = lexer(markdown).filter((token): token is Tokens.Heading => token.type === 'heading');
  const anchors = headings.map(({ text: words }) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return name.endsWith('.md') ? anchors : [];
}

test("the README's pictures are small", () => {
  const images = tokens.filter((token): token is Tokens.Image => token.type === 'image');
  expect(images.length).toBeGreaterThan(0);
  for (const { href, text: alternative } of images) {
    expect(readFileSync(join(root, href)).length).toBeLessThan(150_000);
    expect(alternative.length).toBeGreaterThan(20);
  }
});
