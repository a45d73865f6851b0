import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { groundingOf } from '../../src/corpus/grounding.ts';
import { groundingData } from '../../src/corpus/groundingData.ts';
import { fc } from '../support/properties.ts';

const missing = (answer: string, ...data: readonly string[]) =>
  groundingOf(answer, groundingData(data)).missing;

const DATA = `File reports/gemma3_20251004.csv (CSV)
table: rows: 36
- ttft_ms: n 36, min 412.37 (num_gpu=40), median 500.25, max 1203
- throughput in tok/s: 98.1; 126.34
- success: 0.952
- memory in MiB: 1536
- spread 41.3 %
- change -5.2
llama3.1 on 2025-10-02`;

test.each([
  '412.37 ms',
  '412.4 ms',
  '412 ms',
  'about 400 ms',
  '~410 ms',
  '0.412 s',
  '0.4124 seconds',
  '1.2 s',
  '1,203 ms',
  '126.3 tokens/s',
  '98.1–126.3 tok/s',
  '95.2 %',
  '95 %',
  '0.952',
  '0.413',
  '1.5 GiB',
  '1.5 GB',
  '1536 MB',
  'fell by 5.2',
  '3.1',
  '40 layers of 36',
  'October 4, 2025',
  '02.10.2025',
  'in 2025',
])('"%s" stands in the data', (answer) => {
  expect(missing(answer, DATA)).toEqual([]);
});

test.each([
  ['410 ms', '410 ms'],
  ['400 ms', '400 ms'],
  ['412.3 ms', '412.3 ms'],
  ['412.370 ms is 412.371 ms', '412.371 ms'],
  ['412.37 MB', '412.37 MB'],
  ['126.34 GiB', '126.34 GiB'],
  ['126.34 ms', '126.34 ms'],
  ['41.3 GB', '41.3 GB'],
  ['**77** tok/s', '77 tok/s'],
  ['October 26, 2023', 'October 26, 2023'],
  ['2023-10-26', '2023-10-26'],
])('of "%s" this does not', (answer, expected) => {
  expect(missing(answer, DATA)).toEqual([expected]);
});

test('each statement counts once, small counts and names never', () => {
  const answer =
    '## 3. Runs\n1. 412 ms in 3 runs of gemma3:270m\n2. again 412 ms\n3. 77 ms, 77 ms and 10 files';
  expect(groundingOf(answer, groundingData([DATA]))).toEqual({
    ...{ numbersStated: 2, numbersFound: 1 },
    missing: ['77 ms'],
  });
});

test('a text without numbers states none', () => {
  expect(groundingOf('The report stage is slower.', groundingData([DATA]))).toEqual({
    ...{ numbersStated: 0, numbersFound: 0 },
    missing: [],
  });
});

test('at most 50 missing ones are kept, each of one line and 80 characters', () => {
  const answer = Array.from({ length: 200 }, (_, index) => `${index + 1000}.5 ms`).join('\n');
  const { numbersStated, numbersFound, missing: kept } = groundingOf(answer, groundingData(['1']));
  expect([numbersStated, numbersFound, kept.length]).toEqual([200, 0, 50]);
  const long = groundingOf(`1${'0'.repeat(300)}.5 ms`, groundingData(['1']));
  expect(long.missing.every((text) => text.length <= 80 && !text.includes('\n'))).toBe(true);
});

describe('whatever the numbers', () => {
  const number = fc.double({ min: 1e-6, max: 1e9, noNaN: true }).filter((value) => value > 0);

  test('a number of the data, rounded to whatever digits, is found', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), fc.nat(6), (values, digits) => {
        // As the data is written, which itself may be rounded.
        const data = groundingData([values.map((value) => `- x: ${value.toFixed(9)}`).join('\n')]);
        const answer = values.map((value) => `It is ${value.toFixed(digits)}.`).join('\n');
        const { numbersFound, numbersStated } = groundingOf(answer, data);
        expect(numbersFound).toBe(numbersStated);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  test('the same in another unit of its dimension', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 10_000_000 }), (milliseconds) => {
        const answer = `${milliseconds / 1000} s`;
        expect(missing(answer, `ttft: ${milliseconds} ms`)).toEqual([]);
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  test('seven digits that the data does not have are missing', () => {
    const digits = fc.integer({ min: 1_000_000, max: 9_999_999 });
    fc.assert(
      fc.property(fc.array(digits, { maxLength: 50 }), digits, (values, stated) => {
        fc.pre(!values.includes(stated));
        expect(missing(`${stated} bytes`, values.join(' and '))).toEqual([`${stated} bytes`]);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('words around it change nothing', () => {
    const words = fc.stringMatching(/^[A-Za-z .;!]{0,40}$/);
    fc.assert(
      fc.property(words, words, (before, after) => {
        const data = groundingData([DATA]);
        const plain = groundingOf('412 ms\n77 tok/s', data);
        expect(groundingOf(`${before}\n412 ms\n77 tok/s\n${after}`, data)).toEqual(plain);
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  test('hostile text gives counts that add up', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 300 });
    const mixed = fc.array(
      fc.oneof(hostile, fc.constantFrom('1,', '412', '.', ' ms', 'e9', '%', '–', '\n', '10^')),
    );
    fc.assert(
      fc.property(mixed, mixed, (answer, data) => {
        const found = groundingOf(answer.join(''), groundingData([data.join('')]));
        expect(found.numbersFound).toBeLessThanOrEqual(found.numbersStated);
        expect(found.missing).toHaveLength(Math.min(50, found.numbersStated - found.numbersFound));
        expect(groundingOf(answer.join(''), groundingData([data.join('')]))).toEqual(found);
      }),
      { numRuns: 500, seed: 9 },
    );
  });
});

/** What a model wrote that had seen names of files alone; the files are not in the repository. */
const SEEDS = join(import.meta.dirname, '../../../shared/seeds');
describe.each([
  ['baseline-agent-report.md', ['October 26, 2023', '425', '441,517 bytes']],
  ['chimera-agent-report.md', ['125.4', '45.8', '88.2%']],
])('%s', (name, invented) => {
  const path = `${SEEDS}/${name}`;
  (existsSync(path) ? test : test.skip)('what it made up is not found', () => {
    const text = readFileSync(path, 'utf8');
    const at = text.indexOf('## Technical Report (LLM');
    const given = text.slice(text.indexOf('### Data Summary'), text.indexOf('### Key Findings'));
    const told = missing(text.slice(at, text.indexOf('\n## LLM Call', at)), given);
    for (const number of invented) expect(told).toContain(number);
    expect(told).not.toContain('101');
  });
});
