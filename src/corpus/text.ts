/** Foreign text made fit for one line: no control characters, single spaces, a bounded length. */
export function oneLine(text: string, longest: number): string {
  const line = text
    .slice(0, longest * 4)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  // Half of a surrogate pair would be no character.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** At least four significant digits; whole numbers as they are. */
export function figure(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 1000 ? value.toFixed(0) : String(Number(value.toPrecision(4)));
}

/** ` (and 3 more such lines)` behind the first of them; empty for one alone. */
export function andMoreLines(count: number): string {
  if (count < 2) return '';
  return ` (and ${count - 1} more such line${count === 2 ? '' : 's'})`;
}

/** Order of UTF-16 code units: the same on every machine, unlike a locale's. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The same text on its own: a part of a string keeps the whole of it in memory, which may be a file's. */
export function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
