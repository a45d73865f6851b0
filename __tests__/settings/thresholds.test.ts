import { expect, test } from '@jest/globals';
import { complaints, read } from './given.ts';

test.each([
  ['{ throughput: 5, ttft-net: 20 }', { throughput: 5, 'ttft-net': 20 }],
  ['{ throughput: 0.5 }', { throughput: 0.5, 'ttft-net': 10 }],
  ['{}', { throughput: 3, 'ttft-net': 10 }],
])('%s', (text, thresholds) => {
  expect(read({ file: `thresholds: ${text}` }).benchmark.thresholds).toEqual(thresholds);
  expect(read({ inputs: { thresholds: text } }).benchmark.thresholds).toEqual(thresholds);
});

const PERCENT = 'a number of percent above 0, such as 5';
const SHARE = 'a number of percent above 0 and below 100, such as 5';
test.each([
  ['{ throughput: 0 }', `the threshold throughput must be ${SHARE}, not 0.`],
  ['{ throughput: 100 }', `the threshold throughput must be ${SHARE}, not 100.`],
  ['{ ttft-net: -3 }', `the threshold ttft-net must be ${PERCENT}, not -3.`],
  ['{ ttft-net: 10% }', `the threshold ttft-net must be ${PERCENT}, not "10%".`],
  ['{ throughput: .inf }', `the threshold throughput must be ${SHARE}, not Infinity.`],
  [
    '{ ttft_net: 5 }',
    'unknown metric "ttft_net" (did you mean "ttft-net"?), allowed are throughput, ttft-net.',
  ],
  ['{ ttft: 5 }', 'unknown metric "ttft" (did you mean "ttft-net"?), allowed are throughput, ttft-net.'],
])('%s is refused', (text, message) => {
  expect(complaints({ file: `thresholds: ${text}` })).toEqual([`bench.yml:1: ${message}`]);
  expect(complaints({ inputs: { thresholds: text } })).toEqual([`input thresholds, line 1: ${message}`]);
});

test('5 is no map', () => {
  expect(complaints({ file: 'thresholds: 5' })).toEqual([
    'bench.yml:1: thresholds must be a map of metrics to percent, not 5.',
  ]);
});
