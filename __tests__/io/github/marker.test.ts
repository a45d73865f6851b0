import { expect, test } from '@jest/globals';
import { isNewer, markerOf, markOf, safeKey } from '../../../src/io/github/marker.ts';

const mark = { key: 'gpu-1', runId: 500, runAttempt: 2 };

test('a marker is read back from the very start of a comment, and from nowhere else', () => {
  const marker = markerOf(mark);
  expect(marker).toBe('<!-- ollama-benchmark-action:gpu-1 run=500 attempt=2 -->');
  expect(markOf(`${marker}\ntext`)).toEqual(mark);
  for (const body of ['', ` ${marker}`, `> ${marker}`, `x\n${marker}`, marker.replace('500', 'x')]) {
    expect(markOf(body)).toBeNull();
  }
});

test('a later run is newer, and a later attempt of the same', () => {
  expect(isNewer({ ...mark, runId: 501, runAttempt: 1 }, mark)).toBe(true);
  expect(isNewer({ ...mark, runAttempt: 3 }, mark)).toBe(true);
  expect(isNewer(mark, mark)).toBe(false);
  expect(isNewer({ ...mark, runId: 499, runAttempt: 9 }, mark)).toBe(false);
});

test('no key can close the marker or be none', () => {
  expect(safeKey('gpu 1 --> <b>')).toBe('gpu-1------b-');
  expect(safeKey('')).toBe('default');
  expect(markOf(markerOf({ ...mark, key: safeKey('é'.repeat(300)) }))?.key).toHaveLength(64);
});
