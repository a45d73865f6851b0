import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { hasOneOutcome } from '../src/model/call.ts';
import { RECORD_SCHEMA_VERSION, SessionRecordSchema } from '../src/model/record.ts';
import { RESULTS_SCHEMA_VERSION, ResultsSchema } from '../src/model/results.ts';

/** What {@link hasOneOutcome} asks for. */
const OUTCOMES: JsonSchema[] = [
  { status: { const: 'valid' }, marks: { const: [] }, reason: { const: null } },
  { status: { const: 'failed' }, marks: { const: [] }, reason: { type: 'string' as const } },
  { status: { const: 'invalid' }, marks: { type: 'array' as const, minItems: 1 } },
].map((properties) => ({ properties }));

/** The text of `schema/results.schema.json`. Fails where a check of the definition cannot be said in JSON Schema. */
export function resultsSchemaText(): string {
  return schemaText(ResultsSchema, {
    $id: `urn:ollama-benchmark-action:results:${RESULTS_SCHEMA_VERSION}`,
    title: 'Results of ollama-benchmark-action',
    description:
      'results.json: everything that one session measured. Durations are milliseconds; null is unknown and never 0.',
  });
}

/** The text of `schema/session-record.schema.json`. */
export function recordSchemaText(): string {
  return schemaText(SessionRecordSchema, {
    $id: `urn:ollama-benchmark-action:session-record:${RECORD_SCHEMA_VERSION}`,
    title: 'Session record of ollama-benchmark-action',
    description:
      'One session as the baseline stores it: a file of the data branch, an element of `sessions` in a baseline file.',
  });
}

function schemaText(
  definition: typeof ResultsSchema | typeof SessionRecordSchema,
  heading: { readonly $id: string; readonly title: string; readonly description: string },
): string {
  const { $schema, ...schema } = toJsonSchema(definition, {
    target: 'draft-2020-12',
    errorMode: 'throw',
    // JSON has no other numbers.
    ignoreActions: ['finite'],
    overrideAction: ({ valibotAction, jsonSchema }) =>
      'requirement' in valibotAction && valibotAction.requirement === hasOneOutcome
        ? { ...jsonSchema, anyOf: OUTCOMES }
        : null,
  });
  return `${JSON.stringify({ $schema, ...heading, ...schema }, null, 2)}\n`;
}
