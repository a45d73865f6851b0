/**
 * Takes the events that start the jobs of the tests out of GitHub's own examples, with GitHub's own schema of each,
 * and writes `dev/runner/webhooks-cut.json`.
 *
 *   npm run refresh:webhooks
 */
import { fileURLToPath } from 'node:url';
import { neededSchemas } from '../dev/forge/cut.ts';
import type { Schema } from '../dev/forge/schema.ts';
import { createPayloadCheck, type EventKind, type Patch, patched } from '../dev/runner/webhookSchemas.ts';
import { fetchSources, refuseOtherBytes, sourcesOf, writeCut } from './refresh/source.ts';

const SOURCES = [
  { package: '@octokit/webhooks-examples', version: '7.6.1', file: 'api.github.com/index.json' },
  { package: '@octokit/openapi-webhooks', version: '12.1.0', file: 'generated/api.github.com.json' },
];
const TARGET = fileURLToPath(new URL('../dev/runner/webhooks-cut.json', import.meta.url));

const OLDER = 'the example is older than the property, which the schema has come to require';
const NEWER = 'the example is newer than the schema of this place, which does not name the property yet';
const ENDS = ['/pull_request/head/repo', '/pull_request/base/repo'];
const withoutCustom = ENDS.map((at): Patch => ({ remove: `${at}/custom_properties`, reason: NEWER }));
const withDiscussions = (places: readonly string[]) =>
  places.map((at): Patch => ({ set: `${at}/has_discussions`, value: false, reason: OLDER }));

/** Which of GitHub's examples stands for the event, counted from 0, and what must be mended for GitHub's schema. */
const CHOSEN: Readonly<
  Record<EventKind, { readonly index: number; readonly schema: string; readonly patches: readonly Patch[] }>
> = {
  'pull_request.opened': { index: 12, schema: 'webhook-pull-request-opened', patches: withoutCustom },
  'pull_request.reopened': { index: 18, schema: 'webhook-pull-request-reopened', patches: withoutCustom },
  'pull_request.synchronize': {
    ...{ index: 22, schema: 'webhook-pull-request-synchronize' },
    patches: [...withoutCustom, ...withDiscussions(ENDS)],
  },
  'pull_request.labeled': {
    ...{ index: 8, schema: 'webhook-pull-request-labeled' },
    patches: [...withoutCustom, ...withDiscussions(ENDS)],
  },
  'pull_request.unlabeled': {
    ...{ index: 25, schema: 'webhook-pull-request-unlabeled' },
    patches: [...withoutCustom, ...withDiscussions(ENDS)],
  },
  push: { index: 4, schema: 'webhook-push', patches: withDiscussions(['/repository']) },
  'workflow_run.completed': { index: 1, schema: 'webhook-workflow-run-completed', patches: [] },
  'merge_group.checks_requested': {
    ...{ index: 0, schema: 'webhook-merge-group-checks-requested' },
    patches: [
      {
        set: '/repository/homepage',
        value: null,
        reason: 'the example has an empty text where the schema wants an address or null',
      },
    ],
  },
  workflow_dispatch: { index: 0, schema: 'webhook-workflow-dispatch', patches: [] },
};

interface Examples {
  readonly name: string;
  readonly examples: readonly Record<string, unknown>[];
}

main();

function main(): void {
  const fetched = fetchSources(SOURCES);
  refuseOtherBytes(fetched, sourcesOf(TARGET));
  const [examples = [], description] = fetched.map(({ text }) => JSON.parse(text));
  const roots = Object.values(CHOSEN).map(({ schema }) => ({ $ref: `#/components/schemas/${schema}` }));
  const schemas = neededSchemas(description.components.schemas, roots);
  const events = Object.entries(CHOSEN).map(([kind, chosen]) => [
    kind,
    eventOf(kind, chosen, examples, schemas),
  ]);
  const licence = 'MIT, Copyright (c) Octokit contributors and GitHub';
  const source = fetched.map(({ text, ...named }) => ({ ...named, licence }));
  const cut = { 'x-source': source, events: Object.fromEntries(events), components: { schemas } };
  writeCut(TARGET, cut, `${events.length} events`);
}

/** Every patch must be needed, and together they must be enough. */
function eventOf(
  kind: string,
  { index, schema, patches }: (typeof CHOSEN)[EventKind],
  all: readonly Examples[],
  schemas: Readonly<Record<string, Schema>>,
) {
  const [name, action] = kind.split('.');
  const example = all.find((one) => one.name === name)?.examples[index];
  if (example === undefined || example.action !== action)
    throw new Error(`There is no example ${index} of ${kind}.`);
  const check = createPayloadCheck(schemas);
  const faults = check(schema, patched(example, patches));
  if (faults.length > 0) throw new Error(`The example of ${kind} has faults: ${faults.join('; ')}`);
  for (const patch of patches) {
    const others = patches.filter((other) => other !== patch);
    if (check(schema, patched(example, others)).length === 0)
      throw new Error(`${kind} needs no patch of ${patch.set ?? patch.remove} any more.`);
  }
  return { index, schema, patches, example };
}
