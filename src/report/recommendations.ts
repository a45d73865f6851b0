import { Lexer, type Token, type Tokens } from 'marked';
import { capped, oneLine } from './safe.ts';

/** An item of a model's own list, as plain text (still foreign), with the items nested in it. */
export interface Recommendation {
  readonly text: string;
  readonly details: readonly string[];
}

const TOPIC = /recommendation/i;
const ITEM_LIMIT = 30;
/** As much as is kept of an answer. Results that others uploaded may have one of megabytes, which the lexer takes hours for. */
const ANSWER_LIMIT = 64 * 1024;
/** Characters of one item. */
const INLINE_LIMIT = 600;
/** Bold lines that serve as headings rank below every real heading. */
const PSEUDO_DEPTH = 7;

/**
 * The list items that stand under a heading about recommendations, the last such section with a list counting.
 * Headings are Markdown headings and what models write instead of them: a line that is bold as a whole, or such
 * a line as the text of a list item. Never lines that merely hold a word.
 */
export function recommendationsIn(markdown: string): readonly Recommendation[] {
  const sections = [...sectionsIn(tokensOf(markdown.slice(0, ANSWER_LIMIT)))].filter(
    ({ length }) => length > 0,
  );
  return (sections.at(-1) ?? []).slice(0, ITEM_LIMIT);
}

/**
 * Blocks only: emphasis in a model's endless repetition costs the inline lexer minutes, so it gets single items,
 * cut short. Deep nesting costs the block lexer its stack; no list of recommendations is that deep.
 */
function tokensOf(markdown: string): readonly Token[] {
  const shallow = markdown.replace(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){5,}.*$/gm, '');
  try {
    return new Lexer().blockTokens(shallow);
  } catch {
    return [];
  }
}

function* sectionsIn(tokens: readonly Token[]): Generator<readonly Recommendation[]> {
  let first = true;
  for (const [index, token] of tokens.entries()) {
    const heading = headingOf(token);
    if (heading !== null && TOPIC.test(heading.text)) {
      yield itemsUnder(heading.depth, first && heading.depth === 1, tokens.slice(index + 1));
    }
    first &&= heading === null;
    if (token.type === 'list') {
      for (const item of (token as Tokens.List).items) yield* sectionsIn(item.tokens);
    }
  }
}

/** A document's title speaks for everything below it, so its own section ends at the next heading of any depth. */
function itemsUnder(depth: number, isTitle: boolean, following: readonly Token[]): readonly Recommendation[] {
  const items: Recommendation[] = [];
  for (const token of following) {
    const next = headingOf(token);
    if (next !== null && (isTitle || next.depth <= depth)) break;
    if (token.type === 'list') items.push(...(token as Tokens.List).items.map(recommendationOf));
  }
  return items.filter(({ text }) => text !== '');
}

function headingOf(token: Token): { readonly depth: number; readonly text: string } | null {
  if (token.type === 'heading') {
    const { depth, text } = token as Tokens.Heading;
    return { depth, text };
  }
  if (token.type !== 'paragraph' && token.type !== 'text') return null;
  if (token.raw.length > INLINE_LIMIT || !/^\s*(?:\*\*|__)/.test(token.raw)) return null;
  const inline = Lexer.lexInline(token.raw.trim());
  const [only, ...others] = inline.filter((part) => !(part.type === 'text' && /^[\s:.]*$/.test(part.raw)));
  return only?.type === 'strong' && others.length === 0
    ? { depth: PSEUDO_DEPTH, text: textOf([only]) }
    : null;
}

function recommendationOf(item: Tokens.ListItem): Recommendation {
  return { text: ownTextOf(item), details: nestedIn(item.tokens).filter((text) => text !== '') };
}

/** Items at any depth below, as one flat list. */
function nestedIn(tokens: readonly Token[]): readonly string[] {
  return tokens
    .filter((token) => token.type === 'list')
    .flatMap((token) => (token as Tokens.List).items)
    .flatMap((item) => [ownTextOf(item), ...nestedIn(item.tokens)]);
}

function ownTextOf(item: Tokens.ListItem): string {
  const own = item.tokens.filter(({ type }) => type === 'text' || type === 'paragraph' || type === 'heading');
  const source = own.map((token) => (token as Tokens.Text).text).join(' ');
  return oneLine(textOf(Lexer.lexInline(capped(source, INLINE_LIMIT))));
}

/** The words of tokens without their marks. */
function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'br') return ' ';
      if ('tokens' in token && token.tokens !== undefined) return textOf(token.tokens);
      return 'text' in token && typeof token.text === 'string' ? token.text : '';
    })
    .join('');
}
