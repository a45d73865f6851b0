import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as v from 'valibot';
import { recordSchemaText } from '../../scripts/generate-schema.ts';
import { SessionRecordSchema } from '../../src/model/record.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import { makeResults } from '../support/results.ts';

const committed = readFileSync(join(import.meta.dirname, '../../schema/session-record.schema.json'), 'utf8');
const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(committed));

const record = recordOf(makeResults(), 'agents');
const marked = {
  ...record,
  standing: [
    {
      ...{ agent: 'chimera', stage: 'report', metric: 'throughput', is: 'slower' },
      ...{ level: 112.5, sessions: 10, workload: '0123456789abcdef', promptTokens: null },
    },
  ],
  accepted: { by: 'octocat', reason: 'A better model.', at: '2026-01-02T03:04:05Z', pullRequest: 7 },
};

/** The two definitions agree on each of these. */
const JUDGED: readonly (readonly [string, unknown, boolean])[] = [
  ['a record', record, true],
  ['one that is marked and accepted', marked, true],
  ['an unknown key', { ...record, surprise: 1 }, false],
  [
    'a value that is no number',
    { ...record, units: [{ ...record.units[0], values: { ttft: ['1'] } }] },
    false,
  ],
  [
    'a metric that there is not',
    { ...record, units: [{ ...record.units[0], values: { speed: [1] } }] },
    false,
  ],
  [
    'a level below nothing',
    { ...marked, standing: marked.standing.map((one) => ({ ...one, level: -1 })) },
    false,
  ],
  ['another schema version', { ...record, schemaVersion: 2 }, false],
  ['a negative count', { ...record, units: [{ ...record.units[0], failed: -1 }] }, false],
];

test('the committed schema is up to date: if not, run `npm run generate`', () => {
  expect(recordSchemaText() === committed).toBe(true);
});

test.each(JUDGED)('%s is judged alike by the code and by the published schema', (_, value, allowed) => {
  expect({ code: v.is(SessionRecordSchema, value), schema: validate(value) }).toEqual({
    code: allowed,
    schema: allowed,
  });
});
