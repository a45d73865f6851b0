import { expect, test } from '@jest/globals';
import { sortedAlike } from '../../src/judge/alike.ts';
import { ExpectedError } from '../../src/model/failure.ts';
import type { Environment } from '../../src/model/results.ts';
import { makeRecord } from '../support/records.ts';
import { makeResults } from '../support/results.ts';

const HERE = makeResults().environment;
const session = (startedAt: string, environment: Partial<Environment> = {}) =>
  makeRecord({ startedAt, environment: { ...HERE, ...environment } });

test('sessions stand in the order in which they were measured, whatever they were given in', () => {
  const old = session('2025-11-01T00:00:00.000Z');
  const latest = session('2025-11-03T00:00:00.000Z');
  const middle = session('2025-11-02T02:00:00.000+02:00');
  expect(sortedAlike([old, latest, middle])).toEqual([old, middle, latest]);
  expect(sortedAlike([])).toEqual([]);
});

test('one session is itself, even where nothing is known about its machine', () => {
  const remote = session('2025-11-01T00:00:00.000Z', { ollamaIsLocal: false });
  expect(sortedAlike([remote])).toEqual([remote]);
});

test('sessions of unlike machines are never mixed', () => {
  const other = session('2025-11-01T00:00:00.000Z', { cpuModel: 'M4' });
  const mix = () => sortedAlike([other, session('2025-11-02T00:00:00.000Z')]);
  expect(mix).toThrow(ExpectedError);
  expect(mix).toThrow(
    'The baseline files come from unlike hardware (CPU: M4 and AMD Ryzen 9 7950X 16-Core Processor); give files of one machine.',
  );
});

test('sessions of both sides of Ollama 0.30 may stand together: each is held against those that mean the same', () => {
  const old = session('2025-11-01T00:00:00.000Z', {
    ollamaVersion: '0.29.1',
    durationMeaning: 'before-0.30',
  });
  expect(sortedAlike([session('2025-11-02T00:00:00.000Z'), old])).toHaveLength(2);
});
