import { Lexer, type Token, type Tokens } from 'marked';
import type { Heading, Table } from '../model/corpus.ts';
import { tableOf } from './table.ts';
import { oneLine } from './text.ts';

const LONGEST_HEADING = 160;
/** Deeper blocks make the lexer slow (its time grows with the square) and at last overflow its stack. */
const DEEPEST_BLOCK = 24;
const DEEPEST_INDENT = 120;

export interface UnderstoodMarkdown {
  readonly tables: readonly Table[];
  readonly headings: readonly Heading[];
  readonly problem: string | null;
}

/** Headings and pipe tables (GitHub Flavored Markdown), also those within lists and quotes. */
export function readMarkdown(text: string): UnderstoodMarkdown {
  const { lines, problem } = withoutDeepLines(text.replace(/\r\n?/g, '\n').split('\n'));
  const blocks = new Lexer({ gfm: true }).blockTokens(withTablesOnTheirOwn(lines).join('\n'));
  const tables: Table[] = [];
  const headings: Heading[] = [];
  // A stack instead of recursion, last block first, keeps the order of the file.
  const stack: Token[] = [...blocks].reverse();
  for (let token = stack.pop(); token !== undefined; token = stack.pop()) {
    if (isHeading(token)) {
      headings.push({ level: token.depth, text: oneLine(plainText(token.text), LONGEST_HEADING) });
    } else if (isTable(token)) {
      tables.push(tableFrom(token, headings.at(-1)?.text ?? null));
    } else {
      for (const part of partsOf(token).toReversed()) stack.push(part);
    }
  }
  return { tables, headings, problem };
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';
const isTable = (token: Token): token is Tokens.Table => token.type === 'table';

function partsOf(token: Token): readonly Token[] {
  if (token.type === 'list') return (token as Tokens.List).items;
  if (token.type === 'list_item' || token.type === 'blockquote') return (token as Tokens.ListItem).tokens;
  return [];
}

function tableFrom(token: Tokens.Table, title: string | null): Table {
  return tableOf({
    title,
    columns: token.header.map((cell) => plainText(cell.text)),
    rows: token.rows.map((row) => row.map((cell) => plainText(cell.text))),
  });
}

/** Inline Markdown as a reader sees it: `**102.3 tok/s**` → `102.3 tok/s`. */
function plainText(inline: string): string {
  if (!/[*_`~[<&\\]/.test(inline)) return inline.trim();
  const text: string[] = [];
  const stack: Token[] = [...Lexer.lexInline(inline.slice(0, 2000))].reverse();
  for (let token = stack.pop(); token !== undefined; token = stack.pop()) {
    if ('tokens' in token && token.tokens !== undefined) stack.push(...token.tokens.toReversed());
    else if (token.type === 'br') text.push(' ');
    else if (token.type !== 'html' && 'text' in token) text.push(unescapeEntities(String(token.text)));
  }
  return text.join('').trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function unescapeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|nbsp);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

function withoutDeepLines(lines: readonly string[]): { lines: readonly string[]; problem: string | null } {
  const deep = new RegExp(String.raw`^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){${DEEPEST_BLOCK},}`);
  const indented = new RegExp(String.raw`^[ \t]{${DEEPEST_INDENT},}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])`);
  const rule = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;
  const isDeep = (line: string) => (deep.test(line) || indented.test(line)) && !rule.test(line);
  const first = lines.findIndex(isDeep);
  if (first === -1) return { lines, problem: null };
  return {
    lines: lines.map((line) => (isDeep(line) ? '' : line)),
    problem: `line ${first + 1} nests lists or quotes deeper than ${DEEPEST_BLOCK} levels; such lines were left out`,
  };
}

/**
 * Some writers glue the header of a table to the sentence before it (`Results: | a | b |` above `| --- | --- |`),
 * which makes it no table. The header is what stands in as many cells as the delimiter row has.
 */
function withTablesOnTheirOwn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1] ?? '';
    if (!/^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(next)) return [line];
    const start = line.indexOf('|');
    if (start <= 0 || line.slice(0, start).trim() === '') return [line];
    const cells = line.slice(start).trim();
    const width = next.trim().split('|').length;
    return cells.endsWith('|') && cells.split('|').length === width
      ? [line.slice(0, start), '', cells]
      : [line];
  });
}
