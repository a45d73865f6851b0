/** What is kept of GitHub's OpenAPI description: see `scripts/refresh-openapi.ts`. */
import type { Schema } from './schema.ts';

const REFERENCE = /"\$ref":"#\/components\/schemas\/([^"]+)"/g;

/** Keywords that say something about a value. */
const KEPT = new Set([
  ...[
    '$ref',
    'type',
    'format',
    'enum',
    'nullable',
    'properties',
    'required',
    'items',
    'additionalProperties',
  ],
  ...['allOf', 'anyOf', 'oneOf', 'not', 'minimum', 'maximum', 'minLength', 'maxLength', 'pattern'],
  ...['minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties'],
]);

/** Keywords for people and generators. */
const PROSE = new Set([
  ...['title', 'description', 'example', 'examples', 'default', 'deprecated', 'readOnly', 'writeOnly'],
  ...['externalDocs', 'discriminator'],
]);

/** A schema without its prose; a keyword that is neither known nor prose is an error, so that none gets lost. */
export function pruneSchema(schema: Schema, where: string): Schema {
  const part = (value: unknown) => pruneSchema(value as Schema, where);
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (PROSE.has(key) || key.startsWith('x-')) continue;
    if (!KEPT.has(key)) throw new Error(`${where}: the keyword "${key}" is not known to the cut.`);
    if (key === 'properties') {
      const entries = Object.entries(value as Record<string, Schema>);
      out[key] = Object.fromEntries(entries.map(([name, inner]) => [name, part(inner)]));
    } else if (['allOf', 'anyOf', 'oneOf'].includes(key)) out[key] = (value as Schema[]).map(part);
    else if (['items', 'not', 'additionalProperties'].includes(key) && typeof value === 'object') {
      out[key] = part(value);
    } else out[key] = value;
  }
  return out;
}

/** Every schema that `start` refers to, directly or through another, pruned, by name. */
export function neededSchemas(all: Readonly<Record<string, Schema>>, start: unknown): Record<string, Schema> {
  const found: Record<string, Schema> = {};
  const queue: unknown[] = [start];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const [, name = ''] of JSON.stringify(next).matchAll(REFERENCE)) {
      const schema = all[name];
      if (schema === undefined)
        throw new Error(`The description refers to "${name}" and does not define it.`);
      if (found[name] !== undefined) continue;
      found[name] = pruneSchema(schema, name);
      queue.push(found[name]);
    }
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}
