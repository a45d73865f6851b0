import { expect, test } from '@jest/globals';
import { MARK_RULES } from '../../src/evidence/rules.ts';
import { MARKS } from '../../src/model/call.ts';

test('every mark has its rule, in order', () => {
  expect(MARK_RULES.map(({ mark }) => mark)).toEqual(MARKS);
});

test('rules are sentences, with numbers as people write them', () => {
  for (const { meaning, rule } of MARK_RULES) {
    for (const text of [meaning, rule]) {
      expect(text).toMatch(/^[A-Za-z].*\.$/);
      expect(text).not.toMatch(/undefined|NaN|\d\.\d{4}/);
    }
  }
});
