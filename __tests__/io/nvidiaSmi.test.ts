import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseNvidiaSmi, queryNvidiaGpus } from '../../src/io/nvidiaSmi.ts';
import { temporaryDirectory, writeProgram } from './temporary.ts';

/** Values as people recorded them, put into the order of our columns where theirs was another. */
describe('parseNvidiaSmi', () => {
  test('a GeForce with driver 440 (Ricks-Lab/gpu-utils#83)', () => {
    const row = 'GeForce RTX 2080, GPU-22b2c6ac-2d49-4863-197c-9c469071178a, 7979, 440.64, 200.00\n';
    expect(parseNvidiaSmi(row)).toEqual([
      {
        name: 'GeForce RTX 2080',
        uuid: 'GPU-22b2c6ac-2d49-4863-197c-9c469071178a',
        memoryMib: 7979,
        driver: '440.64',
        powerLimitWatts: 200,
      },
    ]);
  });

  test('a data-centre GPU with driver 580, and lines as Windows ends them', () => {
    const row =
      'NVIDIA A100-SXM4-80GB, GPU-1f1b65b3-e559-713a-e355-9dd901bfd8e6, 81920, 580.173.02, 400.00\r\n';
    expect(parseNvidiaSmi(row + row)).toHaveLength(2);
    expect(parseNvidiaSmi(row)?.[0]).toMatchObject({
      memoryMib: 81920,
      driver: '580.173.02',
      powerLimitWatts: 400,
    });
  });

  test('unified memory: a GB10 tells neither memory nor power limit (unslothai/unsloth#10703)', () => {
    const row = 'NVIDIA GB10, GPU-7659fe74-b7c2-6e3e-bf99-f66c430366bc, [N/A], 580.159.03, [N/A]\n';
    expect(parseNvidiaSmi(row)).toEqual([
      {
        name: 'NVIDIA GB10',
        uuid: 'GPU-7659fe74-b7c2-6e3e-bf99-f66c430366bc',
        memoryMib: null,
        driver: '580.159.03',
        powerLimitWatts: null,
      },
    ]);
  });

  test.each(['[Not Supported]', '[N/A]', '[Unknown Error]', 'N/A', 'ERR!', ''])(
    'what is not told, %j, is unknown (enkore/i3pystatus#776, Quake4/MindMiner#627)',
    (nothing) => {
      expect(parseNvidiaSmi(`GeForce GT 730, ${nothing}, 2004, 384.111, ${nothing}\n`)).toEqual([
        { name: 'GeForce GT 730', uuid: null, memoryMib: 2004, driver: '384.111', powerLimitWatts: null },
      ]);
    },
  );

  test('the GPUs that answered are told when another was lost', () => {
    const output =
      'NVIDIA GeForce RTX 3090, GPU-e1924eea-b9bb-d537-39f2-b345087fa145, 24576, 570.86.10, 350.00\n' +
      'Unable to determine the device handle for GPU1: 0000:0A:00.0: Unknown Error\n';
    expect(parseNvidiaSmi(output)?.map((gpu) => gpu.name)).toEqual(['NVIDIA GeForce RTX 3090']);
  });

  test('no device is known to be none; a broken driver is nothing known', () => {
    expect(parseNvidiaSmi('No devices were found\n')).toEqual([]);
    for (const complaint of [
      '',
      // anderskm/gputil#26, exit status 9
      "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that the latest NVIDIA driver is installed and running.\n",
      // anderskm/gputil#55, exit status 18
      'Failed to initialize NVML: Driver/library version mismatch\nNVML library version: 535.161\n',
    ]) {
      expect(parseNvidiaSmi(complaint)).toBeNull();
    }
  });
});

describe('queryNvidiaGpus', () => {
  test('asks once, and shows the tool no secret', async () => {
    const directory = await temporaryDirectory();
    const record = join(directory, 'record');
    await writeProgram(
      directory,
      'nvidia-smi',
      `require('node:fs').appendFileSync(process.env.NVIDIA_TEST, JSON.stringify([process.argv.slice(2), process.env]) + '\\n');
       console.log('NVIDIA L4, GPU-0, 23034, 550.54.15, 72.00');`,
    );
    const env = { PATH: directory, NVIDIA_TEST: record, ACTIONS_RUNTIME_TOKEN: 'canary' };
    expect(await queryNvidiaGpus(env)).toEqual([
      { name: 'NVIDIA L4', uuid: 'GPU-0', memoryMib: 23034, driver: '550.54.15', powerLimitWatts: 72 },
    ]);
    const asked = (await readFile(record, 'utf8')).trim().split('\n');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain(
      '["--query-gpu=name,uuid,memory.total,driver_version,power.limit","--format=csv,noheader,nounits"]',
    );
    expect(asked[0]).not.toContain('canary');
  });

  test('a tool that fails tells nothing, unless that there is no device; none installed tells nothing', async () => {
    const broken = await temporaryDirectory();
    await writeProgram(broken, 'nvidia-smi', "console.log('NVIDIA-SMI has failed'); process.exitCode = 9;");
    expect(await queryNvidiaGpus({ PATH: broken })).toBeNull();
    const none = await temporaryDirectory();
    await writeProgram(none, 'nvidia-smi', "console.log('No devices were found'); process.exitCode = 6;");
    expect(await queryNvidiaGpus({ PATH: none })).toEqual([]);
    expect(await queryNvidiaGpus({ PATH: '/nowhere' })).toBeNull();
  });
});
