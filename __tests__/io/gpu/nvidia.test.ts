import { describe, expect, test } from '@jest/globals';
import {
  chooseFields,
  FACT_FIELDS,
  namesInHelp,
  SAMPLE_FIELDS,
  unknownField,
  withoutField,
} from '../../../src/io/gpu/nvidiaFields.ts';
import { complaintIn, parseNvidiaGpus, parseNvidiaReading } from '../../../src/io/gpu/nvidiaRows.ts';
import { columnKeys, recorded, sections } from './recordings.ts';

function factsIn(file: string) {
  const section = sections(file)[1];
  return section === undefined ? null : parseNvidiaGpus(section.rows, columnKeys(section));
}

function readingsIn(file: string, part: number) {
  const section = sections(file)[part] ?? { title: '', rows: '' };
  return section.rows.split('\n').flatMap((line) => parseNvidiaReading(line, columnKeys(section)) ?? []);
}

describe('the GPUs as drivers of many years told them', () => {
  test.each([
    [
      'nvidia-384.111-gt-730.txt',
      {
        name: 'GeForce GT 730',
        uuid: 'GPU-09cb2925-9d01-5ca4-810b-6cdebe86b71a',
        memoryMib: 2004,
        driver: '384.111',
        powerLimitWatts: null,
        persistenceMode: true,
        migMode: null,
        vbios: '80.28.7A.00.14',
      },
    ],
    [
      'nvidia-440.64-rtx-2080.txt',
      {
        name: 'GeForce RTX 2080',
        uuid: 'GPU-22b2c6ac-2d49-4863-197c-9c469071178a',
        memoryMib: 7979,
        driver: '440.64',
        powerLimitWatts: 200,
        persistenceMode: null,
        migMode: null,
        vbios: '90.04.23.00.5F',
      },
    ],
    ['nvidia-580.159.03-gb10.txt', { name: 'NVIDIA GB10', memoryMib: null, powerLimitWatts: null }],
    ['nvidia-590.48.01-h100-mig.txt', { persistenceMode: true, migMode: true, powerLimitWatts: 700 }],
    ['nvidia-591.86-windows-rtx-2080-super.txt', { persistenceMode: null, vbios: '90.04.7a.40.73' }],
    ['nvidia-595.71.05-rtx-2080-super.txt', { persistenceMode: false, migMode: null }],
    ['nvidia-610.57.04-rtx-2080-super.txt', { driver: '610.57.04', memoryMib: 8192 }],
  ])('%s', (file, expected) => {
    expect(factsIn(file)).toEqual([expect.objectContaining(expected)]);
  });

  const keys = FACT_FIELDS.map(({ key }) => key);

  test('the enforced limit goes before the one that was set', () => {
    const row = 'GPU-1, 24576, 570.86.10, 280.00, 350.00, Enabled, [N/A], 94.02, NVIDIA GeForce RTX 3090\r\n';
    expect(parseNvidiaGpus(row, keys)).toMatchObject([{ powerLimitWatts: 280, vbios: '94.02' }]);
  });

  test('a name may hold a comma, and GPUs are told when another was lost', () => {
    const output =
      'GPU-1, 81559, 550.54.15, 700, 700, Enabled, Disabled, 96.00, NVIDIA H100, 80GB\n' +
      'Unable to determine the device handle for GPU1: 0000:0A:00.0: Unknown Error\n';
    expect(parseNvidiaGpus(output, keys)).toMatchObject([{ name: 'NVIDIA H100, 80GB', migMode: false }]);
  });

  test.each(['[Not Supported]', '[N/A]', '[Unknown Error]', 'N/A', 'ERR!', ''])(
    'what is not told, %j, is unknown',
    (nothing) => {
      const row = `${nothing}, 2004, 384.111, ${nothing}, ${nothing}, ${nothing}, ${nothing}, ${nothing}, GeForce GT 730`;
      expect(parseNvidiaGpus(row, keys)).toEqual([
        {
          ...{ name: 'GeForce GT 730', memoryMib: 2004, driver: '384.111' },
          ...{ uuid: null, powerLimitWatts: null, persistenceMode: null, migMode: null, vbios: null },
        },
      ]);
    },
  );

  test('no device is known to be none; a broken driver is nothing known', () => {
    expect(parseNvidiaGpus('No devices were found\n', keys)).toEqual([]);
    const complaints = [
      '',
      // anderskm/gputil#26, exit status 9
      "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that the latest NVIDIA driver is installed and running.\n",
      // mozilla/translations#1167, exit status 18
      'Failed to initialize NVML: Driver/library version mismatch\nNVML library version: 550.144\n',
    ];
    for (const complaint of complaints) expect(parseNvidiaGpus(complaint, keys)).toBeNull();
    expect(complaints.map(complaintIn)[2]).toBe('Failed to initialize NVML: Driver/library version mismatch');
    expect(complaintIn('\n')).toBe('it printed nothing');
  });
});

describe('samples', () => {
  test('with cumulative counters, idle and under load', () => {
    const [idle, load] = readingsIn('nvidia-595.71.05-rtx-2080-super.txt', 2);
    expect(idle).toMatchObject({ smClockMhz: 765, utilisationPercent: 0, reasons: 4 });
    expect(load).toEqual({
      ...{ gpu: 0, smClockMhz: 2055, memoryClockMhz: 7500, temperatureCelsius: 45, powerWatts: 111.5 },
      ...{ utilisationPercent: 8, memoryUsedMib: 819, reasons: 0 },
      ...{ swThermalUs: 0, hwThermalUs: 0, powerBrakeUs: 0, powerCapUs: 221_310_321 },
    });
    expect(readingsIn('nvidia-610.57.04-rtx-2080-super.txt', 2)[1]?.powerCapUs).toBe(15_820_333_506);
    expect(readingsIn('nvidia-591.86-windows-rtx-2080-super.txt', 2)).toMatchObject([
      { reasons: 1, memoryUsedMib: 702 },
      { reasons: 1, memoryUsedMib: 1296 },
    ]);
  });

  test('MIG tells no utilisation', () => {
    expect(readingsIn('nvidia-590.48.01-h100-mig.txt', 2)[1]).toMatchObject({
      ...{ utilisationPercent: null, powerWatts: 433.78, memoryUsedMib: 11_125 },
    });
  });

  test('a loop of driver 520, and two GPUs of which one tells little', () => {
    expect(readingsIn('nvidia-520.56.06-loop.txt', 1).map(({ powerWatts }) => powerWatts)).toEqual([
      83.92, 78.22, 84.77, 78.63,
    ]);
    expect(readingsIn('nvidia-old-two-gpus.txt', 1)).toMatchObject([
      { gpu: 0, utilisationPercent: 0, memoryUsedMib: 10, temperatureCelsius: 33 },
      { gpu: 1, utilisationPercent: null, memoryUsedMib: 722, temperatureCelsius: 37, smClockMhz: null },
    ]);
  });

  test('garbage, half a line, and a GPU that answers with errors alone are no sample', () => {
    const keys = SAMPLE_FIELDS.map(({ key }) => key);
    const errors = `0${', [Unknown Error]'.repeat(keys.length - 1)}`;
    for (const line of ['', 'garbage', '0, 345, 2619', '4711, 1, 2, 3, 4, 5, 6, 0x0, 0, 0, 0, 0', errors]) {
      expect(parseNvidiaReading(line, keys)).toBeNull();
    }
    expect(parseNvidiaReading('0, 1, 2, 3, 4, 5, 6, 0x0, 0, 0, 0, 0, 0', keys)).toBeNull();
    expect(parseNvidiaReading('0, 1, 2, 3, 4, 5, 6, 8, 0, 0, 0, 0', keys)?.reasons).toBeNull();
  });
});

describe('fields', () => {
  const namesFor = (help: string) => chooseFields(SAMPLE_FIELDS, namesInHelp(recorded(help)));

  test('an old tool is asked for its throttle reasons, a new one for event reasons and counters', () => {
    const old = namesFor('help-before-535.txt');
    expect(old).toContainEqual({ key: 'reasons', name: 'clocks_throttle_reasons.active' });
    expect(old.map(({ key }) => key)).not.toContain('swThermal');
    const current = namesFor('help-590.48.01.txt');
    expect(current).toContainEqual({ key: 'reasons', name: 'clocks_event_reasons.active' });
    expect(current).toHaveLength(SAMPLE_FIELDS.length);
  });

  test('without help all are tried, and what the tool complains of goes', () => {
    const all = chooseFields(SAMPLE_FIELDS, namesInHelp('NVIDIA-SMI has failed'));
    expect(all).toHaveLength(SAMPLE_FIELDS.length);
    const complaint = unknownField('Field "clocks_event_reasons.active" is not a valid field to query.\n\n');
    expect(complaint).toBe('clocks_event_reasons.active');
    const next = withoutField(all, complaint ?? '', SAMPLE_FIELDS);
    expect(next).toContainEqual({ key: 'reasons', name: 'clocks_throttle_reasons.active' });
    const none = withoutField(next ?? [], 'clocks_throttle_reasons.active', SAMPLE_FIELDS);
    expect(none?.map(({ key }) => key)).not.toContain('reasons');
    expect(withoutField(all, 'cuda_version', SAMPLE_FIELDS)).toBeNull();
    expect(unknownField('0, 1, 2')).toBeNull();
  });
});
