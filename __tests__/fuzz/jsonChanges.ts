import { fc } from '../support/properties.ts';

/** A JSON value with something wrong in it, whatever its shape; small enough to shrink. */

type Change = readonly [place: number, operation: number, what: number];
export type Changes = readonly Change[];

export const changes: fc.Arbitrary<Changes> = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), {
  minLength: 1,
  maxLength: 3,
});

/** Stands for a literal that `JSON.stringify` does not write. */
const LITERAL = /"@literal:([^"]*)@"/g;
const literal = (text: string): string => `@literal:${text}@`;

const NUMBERS = [
  ...[0, 1, 2, -1, 0.5, 7, 16, 100, 1e-300, 5e-324, 1e6, 1e16, 1e100, 1.7e308, 2 ** 53, -1e300, 4294967296],
  ...['1e999', '-1e999', '-0', '1E400', '0.1e-400', '123456789012345678901234567890'].map(literal),
];
const TEXTS = [
  ...[
    '',
    ' ',
    'x',
    'null',
    'NaN',
    'Infinity',
    '0',
    '1e999',
    'true',
    '[object Object]',
    'baseline',
    'measured',
  ],
  ...['a\nb', '\u0000', '\u001b[31m', '\u202eabc', '\ud800', '::error::x', '@octocat', '|', '```', '<b>'],
  ...['__proto__', 'constructor', 'toString', '../../etc/passwd', 'x'.repeat(300), '😀'.repeat(200)],
  ...[
    '2026-02-31T00:00:00.000Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '2026-01-01T00:00:00+05',
  ],
  ...['2026-01-01 10:00Z', '2026-01-01T10:00:00.123456789Z', '275760-09-14T00:00:00Z', 'refs/heads/main'],
  ...['a'.repeat(40), 'A'.repeat(40), 'g'.repeat(40), 'a'.repeat(64)],
];
const OTHERS: readonly unknown[] = [null, true, false, [], {}, [[]], [null], { length: 3 }, 'text', 7];
const NAMES = [literal('__proto__'), 'constructor', 'toString', 'surplus', '', 'schemaVersion'];

type Parent = Record<string, unknown>;

/** The value's text after all changes. */
export function changedText(value: unknown, list: Changes): string {
  const root: Parent = { root: structuredClone(value) };
  for (const change of list) apply(root, change);
  return (JSON.stringify(root.root) ?? 'null')
    .replace(/"@literal:__proto__@":/g, '"__proto__":')
    .replace(LITERAL, (_, text: string) => (text === '__proto__' ? '"__proto__"' : text));
}

function apply(root: Parent, [place, operation, what]: Change): void {
  const places = placesIn(root);
  const found = places[place % places.length];
  if (found === undefined) return;
  const { parent, key } = found;
  const value = parent[key];
  switch (operation % 8) {
    case 0:
      if (parent !== root) delete parent[key];
      // A hole would be written as null, and that is another change.
      if (Array.isArray(parent) && /^\d+$/.test(key)) close(parent, Number(key));
      return;
    case 1:
      // Its own: a later change may change it, or put it into itself.
      parent[key] = structuredClone(OTHERS[what % OTHERS.length]);
      return;
    case 2:
      if (typeof value === 'object' && value !== null)
        (value as Parent)[NAMES[what % NAMES.length] as string] = what;
      return;
    case 3:
      if (Array.isArray(value)) parent[key] = repeated(value, what);
      return;
    case 4: {
      const other = places[what % places.length];
      if (other !== undefined) parent[key] = structuredClone(other.parent[other.key]);
      return;
    }
    default:
      parent[key] = alike(value, what);
  }
}

/** `splice` asks for the list's constructor, which may be another by now. */
function close(list: unknown[], from: number): void {
  for (let at = from; at + 1 < list.length; at += 1) list[at] = list[at + 1];
  list.length -= 1;
}

/** Of the same type, so that more than the type is looked at. */
function alike(value: unknown, what: number): unknown {
  if (typeof value === 'number') return NUMBERS[what % NUMBERS.length];
  if (typeof value === 'string') return TEXTS[what % TEXTS.length];
  if (typeof value === 'boolean') return !value;
  if (value === null) return [NUMBERS, TEXTS][what % 2]?.[(what >> 1) % 20];
  return value;
}

function repeated(list: readonly unknown[], what: number): unknown[] {
  return [[], [...list, ...list], list.toReversed(), Array(40).fill(list).flat()][what % 4] as unknown[];
}

function placesIn(root: Parent): readonly { readonly parent: Parent; readonly key: string }[] {
  const places: { parent: Parent; key: string }[] = [];
  const open: Parent[] = [root];
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const key of Object.keys(parent)) {
      places.push({ parent, key });
      const value = parent[key];
      if (typeof value === 'object' && value !== null) open.push(value as Parent);
    }
  }
  return places;
}

/** Text that is cut, or has a stretch of it taken by something else. */
export const cuts = fc.tuple(
  fc.nat(),
  fc.nat({ max: 12 }),
  fc.constantFrom(...['', '"', '{', '}', ',', '\u0000', '\ufeff', '\ud800', '1e999', '\\', '\n', '[[[[']),
);

export function cutText(text: string, [place, length, by]: readonly [number, number, string]): string {
  const at = place % (text.length + 1);
  return `${text.slice(0, at)}${by}${text.slice(at + length)}`;
}
