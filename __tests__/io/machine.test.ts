import os from 'node:os';
import { expect, test } from '@jest/globals';
import { createMachine } from '../../src/io/machine.ts';
import { temporaryDirectory, writeProgram } from './temporary.ts';

test('the GPUs of this machine are told only where Ollama runs on it', async () => {
  const PATH = await temporaryDirectory();
  await writeProgram(PATH, 'nvidia-smi', "console.log('NVIDIA L4, GPU-0, 23034, 550.54.15, 72.00');");
  const machine = createMachine({ PATH, RUNNER_NAME: 'gpu-runner-1' });
  const here = await machine.environment(true);
  expect(here).toMatchObject({
    os: process.platform,
    osRelease: os.release(),
    arch: process.arch,
    cpuCount: os.cpus().length,
    memoryBytes: os.totalmem(),
    runnerName: 'gpu-runner-1',
    ollamaIsLocal: true,
  });
  expect(here.cpuModel).not.toBe('');
  expect(here.gpus?.map((gpu) => gpu.name)).toEqual(['NVIDIA L4']);
  expect(await machine.environment(false)).toMatchObject({ gpus: null, ollamaIsLocal: false });
});

test('outside a runner its name is unknown, and without a tool the GPUs are', async () => {
  expect(await createMachine({}).environment(true)).toMatchObject({ runnerName: null, gpus: null });
});
