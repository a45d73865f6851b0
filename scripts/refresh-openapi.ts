/**
 * Cuts the operations that the forge answers out of GitHub's own OpenAPI description and writes
 * `dev/forge/openapi-cut.json`. The source (400 MB unpacked) is fetched into a temporary directory and removed.
 *
 *   npm exec -- node scripts/refresh-openapi.ts
 */
import { fileURLToPath } from 'node:url';
import { neededSchemas, pruneSchema } from '../dev/forge/cut.ts';
import { createSchemaSet, type Schema } from '../dev/forge/schema.ts';
import { fetchSources, refuseOtherBytes, sourcesOf, writeCut } from './refresh/source.ts';

const PACKAGE = '@octokit/openapi';
const VERSION = '23.0.2';
const FILE = 'generated/api.github.com.json';
const TARGET = fileURLToPath(new URL('../dev/forge/openapi-cut.json', import.meta.url));

/** What the forge answers; the later a route is needed, the later it is listed. */
const OPERATIONS = [
  'issues/list-comments',
  'issues/create-comment',
  'issues/update-comment',
  'issues/delete-comment',
  'pulls/get',
  'users/get-authenticated',
  'repos/get',
  'git/get-ref',
  'git/create-ref',
  'git/update-ref',
  'git/get-commit',
  'git/create-commit',
  'git/get-tree',
  'git/create-tree',
  'git/create-blob',
  'git/get-blob',
  'repos/list-commits',
  'repos/get-commit',
  'repos/compare-commits',
  'repos/get-content',
  'repos/list-pull-requests-associated-with-commit',
  'repos/get-collaborator-permission-level',
  'issues/list-events',
  'actions/list-workflow-runs-for-repo',
  'actions/get-workflow-run',
  'actions/list-workflow-run-artifacts',
  'actions/list-artifacts-for-repo',
  'actions/download-artifact',
  'pulls/list',
  'checks/create',
  'repos/create-commit-status',
];

/** GitHub's own examples that break GitHub's own schema: exactly these faults, and why they are let pass. */
const BROKEN_EXAMPLES: Readonly<
  Record<string, { readonly reason: string; readonly faults: readonly string[] }>
> = {
  'repos/get': {
    reason:
      'the example leaves out `language`, which the schema requires; real answers carry it, null at the least',
    faults: [
      "the value must have required property 'language'",
      "/source must have required property 'language'",
    ],
  },
  'pulls/get': {
    reason: 'the team of the example is older than its `type`, which the schema has come to require',
    faults: ["/requested_teams/0 must have required property 'type'"],
  },
  'repos/list-pull-requests-associated-with-commit': {
    reason: 'the same team as in the example of pulls/get',
    faults: ["/0/requested_teams/0 must have required property 'type'"],
  },
  'pulls/list': {
    reason: 'the same team as in the example of pulls/get',
    faults: ["/0/requested_teams/0 must have required property 'type'"],
  },
  'repos/get-collaborator-permission-level': {
    reason: 'the user of the example is older than its `role_name`, which the schema has come to require',
    faults: ["/user must have required property 'role_name'"],
  },
  'repos/get-commit': {
    reason: 'the changed file of the example is shortened; real answers carry both, the forge lists no files',
    faults: [
      "/files/0 must have required property 'contents_url'",
      "/files/0 must have required property 'sha'",
    ],
  },
};

type Json = Record<string, unknown>;
interface Source {
  readonly openapi: string;
  readonly info: { readonly version: string; readonly license: Json };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

main();

function main(): void {
  const [fetched] = fetchSources([{ package: PACKAGE, version: VERSION, file: FILE }]);
  if (fetched === undefined) throw new Error('Nothing was fetched.');
  refuseOtherBytes([fetched], sourcesOf(TARGET));
  writeCut(TARGET, cutOut(JSON.parse(fetched.text), fetched.sha256), `${OPERATIONS.length} operations`);
}

function cutOut(source: Source, sha256: string): Json {
  const paths: Record<string, Json> = {};
  const missing = new Set(OPERATIONS);
  const examples: Json = {};
  for (const [path, methods] of Object.entries(source.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const id = String(operation.operationId);
      if (!missing.delete(id)) continue;
      const entry = paths[path] ?? {};
      paths[path] = entry;
      entry[method] = operationOf(source, operation, examples);
    }
  }
  if (missing.size > 0) throw new Error(`${PACKAGE}@${VERSION} lacks ${[...missing].join(', ')}.`);
  const schemas = neededSchemas(source.components.schemas, {
    paths,
    always: { $ref: '#/components/schemas/basic-error' },
  });
  checkExamples(paths, schemas, examples);
  const licence = 'MIT, Copyright (c) 2020 Octokit contributors (description: Copyright (c) GitHub, MIT)';
  return {
    'x-source': { package: PACKAGE, version: VERSION, file: FILE, sha256, licence },
    openapi: source.openapi,
    paths,
    components: { schemas },
    'x-examples': examples,
    'x-broken-examples': BROKEN_EXAMPLES,
  };
}

/** The operation with its parameters and responses written out; success examples go to `examples` by operation. */
function operationOf(source: Source, operation: Json, examples: Json): Json {
  const id = String(operation.operationId);
  const parameters = ((operation.parameters as Json[] | undefined) ?? []).map((raw) => {
    const { name, in: where, required, schema } = resolve(source, raw);
    return { name, in: where, required: required === true, schema: pruneSchema(schema as Schema, id) };
  });
  const body = operation.requestBody as Json | undefined;
  const responses: Json = {};
  for (const [status, raw] of Object.entries(operation.responses as Json)) {
    const media = jsonOf(resolve(source, raw as Json));
    responses[status] = media === undefined ? {} : { schema: pruneSchema(media.schema as Schema, id) };
    const example = Object.values((media?.examples as Json | undefined) ?? {})[0] as Json | undefined;
    if (status.startsWith('2') && example !== undefined) examples[id] = resolve(source, example).value;
  }
  return {
    operationId: id,
    docs: (operation.externalDocs as Json).url,
    parameters,
    ...(body === undefined
      ? {}
      : { requestBody: { schema: pruneSchema(jsonOf(body)?.schema as Schema, id) } }),
    responses,
  };
}

function jsonOf(holder: Json): Json | undefined {
  return (holder.content as Record<string, Json> | undefined)?.['application/json'];
}

function resolve(source: Source, value: Json): Json {
  if (typeof value.$ref !== 'string') return value;
  const steps = value.$ref.slice(2).split('/');
  return steps.reduce<Json>((at, step) => at[step] as Json, source as unknown as Json);
}

/** GitHub's examples must pass what was cut, or stand in BROKEN_EXAMPLES. */
function checkExamples(paths: Record<string, Json>, schemas: Record<string, Schema>, examples: Json): void {
  const set = createSchemaSet(schemas);
  for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods) as Json[])) {
    const id = String(operation.operationId);
    if (examples[id] === undefined) continue;
    const responses = operation.responses as Record<string, { readonly schema?: Schema }>;
    const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].schema;
    const faults = success === undefined ? ['no schema'] : set.check(success)(examples[id]);
    const allowed = BROKEN_EXAMPLES[id]?.faults ?? [];
    if (faults.join('\n') !== allowed.join('\n')) {
      throw new Error(`The example of ${id} has the faults "${faults.join('; ')}": compare BROKEN_EXAMPLES.`);
    }
  }
}
