/** GitHub's own description of the routes that the forge answers: finds the operation, checks both directions. */
import { readFileSync } from 'node:fs';
import { type Check, createSchemaSet, type Schema } from './schema.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: Schema;
}

/** One operation as the cut keeps it. */
export interface Operation {
  readonly operationId: string;
  /** Page of GitHub's documentation; error answers carry it. */
  readonly docs: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly schema: Schema };
  /** By status; no schema means that the answer has no body. */
  readonly responses: Readonly<Record<string, { readonly schema?: Schema }>>;
}

/** The file `openapi-cut.json`; `scripts/refresh-openapi.ts` writes it. */
export interface OpenapiCut {
  readonly 'x-source': { readonly package: string; readonly version: string; readonly sha256: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  /** GitHub's example of a success, by operation. */
  readonly 'x-examples': Readonly<Record<string, unknown>>;
  readonly 'x-broken-examples': Readonly<Record<string, { readonly faults: readonly string[] }>>;
}

export interface Match {
  readonly operation: Operation;
  /** Path parameters, decoded. */
  readonly path: Readonly<Record<string, string>>;
}

export const cut: OpenapiCut = JSON.parse(
  readFileSync(new URL('./openapi-cut.json', import.meta.url), 'utf8'),
);
const schemas = createSchemaSet(cut.components.schemas);
const basicError: Check = schemas.check({ $ref: '#/components/schemas/basic-error' });
const routes = Object.entries(cut.paths).map(([template, methods]) => ({
  pattern: new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  methods,
}));

/** The operation of a request line, or null where GitHub's description (as cut) has none. */
export function matchOperation(method: string, pathname: string): Match | null {
  for (const { pattern, methods } of routes) {
    const found = pattern.exec(pathname);
    const operation = methods[method.toLowerCase()];
    if (found === null || operation === undefined) continue;
    const path = Object.entries(found.groups ?? {}).map(([name, raw]) => [name, decodeURIComponent(raw)]);
    return { operation, path: Object.fromEntries(path) };
  }
  return null;
}

/** What is wrong with a request: parameters of the wrong type, unknown ones, a body GitHub would not read. */
export function requestFaults(match: Match, query: URLSearchParams, body: unknown): readonly string[] {
  const { parameters, requestBody } = match.operation;
  const faults = parameters.flatMap(({ name, in: where, required, schema }) => {
    const raw = where === 'path' ? match.path[name] : (query.get(name) ?? undefined);
    if (raw === undefined) return required ? [`the ${where} parameter ${name} is missing`] : [];
    const value = parameterValue(raw, schema);
    return schemas
      .check(schema)(value)
      .map((fault) => `the ${where} parameter ${name}: ${fault}`);
  });
  const known = new Set(parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name));
  for (const name of query.keys())
    if (!known.has(name)) faults.push(`the query parameter ${name} is unknown`);
  if (requestBody === undefined) return body === null ? faults : [...faults, 'a body is sent, none is read'];
  return [
    ...faults,
    ...schemas
      .check(
        requestBody.schema,
        true,
      )(body)
      .map((fault) => `the body: ${fault}`),
  ];
}

/** A parameter as its type has it: in an address everything is text. */
function parameterValue(raw: string, { type }: Schema): unknown {
  if (type === 'integer' && /^-?\d+$/.test(raw)) return Number(raw);
  return type === 'boolean' && /^(true|false)$/.test(raw) ? raw === 'true' : raw;
}

/**
 * What is wrong with an answer, what GitHub does not describe included: a client must not come to rely on it. Raw bytes
 * are another media type than the described one. Errors that the description leaves out must look like its basic error.
 * A refusal may say more: GitHub's own carry a `status` that not each of their schemas names.
 * @param closed false lets properties pass that the description does not name
 */
export function responseFaults(
  operation: Operation,
  status: number,
  body: unknown,
  closed = true,
): readonly string[] {
  const described = operation.responses[String(status)];
  if (Buffer.isBuffer(body)) return [];
  if (described === undefined) {
    return status >= 400 ? basicError(body) : [`the status ${status} is not described`];
  }
  if (described.schema === undefined) return body === null ? [] : ['a body is sent, none is described'];
  return schemas.check(described.schema, closed && status < 400)(body);
}

/** What is wrong with one of GitHub's own examples, older properties aside; `x-broken-examples` lists what is known. */
export function exampleFaults(operation: Operation): readonly string[] {
  const status = Object.keys(operation.responses).find((code) => code.startsWith('2')) ?? '200';
  return responseFaults(operation, Number(status), cut['x-examples'][operation.operationId], false);
}
