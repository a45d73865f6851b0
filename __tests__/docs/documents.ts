import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexer, type Token, type Tokens, walkTokens } from 'marked';

export const root = join(import.meta.dirname, '../..');
export const text = (name: string): string => readFileSync(join(root, name), 'utf8');

export const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

export function tokensOf(markdown: string): readonly Token[] {
  const all: Token[] = [];
  void walkTokens(lexer(markdown), (token) => {
    all.push(token);
  });
  return all;
}

/** What stands in back-ticks, each once. */
export function codesOf(markdown: string): readonly string[] {
  const spans = tokensOf(markdown).filter((token) => token.type === 'codespan');
  return [...new Set(spans.map((token) => (token as Tokens.Codespan).text))];
}

/** What stands below a heading up to the next of that depth. */
export function sectionOf(markdown: string, heading: string): string {
  const depth = /^#+/.exec(heading)?.[0] ?? '';
  const [, after] = markdown.split(`\n${heading}\n`);
  if (depth === '' || after === undefined) throw new Error(`there is no heading "${heading}"`);
  return after.split(`\n${depth} `)[0] ?? '';
}

/** The table whose first column is headed so. */
export function tableOf(tokens: readonly Token[], firstHeading: string): Tokens.Table {
  const tables = tokens.filter((token): token is Tokens.Table => token.type === 'table');
  const [found, ...others] = tables.filter((table) => table.header[0]?.text === firstHeading);
  if (found === undefined || others.length > 0)
    throw new Error(`not one table begins with "${firstHeading}"`);
  return found;
}

/** What stands in back-ticks in one column. */
export function codesIn(table: Tokens.Table, column: number): readonly string[] {
  return table.rows.flatMap((row) => {
    const spans: string[] = [];
    void walkTokens(row[column]?.tokens ?? [], (token) => {
      if (token.type === 'codespan') spans.push((token as Tokens.Codespan).text);
    });
    return spans;
  });
}
