import { isSecretive } from '../model/secretVariable.ts';
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

/** Of fewer characters nobody knows what they are the beginning of. */
const SHORTEST_CUT = 8;
/** Of more than so many the beginning is known anyway. */
const LONGEST_CUT = 2 * BEGINNING;

/** Every message of ours that is cut ends so: what stands before it may be the beginning of a secret, however short that is. */
function withoutCutEnds(text: string, beginnings: ReadonlyMap<string, readonly string[]>): string {
  const parts = text.split('…');
  const last = parts.pop() ?? '';
  return [...parts.map((part) => withoutCutEnd(part, beginnings)), last].join('…');
}

function withoutCutEnd(part: string, beginnings: ReadonlyMap<string, readonly string[]>): string {
  for (let at = Math.max(0, part.length - LONGEST_CUT); at <= part.length - SHORTEST_CUT; at += 1) {
    const rest = part.slice(at);
    const isCut = beginnings.get(rest.slice(0, SHORTEST_CUT))?.some((form) => form.startsWith(rest)) ?? false;
    if (isCut && isSecretive(rest)) return part.slice(0, at) + MASK;
  }
  return part;
}

/** Takes known secrets out, and what looks like one. */
export function redactor(secrets: readonly string[]): Redact {
  // Longer ones first: one may hold another.
  const forms = [...new Set(secrets.flatMap(formsOf))].sort((a, b) => b.length - a.length);
  const known = forms.filter((form) => !SHARED.test(form));
  const long = known.filter((form) => form.length >= 2 * BEGINNING);
  const beginnings = new Map<string, string[]>();
  for (const form of known) {
    const beginning = form.slice(0, SHORTEST_CUT);
    beginnings.set(beginning, [...(beginnings.get(beginning) ?? []), form]);
  }
  return (text) => {
    const whole = forms.reduce((soFar, form) => soFar.replaceAll(form, MASK), text);
    // Last: of a key that begins like a known one the look needs all.
    return withoutCutEnds(long.reduce(withoutBeginning, withoutKnownLooks(whole)), beginnings);
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
