import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, temporaryDirectory, until, writeProgram } from '../temporary.ts';

export interface FakeTool {
  readonly env: NodeJS.ProcessEnv;
  /** Every start: its process and arguments. */
  starts(): Promise<readonly { readonly pid: number; readonly args: string }[]>;
  /** Starts of the loop over the GPUs. */
  loops(): Promise<number>;
  allGone(): Promise<void>;
}

/**
 * A tool on a PATH of its own that notes each start and then plays `script`, in which stand `args`, `query` (names of
 * the fields asked for), `isLoop`, `say` and `forever`.
 */
export async function fakeTool(name: string, script: string): Promise<FakeTool> {
  const directory = await temporaryDirectory();
  const record = join(directory, 'starts');
  await writeProgram(
    directory,
    name,
    `const args = process.argv.slice(2).join(' ');
     require('node:fs').appendFileSync(process.env.NVIDIA_RECORD, process.pid + ' ' + args + '\\n');
     const query = /--query-gpu=(\\S+)/.exec(args)?.[1].split(',');
     const isLoop = args.includes('-lms');
     const say = (line) => process.stdout.write(line + '\\n');
     const forever = (each, ms = 20) => { each(); setInterval(each, ms); };
     ${script}`,
  );
  const starts = async () => {
    const lines = (await readFile(record, 'utf8').catch(() => '')).trim().split('\n');
    return lines.filter(Boolean).map((line) => {
      const [pid = '', ...args] = line.split(' ');
      return { pid: Number(pid), args: args.join(' ') };
    });
  };
  return {
    env: { PATH: directory, NVIDIA_RECORD: record, ACTIONS_RUNTIME_TOKEN: 'canary' },
    starts,
    loops: async () =>
      (await starts()).filter(({ args }) => args.includes('-lms') && args.includes('--query-gpu')).length,
    async allGone() {
      await until(async () => (await starts()).every(({ pid }) => !isAlive(pid)));
    },
  };
}

/** Answers like a driver of today, with one GPU; `row` may be changed by what is put before. */
export const HEALTHY = `
  const VALUES = { index: '0', 'clocks.sm': '1980', 'clocks.mem': '2619', 'temperature.gpu': '59',
    'power.draw': '600.00', 'utilization.gpu': '97', 'memory.used': '19818',
    'clocks_event_reasons.active': '0x0000000000000000' };
  const help = () => Object.keys(VALUES).concat('clocks_event_reasons_counters.sw_thermal_slowdown',
    'clocks_event_reasons_counters.hw_thermal_slowdown').map((name) => '"' + name + '"\\nWhat it is.').join('\\n');
  const row = () => query.map((name) => VALUES[name] ?? '0').join(', ');
  if (args.includes('--help-query-gpu')) say(help());
`;
