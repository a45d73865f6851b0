import { lexer, type Tokens, walkTokens } from 'marked';

/** The rows, as text, of every table whose first column has this heading. */
export function cellsUnder(markdown: string, firstHeading: string): readonly (readonly string[][])[] {
  const tables: Tokens.Table[] = [];
  void walkTokens(lexer(markdown), (token) => {
    if (token.type === 'table') tables.push(token as Tokens.Table);
  });
  return tables
    .filter(({ header }) => header[0]?.text === firstHeading)
    .map(({ rows }) => rows.map((row) => row.map(({ text }) => text)));
}
