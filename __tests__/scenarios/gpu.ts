import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { type FakeTool, fakeTool } from '../io/gpu/fakeTool.ts';
import { isAlive, temporaryDirectory } from '../io/temporary.ts';

/** Too hot for its clocks, or with somebody else's process on it. */
export type GpuState = 'calm' | 'hot' | 'shared';

export interface FakeGpu {
  /** For a job: a PATH with nothing but its nvidia-smi. */
  readonly env: Record<string, string>;
  is(state: GpuState): void;
  /** The environment of its nvidia-smi, as JSON. */
  toolEnv(): Promise<string>;
  /** That the tool ran, and that nothing of it runs any more. */
  expectGone(): Promise<void>;
}

const THERMAL = 'clocks_event_reasons_counters.sw_thermal_slowdown';
/** What a driver of today tells. */
const VALUES = {
  ...{ uuid: 'GPU-1', name: 'Imaginary GPU', 'memory.total': '24576', driver_version: '580.10' },
  ...{ index: '0', 'clocks.sm': '1980', 'clocks.mem': '2619', 'temperature.gpu': '59' },
  ...{ 'power.draw': '300.00', 'utilization.gpu': '97' },
  // As where the CPU shares it: what the stand-in's models take shows nowhere.
  'memory.used': '[N/A]',
  'clocks_event_reasons.active': '0x0000000000000000',
  [THERMAL]: '0',
};
const TENANT = 'GPU-1, 4711, 2048, /opt/train/python3';

/** A GPU that is as it is told to be. */
export async function fakeGpu(): Promise<FakeGpu> {
  const folder = await temporaryDirectory();
  const [stateFile, envFile] = [join(folder, 'state'), join(folder, 'env')];
  const is = (state: GpuState) => writeFileSync(stateFile, state);
  is('calm');
  const tool = await fakeTool(
    'nvidia-smi',
    `const fs = require('node:fs');
     fs.writeFileSync(${JSON.stringify(envFile)}, JSON.stringify(process.env));
     const state = () => fs.readFileSync(${JSON.stringify(stateFile)}, 'utf8');
     const values = ${JSON.stringify(VALUES)};
     let slowedUs = 0;
     const gpus = () => {
       if (state() === 'hot') slowedUs += 20_000;
       values['${THERMAL}'] = String(slowedUs);
       say(query.map((name) => values[name]).join(', '));
     };
     const processes = () => state() === 'shared' && say(${JSON.stringify(TENANT)});
     const tell = query ? gpus : processes;
     if (args.includes('--help-query-gpu')) for (const name of Object.keys(values)) say('"' + name + '"');
     else if (isLoop) forever(tell);
     else tell();`,
  );
  const { PATH = '', NVIDIA_RECORD = '' } = tool.env;
  return {
    env: { PATH, NVIDIA_RECORD },
    is,
    toolEnv: () => readFile(envFile, 'utf8'),
    expectGone: () => expectGone(tool),
  };
}

async function expectGone(tool: FakeTool): Promise<void> {
  const starts = await tool.starts();
  expect(starts.some(({ args }) => args.includes('-lms'))).toBe(true);
  expect(starts.filter(({ pid }) => isAlive(pid))).toEqual([]);
}
