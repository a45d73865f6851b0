import os from 'node:os';
import type { Clock, Machine } from '../model/ports.ts';
import { systemClock } from './clock.ts';
import { queryGpus, watchGpus } from './gpu/watchGpus.ts';
import { blindWatch, PACE, type Pace } from './gpu/watching.ts';

/** What this machine says about itself. */
export function createMachine(
  env: NodeJS.ProcessEnv,
  clock: Clock = systemClock,
  pace: Partial<Pace> = {},
): Machine {
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
        gpus: ollamaIsLocal ? await queryGpus(env) : null,
        ollamaIsLocal,
      };
    },
    watch: async (ollamaIsLocal) =>
      ollamaIsLocal
        ? watchGpus(env, clock, { ...PACE, ...pace })
        : blindWatch('Ollama is on another machine: what GPU tools of this one say is no evidence.'),
  };
}
