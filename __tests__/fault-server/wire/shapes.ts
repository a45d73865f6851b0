import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Holds objects to ollama's reply types (api-types.json). */

interface Key {
  readonly type: string;
  readonly always: boolean;
}

const FACTS = JSON.parse(readFileSync(join(import.meta.dirname, 'api-types.json'), 'utf8')) as {
  readonly types: Readonly<Record<string, Readonly<Record<string, Key>>>>;
};

/** Not in api/types.go at that version. */
const ADDED: Readonly<Record<string, Readonly<Record<string, Key>>>> = {
  // Commit 6e65d95ef, on a branch.
  ChatResponse: { prompt_eval_cached_count: { type: 'integer', always: false } },
  GenerateResponse: { prompt_eval_cached_count: { type: 'integer', always: false } },
  // server/routes.go: a gin.H each.
  Version: { version: { type: 'string', always: true } },
  Error: { error: { type: 'string', always: true } },
};

/** What is wrong with a value as one of a type: unknown keys, absent ones, other types. Empty: nothing. */
export function complaints(value: unknown, type: string, at = type): readonly string[] {
  if (type === 'any') return [];
  if (type.startsWith('list of ')) {
    if (!Array.isArray(value)) return [`${at} is no list`];
    const of = type.slice('list of '.length);
    return value.flatMap((item, index) => complaints(item, of, `${at}[${index}]`));
  }
  const keys = FACTS.types[type] ?? ADDED[type];
  if (keys === undefined) return typeIs(value, type) ? [] : [`${at} is no ${type}`];
  if (!typeIs(value, 'object')) return [`${at} is no object`];
  const known = { ...keys, ...ADDED[type] };
  const given = value as Readonly<Record<string, unknown>>;
  return [
    ...Object.keys(given).flatMap((key) => {
      const told = known[key];
      return told === undefined
        ? [`${at}.${key} is unknown`]
        : complaints(given[key], told.type, `${at}.${key}`);
    }),
    ...Object.entries(known).flatMap(([key, { always }]) =>
      always && !Object.hasOwn(given, key) ? [`${at}.${key} is absent`] : [],
    ),
  ];
}

function typeIs(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
