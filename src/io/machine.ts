import os from 'node:os';
import type { Machine } from '../model/ports.ts';
import { queryNvidiaGpus } from './nvidiaSmi.ts';

/** What this machine says about itself. */
export function createMachine(env: NodeJS.ProcessEnv): Machine {
  return {
    async environment(ollamaIsLocal) {
      const processors = os.cpus();
      return {
        os: os.platform(),
        osRelease: os.release(),
        arch: os.arch(),
        cpuModel: processors[0]?.model.trim() || 'unknown',
        cpuCount: processors.length,
        memoryBytes: os.totalmem(),
        runnerName: env.RUNNER_NAME || null,
        // The tools of this machine are no evidence about another one.
        gpus: ollamaIsLocal ? await queryNvidiaGpus(env) : null,
        ollamaIsLocal,
      };
    },
  };
}
