import { MASK, withoutKnownLooks } from './secretPatterns.ts';
import { formsOf } from './secretValues.ts';

/** A text without secrets. Without any in it, it is the very same. */
export type Redact = (text: string) => string;

/** So much of a long secret says that the rest of it, as far as it goes, is the same. */
const BEGINNING = 24;

/** How addresses and armour begin, which many texts share that are no secrets. */
const SHARED = /^(?:\w+(?::\/\/|%3A%2F%2F)|-----)/;

/** Messages cut long values: what is left of a secret is no longer equal to it. */
function withoutBeginning(text: string, secret: string): string {
  const beginning = secret.slice(0, BEGINNING);
  let clean = '';
  let from = 0;
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, from)) {
    let length = BEGINNING;
    while (length < secret.length && text[at + length] === secret[length]) length += 1;
    clean += text.slice(from, at) + MASK;
    from = at + length;
  }
  return clean + text.slice(from);
}

/** Takes known secrets out, and what looks like one. */
export function redactor(secrets: readonly string[]): Redact {
  // Longer ones first: one may hold another.
  const forms = [...new Set(secrets.flatMap(formsOf))].sort((a, b) => b.length - a.length);
  const long = forms.filter((form) => form.length >= 2 * BEGINNING && !SHARED.test(form));
  return (text) => {
    const known = forms.reduce((soFar, form) => soFar.replaceAll(form, MASK), text);
    // Last: of a key that begins like a known one the look needs all.
    return long.reduce(withoutBeginning, withoutKnownLooks(known));
  };
}

/** Shorter strings are no secrets, and repeat the most. */
const LONGEST_REMEMBERED = 200;

function remembering(redact: Redact): Redact {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return redact(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const clean = redact(text);
    known.set(text, clean);
    return clean;
  };
}

/** A whole text that leaves the runner. JSON stays JSON. */
export function redactText(text: string, redact: Redact): string {
  return isJson(text) ? redactJson(text, redact) : redact(text);
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Only its strings change, so numbers stay as they are written. */
function redactJson(text: string, redact: Redact): string {
  const clean = remembering((literal) => {
    const value: string = JSON.parse(literal);
    const redacted = redact(value);
    return redacted === value ? literal : JSON.stringify(redacted);
  });
  return text.replace(/"(?:[^"\\]|\\.)*"/g, clean);
}

/** The same value but for the strings in it, keys included; the very same object where nothing changes. */
export function redactStrings<T>(value: T, redact: Redact): T {
  return walked(value, remembering(redact)) as T;
}

function walked(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => walked(item, redact));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const clean = entries.map(([key, item]) => [redact(key), walked(item, redact)] as const);
  const isSame = clean.every(
    ([key, item], index) => key === entries[index]?.[0] && item === entries[index]?.[1],
  );
  return isSame ? value : Object.fromEntries(clean);
}
