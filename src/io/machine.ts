import os from 'node:os';
import type { GpuWatch, Machine } from '../model/ports.ts';
import { queryNvidiaGpus } from './nvidiaSmi.ts';

const NOT_WATCHED: GpuWatch = {
  telemetry: {
    tool: null,
    about: 'No GPU tool watched.',
    intervalMs: null,
    throttling: 'unknown',
    standing: [],
  },
  between: async () => null,
  usedMemoryMib: async () => null,
  stop: async () => {},
};

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
    watch: async () => NOT_WATCHED,
  };
}
