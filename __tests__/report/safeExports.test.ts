import { describe, expect, test } from '@jest/globals';
import { benchName, benchText, csvText } from '../../src/report/safeExports.ts';

/** Foreign text in files that other tools read. */

describe('a cell of a CSV file', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['＝x ＋y', "'＝x ＋y"],
    ['－x', "'－x"],
    ['＠x', "'＠x"],
    [`"=x`, `'"=x`],
    [`' "=x`, `'' "=x`],
    ['a;=x;-y;b', "a;'=x;'-y;b"],
    ['a=b', 'a=b'],
    ['a-b, +c', 'a-b, +c'],
    ['a\nb', 'a b'],
  ])('%j is %j', (text, wanted) => {
    expect(csvText(text)).toBe(wanted);
  });

  test('is cut at six hundred', () => {
    expect(csvText('v'.repeat(601))).toBe(`${'v'.repeat(599)}…`);
  });
});

describe('a name of a benchmark', () => {
  test.each([
    ['gemma3:1b', 'gemma3:1b'],
    ['a/b c=d', 'a_b_c_d'],
    ['Größe_1.5+x-y', 'Größe_1.5+x-y'],
    ['name-8', 'name_8'],
    ['name-8-16', 'name-8_16'],
    ['name-8x', 'name-8x'],
    ['name-', 'name-'],
    ['', '_'],
    ['\u200b', '_'],
  ])('%j is %j', (text, wanted) => {
    expect(benchName(text)).toBe(wanted);
  });

  test('is cut at two hundred, what follows a key at six hundred', () => {
    expect(benchName('v'.repeat(201))).toBe(`${'v'.repeat(199)}_`);
    expect(benchText('v'.repeat(601))).toBe(`${'v'.repeat(599)}…`);
    expect(benchText('a\nb')).toBe('a b');
  });
});
