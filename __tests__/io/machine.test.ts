import os from 'node:os';
import { expect, test } from '@jest/globals';
import { createMachine } from '../../src/io/machine.ts';
import { fakeTool } from './gpu/fakeTool.ts';

const FACTS = `
  const VALUES = { name: 'NVIDIA L4', uuid: 'GPU-0', 'memory.total': '23034', driver_version: '550.54.15',
    'power.limit': '72.00', persistence_mode: 'Enabled', vbios_version: '95.04' };
  if (query?.includes('mig.mode.current')) say('Field "mig.mode.current" is not a valid field to query.');
  else if (query) say(query.map((name) => VALUES[name] ?? '[N/A]').join(', '));`;

test('the GPUs of this machine are told only where Ollama runs on it', async () => {
  const tool = await fakeTool('nvidia-smi', FACTS);
  const machine = createMachine({ ...tool.env, RUNNER_NAME: 'gpu-runner-1' });
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
  expect(here.gpus).toEqual([
    {
      ...{ name: 'NVIDIA L4', uuid: 'GPU-0', memoryMib: 23_034, driver: '550.54.15', powerLimitWatts: 72 },
      ...{ persistenceMode: true, migMode: null, vbios: '95.04' },
    },
  ]);
  expect(await machine.environment(false)).toMatchObject({ gpus: null, ollamaIsLocal: false });
  await tool.allGone();
});

test('outside a runner its name is unknown, and without a tool the GPUs are', async () => {
  expect(await createMachine({}).environment(true)).toMatchObject({ runnerName: null, gpus: null });
});

test('a tool that fails tells nothing, unless that there is no device', async () => {
  const broken = await fakeTool('nvidia-smi', "say('NVIDIA-SMI has failed'); process.exitCode = 9;");
  expect((await createMachine(broken.env).environment(true)).gpus).toBeNull();
  const none = await fakeTool('nvidia-smi', "say('No devices were found'); process.exitCode = 6;");
  expect((await createMachine(none.env).environment(true)).gpus).toEqual([]);
});

test('AMD GPUs are told by rocm-smi', async () => {
  const card = `{"card0": {"Card Series": "Radeon RX 7900 XTX", "Unique ID": "0x1a", "VRAM Total Memory (B)": "25753026560"}, "system": {"Driver version": "6.7.0"}}`;
  const tool = await fakeTool('rocm-smi', `say('${card}');`);
  expect((await createMachine(tool.env).environment(true)).gpus).toMatchObject([
    { name: 'Radeon RX 7900 XTX', uuid: '0x1a', memoryMib: 24_560, driver: '6.7.0' },
  ]);
});

test('the tool sees no secret of ours', async () => {
  const tool = await fakeTool(
    'nvidia-smi',
    "if (query) say(query.map((name) => name === 'name' ? Object.keys(process.env).sort().join(' ') : '1').join(', '));",
  );
  const [gpu] = (await createMachine(tool.env).environment(true)).gpus ?? [];
  expect(gpu?.name).toContain('NVIDIA_RECORD');
  expect(gpu?.name).not.toContain('ACTIONS_RUNTIME_TOKEN');
});
