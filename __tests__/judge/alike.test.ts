import { describe, expect, test } from '@jest/globals';
import { oneBenchmark, sortedAlike } from '../../src/judge/alike.ts';
import { ExpectedError } from '../../src/model/failure.ts';
import type { Environment } from '../../src/model/results.ts';
import { makeRecord } from '../support/records.ts';
import { makeAgent, makeResults } from '../support/results.ts';

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

describe('of a file with several benchmarks', () => {
  const one = (startedAt: string, series: string, more: Parameters<typeof makeRecord>[0] = {}) =>
    makeRecord({ startedAt, environment: HERE, ...more }, { series });
  const [first, second, third] = ['2025-11-01', '2025-11-02', '2025-11-03'].map(
    (day) => `${day}T00:00:00.000Z`,
  ) as [string, string, string];
  const wanted = makeRecord({ environment: HERE });
  const elsewhere = { environment: { ...HERE, cpuModel: 'M4' } };
  const renamed = (name: string) => ({ agents: [makeAgent({ name })], calls: [] });

  test('all of this hardware are taken where there is one alone', () => {
    const sessions = [one(first, ''), one(second, '')];
    expect(oneBenchmark(sessions, 'f.json', wanted)).toEqual(sessions);
    expect(oneBenchmark([], 'f.json', wanted)).toEqual([]);
    expect(oneBenchmark([], 'f.json', wanted, 'small')).toEqual([]);
  });

  test('those of other hardware are left out', () => {
    const here = one(first, '');
    expect(oneBenchmark([here, one(second, '', elsewhere)], 'f.json', wanted)).toEqual([here]);
  });

  test('where none is of this hardware those of the newest one are taken, so that the difference is told', () => {
    const other = { environment: { ...HERE, cpuModel: 'M5' } };
    const newest = one(third, '', elsewhere);
    const older = one(first, '', elsewhere);
    expect(oneBenchmark([newest, one(second, '', other), older], 'f.json', wanted)).toEqual([newest, older]);
  });

  test('the one with this agent is taken, if only one has it', () => {
    const own = one(first, 'a');
    expect(oneBenchmark([own, one(second, 'b', renamed('stranger'))], 'f.json', wanted)).toEqual([own]);
    const strangers = [one(first, 'b', renamed('x')), one(second, 'b', renamed('y'))];
    expect(oneBenchmark(strangers, 'f.json', wanted)).toEqual(strangers);
  });

  test('several are refused, and one can be named; that without a name is called default', () => {
    const sessions = [one(first, 'a'), one(second, ''), one(third, 'a')];
    const refused = () => oneBenchmark(sessions, 'f.json', wanted);
    expect(refused).toThrow(ExpectedError);
    expect(refused).toThrow(
      'f.json holds sessions of several benchmarks (a, default); name one with --comment-key.',
    );
    expect(oneBenchmark(sessions, 'f.json', wanted, 'default')).toEqual([sessions[1]]);
    expect(oneBenchmark(sessions, 'f.json', wanted, 'a')).toEqual([sessions[0], sessions[2]]);
    const unknown = () => oneBenchmark(sessions, 'f.json', wanted, 'b');
    expect(unknown).toThrow(ExpectedError);
    expect(unknown).toThrow('f.json holds no session of the comment-key b; it has a, default.');
  });
});
