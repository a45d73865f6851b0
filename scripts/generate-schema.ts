import { toJsonSchema } from '@valibot/to-json-schema';
import { RESULTS_SCHEMA_VERSION, ResultsSchema } from '../src/model/results.ts';

/** The text of `schema/results.schema.json`. Fails where a check of the definition cannot be said in JSON Schema. */
export function resultsSchemaText(): string {
  const { $schema, ...schema } = toJsonSchema(ResultsSchema, {
    target: 'draft-2020-12',
    errorMode: 'throw',
    // JSON has no other numbers.
    ignoreActions: ['finite'],
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
