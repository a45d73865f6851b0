import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { hasOneOutcome } from '../src/model/call.ts';
import { RESULTS_SCHEMA_VERSION, ResultsSchema } from '../src/model/results.ts';

/** What {@link hasOneOutcome} asks for. */
const OUTCOMES: JsonSchema[] = [
  { status: { const: 'valid' }, marks: { const: [] }, reason: { const: null } },
  { status: { const: 'failed' }, marks: { const: [] }, reason: { type: 'string' as const } },
  { status: { const: 'invalid' }, marks: { type: 'array' as const, minItems: 1 } },
].map((properties) => ({ properties }));

/** The text of `schema/results.schema.json`. Fails where a check of the definition cannot be said in JSON Schema. */
export function resultsSchemaText(): string {
  const { $schema, ...schema } = toJsonSchema(ResultsSchema, {
    target: 'draft-2020-12',
    errorMode: 'throw',
    // JSON has no other numbers.
    ignoreActions: ['finite'],
    overrideAction: ({ valibotAction, jsonSchema }) =>
      'requirement' in valibotAction && valibotAction.requirement === hasOneOutcome
        ? { ...jsonSchema, anyOf: OUTCOMES }
        : null,
  });
  const document = {
    $schema,
    $id: `urn:ollama-benchmark-action:results:${RESULTS_SCHEMA_VERSION}`,
    title: 'Results of ollama-benchmark-action',
    description:
      'results.json: everything that one session measured. Durations are milliseconds; null is unknown and never 0.',
    ...schema,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
