import { expect, test } from '@jest/globals';
import { parseRocmGpus, parseRocmReadings } from '../../../src/io/gpu/rocmSmi.ts';
import { recorded } from './recordings.ts';

test('two GPUs with ROCm 5', () => {
  const output = recorded('rocm-5-mi250-two.json');
  expect(parseRocmGpus(output)?.[1]).toEqual({
    name: 'AMD INSTINCT MI250 (MCM) OAM AC MBA',
    ...{ uuid: '0x719d230578348e8c', memoryMib: null, driver: '6.2.4', powerLimitWatts: 560 },
    ...{ persistenceMode: null, migMode: null, vbios: '113-D65209-073' },
  });
  expect(parseRocmReadings(output)).toMatchObject([
    { gpu: 0, smClockMhz: 800, memoryClockMhz: 1600, temperatureCelsius: 32, powerWatts: 89 },
    { gpu: 1, utilisationPercent: 20, reasons: null, swThermalUs: null },
  ]);
});

test('a Radeon, an APU and a card without an edge sensor, each with keys of its own', () => {
  expect(parseRocmReadings(recorded('rocm-7900-xtx.json'))).toMatchObject([
    { temperatureCelsius: 49, powerWatts: 19, utilisationPercent: 0, memoryUsedMib: 757.54296875 },
  ]);
  expect(parseRocmGpus(recorded('rocm-7900-xtx.json'))?.[0]).toMatchObject({
    name: 'AMD GPU',
    memoryMib: 24_560,
  });
  expect(parseRocmReadings(recorded('rocm-6.2-780m.json'))).toMatchObject([
    { powerWatts: 7.222, utilisationPercent: 19, memoryUsedMib: null },
  ]);
  expect(parseRocmGpus(recorded('rocm-6.2-780m.json'))).toMatchObject([{ name: 'Phoenix3', uuid: null }]);
  expect(parseRocmReadings(recorded('rocm-mi300x.json'))).toMatchObject([
    { temperatureCelsius: 45, powerWatts: 159 },
  ]);
});

test('numbers instead of strings, other capitals, and a warning before the JSON', () => {
  const output =
    'WARNING: AMD GPU device(s) is/are in a low-power state\n' +
    '{"card0": {"Card Series": "Radeon RX 7900 XTX", "GPU use (%)": 42, "sclk clock speed": "(2500Mhz)"}}';
  expect(parseRocmGpus(output)?.[0]?.name).toBe('Radeon RX 7900 XTX');
  expect(parseRocmReadings(output)).toMatchObject([{ utilisationPercent: 42, smClockMhz: 2500 }]);
});

test('power that another die tells is unknown here', () => {
  const output =
    '{"card1": {"Average Graphics Package Power (W)": "N/A (Secondary die)", "GPU use (%)": "3"}}';
  expect(parseRocmReadings(output)).toMatchObject([{ gpu: 1, powerWatts: null }]);
});

test.each(['', 'ERROR: not json at all', '[1,2]', '{}', '{"card0": 4}', '{"card0": {}}'])(
  '%j tells no reading',
  (output) => {
    expect(parseRocmReadings(output)).toEqual([]);
  },
);
