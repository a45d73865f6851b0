/** Processes that a step left behind: the runner knows them by RUNNER_TRACKING_ID in their environment. */
import { readdirSync, readFileSync } from 'node:fs';

/** Kills them and gives their command lines. Linux only: elsewhere none is found. */
export function killOrphans(trackingId: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  const killed: string[] = [];
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const variables = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
      if (!variables.includes(`RUNNER_TRACKING_ID=${trackingId}`)) continue;
      const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
      process.kill(Number(pid), 'SIGKILL');
      killed.push(commandLine);
    } catch {
      // Gone in the meantime, or another user's.
    }
  }
  return killed;
}
