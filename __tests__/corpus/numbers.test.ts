import { describe, expect, test } from '@jest/globals';
import { readColumn, readQuantity } from '../../src/corpus/numbers.ts';

describe('readQuantity', () => {
  test.each([
    ['12', 12, null],
    ['-3.5e-4', -0.00035, null],
    ['.5', 0.5, null],
    ['+2.18 tok/s', 2.18, 'tok/s'],
    ['\u22124 ms', -4, 'ms'],
    ['12.5 ms', 12.5, 'ms'],
    ['12.5ms', 12.5, 'ms'],
    ['98.2%', 98.2, '%'],
    ['1.959x', 1.959, 'x'],
    ['3,503', 3503, null],
    ['1,234,567.25', 1234567.25, null],
    ['2,14,74,83,647', 2147483647, null],
    ['99.16 ± 0.25 tok/s', 99.16, 'tok/s'],
    ['1437 +/- 75 ms', 1437, 'ms'],
    ['101.1 tok/s ✅', 101.1, 'tok/s'],
    ['TRUE', null, null],
    ['', null, null],
    ['NaN', null, null],
    ['Infinity', null, null],
    ['4/7 (57%)', null, null],
    ['~6-7 GB', null, null],
    ['2025-10-02', null, null],
    ['12:30', null, null],
    ['127.0.0.1', null, null],
    ['1,23', null, null],
    ['+2.18 tok/s (+2.2%)', null, null],
    ['1234567890123456789', null, null],
    ['1e400', null, null],
    ['1e101', null, null],
    ['0x10', null, null],
    ['9f86d081884c7d65', null, null],
  ])('%j is %p %p', (cell, value, unit) => {
    expect(readQuantity(cell)).toEqual(value === null ? null : { value, unit });
  });

  test('a decimal comma is read where it is asked for', () => {
    expect(readQuantity('1.234,5', true)).toEqual({ value: 1234.5, unit: null });
    expect(readQuantity('0,75 s', true)).toEqual({ value: 0.75, unit: 's' });
    expect(readQuantity('0,75 s')).toBeNull();
  });
});

describe('readColumn', () => {
  test('missing values are null, never 0', () => {
    expect(readColumn(['1', '', 'n/a', '-', 'NaN', '4'])).toEqual({
      values: [1, null, null, null, null, 4],
      unit: null,
    });
  });

  test('one unit for all, or it is text', () => {
    expect(readColumn(['1 ms', '2 ms'])).toEqual({ values: [1, 2], unit: 'ms' });
    expect(readColumn(['1 ms', '2 s'])).toBeNull();
    expect(readColumn(['1 ms', '2'])).toBeNull();
  });

  test('a quarter of words among the numbers is borne, more is not', () => {
    expect(readColumn(['1', '2', '3', 'OOM'])?.values).toEqual([1, 2, 3, null]);
    expect(readColumn(['1', '2', 'OOM'])).toBeNull();
  });

  test('nothing but missing values is no column of numbers', () => {
    expect(readColumn(['', '-'])).toBeNull();
    expect(readColumn([])).toBeNull();
  });

  test('between semicolons a comma is the decimal mark, unless none is there', () => {
    expect(readColumn(['1,500', '2,250'], true)?.values).toEqual([1.5, 2.25]);
    expect(readColumn(['1.5', '2.25'], true)?.values).toEqual([1.5, 2.25]);
    expect(readColumn(['1,500', '2,250'])?.values).toEqual([1500, 2250]);
  });
});
