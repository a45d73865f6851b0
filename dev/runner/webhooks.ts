/** GitHub's own examples of the events that start jobs; `scripts/refresh-webhooks.ts` writes the file that holds them. */
import { readFileSync } from 'node:fs';
import type { Schema } from '../forge/schema.ts';
import { createPayloadCheck, type EventKind, type Patch, patched } from './webhookSchemas.ts';

export type Payload = Record<string, unknown>;

interface WebhooksCut {
  readonly 'x-source': readonly {
    readonly package: string;
    readonly version: string;
    readonly sha256: string;
  }[];
  readonly events: Readonly<Record<EventKind, Chosen>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Chosen {
  /** Which of the examples of the event it is. */
  readonly index: number;
  readonly schema: string;
  /** What it takes to pass GitHub's schema. */
  readonly patches: readonly Patch[];
  readonly example: Payload;
}

export const webhooks: WebhooksCut = JSON.parse(
  readFileSync(new URL('./webhooks-cut.json', import.meta.url), 'utf8'),
);
const check = createPayloadCheck(webhooks.components.schemas);

/** GitHub's example, patched. It is a delivery to an app where it names an installation; a job is told none. */
export function examplePayload(kind: EventKind): Payload {
  const { example, patches } = webhooks.events[kind];
  const { installation, ...payload } = patched(example, patches);
  return payload;
}

/** What GitHub's schema of the event does not allow: wrong types, and properties too few or too many. */
export function payloadFaults(kind: EventKind, payload: unknown): readonly string[] {
  return check(webhooks.events[kind].schema, payload);
}

/** The payload; throws where GitHub would never send it. */
export function sound<T>(kind: EventKind, payload: T): T {
  const faults = payloadFaults(kind, payload);
  if (faults.length > 0) throw new Error(`GitHub sends no such ${kind}:\n${faults.join('\n')}`);
  return payload;
}
