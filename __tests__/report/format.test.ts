import { describe, expect, test } from '@jest/globals';
import {
  bareFigure,
  beforeAfter,
  bytes,
  change,
  changeBetween,
  changeRange,
  count,
  counted,
  duration,
  figure,
  limit,
  meanAndSd,
  mebibytes,
  medianLike,
  percent,
  points,
  rangeOf,
  seconds,
  utc,
  whole,
} from '../../src/report/format.ts';

test('what is unknown is a dash, never 0', () => {
  const texts = [
    figure(null, 'ms'),
    bareFigure(null, 'tok/s'),
    beforeAfter(null, null, 'ms'),
    meanAndSd(null, 'ms'),
    medianLike(null, 'ms'),
    percent(null),
    change(null),
    limit(null, 'lower-is-better'),
    count(null),
    seconds(null),
    duration(null),
    bytes(null),
    mebibytes(null),
    whole(null),
    utc(null),
    utc('yesterday'),
    figure(Number.NaN, 'ms'),
    change(Number.POSITIVE_INFINITY),
  ];
  expect(new Set(texts)).toEqual(new Set(['–']));
});

test.each([
  [0, 'ms', '0.00 ms'],
  [4.256, 'ms', '4.26 ms'],
  [79.96, 'ms', '80.0 ms'],
  [411.6, 'ms', '412 ms'],
  [71_750.17, 'ms', '71750 ms'],
  [4.256, 'tok/s', '4.26 tok/s'],
  [95.286, 'tok/s', '95.29 tok/s'],
  [115.87, 'tok/s', '115.9 tok/s'],
  [1234.5, 'tok/s', '1235 tok/s'],
  [3.0527, 'J/token', '3.05 J/token'],
  [0.0527, 'J/token', '0.053 J/token'],
  [-1.25, 'ms', '-1.25 ms'],
  [1, 'share', '100 %'],
  [0.6, 'share', '60 %'],
  [0.996, 'share', '99.6 %'],
  [0.9999, 'share', '99.9 %'],
] as const)('%d %s is read as %s', (value, unit, text) => {
  expect(figure(value, unit)).toBe(text);
});

describe('before and after', () => {
  test('share the decimals of the finer one', () => {
    expect(beforeAfter(412.2, 487.4, 'ms')).toBe('412 → 487 ms');
    expect(beforeAfter(112.44, 95.29, 'tok/s')).toBe('112.44 → 95.29 tok/s');
  });

  test('of a share are percent', () => {
    expect(beforeAfter(1, 0.625, 'share')).toBe('100 % → 62.5 %');
  });

  test('have an interval with its signs', () => {
    expect(changeRange([1.149, 1.2161])).toBe('[+14.9, +21.6]');
    expect(changeRange([0.839, 1])).toBe('[−16.1, 0.0]');
  });

  test.each([
    [-0.4, '−40 points'],
    [0.0125, '+1.3 points'],
    [0, '0 points'],
  ])('a share that moved by %d moved by %s', (difference, text) => {
    expect(points(difference)).toBe(text);
  });

  test('figures of several are a range, alike ones are one', () => {
    expect(rangeOf([12.84, 14.12], 1, ' %')).toBe('12.8 to 14.1 %');
    expect(rangeOf([3.91, 3.94], 1, ' %')).toBe('3.9 %');
  });

  test('show which one is missing', () => {
    expect(beforeAfter(412.2, null, 'ms')).toBe('412 ms → –');
  });

  test.each([
    [1.182, '+18.2 %'],
    [0.973, '−2.7 %'],
    [1, '0.0 %'],
    [0.99999, '0.0 %'],
    [4.318, '+332 %'],
  ])('a ratio of %d is a change of %s', (ratio, text) => {
    expect(change(ratio)).toBe(text);
  });

  test('the limit stands on the bad side', () => {
    expect(limit(10, 'lower-is-better')).toBe('+10 %');
    expect(limit(2.5, 'higher-is-better')).toBe('−2.5 %');
  });
});

describe('mean and spread', () => {
  test('have two digits of the standard deviation', () => {
    expect(meanAndSd({ n: 3, mean: 112.671, median: 112.65, sampleSd: 0.2154 }, 'tok/s')).toBe(
      '112.67 ± 0.22 tok/s',
    );
    expect(meanAndSd({ n: 3, mean: 1310.19, median: 571, sampleSd: 1753.96 }, 'ms')).toBe('1310 ± 1754 ms');
    expect(medianLike({ n: 3, mean: 112.671, median: 112.65, sampleSd: 0.2154 }, 'tok/s')).toBe(
      '112.65 tok/s',
    );
  });

  test('of a tenth and less have three', () => {
    expect(meanAndSd({ n: 3, mean: 8.5114, median: 8.5, sampleSd: 0.0312 }, 'ms')).toBe('8.511 ± 0.031 ms');
  });

  test('a single value has no spread', () => {
    expect(meanAndSd({ n: 1, mean: 412, median: 412, sampleSd: null }, 'ms')).toBe('412 ms');
  });
});

test.each([
  [412, '412 ms'],
  [999.7, '1.0 s'],
  [4961, '5.0 s'],
  [59_960, '1 min 0 s'],
  [192_000, '3 min 12 s'],
  [3_599_600, '1 h 00 min'],
  [7_500_000, '2 h 05 min'],
])('%d ms last %s', (valueMs, text) => {
  expect(duration(valueMs)).toBe(text);
});

test.each([
  [512, '512 B'],
  [436_259, '426.0 KiB'],
  [1_048_575, '1.0 MiB'],
  [68_719_476_736, '64.0 GiB'],
])('%d bytes are %s', (value, text) => {
  expect(bytes(value)).toBe(text);
});

test('MiB are read like bytes, and whole figures without decimals', () => {
  expect([mebibytes(6246), whole(2730.4)]).toEqual(['6.1 GiB', '2730']);
});

test('times are UTC, whatever the offset they came with', () => {
  expect(utc('2025-11-14T20:24:48.123+01:00')).toBe('2025-11-14 19:24:48 UTC');
});

test('nouns follow their number', () => {
  expect([counted(0, 'call'), counted(1, 'call'), counted(2, 'entry', 'entries')]).toEqual([
    '0 calls',
    '1 call',
    '2 entries',
  ]);
});

test.each([
  [400, 480, 'ms', '+20.0 %'],
  [0.002, 0.004, 'ms', '–'],
  [0.9, 1.8, 'ms', '+100 %'],
  [0.5, 0.25, 'tok/s', '−50.0 %'],
  [0, 5, 'ms', '–'],
  [null, 5, 'ms', '–'],
] as const)('from %p to %p %s is %s', (before, after, unit, shown) => {
  expect(changeBetween(before, after, unit)).toBe(shown);
});
