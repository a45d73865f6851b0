import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { FACT_FIELDS, SAMPLE_FIELDS } from '../../src/io/gpu/nvidiaFields.ts';
import { complaintIn, parseNvidiaGpus, parseNvidiaReading } from '../../src/io/gpu/nvidiaRows.ts';
import { parseProcesses, parseStat } from '../../src/io/gpu/processes.ts';
import { parseRocmGpus, parseRocmReadings } from '../../src/io/gpu/rocmSmi.ts';
import { fc } from '../support/properties.ts';
import { changedText, changes, cuts, cutText } from './jsonChanges.ts';
import { createCount, holds, told } from './run.ts';

/** What real GPU tools printed, changed and cut: known numbers, or unknown; never thrown. */

const folder = join(import.meta.dirname, '../io/gpu/recorded');
const printed = (extension: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(extension) && !name.startsWith('help'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** Every number in a reading or a GPU is one that a tool can mean. */
function expectKnown(value: unknown): void {
  if (typeof value === 'number') expect(Number.isFinite(value) && value >= 0).toBe(true);
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) expectKnown(part);
}

describe(`GPU tools, ${told}`, () => {
  test('whatever nvidia-smi prints is rows of known and unknown, or nothing', async () => {
    const facts = FACT_FIELDS.map(({ key }) => key);
    const samples = SAMPLE_FIELDS.map(({ key }) => key);
    const cell = fc.oneof(
      fc.constantFrom(
        '0',
        '7',
        '45',
        '99.5',
        '[N/A]',
        'N/A',
        '0x0000000000000004',
        'Enabled',
        '[Unknown Error]',
      ),
      fc.constantFrom(
        '1e999',
        '-1',
        'NaN',
        '',
        '9'.repeat(40),
        '0x',
        `0x${'f'.repeat(40)}`,
        'NVIDIA H100, 80GB',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const count = createCount();
    const keys = fc.constantFrom(facts.length, samples.length);
    const row = keys.chain((length) => fc.array(cell, { minLength: length, maxLength: length }));
    await holds(fc.tuple(row, cuts), 1500, ([cells, cut]) => {
      for (const line of [cells.join(', '), cutText(cells.join(', '), cut)]) {
        const reading = parseNvidiaReading(line, samples);
        expectKnown(reading);
        if (reading !== null) count.add('reading');
        const gpus = parseNvidiaGpus(line, facts);
        expectKnown(gpus);
        if (gpus !== null) count.add('GPU');
        expectKnown(parseProcesses(line));
        expect(complaintIn(line).length).toBeLessThanOrEqual(200);
        parseStat(line);
      }
    });
    count.expectEach(20, 'reading', 'GPU');
  });

  test('what was recorded of nvidia-smi, cut', async () => {
    await holds(fc.tuple(fc.constantFrom(...printed('.txt')), cuts), 100, ([text, cut]) => {
      const changed = cutText(text, cut);
      expectKnown(
        parseNvidiaGpus(
          changed,
          FACT_FIELDS.map(({ key }) => key),
        ),
      );
      for (const line of changed.split('\n').slice(0, 20))
        expectKnown(
          parseNvidiaReading(
            line,
            SAMPLE_FIELDS.map(({ key }) => key),
          ),
        );
    });
  });

  test('what was recorded of rocm-smi, changed and cut', async () => {
    const sound = printed('.json').map((text) => text.slice(text.indexOf('{')));
    const count = createCount();
    await holds(fc.tuple(fc.constantFrom(...sound), changes, cuts), 150, ([text, list, cut]) => {
      const changed = changedText(JSON.parse(text), list);
      for (const output of [changed, `WARNING: x\n${changed}`, cutText(changed, cut)]) {
        const gpus = parseRocmGpus(output);
        expectKnown(gpus);
        expectKnown(parseRocmReadings(output));
        count.add(gpus === null ? 'nothing' : 'GPUs');
      }
    });
    count.expectEach(20, 'nothing', 'GPUs');
  });
});
