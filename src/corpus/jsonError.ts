/**
 * Where a text stops being JSON (RFC 8259), in words that do not change with the engine: V8's own messages give
 * no place for an unexpected token, and differ from version to version.
 */

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;

type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or ]' | ', or }' | 'end';

const IN_WORDS: Readonly<Record<Expected, string>> = {
  value: 'a value',
  'value or ]': 'a value or ]',
  name: 'a name in double quotes',
  'name or }': 'a name in double quotes or }',
  ':': 'a colon',
  ', or ]': 'a comma or ]',
  ', or }': 'a comma or }',
  end: 'nothing more',
};

/** `line 7, column 12: expected a comma or } but found NaN`; null where the text is JSON. */
export function describeJsonError(text: string): string | null {
  const scan = new Scan(text);
  const expected = scan.run();
  if (expected === null) return null;
  const before = text.slice(0, scan.at);
  const line = before.split('\n').length;
  const columnNumber = scan.at - before.lastIndexOf('\n');
  const rest = text.slice(scan.at, scan.at + 20);
  const found =
    rest === ''
      ? 'the end of the file'
      : (/^[\p{L}\p{N}_]+|^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.exec(rest)?.[0] ?? 'a control character');
  const what = rest.startsWith('"') ? 'a string that is broken or not closed' : found;
  return `line ${line}, column ${columnNumber}: expected ${IN_WORDS[expected]} but found ${what}`;
}

class Scan {
  at = 0;
  readonly #text: string;
  readonly #open: ('[' | '{')[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** What was expected where it stopped; null at a sound end. */
  run(): Expected | null {
    let expected: Expected = 'value';
    for (;;) {
      this.#take(SPACE);
      if (expected === 'end') return this.at === this.#text.length ? null : 'end';
      const next = this.#step(expected);
      if (next === null) return expected;
      expected = next;
    }
  }

  #step(expected: Expected): Expected | null {
    const char = this.#text[this.at];
    if (expected === ':') return this.#skipIf(char === ':', 'value');
    if (expected === 'name or }' && char === '}') return this.#close();
    if (expected === 'name' || expected === 'name or }') return this.#take(STRING) ? ':' : null;
    if (expected === ', or ]') return char === ']' ? this.#close() : this.#skipIf(char === ',', 'value');
    if (expected === ', or }') return char === '}' ? this.#close() : this.#skipIf(char === ',', 'name');
    if (expected === 'value or ]' && char === ']') return this.#close();
    if (char === '[' || char === '{') {
      this.#open.push(char);
      return this.#skipIf(true, char === '[' ? 'value or ]' : 'name or }');
    }
    return this.#take(SCALAR) || this.#take(STRING) ? this.#afterValue() : null;
  }

  #close(): Expected {
    this.at += 1;
    this.#open.pop();
    return this.#afterValue();
  }

  #afterValue(): Expected {
    const inside = this.#open.at(-1);
    return inside === undefined ? 'end' : inside === '[' ? ', or ]' : ', or }';
  }

  #skipIf(fits: boolean, next: Expected): Expected | null {
    if (!fits) return null;
    this.at += 1;
    return next;
  }

  /** Moves past a match; an empty one (of space) counts as none. */
  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const length = pattern.exec(this.#text)?.[0].length ?? 0;
    this.at += length;
    return length > 0;
  }
}
