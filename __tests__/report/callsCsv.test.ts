import { describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import { sampledCalls } from '../../src/model/metrics.ts';
import type { Call, Results } from '../../src/model/results.ts';
import { renderCallsCsv } from '../../src/report/callsCsv.ts';
import { csvText } from '../../src/report/safeExports.ts';
import { fc } from '../support/properties.ts';
import { makeAgent, makeCall, makeResults } from '../support/results.ts';
import { pythonRows } from './exports.ts';
import { expectGolden } from './golden.ts';
import { hostileText } from './hostile.ts';
import { troubledResults } from './troubled.ts';

const NOT_SCALAR = ['marks', 'notes', 'otherModels', 'gpu', 'tenants', 'grounding', 'answer'];

const parsed = (csv: string) =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });

/** What a cell says of a value that JSON can tell. */
const written = (value: unknown) => (value === null || value === undefined ? '' : String(value));

function expectAllOf(call: Call, row: Record<string, string>): void {
  for (const [field, value] of Object.entries(call))
    if (!NOT_SCALAR.includes(field)) expect([field, row[field]]).toEqual([field, written(value)]);
  expect(row.numbersStated).toBe(written(call.grounding?.numbersStated ?? null));
  expect(row.numbersFound).toBe(written(call.grounding?.numbersFound ?? null));
  for (const [field, value] of Object.entries(call.gpu ?? {})) {
    const title = `gpu${field.charAt(0).toUpperCase()}${field.slice(1)}`;
    if (!NOT_SCALAR.includes(field)) expect([title, row[title]]).toEqual([title, written(value)]);
  }
}

test('golden', () => {
  expectGolden('calls.csv', renderCallsCsv(troubledResults()));
});

describe('read back', () => {
  const results = troubledResults();
  const csv = renderCallsCsv(results);

  test('by papaparse it has every figure of every call, and nothing of an answer', () => {
    const { data, errors } = parsed(csv);
    expect(errors).toEqual([]);
    expect(data).toHaveLength(results.calls.length);
    for (const [index, call] of results.calls.entries()) expectAllOf(call, data[index] ?? {});
    expect(new Set(data.map(({ status }) => status))).toEqual(new Set(['valid', 'failed', 'invalid']));
    expect(csv).not.toContain('Summary');
  });

  test("by Python's csv module it is the same table, its lines ended by CRLF", () => {
    expect(pythonRows(csv)).toEqual(Papa.parse(csv, { skipEmptyLines: true }).data);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  test('says which calls the statistics are over, and what an invalid one was marked with', () => {
    const { data } = parsed(csv);
    for (const { name } of results.agents)
      for (const stage of results.stages) {
        const rows = data.filter(
          (row) => row.agent === name && row.stage === stage.name && row.counted === 'true',
        );
        expect(rows.map(({ position }) => Number(position))).toEqual(
          sampledCalls(results, name, stage.name).map(({ position }) => position),
        );
      }
    expect(data.filter(({ marks }) => marks === 'thermal-throttling clock-disagreement')).toHaveLength(1);
  });
});

test('has the agent of each call, its options in columns of their own, and the session', () => {
  const results = makeResults({
    agents: [
      makeAgent(),
      makeAgent({
        name: 'b',
        model: 'qwen3:4b',
        think: 'low',
        options: { num_ctx: 2048, stop: ['END', ';'] },
      }),
    ],
  });
  const { data, meta } = parsed(renderCallsCsv(results));
  expect(meta.fields).toEqual(expect.arrayContaining(['option_num_ctx', 'option_stop']));
  const rowOf = (agent: string) => data.find((row) => row.agent === agent);
  expect(rowOf('baseline')).toMatchObject({ model: 'gemma3:latest', option_num_ctx: '', think: 'false' });
  expect(rowOf('b')).toMatchObject({
    model: 'qwen3:4b',
    option_num_ctx: '2048',
    option_stop: '["END",";"]',
    think: 'low',
    commit: results.source.commit,
    ollamaVersion: '0.33.0',
    gpus: 'NVIDIA GeForce RTX 4090',
  });
});

test('a session without a call is the header alone', () => {
  const csv = renderCallsCsv(makeResults({ calls: [] }));
  expect(csv.split('\r\n')).toHaveLength(2);
  expect(csv).toMatch(/^agent,stage,run,/);
});

describe('formulas', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['\r@x', "'@x"],
    ['"=1"', '\'"=1"'],
    ['＝1', "'＝1"],
    ['a;=1', "a;'=1"],
    ['gemma3:1b-it-qat', 'gemma3:1b-it-qat'],
    ['a = b', 'a = b'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(csvText(text)).toBe(expected);
  });

  test('numbers below zero stay numbers', () => {
    const results = makeResults({ calls: [makeCall({ clientGapMs: -3.5 })] });
    expect(parsed(renderCallsCsv(results)).data[0]?.clientGapMs).toBe('-3.5');
  });
});

/** Foreign text in every place of a row that can hold it. */
function hostileResults(texts: readonly string[]): Results {
  const [name = '', model = '', reason = '', option = '', value = ''] = texts;
  const plain = makeResults({
    agents: [makeAgent({ name, model, family: model, options: { [option]: value, stop: [value] } })],
    stages: [{ name: value, templateSha256: 'ab'.repeat(32) }],
  });
  const [first = makeCall(), ...others] = plain.calls;
  const failed = makeCall({ ...first, status: 'failed', reason, doneReason: reason });
  return { ...plain, source: { ...plain.source, commit: reason }, calls: [failed, ...others] };
}

test('hostile text breaks no row, starts no formula and is read alike by both readers', () => {
  // A spreadsheet of a country with decimal commas splits at semicolons.
  const spreadsheets = [',', ';', '\t'];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(hostileText, fc.constantFrom('=1+1', ';=1', '"', ',@x', '"\r\n=1')), {
        minLength: 5,
        maxLength: 5,
      }),
      (texts) => {
        const results = hostileResults(texts);
        const csv = renderCallsCsv(results);
        for (const delimiter of spreadsheets) {
          const { data } = Papa.parse<string[]>(csv, { delimiter, skipEmptyLines: true });
          if (delimiter === ',') expect(data).toHaveLength(results.calls.length + 1);
          for (const text of data.flat())
            if (!/^-\d+(?:\.\d+)?$/.test(text)) expect(text).not.toMatch(/^[=+\-@]/);
        }
      },
    ),
    { numRuns: 150 },
  );
  const worst = renderCallsCsv(hostileResults(['a"b', 'x,"y', '\r\n=1', "it's", '"";=1,\n']));
  expect(pythonRows(worst)).toEqual(Papa.parse(worst, { skipEmptyLines: true }).data);
});
