import { Lexer, type Token, type Tokens } from 'marked';
import type { Heading, Table } from '../model/corpus.ts';
import { gridOf } from './grid.ts';
import { readQuantity } from './numbers.ts';
import { tableOf } from './table.ts';
import { oneLine } from './text.ts';

const LONGEST_HEADING = 160;
/** The lexer takes a hundred times a text's length in memory, and no prompt has room for a part of this. */
const LONGEST_TEXT = 2 * 1024 * 1024;
/** Each costs as much as one that says something. */
const MOST_TABLES = 2000;
const MOST_HEADINGS = 10_000;
/** Deeper lists make the lexer slow and at last overflow its stack. */
const DEEPEST_LIST = 24;
const LIST_MARK = String.raw`(?:[-*+]|\d{1,9}[.)])(?=[ \t])`;
const DEEP_LIST = new RegExp(String.raw`^(?:[ \t]*${LIST_MARK}){${DEEPEST_LIST},}`);
const DEEP_INDENT = new RegExp(String.raw`^[ \t]{120,}${LIST_MARK}`);
const QUOTE_MARKS = /^(?: {0,3}>[ \t]?)+/;
/** A rule across the page, `- - -`, looks like nested lists. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;

export interface UnderstoodMarkdown {
  readonly tables: readonly Table[];
  readonly headings: readonly Heading[];
  readonly problem: string | null;
}

/** Headings and pipe tables (GitHub Flavored Markdown), also those within lists and quotes. */
export function readMarkdown(whole: string): UnderstoodMarkdown {
  const text = whole.slice(0, LONGEST_TEXT);
  const { lines, problem } = withoutDeepBlocks(text.replace(/\r\n?/g, '\n').split('\n'));
  const blocks = new Lexer({ gfm: true }).blockTokens(withTablesOnTheirOwn(lines).join('\n'));
  const tables: Table[] = [];
  const headings: Heading[] = [];
  // A stack instead of recursion, last block first, keeps the order of the file.
  const stack: Token[] = [...blocks].reverse();
  for (let token = stack.pop(); token !== undefined; token = stack.pop()) {
    if (isHeading(token)) {
      if (headings.length < MOST_HEADINGS)
        headings.push({ level: token.depth, text: oneLine(plainText(token.text), LONGEST_HEADING) });
    } else if (isTable(token)) {
      tables.push(tableFrom(token, headings.at(-1)?.text ?? null));
      if (tables.length >= MOST_TABLES && stack.length > 0)
        return {
          tables,
          headings,
          problem: problem ?? `holds more than ${MOST_TABLES} tables; the rest was left out`,
        };
    } else {
      for (const part of partsOf(token).toReversed()) stack.push(part);
    }
  }
  const isCut = text.length < whole.length;
  const cut = isCut ? `is longer than ${LONGEST_TEXT} characters; the rest was left out` : null;
  return { tables, headings, problem: problem ?? cut };
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
    rows: gridOf(token.rows.map((row) => row.map((cell) => plainText(cell.text)))),
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

/**
 * Quotes lose their marks, as what they hold is read like the rest and the lexer takes a time that grows with the
 * square of a quote's length. Lists nested too deeply for it are blanked, and that is a problem to tell.
 */
function withoutDeepBlocks(lines: readonly string[]): { lines: readonly string[]; problem: string | null } {
  let fence = '';
  let firstDeep: number | null = null;
  const kept = lines.map((line, at) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = '';
      return line;
    }
    fence = mark;
    const unquoted = line.replace(QUOTE_MARKS, '');
    if (!isDeep(unquoted)) return unquoted;
    firstDeep ??= at + 1;
    return '';
  });
  const problem =
    firstDeep === null
      ? null
      : `line ${firstDeep} nests lists deeper than ${DEEPEST_LIST} levels; such lines were left out`;
  return { lines: kept, problem };
}

function isDeep(line: string): boolean {
  return (DEEP_LIST.test(line) || DEEP_INDENT.test(line)) && !RULE.test(line);
}

const DELIMITER_ROW = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;

/**
 * Some writers glue the header of a table to the sentence before it (`Results: | a | b |` above `| --- | --- |`), or
 * a table to the one before: neither is a table of its own then. The header is what stands in the last cells of the
 * line, as many as the delimiter row has; below another row it is one only without numbers.
 */
function withTablesOnTheirOwn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1] ?? '';
    if (!DELIMITER_ROW.test(next) || !line.trimEnd().endsWith('|')) return [line];
    const width = next.trim().split('|').length - 2;
    // A bar behind a backslash is part of a cell.
    const parts = line
      .trimEnd()
      .split(/(?<!\\)\|/)
      .slice(0, -1);
    const header = parts.slice(-width);
    const before = parts.slice(0, -width).join('|');
    if (parts.length <= width) return [line];
    if (before.trim() !== '') return [before, '', `|${header.join('|')}|`];
    return header.some((cell) => readQuantity(cell.trim()) !== null) ? [line] : ['', line];
  });
}
