import { describe, expect, test } from '@jest/globals';
import { messageOf } from '../../src/model/failure.ts';
import { metricOf } from '../../src/model/metrics.ts';
import { migrateResults } from '../../src/model/migration.ts';

/** What is not as the earlier schemas have it comes back for the reader to complain of, and throws nothing here. */

describe('results of an earlier schema', () => {
  test.each([null, 'text', 5, [], { schemaVersion: 3 }, { schemaVersion: 99 }, {}])(
    '%j is none, and stays what it is',
    (value) => {
      expect(migrateResults(value)).toEqual(value);
    },
  );

  test('without calls that are a list keep what they have', () => {
    expect(migrateResults({ schemaVersion: 2, calls: 'none' })).toEqual({ schemaVersion: 3, calls: 'none' });
    const migrated = migrateResults({ schemaVersion: 1, calls: 'none', protocol: {}, environment: 7 });
    expect(migrated).toMatchObject({
      ...{ schemaVersion: 3, calls: 'none', environment: 7 },
      protocol: { coldStarts: 0, retries: 0 },
    });
  });

  test('with a call that is no object keep it', () => {
    expect(migrateResults({ schemaVersion: 2, calls: [7] })).toMatchObject({ calls: [7] });
    expect(migrateResults({ schemaVersion: 1, calls: [7, null] })).toMatchObject({ calls: [7, null] });
  });

  test('a key that was missing stays missing, one under its new name is none of theirs', () => {
    const call = { agent: 'a', phase: 'warmup', cold: true, reason: 'x', e2eMs: 12.3456, serverTotalMs: 2 };
    const { calls } = migrateResults({ schemaVersion: 1, calls: [call, call] }) as { calls: object[] };
    expect(calls[0]).not.toHaveProperty('reason');
    expect(calls[0]).not.toHaveProperty('ttfoMs');
    // Only the first call of an agent was made on an unloaded model on purpose.
    expect(calls).toMatchObject([
      { phase: 'cold', clientGapMs: 10.346 },
      { phase: 'warmup', clientGapMs: 10.346 },
    ]);
  });

  test('no version of Ollama is no meaning of its durations', () => {
    const migrated = (ollamaVersion: unknown) =>
      migrateResults({ schemaVersion: 1, environment: { ollamaVersion } });
    expect(migrated(null)).toMatchObject({ environment: { durationMeaning: 'unknown' } });
    expect(migrated('0.12.0')).toMatchObject({ environment: { durationMeaning: 'before-0.30' } });
  });
});

test('whatever is thrown has a message', () => {
  expect(messageOf(new Error('it broke'))).toBe('it broke');
  expect(messageOf('it broke')).toBe('it broke');
});

test('a metric that there is not is a mistake of ours', () => {
  expect(() => metricOf('nothing' as never)).toThrow('no such metric: nothing');
});
