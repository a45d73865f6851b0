/** GitHub's schemas of event payloads, and the few places where GitHub's examples do not pass them. */
import { createSchemaSet, type Schema } from '../forge/schema.ts';

export type PullAction = 'opened' | 'synchronize' | 'reopened' | 'labeled' | 'unlabeled';

/** The event and, where there is one, its action. */
export type EventKind =
  | `pull_request.${PullAction}`
  | 'push'
  | 'workflow_run.completed'
  | 'merge_group.checks_requested'
  | 'workflow_dispatch';

/** One thing that an example lacks or has too much, as a JSON pointer, and why it may be mended. */
export interface Patch {
  readonly set?: string;
  readonly value?: unknown;
  readonly remove?: string;
  readonly reason: string;
}

export function patched(example: object, patches: readonly Patch[]): Record<string, unknown> {
  const payload = structuredClone(example) as Record<string, unknown>;
  for (const { set, value, remove } of patches) {
    const steps = (set ?? remove ?? '').split('/').slice(1);
    const last = steps.pop() ?? '';
    const holder = steps.reduce((at, step) => at[step] as Record<string, unknown>, payload);
    if (remove === undefined) holder[last] = value;
    else delete holder[last];
  }
  return payload;
}

/** Checks a payload by the name of its schema; a property that the schema does not name is a fault. */
export function createPayloadCheck(
  schemas: Readonly<Record<string, Schema>>,
): (schema: string, payload: unknown) => readonly string[] {
  const set = createSchemaSet(withoutAllOf(schemas));
  return (schema, payload) => set.check({ $ref: `#/components/schemas/${schema}` }, true)(payload);
}

const REFERENCE = '#/components/schemas/';

/** A closed check cannot look across `allOf`: its parts, all of them objects, become one. */
function withoutAllOf(schemas: Readonly<Record<string, Schema>>): Record<string, Schema> {
  const merge = ({ allOf, ...rest }: Schema): Schema => {
    if (!Array.isArray(allOf)) return rest;
    if (Object.keys(rest).length > 0) throw new Error(`Beside allOf stands ${Object.keys(rest).join(', ')}.`);
    const parts = (allOf as Schema[]).map((part) =>
      typeof part.$ref === 'string' ? (schemas[part.$ref.slice(REFERENCE.length)] ?? {}) : part,
    );
    return {
      type: 'object',
      properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
      required: [...new Set(parts.flatMap(({ required }) => (required as string[] | undefined) ?? []))],
    };
  };
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, merge(schema)]));
}
