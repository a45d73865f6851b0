import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import type { Environment } from '../model/results.ts';
import { allowListedEnvironment } from './childEnvironment.ts';
import { findOnPath } from './findOnPath.ts';

export type Gpu = NonNullable<Environment['gpus']>[number];

const TIMEOUT_MS = 10_000;
/** Fields that every driver since 2013 knows: one unknown field makes the whole query fail. */
const FIELDS = ['name', 'uuid', 'memory.total', 'driver_version', 'power.limit'];

/** The NVIDIA GPUs of this machine; null where no working nvidia-smi is installed, so that nothing is known. */
export async function queryNvidiaGpus(env: NodeJS.ProcessEnv): Promise<Gpu[] | null> {
  const file = await findOnPath('nvidia-smi', env);
  if (file === null) return null;
  const args = [`--query-gpu=${FIELDS.join(',')}`, '--format=csv,noheader,nounits'];
  return new Promise((resolve) => {
    execFile(
      file,
      args,
      { cwd: dirname(file), env: allowListedEnvironment(env), timeout: TIMEOUT_MS, windowsHide: true },
      (_error, stdout) => resolve(parseNvidiaSmi(stdout)),
    );
  });
}

/**
 * What nvidia-smi wrote, whatever its exit status: complaints about a broken driver or a lost GPU stand in the same
 * stream as the rows. Null where there is no row, unless it says that there is no device. MiB and watts.
 */
export function parseNvidiaSmi(stdout: string): Gpu[] | null {
  if (/^No devices were found/m.test(stdout)) return [];
  const gpus = stdout
    .split(/\r?\n/)
    .map(parseRow)
    .filter((gpu) => gpu !== null);
  return gpus.length === 0 ? null : gpus;
}

function parseRow(line: string): Gpu | null {
  const cells = line.split(',').map((cell) => cell.trim());
  // From the right: the name is the one field that could hold a comma.
  const [uuid, memory, driver, powerLimit] = cells.slice(-4);
  const name = cells.slice(0, -4).join(', ');
  if (name === '' || uuid === undefined || memory === undefined) return null;
  return {
    name,
    uuid: knownText(uuid),
    memoryMib: knownNumber(memory),
    driver: knownText(driver),
    powerLimitWatts: knownNumber(powerLimit),
    persistenceMode: null,
    migMode: null,
    vbios: null,
  };
}

/** "[N/A]", "[Not Supported]", "[Unknown Error]", "N/A", "ERR!": no value. */
function knownText(cell: string | undefined): string | null {
  return cell === undefined || /^(\[.*\]|N\/A|ERR!|)$/i.test(cell) ? null : cell;
}

function knownNumber(cell: string | undefined): number | null {
  return cell !== undefined && /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : null;
}
