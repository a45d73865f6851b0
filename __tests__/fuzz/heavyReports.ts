/** Reports that are small enough to be read and try to take a machine's memory or time. */

const MIB = 1024 * 1024;
const filled = (unit: string, characters: number) => unit.repeat(Math.floor(characters / unit.length));
const numbered = (count: number, of: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at)).join(',');
const key = (at: number) => String(at).padEnd(78, 'k');
/** An object within an object, and so on, under long names; the innermost holds this. */
const deep = (inner: string) =>
  `${Array.from({ length: 60 }, (_, at) => `{"${key(at)}":`).join('')}${inner}${'}'.repeat(60)}`;
const row = (cell: string, columns: number) =>
  `${filled(`${cell},`, columns * (cell.length + 1)).slice(0, -1)}\n`;

export interface HeavyReport {
  readonly name: string;
  readonly text: () => string;
  /** What is told of it; null: it is read as a whole. */
  readonly problem: RegExp | null;
}

export const HEAVY: readonly HeavyReport[] = [
  {
    name: 'million-columns.csv',
    text: () => `${numbered(1_000_000, (at) => `c${at}`)}\n${row('1', 1_000_000)}${row('2', 1_000_000)}`,
    problem: /^has 1000000 columns; all but the first 2000 were left out$/,
  },
  {
    name: 'wide-and-long.csv',
    text: () =>
      `${numbered(200_000, (at) => `c${at}`)}\n${[1, 2, 3, 4, 5, 6].map((cell) => row(String(cell), 200_000)).join('')}`,
    problem: /^has 200000 columns/,
  },
  {
    name: 'quotes.csv',
    text: () => filled('"x', 16 * MIB),
    problem: /^has quotes that open and close no field$/,
  },
  {
    name: 'open-quote.csv',
    text: () => `a,b\n"${filled('x,\n', 8 * MIB)}`,
    problem: /is not closed properly/,
  },
  {
    name: 'deep-array.json',
    text: () => `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    problem: /deeper than 64/,
  },
  {
    name: 'deep-object.json',
    text: () => `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
    problem: /deeper than 64/,
  },
  {
    name: 'open-brackets.json',
    text: () => filled('[', 4 * MIB),
    problem: /^line 1, column 4194305: expected a value or \]/,
  },
  {
    name: 'long-names.json',
    text: () => deep(`{${numbered(2000, (at) => `"${key(at)}":${at}`)}}`),
    problem: /^has paths of more than 500/,
  },
  {
    name: 'long-path.json',
    text: () => deep(`[${row('1', 500_000).trim()}]`),
    problem: /^has paths of more than 500/,
  },
  {
    name: 'many-keys.json',
    text: () => `[{${numbered(200_000, (at) => `"k${at}":null`)}},${numbered(15_000, () => '{}')}]`,
    problem: null,
  },
  {
    name: 'bad-lines.ndjson',
    text: () => filled('a\n', 4 * MIB),
    problem: /^line 1, column 1: .* \(and 2097151 more such lines\)$/,
  },
  {
    name: 'numbers.json',
    text: () => `[${row('9'.repeat(400), 5000).trim()},1e999,-1e999,1e-999,0.${'0'.repeat(5000)}1]`,
    problem: null,
  },
];

/** Those that take long, though not more: `npm run fuzz` reads them. */
export const HEAVIER: readonly HeavyReport[] = [
  {
    name: 'million-rows.csv',
    text: () => `a,b\n${filled('1,2\n3,4\n', 8 * MIB)}`,
    problem: /^has more than 1000000 rows/,
  },
  {
    name: 'brackets.json',
    text: () => `${filled('[', 8 * MIB)}${filled(']', 8 * MIB)}`,
    problem: /deeper than 64/,
  },
  { name: 'empty-objects.json', text: () => `[${filled('{},', 16 * MIB - 9).slice(0, -1)}]`, problem: null },
  {
    name: 'million-lines.ndjson',
    text: () => filled('1\n', 16 * MIB),
    problem: /^holds more than 1000000 numbers/,
  },
  {
    name: 'tables.md',
    text: () => filled('|a|\n|-|\n|1|\n\n', 8 * MIB),
    problem: /^holds more than 2000 tables/,
  },
  { name: 'lists.md', text: () => filled('- a\n', 4 * MIB), problem: /^is longer than 2097152 characters/ },
  {
    name: 'headings.md',
    text: () => filled('# a\n', 8 * MIB),
    problem: /^is longer than 2097152 characters/,
  },
  { name: 'paragraph.md', text: () => filled('a\n', 8 * MIB), problem: /^is longer than 2097152 characters/ },
];
