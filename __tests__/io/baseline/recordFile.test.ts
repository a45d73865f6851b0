import { describe, expect, test } from '@jest/globals';
import { checkRecord, parseRecord, recordText } from '../../../src/io/baseline/recordFile.ts';
import { ExpectedError } from '../../../src/model/failure.ts';
import { makeSession } from './sessions.ts';

const session = makeSession({ number: 1 });

test('a session comes back as it was stored, on one line', () => {
  expect(parseRecord(recordText(session), 'a.json')).toEqual(session);
  expect(recordText(session).trimEnd()).not.toContain('\n');
});

test('what could not be read again is not stored: every later job would fail by it', () => {
  const [unit] = session.units;
  const many = Array.from({ length: 9000 }, () => unit as NonNullable<typeof unit>);
  expect(() => recordText({ ...session, units: many })).toThrow(
    /^The session to store has \d+ bytes; a session has at most 1048576\.$/,
  );
  expect(() => recordText({ ...session, startedAt: '2024-01-01T00:00:00+01' })).toThrow(ExpectedError);
});

describe('is refused, with its place, what', () => {
  test.each<[string, string, string]>([
    ['is torn', '{', 'a.json is not JSON: '],
    ['is nothing', 'null', 'a.json does not hold a session of this tool: the whole of it: '],
    ['lacks a part', JSON.stringify({ ...session, units: undefined }), 'session of this tool: units: '],
    ['has one more', JSON.stringify({ ...session, more: 1 }), 'session of this tool: more: '],
    ['has a time that is none', JSON.stringify({ ...session, startedAt: 'today' }), 'startedAt: '],
    [
      'is newer',
      JSON.stringify({ schemaVersion: 2, anything: true }),
      'a.json was written by a newer version of this tool (record schema 2, this one reads 1): update the action.',
    ],
    ['is too large', `"${'ä'.repeat(600_000)}"`, 'a.json has 1200002 bytes; a session has at most 1048576.'],
  ])('%s', (_, text, message) => {
    expect(() => parseRecord(text, 'a.json')).toThrow(message);
    expect(() => parseRecord(text, 'a.json')).toThrow(ExpectedError);
  });

  test('is parsed already', () => {
    expect(checkRecord(session, 'a.json')).toEqual(session);
    expect(() => checkRecord([], 'a.json, session 2,')).toThrow('a.json, session 2, does not hold a session');
  });
});
