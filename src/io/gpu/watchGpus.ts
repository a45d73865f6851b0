import { messageOf } from '../../model/failure.ts';
import type { Clock, GpuWatch } from '../../model/ports.ts';
import type { Gpu } from '../../model/results.ts';
import { findNvidiaSmi, queryNvidiaGpus } from './nvidiaSmi.ts';
import { watchNvidia } from './nvidiaWatch.ts';
import { findRocmSmi, queryRocmGpus } from './rocmSmi.ts';
import { watchRocm } from './rocmWatch.ts';
import { blindWatch, type Pace } from './watching.ts';

/** The GPUs of this machine; null where no tool answers, so that nothing is known. */
export async function queryGpus(env: NodeJS.ProcessEnv): Promise<Gpu[] | null> {
  const nvidia = await queryNvidiaGpus(env);
  if (nvidia !== null && nvidia.length > 0) return nvidia;
  return (await queryRocmGpus(env)) ?? nvidia;
}

/** Starts the watch with the tool that sees a GPU. Never rejects. */
export async function watchGpus(env: NodeJS.ProcessEnv, clock: Clock, pace: Pace): Promise<GpuWatch> {
  try {
    const nvidia = await findNvidiaSmi(env);
    const watch = nvidia === null ? null : await watchNvidia(nvidia, clock, pace);
    if (watch !== null && watch.telemetry.tool !== null) return watch;
    const rocm = await findRocmSmi(env);
    if (rocm !== null) return await watchRocm(rocm, clock, pace);
    return watch ?? blindWatch('No GPU telemetry: neither nvidia-smi nor rocm-smi is installed.');
  } catch (error) {
    return blindWatch(`No GPU telemetry: the watch could not be started (${messageOf(error)}).`);
  }
}
