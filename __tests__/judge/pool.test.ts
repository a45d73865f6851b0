import { expect, test } from '@jest/globals';
import { pool } from '../../src/judge/pool.ts';
import { ExpectedError } from '../../src/model/failure.ts';
import { makeResults } from '../support/results.ts';

const session = (startedAt: string, overrides: Parameters<typeof makeResults>[0] = {}) =>
  makeResults({ startedAt, ...overrides });

test('several sessions are the latest one with the calls of all', () => {
  const old = session('2025-11-01T00:00:00.000Z', { toolVersion: '0.9.0' });
  const latest = session('2025-11-03T00:00:00.000Z', { toolVersion: '1.1.0' });
  const middle = session('2025-11-02T00:00:00.000Z');
  const pooled = pool([old, latest, middle]);
  expect(pooled).toMatchObject({ startedAt: latest.startedAt, toolVersion: '1.1.0' });
  expect(pooled.calls).toEqual([...old.calls, ...latest.calls, ...middle.calls]);
});

test('one session is itself, even where nothing is known about its machine', () => {
  const environment = { ...makeResults().environment, ollamaIsLocal: false };
  const remote = session('2025-11-01T00:00:00.000Z', { environment });
  expect(pool([remote])).toEqual(remote);
});

test('sessions of unlike machines are never mixed', () => {
  const { environment } = makeResults();
  const other = session('2025-11-01T00:00:00.000Z', { environment: { ...environment, cpuModel: 'M4' } });
  const mix = () => pool([other, session('2025-11-02T00:00:00.000Z')]);
  expect(mix).toThrow(ExpectedError);
  expect(mix).toThrow(
    'The baseline files come from unlike hardware (CPU: M4 and AMD Ryzen 9 7950X 16-Core Processor); give files of one machine.',
  );
});

test('nor are sessions of both sides of Ollama 0.30', () => {
  const { environment } = makeResults();
  const old = { ...environment, ollamaVersion: '0.29.1', durationMeaning: 'before-0.30' as const };
  const mix = () =>
    pool([session('2025-11-01T00:00:00.000Z', { environment: old }), session('2025-11-02T00:00:00.000Z')]);
  expect(mix).toThrow(ExpectedError);
  expect(mix).toThrow(
    'The baseline files cannot be taken together: Ollama 0.30 changed what it measures (0.29.1 → 0.33.0); give files of one Ollama.',
  );
});
