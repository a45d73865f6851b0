/** OpenAPI 3.0 schemas as ajv understands them: `nullable` becomes a type of its own, `$ref`s become ids. */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import ajvFormats from 'ajv-formats';

/** One schema object, as OpenAPI 3.0 or JSON Schema writes it. */
export type Schema = Readonly<Record<string, unknown>>;

const REFERENCE = '#/components/schemas/';
const COMBINERS = ['allOf', 'anyOf', 'oneOf'] as const;

/** Checks one value; an empty list means that it fits, otherwise one sentence a fault. */
export type Check = (value: unknown) => readonly string[];

/** Turns schemas of one OpenAPI document into checks; compiled when first needed. */
export interface SchemaSet {
  /**
   * @param schema as the document writes it
   * @param closed true refuses every property that the schema does not name: a server would ignore it
   *   silently, and a client that sends it is wrong about the API
   */
  check(schema: Schema, closed?: boolean): Check;
}

/** @param components the document's `components.schemas` */
export function createSchemaSet(components: Readonly<Record<string, Schema>>): SchemaSet {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
  ajvFormats.default(ajv);
  // GitHub's own format for "seconds or a date"; nothing more is said of it.
  ajv.addFormat('timestamp', true);
  for (const [name, schema] of Object.entries(components)) {
    ajv.addSchema(toJsonSchema(schema, false), schemaId(name, false));
    ajv.addSchema(toJsonSchema(schema, true), schemaId(name, true));
  }
  const compiled = new Map<string, Check>();
  return {
    check(schema, closed = false) {
      const key = `${closed} ${JSON.stringify(schema)}`;
      const known = compiled.get(key);
      if (known !== undefined) return known;
      const check = asCheck(ajv.compile(toJsonSchema(schema, closed)));
      compiled.set(key, check);
      return check;
    },
  };
}

/** The JSON Schema of an OpenAPI 3.0 schema; `closed` adds `additionalProperties: false` where nothing is said. */
export function toJsonSchema(schema: Schema, closed: boolean): Schema {
  const { nullable, ...rest } = schema;
  const out: Record<string, unknown> = { ...rest };
  if (typeof rest.$ref === 'string') {
    out.$ref = schemaId(rest.$ref.slice(REFERENCE.length), closed);
  }
  for (const key of COMBINERS) {
    if (Array.isArray(rest[key])) out[key] = rest[key].map((part: Schema) => toJsonSchema(part, closed));
  }
  for (const key of ['items', 'not', 'additionalProperties'] as const) {
    if (isSchema(rest[key])) out[key] = toJsonSchema(rest[key], closed);
  }
  if (isSchema(rest.properties)) {
    out.properties = Object.fromEntries(
      Object.entries(rest.properties).map(([name, part]) => [name, toJsonSchema(part as Schema, closed)]),
    );
    if (closed && rest.additionalProperties === undefined) out.additionalProperties = false;
  }
  if (closed && rest.allOf !== undefined) {
    throw new Error(
      'A closed check of an allOf schema would refuse everything: teach toJsonSchema to merge.',
    );
  }
  return nullable === true ? orNull(out) : out;
}

function orNull(schema: Record<string, unknown>): Schema {
  if (typeof schema.type !== 'string') return { anyOf: [{ type: 'null' }, schema] };
  const enumeration = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {};
  return { ...schema, ...enumeration, type: [schema.type, 'null'] };
}

function schemaId(name: string, closed: boolean): string {
  return `${closed ? 'closed' : 'open'}:${name}`;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asCheck(validate: ValidateFunction): Check {
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map(sentence));
}

function sentence(error: ErrorObject): string {
  const extra = 'additionalProperty' in error.params ? ` (${String(error.params.additionalProperty)})` : '';
  return `${error.instancePath === '' ? 'the value' : error.instancePath} ${error.message}${extra}`;
}
